package org.duxue.report.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.duxue.report.audit.Amount.Measure;
import org.duxue.report.audit.Claim.Kind;
import org.duxue.report.audit.Claim.Verdict;
import org.jspecify.annotations.Nullable;

/** Numbers of a plan that stand for several years or things at once: 逐年为…, 前两年…, 尚有…未支出, 合计…. */
final class PlanLists {

    private static final Pattern YEARLY =
            Pattern.compile("(?:逐年|分年度|年度依次|各年度?|每年)(?:分别)?(?:投入|安排|预算)?[为是]|(?:分别|依次)(?:投入|安排|预算)?[为是]?");
    private static final Pattern HALF = Pattern.compile("(前|后)([一两二三])年");
    private static final Pattern UNSPENT = Pattern.compile("(?:资金|经费)?(?:尚|仍|还)?(?:未|没有)(?:支出|使用|拨付|支付|花).*");

    private final DistrictFacts facts;
    private final Items items;

    PlanLists(DistrictFacts facts) {
        this.facts = facts;
        this.items = new Items(facts);
    }

    List<Guess> of(Mention mention, Scope.Members members) {
        List<Guess> guesses = new ArrayList<>();
        yearly(mention).ifPresent(guesses::add);
        half(mention).ifPresent(guesses::add);
        unspent(mention, members).ifPresent(guesses::add);
        return guesses;
    }

    private List<Integer> years() {
        return this.items.planned(Set.of(), null, Scope.Members.ALL).stream()
                .map(planned -> planned.cell("plan_year"))
                .filter(year -> year.matches("\\d{4}"))
                .map(Integer::valueOf)
                .distinct()
                .sorted()
                .toList();
    }

    /** 逐年为26万元、88.8万元…, 2021年至2024年分别为…: the years of the plan in turn. */
    private Optional<Guess> yearly(Mention mention) {
        String text = mention.sentence().text();
        int word = YEARLY.matcher(text)
                .results()
                .filter(found -> found.end() <= mention.token().start())
                .filter(found -> found.group().matches("(?:逐|分年|年度|各|每).*") || isBehindRange(mention, found))
                .map(MatchResult::end)
                .reduce(0, (first, last) -> last);
        List<Token> row = mention.parsed().tokens().stream()
                .filter(token -> token.start() >= word && token.isNumber())
                .takeWhile(token -> token.amount().measure() == Measure.MONEY)
                .toList();
        List<Integer> years = years();
        int rank = row.indexOf(mention.token());
        return word == 0 || rank < 0 || row.size() != years.size()
                ? Optional.empty()
                : budget(Years.of(years.get(rank)));
    }

    /** Whether it is of one of the years in turn. */
    boolean isYearly(Mention mention) {
        return yearly(mention).isPresent();
    }

    private static boolean isBehindRange(Mention mention, MatchResult word) {
        return mention.parsed().tokens().stream().anyMatch(token -> token.is("RANGE") && token.end() == word.start());
    }

    /** 前两年, 后两年: of the years of the plan. */
    private Optional<Guess> half(Mention mention) {
        String ahead = mention.sentence().text().substring(0, mention.token().start());
        String clause = ahead.substring(Math.max(ahead.lastIndexOf('，'), ahead.lastIndexOf('、')) + 1);
        List<Integer> years = years();
        return HALF.matcher(clause)
                .results()
                .findFirst()
                .map(found -> span(found, years))
                .flatMap(this::budget);
    }

    private static @Nullable Years span(MatchResult found, List<Integer> years) {
        int count = Numeral.parse(found.group(2)).map(BigDecimal::intValue).orElse(0);
        if (count < 1 || years.size() <= count) {
            return null;
        }
        List<Integer> some = found.group(1).equals("前")
                ? years.subList(0, count)
                : years.subList(years.size() - count, years.size());
        return new Years(some.get(0), some.get(some.size() - 1));
    }

    private Optional<Guess> budget(Years years) {
        return Items.sum(this.items.planned(Set.of(), years, Scope.Members.ALL), row -> row.number("budget_yuan"))
                .map(known -> new Guess(
                        new Known(
                                known.value(),
                                "summary.csv equipment plan_budget plan_year=" + years + " " + this.facts.period()),
                        "budget []" + years + Scope.Members.ALL,
                        true));
    }

    /** 尚有198.85万元未支出: what of the plan is left. */
    private Optional<Guess> unspent(Mention mention, Scope.Members members) {
        String behind = mention.sentence().text().substring(mention.token().end());
        if (!UNSPENT.matcher(behind).matches()) {
            return Optional.empty();
        }
        Years years = meant(mention);
        List<DataRow> rows = this.items.planned(Set.of(), years, members);
        return Items.sum(rows, row -> row.number("budget_yuan").subtract(row.number("spent_yuan")))
                .map(known -> new Guess(known, "unspent " + years + members, true));
    }

    /** 学生机超期273台，实验室设备超期58台，合计331台: of all things that the sentence names. */
    Optional<Guess> totals(Mention mention, Scope.Members members) {
        Set<String> told = Items.categories(mention.all()).collect(Collectors.toSet());
        boolean isOverdue = mention.all().stream().anyMatch(token -> token.is("A.overdue") || token.is("H.overdue"));
        if (told.size() < 2 || !isOverdue) {
            return Optional.empty();
        }
        List<Known> parts = told.stream()
                .flatMap(category -> this.facts
                        .value(
                                "equipment.overdue_count",
                                DistrictFacts.Part.VALUE,
                                "category=" + category,
                                members,
                                this.facts.period())
                        .stream())
                .toList();
        BigDecimal sum = parts.stream().map(Known::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Guess(new Known(sum, parts.get(0).source()), "overdue " + told, true));
    }

    /** 三年: the years a plan has money in. */
    Optional<Judged> told(Mention mention) {
        boolean isPlan =
                mention.says("planned") && (Mention.heads(mention.all()).contains("plan") || mention.near("A.upgrade"));
        if (!isPlan || mention.amount().value().compareTo(BigDecimal.valueOf(20)) > 0) {
            return Optional.empty();
        }
        List<DataRow> rows = this.items.planned(Set.of(), null, Scope.Members.ALL);
        long years = rows.stream().map(row -> row.cell("plan_year")).distinct().count();
        if (mention.amount().value().compareTo(BigDecimal.valueOf(years)) != 0) {
            return Optional.empty();
        }
        Known known = new Known(BigDecimal.valueOf(years), "summary.csv equipment plan_budget " + this.facts.period());
        Claim claim = mention.claim(
                Kind.FIGURE,
                Verdict.PROVED,
                "equipment.plan_budget",
                mention.amount().found(),
                Amount.plain(known.value()),
                known.source());
        return Optional.of(new Judged(mention, null, new Guess(known, "years", false), Scope.DISTRICT, claim));
    }

    /** The years told last before the number; none where all years of the plan are meant. */
    @Nullable Years meant(Mention mention) {
        Years told = year(mention);
        List<Integer> years = years();
        boolean isWhole = told != null
                && !years.isEmpty()
                && told.from() == years.get(0)
                && told.to() == years.get(years.size() - 1);
        return isWhole && years.size() > 1 ? null : told;
    }

    /** The years told last before the number; none where that many years are meant. */
    static @Nullable Years year(Mention mention) {
        Token time = mention.time();
        if (time == null) {
            return null;
        }
        boolean isOfYears = mention.near().stream()
                .anyMatch(token ->
                        token.isNumber() && token.amount().measure() == Measure.YEARS && token.start() > time.start());
        return isOfYears ? null : Years.of(time);
    }
}
