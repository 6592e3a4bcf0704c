package org.duxue.reading.xlsx;

import java.util.Map;
import org.duxue.shared.RuleCode;
import org.jspecify.annotations.Nullable;

/** The texts of a row of a sheet up to its last filled cell. */
public final class SheetRow {

    private final int number;
    private final @Nullable String[] cells;
    private final int size;
    private final Map<Integer, RuleCode> faults;
    private final boolean isHidden;

    SheetRow(int number, @Nullable String[] cells, int size, Map<Integer, RuleCode> faults, boolean isHidden) {
        this.number = number;
        this.cells = cells;
        this.size = size;
        this.faults = faults;
        this.isHidden = isHidden;
    }

    static SheetRow blank(int number) {
        return new SheetRow(number, new String[0], 0, Map.of(), false);
    }

    /** The row number as the spreadsheet shows it; the first is 1. */
    public int number() {
        return this.number;
    }

    public int size() {
        return this.size;
    }

    /** The text of a cell, the first is 0; empty for a blank one. */
    public String get(int place) {
        String text = this.cells[place];
        return text == null ? "" : text;
    }

    public boolean isUncertain() {
        return !this.faults.isEmpty();
    }

    /** Why the value of the cell is not certain; null when it is. */
    public @Nullable RuleCode fault(int place) {
        return this.faults.get(place);
    }

    public boolean isHidden() {
        return this.isHidden;
    }
}
