package org.duxue.report.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.duxue.report.office.SafeText;

/** A table on a sheet of its own, written row by row, with a frozen heading that is repeated in print, and filters. */
final class TableSheet {

    private static final int WIDTH_UNIT = 256;
    private static final float HEADING_POINTS = 32;
    private static final float LINE_POINTS = 14;
    private static final float TITLE_POINTS = 24;

    /** The maximum row height in Excel, in points. */
    private static final float MAX_ROW_POINTS = 409;

    private static final int REPEATED = 2;

    private final Sheet sheet;
    private final Styles styles;
    private final List<Heading> headings;
    private final int headingRow;
    private final int printed;
    private int next;

    /** @param headingRow index of the heading row; rows above it are free */
    TableSheet(Sheet sheet, Styles styles, PrintSetup print, List<Heading> headings, int headingRow) {
        this(sheet, styles, print, headings, headingRow, headings.size());
    }

    /** @param printed number of columns that are printed; the others are only shown on screen */
    TableSheet(Sheet sheet, Styles styles, PrintSetup print, List<Heading> headings, int headingRow, int printed) {
        this.sheet = sheet;
        this.styles = styles;
        this.headings = List.copyOf(headings);
        this.headingRow = headingRow;
        this.printed = printed;
        this.next = headingRow + 1;
        print.applyToTable(
                sheet, headings.stream().limit(printed).map(Heading::width).toList(), REPEATED);
        for (int i = 0; i < headings.size(); i++) {
            sheet.setColumnWidth(i, headings.get(i).width() * WIDTH_UNIT);
        }
    }

    /** Writes the heading; rows above it must be written first. */
    void heading() {
        Row row = this.sheet.createRow(this.headingRow);
        int lines = this.headings.stream().mapToInt(Heading::lines).max().orElse(1);
        row.setHeightInPoints(Math.max(HEADING_POINTS, lines * LINE_POINTS + 6));
        for (int i = 0; i < this.headings.size(); i++) {
            Cell cell = row.createCell(i);
            cell.setCellValue(SafeText.of(this.headings.get(i).inLines()));
            cell.setCellStyle(this.styles.heading());
        }
        this.sheet.createFreezePane(REPEATED, this.headingRow + 1);
        this.sheet.setRepeatingRows(new CellRangeAddress(0, this.headingRow, -1, -1));
    }

    void row(List<?> cells) {
        Row row = this.sheet.createRow(this.next++);
        fit(row, this.headings, cells);
        for (int i = 0; i < cells.size(); i++) {
            Format format = this.headings.get(i).format();
            put(row.createCell(i), cells.get(i), this.styles.cell(format), this.styles.quoted(format));
        }
    }

    /** Sets the row height by its longest text, because not every program does so automatically. */
    static void fit(Row row, List<Heading> headings, List<?> cells) {
        int lines = 1;
        for (int i = 0; i < cells.size(); i++) {
            Heading heading = headings.get(i);
            lines = heading.isWrapped()
                    ? Math.max(lines, heading.linesOf(cells.get(i).toString()))
                    : lines;
        }
        if (lines > 1) {
            row.setHeightInPoints(Math.min(lines * LINE_POINTS + 2, MAX_ROW_POINTS));
        }
    }

    void total(List<?> cells) {
        Row row = this.sheet.createRow(this.next++);
        fit(row, this.headings.stream().map(Heading::wrapping).toList(), cells);
        for (int i = 0; i < cells.size(); i++) {
            CellStyle style = this.styles.total(this.headings.get(i).format());
            put(row.createCell(i), cells.get(i), style, style);
        }
    }

    /** Writes a row above the heading, with the targets for the figures below. */
    void above(int row, Function<Integer, ?> cells, CellStyle style) {
        Row above = this.sheet.createRow(row);
        for (int i = 0; i < this.headings.size(); i++) {
            put(above.createCell(i), cells.apply(i), style, style);
        }
    }

    /** Writes a line of text above the heading, in the first cell. */
    void title(int row, String text) {
        Row above = this.sheet.createRow(row);
        above.setHeightInPoints(TITLE_POINTS);
        put(above.createCell(0), text, this.styles.section(), this.styles.section());
    }

    /** Completes the table: filters over its rows, its name, and its print area. */
    void close(String name, int totals) {
        int last = Math.max(this.next - 1 - totals, this.headingRow);
        this.sheet.setAutoFilter(new CellRangeAddress(this.headingRow, last, 0, this.headings.size() - 1));
        if (this.printed < this.headings.size()) {
            Workbook book = this.sheet.getWorkbook();
            book.setPrintArea(book.getSheetIndex(this.sheet), 0, this.printed - 1, 0, this.next - 1);
        }
        Name range = this.sheet.getWorkbook().createName();
        range.setNameName(name);
        range.setRefersToFormula(reference(this.sheet, this.headingRow, this.next - 1, this.headings.size() - 1));
    }

    static String reference(Sheet sheet, int firstRow, int lastRow, int lastColumn) {
        return new CellRangeAddress(firstRow, lastRow, 0, lastColumn).formatAsString(sheet.getSheetName(), true);
    }

    /** The written rows of a column, including the total. */
    CellRangeAddress written(int column) {
        return new CellRangeAddress(this.headingRow + 1, Math.max(this.next - 1, this.headingRow + 1), column, column);
    }

    boolean isEmpty() {
        return this.next == this.headingRow + 1;
    }

    StatusFormatting results() {
        return new StatusFormatting(this.sheet);
    }

    /** Writes a value to a cell; a text is stored as text even if it looks like a number or formula. */
    static void put(Cell cell, Object value, CellStyle style, CellStyle quoted) {
        cell.setCellStyle(style);
        if (value instanceof BigDecimal number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof LocalDate day) {
            cell.setCellValue(day);
        } else if (!value.toString().isEmpty()) {
            String text = SafeText.of(value.toString());
            if (SafeText.looksLikeFormula(text)) {
                cell.setCellStyle(quoted);
            }
            cell.setCellValue(text);
        }
    }
}
