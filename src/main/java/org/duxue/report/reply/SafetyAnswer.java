package org.duxue.report.reply;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.duxue.area.Fact;
import org.duxue.area.Unit;
import org.duxue.ledger.Line;
import org.duxue.ledger.Rule;
import org.duxue.shared.Labelled;

/** Hazards by school and month, guards, and technical protection, as far as the letter mentions them. */
record SafetyAnswer(AnswerScope scope) implements Answer {

    private enum Topic {
        HAZARDS,
        GUARDS,
        DEVICES
    }

    private ReplyText speech() {
        return this.scope.speech();
    }

    private Set<Topic> topics() {
        Set<Topic> topics = new LinkedHashSet<>();
        Rule rule = this.scope.rule();
        if (rule == Rule.HAZARD || (rule == null && this.scope.speaksOf("隐患", "护栏", "用电", "消防"))) {
            topics.add(Topic.HAZARDS);
        }
        if (Set.of(Rule.GUARDS_OVER_AGE, Rule.GUARDS_SHORT, Rule.GUARDS_UNTRAINED)
                        .contains(rule == null ? Rule.HAZARD : rule)
                || (rule == null && this.scope.speaksOf("安保", "保安"))) {
            topics.add(Topic.GUARDS);
        }
        if (rule == Rule.NO_ALARM || (rule == null && this.scope.speaksOf("技防", "监控", "报警"))) {
            topics.add(Topic.DEVICES);
        }
        return topics;
    }

    /** The hazards of the kinds that the letter names, or all if it names none. */
    private List<AnswerScope.SentFact<Fact.Hazard>> hazards() {
        if (!topics().contains(Topic.HAZARDS)) {
            return List.of();
        }
        List<AnswerScope.SentFact<Fact.Hazard>> all = this.scope.facts(Fact.Hazard.class);
        List<AnswerScope.SentFact<Fact.Hazard>> named = all.stream()
                .filter(one ->
                        this.scope.problem().contains(one.fact().category().label()))
                .toList();
        return named.isEmpty() ? all : named;
    }

    @Override
    public List<String> done() {
        Map<YearMonth, Map<Labelled, List<AnswerScope.SentFact<Fact.Hazard>>>> resolved = hazards().stream()
                .filter(one -> one.fact().resolvedOn() != null)
                .collect(Collectors.groupingBy(
                        one -> YearMonth.from(Objects.requireNonNull(one.fact().resolvedOn())),
                        TreeMap::new,
                        Collectors.groupingBy(one -> one.fact().category(), LinkedHashMap::new, Collectors.toList())));
        List<String> done = new ArrayList<>();
        resolved.forEach(
                (month, ofMonth) -> ofMonth.forEach((category, all) -> done.add(resolved(month, category, all))));
        return done;
    }

    private String resolved(YearMonth month, Labelled category, List<AnswerScope.SentFact<Fact.Hazard>> all) {
        String what = speech().inBrackets(speech().list(all.stream()
                .map(one -> one.fact().description())
                .distinct()
                .toList()));
        return this.scope.of(
                speech().month(month) + "，" + this.scope.names(all) + "完成" + category.label() + "隐患整改" + what + "。",
                "In " + speech().month(month) + " " + this.scope.names(all) + " resolved a hazard of the kind "
                        + speech().key(category) + what + ".");
    }

    @Override
    public List<String> now() {
        List<String> now = new ArrayList<>();
        Set<Topic> topics = topics();
        if (topics.contains(Topic.HAZARDS)) {
            open(now);
        }
        if (topics.contains(Topic.GUARDS)) {
            guards().ifPresent(now::add);
        }
        if (topics.contains(Topic.DEVICES)) {
            devices().ifPresent(now::add);
        }
        return now;
    }

    private void open(List<String> now) {
        List<AnswerScope.SentFact<Fact.Hazard>> hazards = hazards();
        Set<String> kinds = hazards.stream()
                .map(one -> one.fact().category().label())
                .filter(kind -> this.scope.problem().contains(kind))
                .collect(Collectors.toSet());
        List<Line> open = this.scope.lines(rule -> rule == Rule.HAZARD).stream()
                .filter(Line::isUnsettled)
                .filter(line -> kinds.isEmpty()
                        || line.subject().kind().filter(kinds::contains).isPresent())
                .toList();
        if (!open.isEmpty()) {
            now.add(this.scope.asOf()
                    + this.scope.of("尚有", "not resolved yet: ")
                    + speech().items(open.size())
                    + this.scope.of("隐患未整改到位：", ": ")
                    + String.join(
                            this.scope.of("；", "; "),
                            open.stream().map(this::open).toList())
                    + speech().end());
        } else if (this.scope.problem().isEmpty()
                && !hazards.isEmpty()
                && hazards.stream().allMatch(one -> one.fact().resolvedOn() != null)) {
            now.add(this.scope.asOf()
                    + this.scope.of("上述隐患均已整改", "each of these hazards is resolved")
                    + this.scope.freshness()
                    + speech().end());
        }
    }

    private String open(Line line) {
        return line.subject().name()
                + this.scope.of("", ", ")
                + speech().words().problem(line)
                + this.scope.of("（整改时限", " (time limit ")
                + speech().day(line.handling().dueOn())
                + this.scope.of("）", ")");
    }

    /** Answers each of the three rules about guards with its own requirement. */
    private Optional<String> guards() {
        List<String> parts = new ArrayList<>();
        Rule rule = this.scope.rule();
        if (rule != Rule.GUARDS_OVER_AGE) {
            this.scope
                    .amount("guards")
                    .ifPresent(all -> parts.add(this.scope.of("安保人员", "guards: ") + all + required() + previous()));
        }
        if (rule == null || rule == Rule.GUARDS_OVER_AGE) {
            this.scope
                    .amount("guard_average_age")
                    .ifPresent(age -> parts.add(this.scope.of("安保人员平均年龄" + age, "average age of guards " + age)));
            overAge().ifPresent(parts::add);
        }
        if (rule != Rule.GUARDS_OVER_AGE) {
            trained().ifPresent(parts::add);
        }
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(this.scope.asOf()
                        + this.scope.whole()
                        + String.join(this.scope.of("，", ", "), parts)
                        + this.scope.freshness()
                        + speech().end());
    }

    private String required() {
        return this.scope
                .amount("guards_required")
                .map(required -> this.scope.of("（应配" + required + "）", " (required " + required + ")"))
                .orElse("");
    }

    private Optional<String> overAge() {
        return this.scope
                .number("guards_over_age")
                .map(number -> number.signum() == 0
                        ? this.scope.of("没有超过规定年龄的人员", "none over the age limit")
                        : this.scope.of("超过规定年龄", "over the age limit: ")
                                + this.scope.amount("guards_over_age").orElse(""));
    }

    private Optional<String> trained() {
        return this.scope
                .number("guards_trained_rate")
                .map(rate -> rate.compareTo(BigDecimal.valueOf(100)) == 0
                        ? this.scope.of("均参加了培训考试", "all of them trained and examined")
                        : this.scope.of("参加培训考试的占", "trained and examined: ")
                                + this.scope.amount("guards_trained_rate").orElse(""));
    }

    private String previous() {
        return this.scope
                .row("guards", "")
                .filter(row -> row.previous() != null)
                .map(row -> row.value().orElseThrow().subtract(Objects.requireNonNull(row.previous())))
                .map(this::change)
                .orElse("");
    }

    private String change(BigDecimal more) {
        if (!this.scope.notComparable().isEmpty()) {
            return "";
        }
        String by = speech().amount(more.abs(), Unit.PEOPLE);
        return switch (more.signum()) {
            case 1 -> this.scope.of("，比上期增加" + by, ", " + by + " more than before");
            case -1 -> this.scope.of("，比上期减少" + by, ", " + by + " fewer than before");
            default -> this.scope.of("，与上期持平", ", as many as before");
        };
    }

    private Optional<String> devices() {
        List<String> parts = new ArrayList<>();
        this.scope
                .amount("cameras")
                .ifPresent(all -> parts.add(this.scope.of("视频监控点位共" + all, "cameras " + all)
                        + this.scope
                                .number("cameras_added")
                                .filter(added -> added.signum() > 0)
                                .flatMap(added -> this.scope.amount("cameras_added"))
                                .map(added -> this.scope.of("，其中本年新增点位" + added, ", of these added this year " + added))
                                .orElse("")));
        this.scope
                .row("alarm_schools_rate", "")
                .ifPresent(row -> parts.add(this.scope.of("设有一键报警装置的学校占", "schools with an alarm: ")
                        + this.scope.amount(row).orElse("")));
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(this.scope.asOf()
                        + this.scope.whole()
                        + String.join(this.scope.of("；", "; "), parts)
                        + this.scope.freshness()
                        + speech().end());
    }
}
