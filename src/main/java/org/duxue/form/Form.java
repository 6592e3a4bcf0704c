package org.duxue.form;

import java.time.LocalDate;
import java.util.List;
import org.duxue.area.FormRow;
import org.duxue.reading.Column;
import org.duxue.reading.Schema;

/**
 * A form to be filled in and sent as it is or as CSV.
 *
 * @param name of the file, without its ending
 * @param title what it is about, such as 设备
 * @param rows what is filled in already; where there is nothing, an example row shows how
 * @param rules what the person who fills it in has to know, in the order of the work
 * @param day the date in the properties of the document
 */
record Form(String name, String title, Schema schema, List<FormRow> rows, List<String> rules, LocalDate day) {

    /** In the first cell of the example row; rows that begin so are never counted. */
    static final String EXAMPLE_MARK = "示例（请删除本行）";

    Form {
        rows = List.copyOf(rows);
        rules = List.copyOf(rules);
    }

    List<Column<?>> columns() {
        return this.schema.columns();
    }

    boolean hasExample() {
        return this.rows.isEmpty();
    }

    /** The label with the unit in brackets and a star where a cell is always needed, as headers are read back. */
    static String heading(Column<?> column) {
        String unit = column.help().unit();
        return column.label() + (unit.isEmpty() ? "" : "（" + unit + "）") + (column.isRequiredInHeader() ? "*" : "");
    }

    /** The example of a column; the first column marks the row instead. */
    String example(Column<?> column) {
        return column.position() == 0 ? EXAMPLE_MARK : column.help().example();
    }
}
