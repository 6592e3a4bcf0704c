package org.duxue.report.proof;

import java.util.Map;
import org.duxue.area.Indicator;
import org.duxue.summary.BalanceIndicator;
import org.jspecify.annotations.Nullable;

/**
 * A published figure as it appears in its file.
 *
 * @param indicator absent in {@code balance.csv}
 * @param balance absent in other files, and for all seven together
 * @param cells the cells of its row, by column
 */
public record PublishedCell(
        CellName name,
        Table table,
        @Nullable Indicator indicator,
        @Nullable BalanceIndicator balance,
        Map<String, String> cells) {

    public PublishedCell {
        cells = Map.copyOf(cells);
    }

    /** The files whose cells can be proved. */
    public enum Table {
        SUMMARY("summary.csv"),
        SCHOOLS("schools.csv"),
        BALANCE("balance.csv");

        private final String file;

        Table(String file) {
            this.file = file;
        }

        public String file() {
            return this.file;
        }
    }

    public String cell(String column) {
        return this.cells.getOrDefault(column, "");
    }

    /** The key of the indicator, with its area if it has one. */
    public String key() {
        if (this.indicator != null) {
            return this.indicator.area().key() + "." + this.indicator.key();
        }
        return "balance." + cell("indicator");
    }
}
