package org.duxue.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Worksheet;
import org.duxue.area.FormRow;
import org.duxue.reading.Column;
import org.duxue.shared.Messages;

/** The sheet that is filled in: the header, then one row per item. */
final class EntrySheet {

    /** Rows for which drop-down lists are offered; the largest schools have several thousand students. */
    private static final int LAST_ROW = 10_000;

    private static final int HEADER_HEIGHT = 36;
    private static final int LEAST_WIDTH = 9;
    private static final int MOST_WIDTH = 30;
    private static final String REQUIRED_FILL = "1D5C82";
    private static final String OPTIONAL_FILL = "5B8AA6";
    private static final String QUIET = "8A949C";

    private final Form form;
    private final Worksheet sheet;
    private final OptionSheet options;

    EntrySheet(Form form, Worksheet sheet, OptionSheet options) {
        this.form = form;
        this.sheet = sheet;
        this.options = options;
    }

    void write() {
        for (Column<?> column : this.form.columns()) {
            header(column);
            body(column);
        }
        if (this.form.hasExample()) {
            example();
        }
        int row = 1;
        for (FormRow filled : this.form.rows()) {
            for (Column<?> column : this.form.columns()) {
                put(row, column, filled.cell(column));
            }
            row++;
        }
        this.sheet.rowHeight(0, HEADER_HEIGHT);
        this.sheet.freezePane(0, 1);
        this.sheet.pageOrientation("landscape");
        this.sheet.paperSize(PaperSize.A4_PAPER);
        this.sheet.setFitToPage(true);
        this.sheet.fitToWidth((short) 1);
        this.sheet.fitToHeight((short) 0);
        this.sheet.repeatRows(0);
    }

    private void header(Column<?> column) {
        int place = column.position();
        this.sheet.value(0, place, Form.heading(column));
        this.sheet
                .style(0, place)
                .bold()
                .fontColor("FFFFFF")
                .fillColor(column.isRequiredInHeader() ? REQUIRED_FILL : OPTIONAL_FILL)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .wrapText(true)
                .borderStyle(BorderSide.RIGHT, BorderStyle.THIN)
                .borderColor(BorderSide.RIGHT, "FFFFFF")
                .set();
        this.sheet.comment(0, place, note(column));
        this.sheet.width(place, width(column));
    }

    private static String note(Column<?> column) {
        String expected = Messages.text(column.expected()).zh();
        String hint = column.help().hint();
        return hint.isEmpty() ? expected : expected + "。\n" + hint + "。";
    }

    /** The format of the cells below the heading, and the list of allowed words. */
    private void body(Column<?> column) {
        this.sheet
                .style(column.position())
                .format(format(column))
                .horizontalAlignment(alignment(column))
                .set();
        this.options
                .of(column)
                .ifPresent(words -> this.sheet
                        .range(1, column.position(), LAST_ROW, column.position())
                        .validateWithList(words)
                        .allowBlank(true)
                        .errorStyle(DataValidationErrorStyle.STOP)
                        .showErrorMessage(true)
                        .errorTitle("不在可选项中")
                        .error("请从下拉列表中选择“" + column.label() + "”。"));
    }

    /** Text where a spreadsheet would otherwise reinterpret digits or a running time. */
    static String format(Column<?> column) {
        return switch (column.shape()) {
            case CODE, TEXT, TIME, MONTH, CHOICE, TRUTH -> "@";
            case DATE -> "yyyy-mm-dd";
            case WHOLE_NUMBER -> "0";
            case DECIMAL -> column.isYuan() ? "0.00" : "0.0##";
        };
    }

    private static String alignment(Column<?> column) {
        return switch (column.shape()) {
            case CODE, TEXT -> "left";
            case DATE, TIME, MONTH, CHOICE, TRUTH -> "center";
            case WHOLE_NUMBER, DECIMAL -> "right";
        };
    }

    private void example() {
        for (Column<?> column : this.form.columns()) {
            put(1, column, this.form.example(column));
            this.sheet
                    .style(1, column.position())
                    .format(format(column))
                    .horizontalAlignment(alignment(column))
                    .italic()
                    .fontColor(QUIET)
                    .set();
        }
    }

    private void put(int row, Column<?> column, String text) {
        int place = column.position();
        if (text.isEmpty()) {
            return;
        }
        if (text.equals(Form.EXAMPLE_MARK)) {
            this.sheet.value(row, place, text);
            return;
        }
        switch (column.shape()) {
            case DATE -> this.sheet.value(row, place, LocalDate.parse(text));
            case WHOLE_NUMBER, DECIMAL -> this.sheet.value(row, place, new BigDecimal(text));
            case CODE, TEXT, TIME, MONTH, CHOICE, TRUTH -> this.sheet.value(row, place, text);
        }
        this.sheet
                .style(row, place)
                .format(format(column))
                .horizontalAlignment(alignment(column))
                .set();
    }

    /** The width in digits; a Chinese character takes two. The unit is on a line below the label. */
    private int width(Column<?> column) {
        int widest = Math.max(columns(column.label()), columns(column.help().unit()) + 4) + 4;
        for (String word : OptionSheet.words(column)) {
            widest = Math.max(widest, columns(word) + 3);
        }
        List<String> samples = this.form.hasExample()
                ? List.of(this.form.example(column))
                : this.form.rows().stream().map(row -> row.cell(column)).toList();
        for (String sample : samples) {
            widest = Math.max(widest, columns(sample) + 2);
        }
        return Math.max(LEAST_WIDTH, Math.min(MOST_WIDTH, widest));
    }

    static int columns(String text) {
        return text.codePoints().map(letter -> letter < 0x80 ? 1 : 2).sum();
    }
}
