package org.duxue.report.reply;

import java.math.BigDecimal;
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
import org.duxue.standards.Norm;
import org.duxue.summary.AreaLines;
import org.duxue.summary.IndicatorRow;
import org.duxue.summary.Received;

/** The annex: for each figure where it comes from, and every file behind it. */
record Annex(ReplyDraft draft) {

    static final String FIGURE_ROWS = "figure_rows";
    static final String FILE_ROWS = "file_rows";

    /** More files than a reader would go through; the workbook lists them all. */
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
                        "source", words().kind(lines.area().kind()) + " " + lines.counted() + "/" + lines.expected()));
            }
        }
        return rows;
    }

    private String value(IndicatorRow row) {
        return row.value()
                .map(value -> this.draft.speech().amount(value, row.indicator().unit()))
                .orElse(row.withheld() ? words().of("不公开", "not public") : words().of("无", "none"));
    }

    private String formula(IndicatorRow row) {
        Figure figure = row.figure();
        Indicator indicator = row.indicator();
        if (figure == null) {
            return row.withheld() ? words().of("人数较少，不公开", "few people, not public") : words().of("无数据", "no data");
        }
        if (!indicator.ratio()) {
            return indicator.area() == Area.ENFORCEMENT
                    ? words().of("各单位之和", "sum of the agencies")
                    : words().of("各校之和", "sum of the schools");
        }
        return Speech.plain(figure.numerator()) + " ÷ " + Speech.plain(figure.denominator())
                + (indicator.unit() == Unit.PERCENT ? " × 100" : "");
    }

    private String norm(IndicatorRow row) {
        BigDecimal target = row.target();
        if (target == null) {
            return "";
        }
        return this.draft
                .norms()
                .document(row.indicator().targetKey())
                .filter(norm -> norm.value().compareTo(target) == 0)
                .map(Annex::cited)
                .orElse(words().of("区县自定目标 ", "target set by the district: ") + Speech.plain(target));
    }

    private static String cited(Norm norm) {
        return norm.article().isEmpty() ? norm.document() : norm.document() + " " + norm.article();
    }

    List<Map<String, Object>> files() {
        List<Received> effective = this.draft.received().stream()
                .filter(received -> received.effective() != null)
                .toList();
        if (effective.size() > MOST_FILES) {
            return List.of(Kind.values()).stream()
                    .map(kind -> together(kind, effective))
                    .toList();
        }
        return effective.stream()
                .map(received -> file(received, Objects.requireNonNull(received.effective())))
                .toList();
    }

    private Map<String, Object> file(Received received, Version version) {
        return Map.of(
                "kind", words().kind(received.kind()),
                "sender", received.senderName(),
                "period", version.key().period().toString(),
                "version", String.valueOf(version.number()),
                "rows",
                        this.draft.isPublic()
                                ? ""
                                : String.valueOf(version.rows().accepted()),
                "sha", version.sha256().substring(0, DIGITS_OF_DIGEST));
    }

    private Map<String, Object> together(Kind kind, List<Received> effective) {
        long files =
                effective.stream().filter(received -> received.kind() == kind).count();
        return Map.of(
                "kind", words().kind(kind),
                "sender", words().of(files + " 份，清单见 workbook.xlsx 数据来源", files + ", listed in workbook.xlsx, Sources"),
                "period", "",
                "version", "",
                "rows", "",
                "sha", "");
    }
}
