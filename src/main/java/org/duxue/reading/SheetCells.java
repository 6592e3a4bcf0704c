package org.duxue.reading;

import org.duxue.reading.xlsx.SheetRow;
import org.duxue.shared.RuleCode;
import org.jspecify.annotations.Nullable;

/** A row of a sheet without invisible characters. */
final class SheetCells implements TextRow {

    private final SheetRow cells;

    /** The texts from which characters were left out; empty in most rows, which have none. */
    private final String[] cleaned;

    private final int dropped;

    private SheetCells(SheetRow cells, String[] cleaned, int dropped) {
        this.cells = cells;
        this.cleaned = cleaned;
        this.dropped = dropped;
    }

    static SheetCells of(SheetRow row) {
        int all = 0;
        for (int i = 0; i < row.size(); i++) {
            all += FormatCharacters.count(row.get(i));
        }
        String[] cleaned = new String[all == 0 ? 0 : row.size()];
        for (int i = 0; i < cleaned.length; i++) {
            cleaned[i] = FormatCharacters.dropped(row.get(i));
        }
        return new SheetCells(row, cleaned, all);
    }

    /** How many characters were left out. */
    int dropped() {
        return this.dropped;
    }

    @Override
    public int number() {
        return this.cells.number();
    }

    @Override
    public int size() {
        return this.cells.size();
    }

    @Override
    public String get(int cell) {
        return this.dropped == 0 ? this.cells.get(cell) : this.cleaned[cell];
    }

    @Override
    public boolean isUncertain() {
        return this.cells.isUncertain();
    }

    @Override
    public @Nullable RuleCode fault(int cell) {
        return this.cells.fault(cell);
    }
}
