package org.duxue.report.workbook;

import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.duxue.report.words.Words;
import org.duxue.summary.AreaLines;
import org.duxue.summary.IndicatorRow;

/** 总览: charts on top, below them every indicator of the district, and the tables behind the charts. */
final class OverviewSheet {

    private static final int VALUE = 5;
    private static final int STATE = 7;
    private static final int CHART_ROWS = 15;
    private static final int FIRST_CHART_ROW = 3;
    private static final int WIDTH_UNIT = 256;

    private final XSSFSheet sheet;
    private final Styles styles;
    private final Cover cover;
    private final Words w;
    private final List<Heading> headings;

    OverviewSheet(XSSFSheet sheet, Styles styles, PrintSetup print, Cover cover) {
        this.w = cover.words();
        this.headings = headings(this.w);
        this.sheet = sheet;
        this.styles = styles;
        this.cover = cover;
        print.apply(sheet, false);
        sheet.setDisplayGridlines(false);
        for (int i = 0; i < this.headings.size(); i++) {
            sheet.setColumnWidth(i, this.headings.get(i).width() * WIDTH_UNIT);
        }
    }

    private static List<Heading> headings(Words w) {
        return List.of(
                Heading.text(w.of("领域", "Area"), w.chinese() ? 11 : 15),
                Heading.text(w.of("指标", "Indicator"), 28),
                Heading.word(w.of("单位", "Unit"), w.chinese() ? 7 : 11),
                Heading.number(w.of("分子", "Numerator"), 14, Format.GENERAL),
                Heading.number(w.of("分母", "Denominator"), 14, Format.GENERAL),
                Heading.number(w.of("数值", "Value"), 14, Format.GENERAL),
                Heading.number(w.of("目标", "Target"), 9, Format.GENERAL),
                Heading.word(w.of("状态", "Status"), 10),
                Heading.number(w.of("上期", "Before"), 14, Format.GENERAL),
                Heading.wrapped(w.of("计入/应报", "Counted/due"), 26));
    }

    void write(List<AreaLines> totals, List<ChartData> charts) {
        line(0, this.cover.title(), this.styles.title(), 30);
        line(1, this.cover.remark(), this.styles.remark(), 18);
        int rowsOfCharts = (charts.size() + 1) / 2;
        int section = FIRST_CHART_ROW + rowsOfCharts * (CHART_ROWS + 1);
        line(section, this.w.of("全区各项指标", "All indicators of the district"), this.styles.section(), 22);
        int end = indicators(section + 1, totals);
        this.sheet
                .getWorkbook()
                .setPrintArea(
                        this.sheet.getWorkbook().getSheetIndex(this.sheet), 0, this.headings.size() - 1, 0, end - 1);
        line(end + 1, this.w.of("图表数据", "Data of the charts"), this.styles.section(), 22);
        int next = end + 2;
        for (int i = 0; i < charts.size(); i++) {
            ChartData data = charts.get(i);
            table(next, data);
            new Charts(this.sheet).draw(data, next, place(i));
            next += data.bars().size() + 2;
        }
    }

    private XSSFClientAnchor place(int chart) {
        int row = FIRST_CHART_ROW + chart / 2 * (CHART_ROWS + 1);
        boolean left = chart % 2 == 0;
        return new XSSFClientAnchor(
                0,
                0,
                0,
                0,
                left ? 0 : Charts.FIRST_SERIES,
                row,
                left ? Charts.FIRST_SERIES : this.headings.size(),
                row + CHART_ROWS);
    }

    private int indicators(int headingRow, List<AreaLines> totals) {
        XSSFRow heading = this.sheet.createRow(headingRow);
        heading.setHeightInPoints(24);
        for (int i = 0; i < this.headings.size(); i++) {
            heading.createCell(i).setCellValue(this.headings.get(i).label());
            heading.getCell(i).setCellStyle(this.styles.heading());
        }
        int next = headingRow + 1;
        for (AreaLines lines : totals) {
            for (IndicatorRow row : lines.totals()) {
                indicator(next, lines, row);
                next++;
            }
        }
        int last = next - 1;
        this.sheet.setAutoFilter(new CellRangeAddress(headingRow, last, 0, this.headings.size() - 1));
        this.sheet.setRepeatingRows(new CellRangeAddress(headingRow, headingRow, -1, -1));
        new StatusFormatting(this.sheet)
                .words(
                        new CellRangeAddress(headingRow + 1, last, STATE, STATE),
                        List.of(this.w.status(IndicatorRow.Status.MET)),
                        List.of(this.w.status(IndicatorRow.Status.NOT_MET)),
                        List.of(this.w.status(IndicatorRow.Status.NO_DATA)));
        name(
                this.w.of("总览指标", "Overview_indicators"),
                TableSheet.reference(this.sheet, headingRow, last, this.headings.size() - 1));
        return next;
    }

    private void indicator(int at, AreaLines lines, IndicatorRow row) {
        Format format = CellValue.format(row.indicator());
        Format counted = Format.of(
                row.figure() == null
                        ? java.math.BigDecimal.ZERO
                        : CellValue.plain(row.figure().numerator()));
        List<Object> cells = List.of(
                AreaSheet.name(lines.area(), this.w),
                this.w.indicator(row.indicator()),
                this.w.unit(row.indicator().unit()),
                row.figure() == null ? "" : CellValue.plain(row.figure().numerator()),
                row.figure() == null || !row.indicator().ratio()
                        ? ""
                        : CellValue.plain(row.figure().denominator()),
                CellValue.value(row),
                CellValue.orBlank(row.target()),
                this.w.status(row.status()),
                CellValue.orBlank(row.previous()),
                this.w.counted(lines));
        List<Format> formats = List.of(
                Format.TEXT,
                Format.TEXT,
                Format.CENTRED,
                counted,
                counted,
                format,
                Format.GENERAL,
                Format.CENTRED,
                format,
                Format.WRAPPED);
        XSSFRow written = this.sheet.createRow(at);
        TableSheet.fit(written, this.headings, cells);
        for (int i = 0; i < cells.size(); i++) {
            CellStyle style = this.styles.cell(formats.get(i));
            TableSheet.put(written.createCell(i), cells.get(i), style, style);
        }
        name(
                row.indicator().area().key() + "." + row.indicator().key(),
                new CellReference(this.sheet.getSheetName(), at, VALUE, true, true).formatAsString());
    }

    private void table(int headingRow, ChartData data) {
        XSSFRow heading = this.sheet.createRow(headingRow);
        heading.createCell(0).setCellValue(data.title());
        heading.getCell(0).setCellStyle(this.styles.remark());
        for (int i = 0; i < data.series().size(); i++) {
            heading.createCell(Charts.FIRST_SERIES + i)
                    .setCellValue(data.series().get(i));
            heading.getCell(Charts.FIRST_SERIES + i).setCellStyle(this.styles.heading());
        }
        int next = headingRow + 1;
        for (ChartData.Bar bar : data.bars()) {
            XSSFRow row = this.sheet.createRow(next++);
            row.createCell(Charts.CATEGORY).setCellValue(bar.label());
            row.getCell(Charts.CATEGORY).setCellStyle(this.styles.cell(Format.TEXT));
            for (int i = 0; i < bar.values().size(); i++) {
                CellStyle style = this.styles.cell(Format.of(bar.values().get(i)));
                TableSheet.put(
                        row.createCell(Charts.FIRST_SERIES + i), bar.values().get(i), style, style);
            }
        }
    }

    private void line(int at, String text, CellStyle style, float points) {
        XSSFRow row = this.sheet.createRow(at);
        row.setHeightInPoints(points);
        TableSheet.put(row.createCell(0), text, style, style);
    }

    private void name(String name, String reference) {
        Name range = this.sheet.getWorkbook().createName();
        range.setNameName(name);
        range.setRefersToFormula(reference);
    }
}
