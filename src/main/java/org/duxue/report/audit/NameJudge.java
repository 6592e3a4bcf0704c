package org.duxue.report.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.duxue.report.audit.Claim.Kind;
import org.duxue.report.audit.Claim.Verdict;
import org.jspecify.annotations.Nullable;

/** Schools and agencies named for what happened to others, and months in which something was done. */
final class NameJudge {

    private final Items items;
    private final Agencies agencies;
    private final LocalDate asOf;
    private final Map<String, String> names = new HashMap<>();

    NameJudge(DistrictFacts facts) {
        this.items = new Items(facts);
        this.agencies = new Agencies(facts);
        this.asOf = facts.period().asOf();
        facts.months()
                .values()
                .forEach(month -> month.schools().forEach(school -> this.names.put(school.code(), school.name())));
    }

    /** What the sentence is about, and the rows that show whom it concerns. */
    private record Topic(String subject, List<DataRow> rows) {

        Set<String> schools() {
            return this.rows.stream().map(DataRow::sender).collect(Collectors.toCollection(LinkedHashSet::new));
        }
    }

    List<Claim> judge(Parsed parsed) {
        List<Claim> claims = new ArrayList<>();
        boolean isLimited = says(parsed, "except") || says(parsed, "deny") || says(parsed, "foreign");
        if (!isLimited) {
            Statements.of(parsed).forEach(one -> judge(one, claims));
        }
        agencies(parsed, claims);
        return claims;
    }

    private void judge(Parsed one, List<Claim> claims) {
        hazardTopic(one).ifPresent(topic -> {
            if (says(one, "concerned") || says(one, "A.resolved") || says(one, "done")) {
                boolean isLabelled = Items.hazards(one.label()).findAny().isPresent();
                schools(one, topic, says(one, "concerned") || isLabelled || isOfInspection(one), claims);
            }
            months(one, topic, "resolved_on", "safety.hazards_resolved", claims);
            due(one, topic, claims);
        });
        planTopic(one).ifPresent(topic -> schools(one, topic, true, claims));
        boughtTopic(one).ifPresent(topic -> schools(one, topic, true, claims));
        upgradeTopic(one)
                .ifPresent(topic -> months(one, topic, "completed_on", "equipment.plan_due_completion_rate", claims));
    }

    /** Whether it is about hazards that somebody found. */
    private static boolean isOfInspection(Parsed parsed) {
        return Mention.heads(parsed.heading()).contains("hazard")
                || parsed.backwards(3).stream()
                        .anyMatch(one -> Mention.heads(one.tokens()).contains("hazard") || says(one, "concerned"));
    }

    private static boolean says(Parsed parsed, String tag) {
        return parsed.tokens().stream().anyMatch(token -> token.is(tag));
    }

    /** The one kind of hazard a sentence is about; named in it, else in the sentence before. */
    private Optional<Topic> hazardTopic(Parsed parsed) {
        for (Parsed one : parsed.backwards(2)) {
            Set<String> categories = Items.hazards(head(one)).collect(Collectors.toSet());
            if (categories.size() == 1) {
                List<DataRow> rows = this.items.hazards(categories);
                return rows.isEmpty() ? Optional.empty() : Optional.of(new Topic("safety.hazards_found", rows));
            }
            if (!categories.isEmpty()
                    || Items.categories(one.tokens()).findAny().isPresent()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** 安全隐患1处（某校）：…，整改措施：更换线路: where hazards are named in front of a colon, what follows is no kind of hazard. */
    private static List<Token> head(Parsed parsed) {
        List<Token> ahead = parsed.tokens().stream()
                .takeWhile(token -> !parsed.text(token).equals("："))
                .toList();
        boolean saysWhich =
                ahead.stream().anyMatch(token -> Parsed.isCount(token) || token.type() == Token.Type.SCHOOL);
        return saysWhich && Mention.heads(ahead).contains("hazard") ? ahead : parsed.tokens();
    }

    private Optional<Topic> planTopic(Parsed parsed) {
        Set<String> categories = Items.categories(parsed.tokens()).collect(Collectors.toSet());
        List<Token> times = parsed.tokens().stream()
                .filter(token -> token.type() == Token.Type.TIME)
                .toList();
        boolean isTold = says(parsed, "A.upgrade") && (times.size() == 1 || (times.isEmpty() && says(parsed, "done")));
        if (categories.size() != 1 || !isTold) {
            return Optional.empty();
        }
        List<DataRow> rows =
                this.items.planned(categories, Years.of(times.isEmpty() ? null : times.get(0)), Scope.Members.ALL);
        return rows.isEmpty() ? Optional.empty() : Optional.of(new Topic("equipment.plan_quantity", rows));
    }

    /** Things of one category that came into use in the one month that is told. */
    private Optional<Topic> boughtTopic(Parsed parsed) {
        Set<String> categories = Items.categories(parsed.tokens()).collect(Collectors.toSet());
        List<Token> times = parsed.tokens().stream()
                .filter(token -> token.type() == Token.Type.TIME)
                .toList();
        boolean isBought = says(parsed, "A.bought") && !says(parsed, "planned");
        boolean isOfMonth = times.size() == 1 && !times.get(0).moment().isYear();
        if (categories.size() != 1 || !isBought || !(isOfMonth || times.isEmpty())) {
            return Optional.empty();
        }
        Moment when = times.isEmpty()
                ? new Moment(this.asOf.getYear(), 0, 0, false)
                : times.get(0).moment();
        List<DataRow> rows = this.items.bought(categories, when, Scope.Members.ALL);
        return rows.isEmpty() ? Optional.empty() : Optional.of(new Topic("equipment.asset_value", rows));
    }

    /** Upgrades of one category that were planned for any year. */
    private Optional<Topic> upgradeTopic(Parsed parsed) {
        Set<String> categories = Items.categories(parsed.tokens()).collect(Collectors.toSet());
        List<DataRow> rows =
                categories.size() == 1 ? this.items.planned(categories, null, Scope.Members.ALL) : List.of();
        return rows.isEmpty() ? Optional.empty() : Optional.of(new Topic("equipment.plan_quantity", rows));
    }

    private void schools(Parsed parsed, Topic topic, boolean mayRefute, List<Claim> claims) {
        Set<String> concerned = topic.schools();
        Set<String> told = new HashSet<>();
        for (Token token : parsed.tokens()) {
            if (token.type() != Token.Type.SCHOOL || !told.add(token.name())) {
                continue;
            }
            boolean isRight = concerned.contains(token.name());
            boolean isOfThese = Mention.heads(parsed.tokens()).contains("hazard");
            boolean isClear = mayRefute && (isOfThese || !says(parsed, "among"));
            Verdict verdict = isRight ? Verdict.PROVED : isClear ? Verdict.REFUTED : Verdict.UNPROVEN;
            claims.add(claim(
                    parsed,
                    token,
                    verdict,
                    topic.subject(),
                    parsed.text(token),
                    names(concerned),
                    DataRow.source(topic.rows())));
        }
    }

    private String names(Set<String> codes) {
        return codes.stream().map(code -> this.names.getOrDefault(code, code)).collect(Collectors.joining("、"));
    }

    private static Claim claim(
            Parsed parsed, Token token, Verdict verdict, String subject, String found, String expected, String source) {
        return parsed.sentence()
                .claim(token.start(), token.end(), Kind.FIGURE, verdict, subject, found, expected, source);
    }

    /** 2022年8月完成了…: the month in which the hazards or upgrades of these schools were done. */
    private void months(Parsed parsed, Topic topic, String column, String subject, List<Claim> claims) {
        List<Token> times = parsed.tokens().stream()
                .filter(token -> token.type() == Token.Type.TIME && !token.is("RANGE"))
                .filter(token -> !token.moment().isYear() && !parsed.isCompared(token))
                .toList();
        if (times.size() != 1
                || !isToldAsDone(parsed, column)
                || says(parsed, "planned")
                || times.get(0).moment().first().isAfter(this.asOf)) {
            return;
        }
        Set<String> own = Scope.of(parsed.tokens()).schools();
        Set<String> named = own.isEmpty() ? parsed.topic() : own;
        if (named.isEmpty() || !topic.schools().containsAll(named) || until(parsed, times.get(0))) {
            return;
        }
        List<DataRow> resolved = topic.rows().stream()
                .filter(row -> named.contains(row.sender()) && row.day(column).isPresent())
                .filter(row -> !column.equals("resolved_on") || this.items.isResolved(row))
                .toList();
        if (resolved.isEmpty()) {
            return;
        }
        Moment told = times.get(0).moment();
        boolean isRight = resolved.stream()
                .flatMap(row -> row.day(column).stream())
                .anyMatch(day -> told.covers(day) || isMonthOfThisYear(told, day));
        String days = resolved.stream().map(row -> row.cell(column)).distinct().collect(Collectors.joining(" "));
        claims.add(claim(
                parsed,
                times.get(0),
                isRight ? Verdict.PROVED : Verdict.REFUTED,
                subject,
                told.toString(),
                days,
                DataRow.source(resolved)));
    }

    /** 护栏于2022年12月安装 too, of hazards. */
    private static boolean isToldAsDone(Parsed parsed, String column) {
        return says(parsed, "done")
                || says(parsed, "A.resolved")
                || (column.equals("resolved_on") && says(parsed, "A.upgrade"));
    }

    /** 整改时限为9月30日: the day by which the hazards of these schools are due. */
    private void due(Parsed parsed, Topic topic, List<Claim> claims) {
        Set<String> own = Scope.of(parsed.tokens()).schools();
        Set<String> named = own.isEmpty() ? parsed.topic() : own;
        List<DataRow> rows = topic.rows().stream()
                .filter(row -> named.contains(row.sender()) && row.day("due_on").isPresent())
                .toList();
        for (int i = 1; i < parsed.tokens().size() && !rows.isEmpty(); i++) {
            Token time = parsed.tokens().get(i);
            boolean isDue =
                    parsed.tokens().subList(Math.max(0, i - 2), i).stream().anyMatch(token -> token.is("due"));
            if (isDue && time.type() == Token.Type.TIME && !time.moment().isYear()) {
                Moment told = time.moment();
                boolean isRight = rows.stream()
                        .flatMap(row -> row.day("due_on").stream())
                        .anyMatch(day -> told.covers(day) || isMonthOfThisYear(told, day));
                claims.add(claim(
                        parsed,
                        time,
                        isRight ? Verdict.PROVED : Verdict.REFUTED,
                        "safety.hazards_overdue",
                        told.toString(),
                        rows.stream().map(row -> row.cell("due_on")).distinct().collect(Collectors.joining(" ")),
                        DataRow.source(rows)));
            }
        }
    }

    /** A month without a year may be of the year of the report. */
    private boolean isMonthOfThisYear(Moment told, LocalDate day) {
        return told.isInferred()
                && (told.day() == 0 || told.day() == day.getDayOfMonth())
                && told.month() == day.getMonthValue()
                && day.getYear() == this.asOf.getYear();
    }

    private static boolean until(Parsed parsed, Token time) {
        int place = parsed.tokens().indexOf(time);
        return (place > 0 && parsed.tokens().get(place - 1).is("until"))
                || (place + 1 < parsed.tokens().size()
                        && parsed.tokens().get(place + 1).is("since"));
    }

    private void agencies(Parsed parsed, List<Claim> claims) {
        scopeOf(parsed).ifPresent(claims::add);
        strangers(parsed, claims);
    }

    /** X于2020年6月不再承担…: whether and since when. */
    private Optional<Claim> scopeOf(Parsed parsed) {
        List<Token> named = parsed.tokens().stream()
                .filter(token -> token.type() == Token.Type.AGENCY)
                .toList();
        @Nullable Token time = parsed.tokens().stream()
                .filter(token -> token.type() == Token.Type.TIME)
                .findFirst()
                .orElse(null);
        if (named.size() > 1 && says(parsed, "A.scope") && !says(parsed, "outofscope")) {
            return outsiders(parsed, named);
        }
        if (named.size() != 1 || !says(parsed, "outofscope")) {
            return Optional.empty();
        }
        Optional<DataRow> row = this.agencies.row(named.get(0).name());
        if (row.isEmpty()) {
            return Optional.empty();
        }
        boolean isIn = Agencies.isInScope(row.get());
        if (isIn || time == null) {
            return Optional.of(ofAgency(parsed, named.get(0), !isIn, "否", isIn ? "是" : "否", row.get()));
        }
        return Agencies.since(row.get())
                .map(since -> ofAgency(
                        parsed,
                        time,
                        time.moment().covers(since),
                        time.moment().toString(),
                        since.toString(),
                        row.get()));
    }

    /** 承担执法职责的有甲局、乙局…: one that has not the power. */
    private Optional<Claim> outsiders(Parsed parsed, List<Token> named) {
        return named.stream()
                .flatMap(token -> this.agencies
                        .row(token.name())
                        .filter(row -> !Agencies.isInScope(row))
                        .map(row -> ofAgency(parsed, token, false, parsed.text(token), "否", row))
                        .stream())
                .findFirst();
    }

    private static Claim ofAgency(
            Parsed parsed, Token token, boolean isRight, String found, String expected, DataRow row) {
        return claim(
                parsed,
                token,
                isRight ? Verdict.PROVED : Verdict.REFUTED,
                "enforcement.agencies_in_scope",
                found,
                expected,
                row.source());
    }

    /** A list of agencies that has one nobody knows among those that are known. */
    private void strangers(Parsed parsed, List<Claim> claims) {
        List<Token> named = parsed.tokens().stream()
                .filter(token -> token.type() == Token.Type.AGENCY)
                .toList();
        List<String> heads = Mention.heads(parsed.tokens());
        if (named.size() < 2 || (!heads.contains("agency") && !heads.contains("officer"))) {
            return;
        }
        String text = parsed.sentence().text();
        int start = named.get(0).start();
        while (start > 0 && "有是为括：，。".indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        int at = start;
        for (String part : text.substring(start).split("[、，。]|(?<=局)和|(?<=局)及", -1)) {
            int from = text.indexOf(part, at);
            at = from + part.length();
            if (part.matches("[\\p{IsHan}（）]{2,16}(?:局|委|委员会|办|所|中心|大队|部)")
                    && named.stream().noneMatch(token -> token.start() < from + part.length() && token.end() > from)) {
                claims.add(parsed.sentence()
                        .claim(
                                from,
                                at,
                                Kind.FIGURE,
                                Verdict.REFUTED,
                                "enforcement.agencies",
                                part,
                                this.agencies.rows().stream()
                                        .map(row -> row.cell("agency"))
                                        .collect(Collectors.joining("、")),
                                DataRow.source(this.agencies.rows())));
            }
        }
    }
}
