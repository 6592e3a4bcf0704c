package org.duxue.report.reply;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.duxue.area.Indicator;
import org.duxue.area.Unit;
import org.duxue.shared.Area;
import org.duxue.summary.AreaLines;
import org.duxue.summary.IndicatorRow;

/** The figures of one area in words. */
final class ReplyFigures {

    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);
    private static final Map<String, String> PARTS = Map.of(
            "institution=public_kindergarten", "公办幼儿园",
            "institution=private_kindergarten", "民办幼儿园",
            "institution=public_school", "公办学校",
            "institution=private_school", "民办学校",
            "stage=primary", "小学",
            "stage=junior", "初中",
            "stage=senior", "高中");

    /** Of these the parts are told, by the breakdown they begin with. */
    private static final Map<String, String> TOLD_IN_PARTS = Map.of(
            "plan_budget", "plan_year=",
            "teachers_required", "stage=",
            "teachers_actual", "stage=",
            "external_staff", "institution=",
            "insured", "institution=",
            "uninsured", "institution=",
            "in_progress", "institution=",
            "shortage", "stage=");

    private static final String UNTOLD = "人数较少，不公开";

    private final AreaLines lines;

    ReplyFigures(AreaLines lines) {
        this.lines = lines;
    }

    /** A sentence for each indicator of the area. */
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        for (IndicatorRow row : this.lines.totals()) {
            sentences.add(sentence(row));
        }
        return sentences;
    }

    /** Each value by the key of its indicator, for templates that name it. */
    Map<String, Object> byKey() {
        Map<String, Object> values = new HashMap<>();
        this.lines.totals().forEach(row -> values.put(row.indicator().key(), value(row)));
        return values;
    }

    private String sentence(IndicatorRow row) {
        Indicator indicator = row.indicator();
        StringBuilder sentence = new StringBuilder(indicator.label());
        if (row.value().isEmpty()) {
            return sentence.append(nothing(row)).append("。").toString();
        }
        sentence.append("为").append(value(row)).append(parts(row));
        if (indicator.ratio() && row.figure() != null && indicator.unit() == Unit.PERCENT) {
            sentence.append("（")
                    .append(plain(row.figure().numerator()))
                    .append(" / ")
                    .append(plain(row.figure().denominator()))
                    .append("）");
        }
        if (row.target() != null) {
            sentence.append("，目标")
                    .append(indicator.lessIsBetter() ? "不超过" : "不低于")
                    .append(amount(row.target(), indicator.unit()))
                    .append("，")
                    .append(row.status().label());
        }
        if (row.previous() != null) {
            sentence.append("；上期为").append(amount(row.previous(), indicator.unit()));
        }
        return sentence.append("。").toString();
    }

    /** A rate without a denominator has its reason; a figure nobody sent has to be supplied. */
    private String nothing(IndicatorRow row) {
        if (row.withheld()) {
            return "：" + UNTOLD;
        }
        boolean nothingDue = this.lines.counted() > 0 && row.figure() != null;
        return nothingDue ? "：本期无应计项目，不计算" : "：【待补充：" + row.indicator().label() + "】";
    }

    private String value(IndicatorRow row) {
        return row.value()
                .map(value -> amount(value, row.indicator().unit()))
                .orElseGet(() ->
                        row.withheld() ? UNTOLD : "【待补充：" + row.indicator().label() + "】");
    }

    private String parts(IndicatorRow row) {
        String breakdown = TOLD_IN_PARTS.get(row.indicator().key());
        if (breakdown == null || row.indicator().area() == Area.ENFORCEMENT) {
            return "";
        }
        List<String> parts = this.lines.rows().stream()
                .filter(part -> part.indicator().key().equals(row.indicator().key())
                        && part.breakdown().startsWith(breakdown)
                        && !part.breakdown().contains(";"))
                .map(part -> name(part.breakdown()) + value(part))
                .toList();
        return parts.size() < 2 ? "" : parts.stream().collect(Collectors.joining("、", "（", "）"));
    }

    private static String name(String breakdown) {
        return Optional.ofNullable(PARTS.get(breakdown))
                .orElseGet(() -> breakdown.substring(breakdown.indexOf('=') + 1) + "年");
    }

    /** Money from ten thousand on in 万元. */
    static String amount(BigDecimal number, Unit unit) {
        if (unit == Unit.YUAN && number.abs().compareTo(WAN) >= 0) {
            return plain(number.divide(WAN)) + "万元";
        }
        return plain(number) + unit.label();
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
