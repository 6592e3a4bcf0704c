package org.duxue.report.workbook;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The cell styles of one workbook; each is created once. */
final class Styles {

    private static final String FONT = "微软雅黑";
    private static final byte[] DARK = rgb(0x1F3864);
    private static final byte[] LIGHT = rgb(0xD9E2F3);
    private static final byte[] LINE = rgb(0xBFBFBF);

    private final XSSFWorkbook book;
    private final Map<String, CellStyle> made = new HashMap<>();

    Styles(XSSFWorkbook book) {
        this.book = book;
    }

    static byte[] rgb(int colour) {
        return new byte[] {(byte) (colour >> 16), (byte) (colour >> 8), (byte) colour};
    }

    static XSSFColor colour(int colour) {
        return new XSSFColor(rgb(colour));
    }

    /** A cell of a table. */
    CellStyle cell(Format format) {
        return this.made.computeIfAbsent("cell " + format, name -> framed(format));
    }

    /** A text that remains a text when the cell is edited. */
    CellStyle quoted(Format format) {
        return this.made.computeIfAbsent("quoted " + format, name -> {
            XSSFCellStyle style = framed(format);
            style.setQuotePrefixed(true);
            return style;
        });
    }

    /** A cell of the total row. */
    CellStyle total(Format format) {
        return this.made.computeIfAbsent("total " + format, name -> {
            XSSFCellStyle style = framed(format);
            style.setFont(font(10, true, null));
            fill(style, LIGHT);
            style.setBorderTop(BorderStyle.MEDIUM);
            style.setWrapText(style.getWrapText() || format == Format.CENTRED);
            return style;
        });
    }

    CellStyle heading() {
        return this.made.computeIfAbsent("heading", name -> {
            XSSFCellStyle style = framed(Format.TEXT);
            style.setFont(font(10, true, rgb(0xFFFFFF)));
            fill(style, DARK);
            style.setAlignment(HorizontalAlignment.CENTER);
            style.setVerticalAlignment(VerticalAlignment.CENTER);
            style.setWrapText(true);
            return style;
        });
    }

    CellStyle title() {
        return this.made.computeIfAbsent("title", name -> plain(18, true, DARK));
    }

    CellStyle section() {
        return this.made.computeIfAbsent("section", name -> plain(12, true, DARK));
    }

    CellStyle remark() {
        return this.made.computeIfAbsent("remark", name -> plain(10, false, rgb(0x595959)));
    }

    private XSSFCellStyle plain(int points, boolean bold, byte[] colour) {
        XSSFCellStyle style = this.book.createCellStyle();
        style.setFont(font(points, bold, colour));
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    private XSSFCellStyle framed(Format format) {
        XSSFCellStyle style = this.book.createCellStyle();
        style.setDataFormat(this.book.createDataFormat().getFormat(format.code()));
        style.setFont(font(10, false, null));
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(format == Format.WRAPPED);
        if (format == Format.CENTRED || format == Format.DAY) {
            style.setAlignment(HorizontalAlignment.CENTER);
        }
        frame(style);
        return style;
    }

    private static void frame(XSSFCellStyle style) {
        XSSFColor line = new XSSFColor(LINE);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setTopBorderColor(line);
        style.setBottomBorderColor(line);
        style.setLeftBorderColor(line);
        style.setRightBorderColor(line);
    }

    private static void fill(XSSFCellStyle style, byte[] colour) {
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setFillForegroundColor(new XSSFColor(colour));
    }

    private XSSFFont font(int points, boolean bold, byte @org.jspecify.annotations.Nullable [] colour) {
        XSSFFont font = this.book.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        if (colour != null) {
            font.setColor(new XSSFColor(colour));
        }
        return font;
    }
}
