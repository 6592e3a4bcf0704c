package org.duxue.report.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Sheet;
import org.duxue.report.words.Words;
import org.duxue.standards.Norm;
import org.duxue.standards.Norms;

/** 执行标准: every norm that was applied, with its document, and what the district set itself. */
final class NormSheet {

    private final Words w;
    private final TableSheet table;

    NormSheet(Sheet sheet, Styles styles, PrintSetup print, Words w) {
        this.w = w;
        this.table = new TableSheet(sheet, styles, print, headings(w), 0);
        this.table.heading();
    }

    private static List<Heading> headings(Words w) {
        return List.of(
                Heading.text(w.of("标准", "Norm"), 46),
                Heading.number(w.of("执行值", "In force"), 12, Format.GENERAL),
                Heading.number(w.of("国家标准值", "National value"), 12, Format.GENERAL),
                Heading.word(w.of("单位", "Unit"), 16),
                Heading.wrapped(w.of("依据文件", "Document"), 40),
                Heading.wrapped(w.of("条款", "Article"), 26),
                Heading.day(w.of("施行日期", "Valid from")),
                Heading.word(w.of("来源", "Source"), 14));
    }

    void write(Norms norms) {
        norms.values().forEach((key, value) -> this.table.row(cells(key, value, norms.document(key))));
        this.table.close(this.w.of("执行标准_明细", "Norms_all"), 0);
    }

    private List<Object> cells(String key, BigDecimal value, Optional<Norm> found) {
        List<Object> cells = new ArrayList<>(List.of(key, value));
        if (found.isEmpty()) {
            cells.addAll(List.of("", "", "", "", "", this.w.of("区县自定", "the district's own")));
            return cells;
        }
        Norm norm = found.get();
        boolean own = norm.value().compareTo(value) != 0;
        cells.addAll(List.of(
                norm.value(),
                norm.unit(),
                norm.document(),
                norm.article(),
                norm.validFrom(),
                own ? this.w.of("区县自定", "the district's own") : this.w.of("标准库", "standards")));
        return cells;
    }
}
