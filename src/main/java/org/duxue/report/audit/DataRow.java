package org.duxue.report.audit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duxue.shared.Kind;

/**
 * A row a sender sent, as it counts in the period.
 *
 * @param cells labels by the key of their column
 */
public record DataRow(Kind kind, String sender, String file, int number, Map<String, String> cells) {

    String cell(String key) {
        return this.cells.getOrDefault(key, "");
    }

    BigDecimal number(String key) {
        String cell = cell(key);
        return cell.isEmpty() ? BigDecimal.ZERO : new BigDecimal(cell);
    }

    Optional<LocalDate> day(String key) {
        String cell = cell(key);
        return cell.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(cell));
    }

    String source() {
        return this.file + " row " + this.number;
    }

    /** Of several rows the first, and how many more. */
    static String source(List<DataRow> rows) {
        return rows.get(0).source() + (rows.size() > 1 ? " +" + (rows.size() - 1) : "");
    }
}
