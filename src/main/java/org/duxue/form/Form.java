package org.duxue.form;

import java.time.LocalDate;
import java.util.List;
import org.duxue.area.FormRow;
import org.duxue.reading.Column;
import org.duxue.reading.Schema;

/**
 * A form to be filled in and sent as it is or as CSV.
 *
 * @param name of the file, without its extension
 * @param title what it is about, such as 设备
 * @param rows the rows that are already filled in; without any, an example row is shown
 * @param rules instructions for the person who fills it in, in the order of the work
 * @param day the date in the properties of the document
 */
record Form(String name, String title, Schema schema, List<FormRow> rows, List<String> rules, LocalDate day) {

    /** The first cell of the example row; rows that begin with it are never counted. */
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

    /**
     * The label with the unit in brackets and an asterisk if the cell is required; headers in this form are read back.
     */
    static String heading(Column<?> column) {
        String unit = column.help().unit();
        return column.label() + (unit.isEmpty() ? "" : "（" + unit + "）") + (column.isRequiredInHeader() ? "*" : "");
    }

    /** The example of a column; the first column holds the mark of the example row. */
    String example(Column<?> column) {
        return column.position() == 0 ? EXAMPLE_MARK : column.help().example();
    }
}
