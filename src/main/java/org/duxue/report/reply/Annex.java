package org.duxue.report.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duxue.area.Figure;
import org.duxue.area.Indicator;
import org.duxue.area.Unit;
import org.duxue.intake.Version;
import org.duxue.report.words.Words;
import org.duxue.shared.Area;
import org.duxue.shared.Kind;
import org.duxue.standards.Basis;
import org.duxue.standards.Target;
import org.duxue.summary.AreaLines;
import org.duxue.summary.IndicatorRow;
import org.duxue.summary.Obligation;

/** The annex: the source of each figure, and every file behind it. */
record Annex(ReplyDraft draft) {

    static final String FIGURE_ROWS = "figure_rows";
    static final String FILE_ROWS = "file_rows";

    /** Maximum number of files in the table; the workbook lists them all. */
    private static final int MOST_FILES = 400;

    private static final int DIGITS_OF_DIGEST = 12;

    private Words words() {
        return this.draft.words();
    }

    List<Map<String, Object>> figures() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (AreaLines lines : this.draft.totals()) {
            for (IndicatorRow row : lines.totals()) {
                rows.add(Map.of(
                        "no", String.valueOf(rows.size() + 1),
                        "indicator", words().indicator(row.indicator()),
                        "period", this.draft.period().toString(),
                        "value", value(row),
                        "formula", formula(row),
                        "norm", norm(row),
                        "source", source(lines)));
            }
        }
        return rows;
    }

    /** For an area without data the preceding columns say that there are none. */
    private String source(AreaLines lines) {
        return words().kind(lines.area().kind()) + " "
                + (lines.counted() == 0 ? "0/" + lines.expected() : words().counted(lines));
    }

    private String value(IndicatorRow row) {
        return row.value()
                .map(value -> this.draft.speech().amount(value, row.indicator().unit()))
                .orElse(words().of("无", "none"));
    }

    private String formula(IndicatorRow row) {
        Figure figure = row.figure();
        Indicator indicator = row.indicator();
        if (figure == null) {
            return words().of("无数据", "no data");
        }
        if (!indicator.ratio()) {
            return indicator.area() == Area.ENFORCEMENT
                    ? words().of("各单位之和", "sum of the agencies")
                    : words().of("各校之和", "sum of the schools");
        }
        return ReplyText.plain(figure.numerator()) + " ÷ " + ReplyText.plain(figure.denominator())
                + (indicator.unit() == Unit.PERCENT ? " × 100" : "");
    }

    private String norm(IndicatorRow row) {
        Target target = row.appliedTarget();
        if (target == null) {
            return "";
        }
        Basis basis = target.basis();
        return basis.own()
                ? basis.cited() + words().of(" 目标 ", ", target ") + ReplyText.plain(target.value())
                : basis.cited();
    }

    List<Map<String, Object>> files() {
        List<Obligation> effective = this.draft.obligation().stream()
                .filter(obligation -> obligation.effective() != null)
                .toList();
        if (effective.size() > MOST_FILES) {
            return List.of(Kind.values()).stream()
                    .map(kind -> together(kind, effective))
                    .toList();
        }
        return effective.stream()
                .flatMap(obligation -> Objects.requireNonNull(obligation.effective()).parts().stream()
                        .map(part -> file(obligation, part)))
                .toList();
    }

    private Map<String, Object> file(Obligation obligation, Version version) {
        return Map.of(
                "kind", words().kind(obligation.kind()),
                "sender", obligation.senderName(),
                "period", version.key().period().toString(),
                "version", String.valueOf(version.number()),
                "rows", String.valueOf(version.rows().accepted()),
                "sha", version.sha256().substring(0, DIGITS_OF_DIGEST));
    }

    private Map<String, Object> together(Kind kind, List<Obligation> effective) {
        long files = effective.stream()
                .filter(obligation -> obligation.kind() == kind)
                .count();
        return Map.of(
                "kind", words().kind(kind),
                "sender", words().of(files + " 份，清单见 workbook.xlsx 数据来源", files + ", listed in workbook.xlsx, Sources"),
                "period", "",
                "version", "",
                "rows", "",
                "sha", "");
    }
}
