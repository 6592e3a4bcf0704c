package org.duxue.report.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duxue.report.audit.Amount.Measure;
import org.jspecify.annotations.Nullable;

/** Values of plans, purchases and things that are there, which a number may be meant to tell. */
final class ItemGuesses {

    private final DistrictFacts facts;
    private final Items items;
    private final PlanLists lists;

    ItemGuesses(DistrictFacts facts) {
        this.facts = facts;
        this.items = new Items(facts);
        this.lists = new PlanLists(facts);
    }

    String subject(Mention mention) {
        boolean isMoney = mention.amount().measure() == Measure.MONEY;
        boolean isPlan = PlanLists.year(mention) != null || mention.says("planned");
        return isMoney
                ? isPlan ? "equipment.plan_budget" : "equipment.asset_value"
                : Meaning.hasItem(mention.near())
                        ? isPlan ? "equipment.plan_quantity" : "equipment.asset_quantity"
                        : mention.amount().unit();
    }

    List<Guess> of(Mention mention) {
        List<Guess> guesses = new ArrayList<>();
        Measure measure = mention.amount().measure();
        Set<String> near = Items.categories(mention.near()).collect(Collectors.toCollection(LinkedHashSet::new));
        Scope.Members members = members(mention);
        if (near.isEmpty() && measure == Measure.THINGS && isPart(mention)) {
            Stream.concat(
                            mention.parsed().backwards(2).stream()
                                    .skip(1)
                                    .flatMap(one -> Items.categories(one.tokens())),
                            Items.categories(mention.earlier()))
                    .reduce((earlier, later) -> later)
                    .ifPresent(near::add);
        }
        if (measure == Measure.THINGS && mention.near("total") && near.size() == 1) {
            this.lists.totals(mention, members).ifPresent(guess -> guesses.add(0, guess));
        }
        if (measure == Measure.MONEY) {
            this.lists.of(mention, members).forEach(guesses::add);
            bought(mention, near, members, guesses);
            money(mention, near, members, guesses);
        } else if (measure == Measure.THINGS && !near.isEmpty()) {
            things(mention, near, members, guesses);
        }
        if (!guesses.isEmpty() && isOfYearInList(mention)) {
            return List.of(guesses.get(0).strong());
        }
        boolean isOpen = !guesses.isEmpty()
                && (measure == Measure.MONEY || !guesses.get(0).isStrong())
                && mention.parsed().tokens().stream().noneMatch(token -> token.is("foreign"));
        if (isOpen && (measure == Measure.THINGS || isOfMoneyKnown(mention, near))) {
            everything(near, members, measure == Measure.MONEY, guesses);
        }
        return guesses;
    }

    /** 2023年、2024年分别为…, 逐年为…: of its year in the list and of no other. */
    private boolean isOfYearInList(Mention mention) {
        boolean isOfList = Respectively.of(
                        mention.parsed(), mention.parsed().tokens().indexOf(mention.token()))
                .isPresent();
        boolean isOfYear = isOfList && mention.amount().measure() == Measure.MONEY && PlanLists.year(mention) != null;
        return isOfYear || this.lists.isYearly(mention);
    }

    /** Whether it is told what the money is for, so that a sum that is none of what the data hold is wrong. */
    private static boolean isOfMoneyKnown(Mention mention, Set<String> near) {
        boolean isOfPlan = mention.says("A.spent")
                || mention.says("H.asset")
                || mention.parsed().backwards(2).stream()
                        .anyMatch(one -> one.tokens().stream().anyMatch(token -> token.is("H.plan")));
        boolean isLimited = !near.isEmpty()
                || PlanLists.year(mention) != null
                || !Scope.of(mention.near()).isDistrict();
        return isOfUpgrades(mention) && (isOfPlan || isLimited);
    }

    /** Whatever else the data hold of these things, so that a number that is none of it contradicts the likeliest. */
    private void everything(Set<String> categories, Scope.Members members, boolean isMoney, List<Guess> guesses) {
        for (Scope.Members some : List.of(members, Scope.Members.ALL)) {
            List<DataRow> planned = this.items.planned(categories, null, some);
            Map<String, List<DataRow>> byYear =
                    planned.stream().collect(Collectors.groupingBy(row -> row.cell("plan_year")));
            byYear.values().forEach(rows -> sums(rows, isMoney, guesses));
            planned.forEach(row -> sums(List.of(row), isMoney, guesses));
            List<DataRow> there = this.items.there(categories, some);
            sums(there, isMoney, guesses);
            if (!isMoney) {
                there.forEach(row -> sums(List.of(row), false, guesses));
                of("equipment.overdue_count", DistrictFacts.Part.VALUE, categories, some)
                        .ifPresent(known -> guesses.add(Guess.aside(known)));
            }
            if (isMoney && categories.isEmpty()) {
                this.facts
                        .value("equipment.asset_value", DistrictFacts.Part.VALUE, "", some, this.facts.period())
                        .ifPresent(known -> guesses.add(new Guess(known, "assets " + some, false)));
            }
        }
        guesses.set(0, guesses.get(0).strong());
    }

    private static void sums(List<DataRow> rows, boolean isMoney, List<Guess> guesses) {
        List<Function<DataRow, BigDecimal>> columns = isMoney
                ? List.of(row -> row.number("budget_yuan"), row -> row.number("spent_yuan"), Items::worth)
                : List.of(row -> row.number("quantity"));
        columns.forEach(column -> Items.sum(rows, column)
                .filter(known -> known.value().signum() > 0)
                .ifPresent(known -> guesses.add(Guess.aside(known))));
    }

    /** The schools named beside the number, else in the sentence before it. */
    private Scope.Members members(Mention mention) {
        Scope near = Scope.of(mention.near());
        boolean isTotal = near.schools().isEmpty() && (mention.near("A.count") || mention.near("total"));
        boolean isOwn = !near.schools().isEmpty() || near.isGroup() || mention.near("DISTRICT") || isTotal;
        Set<String> told = isOwn ? near.schools() : Scopes.schools(mention.earlier());
        Set<String> schools = told.isEmpty() && !isOwn ? mention.parsed().topic() : told;
        return new Scope(schools, near.groups(), java.util.Map.of())
                .members(this.facts.month().schools());
    }

    private static boolean isPart(Mention mention) {
        boolean isOfSchool = mention.near().stream().anyMatch(token -> token.type() == Token.Type.SCHOOL);
        boolean isTotal = mention.near("A.count") || mention.near("total");
        return isOfSchool || isTotal || mention.near("among") || mention.near("A.overdue") || mention.near("A.broken");
    }

    /** Years told in the sentences before. */
    private static List<Years> before(Mention mention) {
        return mention.parsed().backwards(3).stream()
                .skip(1)
                .flatMap(one -> one.tokens().stream())
                .filter(token -> token.type() == Token.Type.TIME)
                .map(Years::of)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .toList();
    }

    private void bought(Mention mention, Set<String> near, Scope.Members members, List<Guess> guesses) {
        Token time = mention.time();
        boolean isBought = mention.says("A.bought") || (mention.says("A.value") && !near.isEmpty());
        // without a time it is what was bought this year
        Moment when = time == null ? new Moment(endOfYear().getYear(), 0, 0, false) : time.moment();
        if (!isBought || mention.says("planned") || when.last().isAfter(endOfYear())) {
            return;
        }
        List<DataRow> rows = this.items.bought(near, when, members);
        Items.sum(rows, Items::worth)
                .ifPresent(known -> guesses.add(new Guess(known, "bought " + near + when, !near.isEmpty())));
        for (DataRow row : rows) {
            guesses.add(new Guess(new Known(Items.worth(row), row.source()), "bought " + row.source(), false));
        }
    }

    private java.time.LocalDate endOfYear() {
        return this.facts.period().asOf().withDayOfYear(1).plusYears(1).minusDays(1);
    }

    private void money(Mention mention, Set<String> near, Scope.Members members, List<Guess> guesses) {
        Years year = this.lists.meant(mention);
        boolean isPlan = mention.all().stream().anyMatch(token -> token.is("planned") || token.is("H.plan"))
                || (year != null && !behind(mention).isEmpty())
                || mention.says("planned")
                || mention.says("A.upgrade");
        boolean isDone = Meaning.isDone(mention) || (isSpent(mention) && !Meaning.isPlanned(mention));
        boolean isOfSchool = !Scope.of(mention.near()).schools().isEmpty();
        if (!isPlan && !isDone && guesses.isEmpty() && mention.lent().isEmpty() && year == null && !isOfSchool) {
            return;
        }
        boolean isStrong = isPlan && !isDone && guesses.isEmpty() && isOfUpgrades(mention);
        List<Guess> planned = new ArrayList<>();
        budget(near, year, members, isStrong, planned);
        Set<String> behind = new LinkedHashSet<>(near);
        behind.addAll(behind(mention));
        budget(behind, year, members, false, planned);
        for (String category : behind(mention)) {
            budget(Set.of(category), year, members, false, planned);
        }
        budget(near, null, members, isStrong && year == null, planned);
        Items.categories(mention.earlier())
                .reduce((first, second) -> second)
                .ifPresent(last -> budget(Set.of(last), null, members, false, planned));
        budget(near, year, Scope.Members.ALL, false, planned);
        if (year == null && mention.time() == null) {
            before(mention).forEach(told -> budget(near, told, members, false, planned));
        }
        if (!isDone) {
            guesses.addAll(planned);
            return;
        }
        spent(mention, near, members, planned, guesses);
    }

    /** Money that was spent, or of the plan told as spent. */
    private void spent(
            Mention mention, Set<String> near, Scope.Members members, List<Guess> planned, List<Guess> guesses) {
        Years year = this.lists.meant(mention);
        boolean isOfPlan = isOfUpgrades(mention)
                && planned.stream()
                        .anyMatch(guess -> mention.amount().tells(guess.known().value()));
        boolean isSpent = isSpent(mention) && isOfUpgrades(mention) && guesses.isEmpty();
        spent(near, year, members, (isOfPlan && guesses.isEmpty()) || isSpent, guesses);
        spent(near, null, members, false, guesses);
        Set<String> told = Items.categories(mention.earlier())
                .reduce((first, second) -> second)
                .map(Set::of)
                .orElse(near);
        spent(told, null, members, isSpent, guesses);
        before(mention).forEach(other -> spent(near, other, members, false, guesses));
    }

    /** 累计支出63万元，其中2023年25万元: the part is spent as the whole is. */
    private static boolean isSpent(Mention mention) {
        boolean isBare = mention.near().stream()
                .allMatch(token -> token.type() == Token.Type.TIME || token.is("among") || token.is("-"));
        return mention.near("A.spent") || (isBare && mention.earlier().stream().anyMatch(token -> token.is("paid")));
    }

    private void spent(
            Set<String> categories,
            @Nullable Years year,
            Scope.Members members,
            boolean isStrong,
            List<Guess> guesses) {
        Items.sum(this.items.planned(categories, year, members), row -> row.number("spent_yuan"))
                .ifPresent(known ->
                        guesses.add(new Guess(known, "spent " + categories + year + members.codes(), isStrong)));
    }

    /** Money of plans is meant where things of schools are named around it, in sentences before or in the heading. */
    private static boolean isOfUpgrades(Mention mention) {
        return (mention.near("A.upgrade") && mention.near("H.plan"))
                || isOfYears(mention)
                || isOfThings(mention.parsed().tokens())
                || isOfThings(mention.all())
                || isOfThings(mention.lent())
                || isOfThings(mention.parsed().heading())
                || mention.parsed().backwards(5).stream().skip(1).anyMatch(one -> isOfThings(one.tokens()));
    }

    /** 三年规划440万元: for as many years as the plan has. */
    private static boolean isOfYears(Mention mention) {
        return mention.parsed().sentence().text().matches(".*(?:[二两三四五]|\\d)年(?:更新|设备)?(?:规划|计划|盘子|总盘子).*");
    }

    private static boolean isOfThings(List<Token> tokens) {
        return Meaning.hasItem(tokens) || tokens.stream().anyMatch(token -> token.is("facility"));
    }

    /** Categories named behind the money, up to the next money. */
    private static Set<String> behind(Mention mention) {
        List<Token> tokens = mention.parsed().tokens();
        int from = tokens.indexOf(mention.token()) + 1;
        int to = from;
        while (to < tokens.size()
                && !(tokens.get(to).isNumber() && tokens.get(to).amount().measure() == Measure.MONEY)) {
            to++;
        }
        return from <= 0
                ? Set.of()
                : Items.categories(tokens.subList(from, to)).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void budget(
            Set<String> categories,
            @Nullable Years year,
            Scope.Members members,
            boolean isStrong,
            List<Guess> guesses) {
        List<DataRow> rows = this.items.planned(categories, year, members);
        boolean isNothing = rows.isEmpty()
                && !members.isAll()
                && !this.items.planned(Set.of(), null, Scope.Members.ALL).isEmpty();
        if (isNothing) {
            Known none = new Known(
                    BigDecimal.ZERO, "schools.csv equipment plan_budget " + members.name() + " " + this.facts.period());
            guesses.add(new Guess(none, "budget " + categories + year + members, false));
        }
        Items.sum(rows, row -> row.number("budget_yuan"))
                .map(known -> new Guess(
                        named(known, "plan_budget", categories, year, members),
                        "budget " + categories + year + members,
                        isStrong))
                .ifPresent(guesses::add);
    }

    private Known named(
            Known known, String indicator, Set<String> categories, @Nullable Years year, Scope.Members members) {
        if (!members.isAll() || (indicator.equals("plan_budget") && !categories.isEmpty())) {
            return known;
        }
        String breakdown = (categories.isEmpty() ? "" : " category=" + String.join("+", categories))
                + (year == null ? "" : " plan_year=" + year);
        return new Known(known.value(), "summary.csv equipment " + indicator + breakdown + " " + this.facts.period());
    }

    private void things(Mention mention, Set<String> near, Scope.Members members, List<Guess> guesses) {
        Years year = this.lists.meant(mention);
        Token time = mention.time();
        boolean isDone = Meaning.isDone(mention);
        boolean isPlan = mention.says("planned") || mention.near("A.upgrade") || year != null;
        boolean isThere = mention.near("A.actual") || mention.near("now") || (mention.near("A.count") && !isPlan);
        boolean isOverdue = mention.near("A.overdue") || mention.near("A.broken") || mention.near("H.overdue");
        boolean isOfPlan = mention.says("planned") || year != null || isOfPlan(mention);
        boolean isStrong = !isThere && !isOverdue && !isDone && isOfPlan;
        Set<String> last =
                Set.of(near.stream().reduce((earlier, later) -> later).orElseThrow());
        if (isDone && mention.near("A.upgrade")) {
            completed(last, year, members, guesses);
        } else {
            quantity(last, year, members, isStrong, guesses);
            quantity(last, null, members, false, guesses);
            quantity(near, year, members, false, guesses);
            quantity(last, year, Scope.Members.ALL, false, guesses);
            before(mention).forEach(told -> quantity(last, told, members, false, guesses));
        }
        if (time != null) {
            Items.sum(this.items.bought(last, time.moment(), members), row -> row.number("quantity"))
                    .ifPresent(known -> guesses.add(new Guess(known, "bought " + last + time.moment(), false)));
        }
        Items.sum(this.items.there(last, members), row -> row.number("quantity"))
                .ifPresent(known -> guesses.add(
                        isThere ? 0 : guesses.size(), new Guess(known, "there " + last, isThere && !isOverdue)));
        if (isOverdue) {
            of("equipment.overdue_count", DistrictFacts.Part.VALUE, last, members)
                    .ifPresent(known -> guesses.add(0, new Guess(known, "overdue " + last, mention.near("A.overdue"))));
        }
        if (mention.near("A.broken")) {
            of("equipment.out_of_order_rate", DistrictFacts.Part.NUMERATOR, last, members)
                    .ifPresent(known -> guesses.add(0, new Guess(known, "broken " + last, false)));
        }
    }

    private Optional<Known> of(String subject, DistrictFacts.Part part, Set<String> categories, Scope.Members members) {
        return this.facts.value(
                subject, part, "category=" + categories.iterator().next(), members, this.facts.period());
    }

    /** Whether the sentence, or the one before, speaks of plans and of nothing that is there. */
    private static boolean isOfPlan(Mention mention) {
        return mention.near("A.upgrade")
                && mention.parsed().backwards(2).stream()
                        .anyMatch(one -> one.tokens().stream().anyMatch(token -> token.is("planned")))
                && mention.parsed().tokens().stream().noneMatch(token -> token.is("done") || token.is("A.actual"));
    }

    private void completed(Set<String> categories, @Nullable Years year, Scope.Members members, List<Guess> guesses) {
        List<DataRow> ofYear = this.items.planned(categories, year, members);
        Items.sum(
                        // told as done before its year: of whatever year it is planned for
                        ofYear.isEmpty() ? this.items.planned(categories, null, members) : ofYear,
                        row -> row.cell("completed_on").isEmpty() ? BigDecimal.ZERO : row.number("quantity"))
                .map(known -> new Guess(known, "completed " + categories + year + members, true))
                .ifPresent(guesses::add);
    }

    private void quantity(
            Set<String> categories,
            @Nullable Years year,
            Scope.Members members,
            boolean isStrong,
            List<Guess> guesses) {
        Items.sum(this.items.planned(categories, year, members), row -> row.number("quantity"))
                .map(known -> new Guess(
                        named(known, "plan_quantity", categories, year, members),
                        "quantity " + categories + year + members,
                        isStrong))
                .ifPresent(guesses::add);
    }
}
