package org.duxue.report.workbook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Sheet;
import org.duxue.report.words.NormUnits;
import org.duxue.report.words.ScopeWords;
import org.duxue.report.words.Words;
import org.duxue.standards.Basis;
import org.duxue.standards.Norm;
import org.duxue.standards.Norms;
import org.duxue.standards.Target;

/** 执行标准: every norm that was applied, with its document, and the values that the district set itself. */
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
                Heading.wrapped(w.of("内容", "What it asks for"), 44),
                Heading.number(w.of("执行值", "In force"), 9, Format.GENERAL),
                Heading.number(w.of("标准值", "Value of the norm"), 9, Format.GENERAL),
                Heading.word(w.of("单位", "Unit"), w.chinese() ? 9 : 14),
                Heading.word(w.of("性质", "Kind"), 9),
                Heading.wrapped(w.of("适用范围", "Scope"), 26),
                Heading.wrapped(w.of("依据", "Document"), 30),
                Heading.day(w.of("施行日期", "Valid from")),
                Heading.number(w.of("目标年", "Target year"), 8, Format.GENERAL),
                Heading.word(w.of("本期用法", "Use"), w.chinese() ? 12 : 14),
                Heading.wrapped(w.of("标准代码", "Key"), 22));
    }

    void write(Norms norms) {
        norms.values().forEach((key, value) -> this.table.row(cells(key, value, norms)));
        this.table.close(this.w.of("执行标准_明细", "Norms_all"), 0);
    }

    private List<Object> cells(String key, BigDecimal value, Norms norms) {
        Optional<Basis> basis = norms.basis(key);
        String cited = basis.map(Basis::cited).orElse("");
        Norm norm = basis.map(Basis::norm).orElse(null);
        if (norm == null) {
            return List.of("", value, "", "", "", "", cited, "", "", use(norms, key), key);
        }
        return List.of(
                norm.text(),
                value,
                norm.value(),
                NormUnits.of(norm.unit(), this.w),
                this.w.of(norm.kind().label(), norm.kind().key()),
                ScopeWords.of(norm, this.w),
                cited,
                norm.validFrom(),
                norm.targetYear() == null ? "" : norm.targetYear(),
                use(norms, key),
                key);
    }

    private String use(Norms norms, String key) {
        Optional<Target> target = norms.target(key);
        if (target.isEmpty()) {
            return this.w.of("只作参考", "for information");
        }
        if (!target.get().due()) {
            return this.w.of("未到目标年", "not due yet");
        }
        return target.get().binding() ? this.w.of("据此判定", "judged by") : this.w.of("只作目标", "target only");
    }
}
