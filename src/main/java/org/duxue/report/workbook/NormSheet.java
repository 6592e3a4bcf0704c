package org.duxue.report.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Sheet;
import org.duxue.standards.Norm;
import org.duxue.standards.Norms;

/** 执行标准: every norm that was applied, with its document, and what the district set itself. */
final class NormSheet {

    private static final List<Heading> HEADINGS = List.of(
            Heading.text("标准", 46),
            Heading.number("执行值", 12, Format.GENERAL),
            Heading.number("国家标准值", 12, Format.GENERAL),
            Heading.word("单位", 16),
            Heading.wrapped("依据文件", 40),
            Heading.wrapped("条款", 26),
            Heading.day("施行日期"),
            Heading.word("来源", 14));

    private final TableSheet table;

    NormSheet(Sheet sheet, Styles styles, PrintSetup print) {
        this.table = new TableSheet(sheet, styles, print, HEADINGS, 0);
        this.table.heading();
    }

    void write(Norms norms) {
        norms.values().forEach((key, value) -> this.table.row(cells(key, value, norms.document(key))));
        this.table.close("执行标准_明细", 0);
    }

    private static List<Object> cells(String key, BigDecimal value, Optional<Norm> found) {
        List<Object> cells = new ArrayList<>(List.of(key, value));
        if (found.isEmpty()) {
            cells.addAll(List.of("", "", "", "", "", "区县自定"));
            return cells;
        }
        Norm norm = found.get();
        boolean own = norm.value().compareTo(value) != 0;
        cells.addAll(List.of(
                norm.value(), norm.unit(), norm.document(), norm.article(), norm.validFrom(), own ? "区县自定" : "标准库"));
        return cells;
    }
}
