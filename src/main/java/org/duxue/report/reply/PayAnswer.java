package org.duxue.report.reply;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.duxue.ledger.Line;
import org.duxue.ledger.Rule;
import org.duxue.summary.IndicatorRow;

/** External staff by kind of institution: how many are insured, in progress and uninsured. */
record PayAnswer(AnswerScope scope) implements Answer {

    private static final String DIMENSION = "institution";

    /** Institutions that are suspended when they miss their time limit. */
    private static final String TO_SUSPEND = "private_kindergarten";

    private static final List<String> KINDS =
            List.of("public_kindergarten", "private_kindergarten", "public_school", "private_school");

    private String institution(String key) {
        return this.scope.of(
                (key.startsWith("public") ? "公办" : "民办") + (key.endsWith("kindergarten") ? "幼儿园" : "学校"),
                key.replace('_', ' ') + "s");
    }

    private ReplyText speech() {
        return this.scope.speech();
    }

    @Override
    public List<String> done() {
        return List.of();
    }

    @Override
    public List<String> now() {
        List<String> now = new ArrayList<>();
        List<IndicatorRow> kinds = this.scope.parts("external_staff", DIMENSION).stream()
                .sorted(Comparator.comparing(row -> KINDS.indexOf(part(row))))
                .toList();
        this.scope
                .amount("external_staff")
                .filter(all -> this.scope.first())
                .ifPresent(all -> now.add(this.scope.asOf()
                        + this.scope.of("全区外聘人员", "external staff: ")
                        + all
                        + (kinds.size() < 2
                                ? ""
                                : this.scope.of("，其中", ", of these ")
                                        + speech().list(kinds.stream()
                                                .map(this::kind)
                                                .toList()))
                        + this.scope.freshness()
                        + speech().end()));
        kinds.stream().filter(this::isMeant).forEach(row -> insured(row).ifPresent(now::add));
        return now;
    }

    private String kind(IndicatorRow row) {
        return institution(part(row))
                + this.scope.of("", " ")
                + this.scope.amount(row).orElse("");
    }

    private static String part(IndicatorRow row) {
        return row.breakdown().substring(row.breakdown().indexOf('=') + 1);
    }

    /** Whether the letter means this kind of institution, or names none. */
    private boolean isMeant(IndicatorRow row) {
        boolean named =
                this.scope.problem().contains("公办") || this.scope.problem().contains("民办");
        String word = part(row).startsWith("public") ? "公办" : "民办";
        return !named || this.scope.problem().contains(word);
    }

    private Optional<String> insured(IndicatorRow row) {
        List<String> parts = new ArrayList<>();
        status(row, "insured", "已参保", "insured").ifPresent(parts::add);
        status(row, "in_progress", "正在办理", "in progress").ifPresent(parts::add);
        status(row, "uninsured", "未参保", "not insured").ifPresent(parts::add);
        // these people are part of those in progress and uninsured
        String late = status(row, "registration_overdue", "；超过30日尚未办理登记的有", "; not registered within 30 days:")
                .orElse("");
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(this.scope.whole()
                        + kind(row)
                        + this.scope.of("，其中", ": ")
                        + speech().list(parts)
                        + late
                        + (part(row).equals(TO_SUSPEND) ? limit() : "")
                        + speech().end());
    }

    private Optional<String> status(IndicatorRow row, String indicator, String zh, String en) {
        return this.scope
                .row(indicator, row.breakdown())
                .filter(part -> part.value().map(BigDecimal::signum).orElse(0) > 0)
                .flatMap(this.scope::amount)
                .map(amount -> this.scope.of(zh + amount, en + " " + amount));
    }

    private String limit() {
        List<String> late = this.scope.lines(rule -> rule == Rule.SUSPEND).stream()
                .filter(Line::isUnsettled)
                .map(line -> line.subject().name())
                .distinct()
                .toList();
        return late.isEmpty()
                ? ""
                : this.scope.of(
                        "；" + speech().list(late) + "限期不到位，应停园整改",
                        "; past their time limit and to be suspended: " + speech().list(late));
    }
}
