package org.duxue.form;

import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Worksheet;
import org.duxue.reading.Column;
import org.duxue.shared.Messages;

/** The sheet 填报说明: what to do, and what each column takes, generated from the columns. */
final class GuideSheet {

    private static final List<String> HEADINGS = List.of("列", "英文键", "必填", "应填", "说明", "示例");
    private static final int[] WIDTHS = {24, 24, 10, 46, 46, 22};
    /** In characters; a Chinese one is twice as wide as the unit of widths. */
    private static final int RULE_LENGTH = 72;

    private static final int LINE_HEIGHT = 18;
    private static final String ACCENT = "1D5C82";
    private static final String LINE = "DFE4E8";

    private final Form form;
    private final Worksheet sheet;

    GuideSheet(Form form, Worksheet sheet) {
        this.form = form;
        this.sheet = sheet;
    }

    void write() {
        for (int i = 0; i < WIDTHS.length; i++) {
            this.sheet.width(i, WIDTHS[i]);
        }
        this.sheet.value(0, 0, this.form.title() + "填报说明");
        this.sheet.style(0, 0).bold().fontSize(16).fontColor(ACCENT).set();
        this.sheet.rowHeight(0, 30);
        int row = 1;
        for (int i = 0; i < this.form.rules().size(); i++) {
            row = rule(row, i + 1, this.form.rules().get(i));
        }
        columns(row + 1);
        this.sheet.hideGridLines();
        this.sheet.pageOrientation("landscape");
        this.sheet.paperSize(PaperSize.A4_PAPER);
        this.sheet.setFitToPage(true);
        this.sheet.fitToWidth((short) 1);
        this.sheet.fitToHeight((short) 0);
    }

    /**
     * A rule overflows into the empty cells next to it, on as many rows as it needs; merged cells would break sorting
     * and copying.
     */
    private int rule(int start, int number, String rule) {
        int row = start;
        String indent = number + ". ";
        for (String line : lines(rule)) {
            this.sheet.value(row, 0, indent + line);
            this.sheet.rowHeight(row, LINE_HEIGHT);
            indent = "    ";
            row++;
        }
        return row;
    }

    /** The rule as lines, broken after a punctuation mark where possible. */
    private static List<String> lines(String rule) {
        List<String> lines = new ArrayList<>();
        String rest = rule;
        while (rest.length() > RULE_LENGTH) {
            int end = RULE_LENGTH;
            while (end > RULE_LENGTH / 2 && "，。；：、".indexOf(rest.charAt(end - 1)) < 0) {
                end--;
            }
            end = end == RULE_LENGTH / 2 ? RULE_LENGTH : end;
            lines.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        lines.add(rest);
        return lines;
    }

    private void columns(int start) {
        for (int i = 0; i < HEADINGS.size(); i++) {
            this.sheet.value(start, i, HEADINGS.get(i));
            this.sheet
                    .style(start, i)
                    .bold()
                    .fontColor("FFFFFF")
                    .fillColor(ACCENT)
                    .set();
        }
        this.sheet.rowHeight(start, LINE_HEIGHT + 4);
        int row = start + 1;
        for (Column<?> column : this.form.columns()) {
            List<String> cells = cells(column);
            int lines = 1;
            for (int i = 0; i < cells.size(); i++) {
                this.sheet.value(row, i, cells.get(i));
                this.sheet
                        .style(row, i)
                        .wrapText(true)
                        .verticalAlignment("top")
                        .borderStyle(BorderSide.BOTTOM, BorderStyle.THIN)
                        .borderColor(BorderSide.BOTTOM, LINE)
                        .set();
                lines = Math.max(lines, lines(cells.get(i), WIDTHS[i]));
            }
            this.sheet.rowHeight(row, LINE_HEIGHT * lines);
            row++;
        }
    }

    private static List<String> cells(Column<?> column) {
        String hint = column.help().hint();
        String personal = column.isPersonal() ? "个人信息，系统不留存原文" : "";
        return List.of(
                Form.heading(column),
                column.key(),
                column.isRequiredInHeader() ? "必填" : hint.contains("必填") ? "视情况" : "选填",
                Messages.text(column.expected()).zh(),
                hint.isEmpty() || personal.isEmpty() ? hint + personal : hint + "；" + personal,
                column.help().example());
    }

    /** How many lines a text takes in a cell of this width, with some reserve. */
    private static int lines(String text, int width) {
        return Math.max(1, (EntrySheet.columns(text) + width - 3) / (width - 2));
    }
}
