package org.duxue.report.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.duxue.ledger.Line;
import org.duxue.ledger.State;
import org.duxue.registry.School;
import org.duxue.report.audit.DistrictFacts.Part;
import org.duxue.shared.Period;

/** The values of an indicator that a number may be meant to tell, the likeliest first. */
final class FigureGuesses {

    private final DistrictFacts facts;
    private final Times times;
    private final Agencies agencies;

    FigureGuesses(DistrictFacts facts) {
        this.facts = facts;
        this.agencies = new Agencies(facts);
        this.times = new Times(facts);
    }

    List<Guess> of(Mention mention, Meaning meaning) {
        Times.Spoken spoken = this.times.of(mention);
        Map<String, Guess> guesses = new LinkedHashMap<>();
        if (!mention.listed().isEmpty()) {
            Scope listed = new Scope(
                    mention.listed(), Set.of(), Scope.of(mention.near()).breakdown());
            guesses(meaning.rule(), listed, spoken).stream()
                    .map(Guess::weak)
                    .forEach(guess -> guesses.put(guess.key(), guess));
        }
        if (ofAgencies(mention, meaning.rule(), guesses)) {
            return List.copyOf(guesses.values());
        }
        subjects(mention, meaning.rule(), spoken).ifPresent(guess -> guesses.put(guess.key(), guess));
        for (Scope scope : Scopes.of(mention)) {
            guesses(meaning.rule(), scope, spoken).forEach(guess -> guesses.putIfAbsent(guess.key(), guess));
            rest(mention, meaning.rule(), scope, spoken).ifPresent(guess -> guesses.putIfAbsent(guess.key(), guess));
        }
        if (!spoken.isExact()) {
            addMonths(mention, meaning, guesses);
        }
        boolean isOfEarlier = Times.isFormer(mention)
                && (meaning.distance() < Meaning.FAR
                        || !meaning.rule().attributes().isEmpty());
        List<Guess> found = new ArrayList<>(guesses.values());
        if (!mention.listed().isEmpty()) {
            // 未改2处（甲校、乙校）: of all, which those named are; 缺员3人（甲校）: of those named
            found.sort(java.util.Comparator.comparing(guess -> !guess.isStrong()));
        }
        return found.stream().map(guess -> isOfEarlier ? guess.strong() : guess).toList();
    }

    /** Of agencies that are named; whether it is of one and of nothing else: 县公安局1人未持证. */
    private boolean ofAgencies(Mention mention, FigureRules.Rule rule, Map<String, Guess> guesses) {
        Set<String> own = mention.near().stream()
                .filter(token -> token.type() == Token.Type.AGENCY)
                .map(Token::name)
                .collect(java.util.stream.Collectors.toSet());
        boolean isOfOne = own.size() == 1
                && Respectively.of(mention.parsed(), mention.parsed().tokens().indexOf(mention.token()))
                        .isPresent();
        Set<String> named = isOfOne ? own : Agencies.namedBefore(mention);
        if (!Each.is(mention)) {
            agencies(mention, rule, named).ifPresent(guess -> guesses.put(guess.key(), guess));
        }
        if (!named.isEmpty()) {
            agencies(mention, rule, Set.of(Clauses.last(List.copyOf(named))))
                    .ifPresent(guess -> guesses.putIfAbsent(guess.key(), guess));
        }
        return named.size() == 1
                && !guesses.isEmpty()
                && mention.near().stream()
                        .anyMatch(token -> token.type() == Token.Type.AGENCY
                                && token.end() == mention.token().start());
    }

    /** 音乐、美术、体育三科共8人: of all subjects that are named in front. */
    private Optional<Guess> subjects(Mention mention, FigureRules.Rule rule, Times.Spoken spoken) {
        String ahead = mention.sentence().text().substring(0, mention.token().start());
        Set<String> parts = listed(mention);
        if (!ahead.matches(".*科(?:教师)?(?:共|占|合计|共计|就占)[^，。；]{0,3}") || parts.size() < 2) {
            return Optional.empty();
        }
        java.math.BigDecimal sum = java.math.BigDecimal.ZERO;
        String source = "";
        for (String part : parts) {
            Optional<Known> one =
                    this.facts.value(rule.subject(), rule.part(), part, Scope.Members.ALL, spoken.period());
            sum = sum.add(one.map(Known::value).orElse(java.math.BigDecimal.ZERO));
            source = one.map(Known::source).orElse(source);
        }
        return source.isEmpty()
                ? Optional.empty()
                : Optional.of(new Guess(new Known(sum, source), rule.subject() + parts, spoken.isExact()));
    }

    /** Subjects in a row right in front of the number. */
    private static Set<String> listed(Mention mention) {
        Set<String> parts = new java.util.LinkedHashSet<>();
        List<Token> tokens = mention.parsed().tokens();
        for (int i = tokens.indexOf(mention.token()) - 1; i >= 0; i--) {
            String text = mention.parsed().text(tokens.get(i));
            if (text.equals("，") || Parsed.isCount(tokens.get(i))) {
                break;
            }
            tokens.get(i).tags().stream()
                    .filter(tag -> tag.startsWith("D.subject="))
                    .map(tag -> tag.substring(2))
                    .forEach(parts::add);
        }
        return parts;
    }

    /** Where the month is not sure: this one, and for what was before the earlier ones. */
    private void addMonths(Mention mention, Meaning meaning, Map<String, Guess> guesses) {
        List<Period> months = new ArrayList<>(
                Times.isFormer(mention)
                        ? this.facts.months().headMap(this.facts.period()).keySet()
                        : List.of());
        months.add(this.facts.period());
        for (Period month : months) {
            Times.Spoken now = new Times.Spoken(month, false);
            for (Scope scope : Scopes.of(mention)) {
                guesses(meaning.rule(), scope, now).forEach(guess -> guesses.putIfAbsent(guess.key(), guess));
            }
        }
    }

    /** Officers of agencies that are named before the number: of all, and of the last alone. */
    private Optional<Guess> agencies(Mention mention, FigureRules.Rule rule, Set<String> named) {
        String column = rule.subject().replace("enforcement.", "");
        boolean isRest = column.equals("certified_rate") && rule.part() == Part.REST;
        if (named.isEmpty()
                || !(isRest || Set.of("officers", "certified_officers").contains(column))) {
            return Optional.empty();
        }
        if (isRest) {
            return this.agencies
                    .uncertified(named)
                    .map(known -> new Guess(
                            known, "uncertified" + named, this.times.of(mention).isExact()));
        }
        return this.agencies
                .sum(named, column)
                .map(known -> new Guess(
                        known, rule.subject() + named, this.times.of(mention).isExact()));
    }

    /** 新增安保人员7人: how many more than in an earlier month. */
    List<Guess> added(Mention mention, Meaning meaning) {
        Period now = this.facts.period();
        List<Guess> found = new ArrayList<>();
        for (Scope scope : Scopes.of(mention)) {
            List<Guess> present = guesses(meaning.rule(), scope, new Times.Spoken(now, true));
            for (Period month : this.facts.months().headMap(now).keySet()) {
                List<Guess> then = guesses(meaning.rule(), scope, new Times.Spoken(month, true));
                if (!present.isEmpty() && !then.isEmpty()) {
                    Known a = then.get(0).known();
                    Known b = present.get(0).known();
                    Known more = new Known(b.value().subtract(a.value()), a.source() + "; " + b.source());
                    found.add(new Guess(more, "added " + present.get(0).key() + month, false));
                }
            }
        }
        return found;
    }

    private List<Guess> guesses(FigureRules.Rule rule, Scope scope, Times.Spoken spoken) {
        if (rule.subject().equals("staffing.health_short")) {
            return this.facts
                    .shortfall(
                            "staffing.health_staff_required",
                            "staffing.health_staff",
                            scope.members(this.facts.schools(spoken.period())),
                            spoken.period())
                    .map(known -> new Guess(known, rule.subject() + scope + spoken.period(), spoken.isExact()))
                    .map(List::of)
                    .orElse(List.of());
        }
        if (rule.subject().startsWith("registry.") || rule.subject().startsWith("ledger.")) {
            return counted(rule.subject(), scope, spoken);
        }
        List<Guess> guesses = new ArrayList<>();
        boolean isSure = spoken.isExact();
        for (Scope form : forms(rule.subject(), scope)) {
            Scope.Members members = form.members(this.facts.schools(spoken.period()));
            value(rule, form, members, spoken.period())
                    .map(known -> guess(
                            rule,
                            known,
                            form,
                            members,
                            spoken,
                            isSure
                                    && isExpressible(form, scope)
                                    && this.facts.isComplete(rule.subject(), members, spoken.period())))
                    .ifPresent(guesses::add);
        }
        return guesses;
    }

    /** Those whose papers are under way are not insured either, unless they were counted before. */
    private Optional<Guess> rest(Mention mention, FigureRules.Rule rule, Scope scope, Times.Spoken spoken) {
        boolean isCounted = mention.earlier().stream().anyMatch(token -> token.is("A.inprogress"));
        if (!rule.subject().equals("pay.uninsured") || isCounted) {
            return Optional.empty();
        }
        Scope.Members members = scope.members(this.facts.schools(spoken.period()));
        return this.facts
                .value("pay.insured_rate", Part.REST, "", members, spoken.period())
                .map(known -> new Guess(known, "pay.insured_rate REST " + members, false));
    }

    private static boolean isExpressible(Scope form, Scope scope) {
        return form.breakdown().size() == scope.breakdown().size()
                || (form.isGroup()
                        && form.breakdown().isEmpty()
                        && scope.breakdown().keySet().equals(Set.of("stage")));
    }

    private Optional<Known> value(FigureRules.Rule rule, Scope form, Scope.Members members, Period period) {
        return this.facts.value(rule.subject(), rule.part(), form.part(), members, period);
    }

    private static Guess guess(
            FigureRules.Rule rule,
            Known known,
            Scope form,
            Scope.Members members,
            Times.Spoken spoken,
            boolean isStrong) {
        String key = rule.subject() + " " + rule.part() + " " + form.breakdown() + " "
                + (members.isAll() ? "" : new java.util.TreeSet<>(members.codes())) + " " + spoken.period();
        return new Guess(known, key, isStrong);
    }

    /** A stage is a part of the figures of staff and fitness, elsewhere a group of schools. */
    private List<Scope> forms(String subject, Scope scope) {
        List<Scope> forms = new ArrayList<>();
        Scope known = scope;
        for (String name : scope.breakdown().keySet()) {
            boolean isPart = !this.facts.partsOf(subject, name).isEmpty();
            if (!isPart) {
                known = known.without(name);
            } else if (name.equals("stage")) {
                forms.add(new Scope(scope.schools(), Set.of(), scope.breakdown()));
            }
        }
        forms.add(known);
        if (known.breakdown().containsKey("stage")) {
            forms.add(known.without("stage"));
        }
        return forms;
    }

    private List<Guess> counted(String subject, Scope scope, Times.Spoken spoken) {
        if (subject.startsWith("ledger.")) {
            return ledger(subject);
        }
        Scope.Members members = scope.members(this.facts.schools(spoken.period()));
        List<School> some = this.facts.schools(spoken.period()).stream()
                .filter(school -> members.has(school.code()))
                .toList();
        boolean isChildren = subject.equals("registry.children");
        ToLongFunction<School> of = isChildren ? School::kindergartenChildren : School::students;
        long sum = some.stream().mapToLong(of).sum();
        String source = "registry/schools.csv " + (members.isAll() ? "" : members.name() + " ") + spoken.period();
        String key =
                subject + " " + (members.isAll() ? "" : new java.util.TreeSet<>(members.codes())) + spoken.period();
        boolean isStrong = spoken.isExact()
                && scope.schools().size() == 1
                && scope.breakdown().isEmpty();
        return sum == 0 ? List.of() : List.of(new Guess(new Known(BigDecimal.valueOf(sum), source), key, isStrong));
    }

    /** A line that goes on under another code of its school is one line. */
    private List<Line> counted(List<Line> lines) {
        Set<String> goneOn = lines.stream().map(Line::movedFrom).collect(java.util.stream.Collectors.toSet());
        String here = this.facts.district().code() + "/";
        return lines.stream()
                .filter(line -> line.state() != State.MOVED || !goneOn.contains(here + line.id()))
                .toList();
    }

    private List<Guess> ledger(String subject) {
        String state = subject.substring("ledger.".length());
        List<Line> lines = counted(this.facts.month().ledger());
        long count = lines.stream()
                .filter(line -> state.equals("lines")
                        || line.state() == State.named(state).orElse(null))
                .count();
        String source = "ledger.csv " + (state.equals("lines") ? "" : state + " ") + this.facts.period();
        List<Guess> guesses = new ArrayList<>();
        guesses.add(new Guess(new Known(BigDecimal.valueOf(count), source), subject, false));
        if (state.equals("closed")) {
            long both = count
                    + lines.stream()
                            .filter(line -> line.state() == State.CLEARED)
                            .count();
            guesses.add(new Guess(new Known(BigDecimal.valueOf(both), source), subject + "+cleared", false));
        }
        return guesses;
    }
}
