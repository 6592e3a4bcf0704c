package org.duxue.report.reply;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duxue.area.Indicator;
import org.duxue.area.Unit;
import org.duxue.shared.Area;
import org.duxue.shared.Text;
import org.duxue.summary.AreaLines;
import org.duxue.summary.IndicatorRow;

/** The figures of one area in words. */
final class ReplyFigures {

    private static final Map<String, Text> PARTS = Map.of(
            "institution=public_kindergarten", new Text("公办幼儿园", "public kindergartens"),
            "institution=private_kindergarten", new Text("民办幼儿园", "private kindergartens"),
            "institution=public_school", new Text("公办学校", "public schools"),
            "institution=private_school", new Text("民办学校", "private schools"),
            "stage=primary", new Text("小学", "primary"),
            "stage=junior", new Text("初中", "junior"),
            "stage=senior", new Text("高中", "senior"));

    /** Indicators whose parts are listed, with the prefix of the breakdown. */
    private static final Map<String, String> LISTED_IN_PARTS = Map.of(
            "plan_budget", "plan_year=",
            "teachers_required", "stage=",
            "teachers_actual", "stage=",
            "external_staff", "institution=",
            "insured", "institution=",
            "uninsured", "institution=",
            "in_progress", "institution=",
            "shortage", "stage=");

    private final AreaLines lines;
    private final ReplyText speech;

    ReplyFigures(AreaLines lines, ReplyText speech) {
        this.lines = lines;
        this.speech = speech;
    }

    /** A sentence for each indicator of the area. */
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        for (IndicatorRow row : this.lines.totals()) {
            sentences.add(sentence(row));
        }
        return sentences;
    }

    /** Each value by the key of its indicator, for templates that use it. */
    Map<String, Object> byKey() {
        Map<String, Object> values = new HashMap<>();
        this.lines.totals().forEach(row -> values.put(row.indicator().key(), value(row)));
        return values;
    }

    private String sentence(IndicatorRow row) {
        Indicator indicator = row.indicator();
        StringBuilder sentence = new StringBuilder(this.speech.words().indicator(indicator));
        if (row.value().isEmpty()) {
            return sentence.append(nothing(row))
                    .append(this.speech.of("。", "."))
                    .toString();
        }
        sentence.append(this.speech.of("为", ": ")).append(value(row)).append(parts(row));
        if (indicator.ratio() && row.figure() != null && indicator.unit() == Unit.PERCENT) {
            sentence.append(this.speech.inBrackets(ReplyText.plain(row.figure().numerator()) + " / "
                    + ReplyText.plain(row.figure().denominator())));
        }
        if (row.target() != null) {
            sentence.append(target(row, row.target()));
        }
        if (row.previous() != null) {
            sentence.append(this.speech.of("；上期为", "; previous period "))
                    .append(this.speech.amount(row.previous(), indicator.unit()));
        }
        return sentence.append(this.speech.of("。", ".")).toString();
    }

    private String target(IndicatorRow row, BigDecimal target) {
        boolean ceiling = row.indicator().lessIsBetter();
        return this.speech.of("，目标", "; target ")
                + (ceiling ? this.speech.of("不超过", "at most ") : this.speech.of("不低于", "at least "))
                + this.speech.amount(target, row.indicator().unit())
                + this.speech.of("，", ", ")
                + (this.speech.words().chinese()
                        ? row.status().label()
                        : row.status().key().replace('_', ' '));
    }

    /** A rate without a denominator has a reason; a figure without data has to be supplied. */
    private String nothing(IndicatorRow row) {
        String colon = this.speech.of("：", ": ");
        boolean nothingDue = this.lines.counted() > 0 && row.figure() != null;
        return colon + (nothingDue ? this.speech.of("本期无应计项目，不计算", "nothing to count in this period") : gap(row));
    }

    private String value(IndicatorRow row) {
        return row.value()
                .map(value -> this.speech.amount(value, row.indicator().unit()))
                .orElseGet(() -> gap(row));
    }

    private String gap(IndicatorRow row) {
        String what = this.speech.words().indicator(row.indicator());
        return this.speech.gap(what, what);
    }

    private String parts(IndicatorRow row) {
        String breakdown = LISTED_IN_PARTS.get(row.indicator().key());
        if (breakdown == null || row.indicator().area() == Area.ENFORCEMENT) {
            return "";
        }
        List<String> parts = this.lines.rows().stream()
                .filter(part -> part.indicator().key().equals(row.indicator().key())
                        && part.breakdown().startsWith(breakdown)
                        && !part.breakdown().contains(";"))
                .map(this::part)
                .toList();
        return parts.size() < 2 ? "" : this.speech.inBrackets(this.speech.list(parts));
    }

    private String part(IndicatorRow row) {
        return this.speech.of(name(row.breakdown()), name(row.breakdown()) + ": ") + value(row);
    }

    private String name(String breakdown) {
        String own = breakdown.substring(breakdown.indexOf('=') + 1);
        return Optional.ofNullable(PARTS.get(breakdown))
                .map(name -> this.speech.of(name.zh(), name.en()))
                .orElseGet(() -> this.speech.of(own + "年", own));
    }
}
