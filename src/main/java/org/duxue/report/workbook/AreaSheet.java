package org.duxue.report.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.duxue.area.Indicator;
import org.duxue.report.office.RowTitles;
import org.duxue.report.words.Words;
import org.duxue.shared.Area;
import org.duxue.standards.Norms;
import org.duxue.summary.AreaLines;
import org.duxue.summary.IndicatorRow;

/** One area: one row per school, the district's total last, targets above the heading, cells coloured by target. */
final class AreaSheet {

    private static final int TITLE_ROW = 0;
    private static final int TARGET_ROW = 1;
    private static final int HEADING_ROW = 2;
    private static final int FIRST_FIGURE = 3;

    private final Words w;
    private final Area area;
    private final List<Indicator> indicators;
    private final TableSheet table;
    private final Map<Integer, BigDecimal> targets = new HashMap<>();
    private int totals;

    AreaSheet(
            Sheet sheet, Styles styles, PrintSetup print, Area area, List<Indicator> indicators, Norms norms, Words w) {
        this.w = w;
        this.area = area;
        this.indicators = indicators;
        List<Heading> headings = new ArrayList<>();
        List<String> titles = RowTitles.of(area, w);
        headings.add(Heading.text(titles.get(0), 14));
        headings.add(Heading.text(titles.get(1), 24));
        headings.add(Heading.word(titles.get(2), 16));
        for (Indicator indicator : indicators) {
            headings.add(Heading.figure(w.title(indicator), CellValue.format(indicator)));
        }
        this.table = new TableSheet(sheet, styles, print, headings, HEADING_ROW);
        for (int i = 0; i < indicators.size(); i++) {
            int column = i + FIRST_FIGURE;
            norms.find(indicators.get(i).targetKey()).ifPresent(target -> this.targets.put(column, target));
        }
        this.table.title(TITLE_ROW, print.heading() + w.of(" ", ": ") + area.number() + " " + w.area(area));
        this.table.above(TARGET_ROW, this::target, styles.cell(Format.GENERAL));
        this.table.heading();
    }

    static String name(Area area, Words w) {
        return area.number() + " " + w.kind(area.kind());
    }

    private Object target(int column) {
        return column == FIRST_FIGURE - 1 ? this.w.of("目标", "Target") : CellValue.orBlank(this.targets.get(column));
    }

    void row(String code, String name, String state, AreaLines lines) {
        this.table.row(cells(code, name, state, lines));
    }

    void total(String code, String name, String state, AreaLines lines) {
        this.table.total(cells(code, name, state, lines));
        this.totals++;
    }

    private static List<Object> cells(String code, String name, String state, AreaLines lines) {
        List<Object> cells = new ArrayList<>(List.of(code, name, state));
        for (IndicatorRow row : lines.totals()) {
            cells.add(CellValue.value(row));
        }
        return cells;
    }

    void close() {
        StatusFormatting results = this.table.results();
        this.targets.keySet().stream()
                .sorted()
                .forEach(column -> results.figures(
                        this.table.written(column),
                        CellReference.convertNumToColString(column) + "$" + (TARGET_ROW + 1),
                        this.indicators.get(column - FIRST_FIGURE).lessIsBetter()));
        if (!this.area.kind().isSentByDistrict()) {
            results.statuses(this.table.written(2), this.w);
        }
        this.table.close(this.w.kind(this.area.kind()) + this.w.of("_明细", "_rows"), this.totals);
    }
}
