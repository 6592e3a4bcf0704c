package org.duxue.area;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.duxue.reading.Column;
import org.duxue.shared.Labelled;
import org.jspecify.annotations.Nullable;

/**
 * A row as its sender would write it in a form.
 *
 * @param cells the text of each filled cell by the key of its column
 */
public record FormRow(Map<String, String> cells) {

    public static final FormRow EMPTY = new FormRow(Map.of());

    public FormRow {
        cells = Map.copyOf(cells);
    }

    /** The row with one more cell; null leaves the cell empty. */
    public <T> FormRow with(Column<T> column, @Nullable T value) {
        if (value == null) {
            return this;
        }
        Map<String, String> more = new LinkedHashMap<>(this.cells);
        more.put(column.key(), written(value));
        return new FormRow(more);
    }

    public String cell(Column<?> column) {
        return this.cells.getOrDefault(column.key(), "");
    }

    private static String written(Object value) {
        if (value instanceof Labelled option) {
            return option.label();
        }
        if (value instanceof Boolean truth) {
            return truth ? "是" : "否";
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }
}
