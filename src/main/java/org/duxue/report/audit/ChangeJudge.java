package org.duxue.report.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.duxue.report.audit.Amount.Measure;
import org.duxue.report.audit.Claim.Kind;
import org.duxue.report.audit.Claim.Verdict;
import org.duxue.report.audit.DistrictFacts.Part;
import org.duxue.shared.Period;
import org.jspecify.annotations.Nullable;

/** 提高, 下降: whether a figure rose or fell, and by how much. */
final class ChangeJudge {

    private static final Set<Measure> COUNTS =
            Set.of(Measure.PEOPLE, Measure.THINGS, Measure.MONEY, Measure.SCORE, Measure.YEARS_OLD);
    private static final Set<String> SIDES = Set.of("高于", "多于", "低于", "少于", "略高于", "略低于", "稍高于", "稍低于");
    private static final int MOST_CLAUSES = 10;

    private final DistrictFacts facts;
    private final FigureRules rules;
    private final Times times;

    ChangeJudge(DistrictFacts facts, FigureRules rules) {
        this.facts = facts;
        this.rules = rules;
        this.times = new Times(facts);
    }

    /** A figure then and now. */
    private record Change(Known then, Known now, boolean isPercent, boolean isNamed) {

        BigDecimal difference() {
            return rounded(this.now.value()).subtract(rounded(this.then.value()));
        }

        /** 1.98 of 1.9836, where the rounded rates differ by 1.99. */
        BigDecimal exactly() {
            return this.now.value().subtract(this.then.value());
        }

        private static BigDecimal rounded(BigDecimal value) {
            return value.setScale(2, RoundingMode.HALF_UP);
        }

        String source() {
            return this.then.source() + "; " + this.now.source();
        }
    }

    List<Claim> judge(Parsed parsed) {
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < parsed.tokens().size(); i++) {
            Token token = parsed.tokens().get(i);
            if (token.is("rise") || token.is("fall") || token.is("same") || isMore(parsed, token)) {
                change(Clauses.at(parsed, i), token).ifPresent(claims::add);
            }
        }
        return claims;
    }

    /** 比上年末多8人: a word that tells a change only right in front of a number. */
    private static boolean isMore(Parsed parsed, Token word) {
        return word.is("apart")
                && parsed.tokens().stream().anyMatch(token -> token.isNumber() && token.start() == word.end());
    }

    private Optional<Claim> change(Clauses place, Token word) {
        if (isComparison(place, word)
                || place.says("planned")
                || place.says("norm")
                || place.says("foreign")
                || place.says("wish")) {
            return Optional.empty();
        }
        @Nullable Token number = numberBehind(place);
        if (place.says("each")
                && place.behind().stream().filter(Token::isNumber).count() > 0) {
            return Optional.empty();
        }
        List<Claim> claims = new ArrayList<>();
        for (Candidate one : candidates(place, number)) {
            change(place, one)
                    .flatMap(change -> claim(place, word, number, one.rule().subject(), change))
                    .ifPresent(claims::add);
        }
        return claims.stream()
                .filter(claim -> claim.verdict() == Verdict.PROVED)
                .findFirst()
                .or(() -> claims.stream().findFirst());
    }

    /** The number right behind the word. */
    private static @Nullable Token numberBehind(Clauses place) {
        Token word = place.parsed().tokens().get(place.place());
        boolean isOfSide = SIDES.contains(place.parsed().text(word));
        if (isOfSide && place.behind().stream().anyMatch(token -> token.type() == Token.Type.TIME)) {
            return null;
        }
        return place.behind().stream().filter(Token::isNumber).findFirst().orElse(null);
    }

    /** 高于应补的9人: held against another number, not against another time. */
    private static boolean isComparison(Clauses place, Token word) {
        return (SIDES.contains(place.parsed().text(word)) || word.is("apart") || word.is("same"))
                && place.clause().stream().noneMatch(token -> token.type() == Token.Type.TIME);
    }

    /** A figure that may have changed, and the words that speak of it. */
    private record Candidate(FigureRules.Rule rule, List<Token> words) {}

    /** What the clause speaks of, then the clauses before it, the nearest first. */
    private List<Candidate> candidates(Clauses place, @Nullable Token number) {
        Set<String> own = said(place.clause());
        List<Candidate> found = new ArrayList<>();
        List<List<Token>> clauses = new ArrayList<>();
        clauses.add(before(place));
        clauses.addAll(clausesBefore(place.parsed(), place.earlier().size()));
        if (place.says("former") || place.says("latter")) {
            return oneOfTwo(clauses, place.says("former") ? 1 : 0, number);
        }
        boolean isNearest = number == null || isTo(place, number);
        for (int i = 0;
                i < clauses.size()
                        && !(isNearest && (i > 1 || !heads(clauses, 0).isEmpty()) && i > 0);
                i++) {
            List<Token> clause = clauses.get(i);
            Set<String> said = new java.util.LinkedHashSet<>(own.isEmpty() ? said(clause) : own);
            List<String> heads = heads(clauses, i);
            heads.removeIf("school"::equals);
            heads.addAll(Attributes.implied(said));
            if (heads.isEmpty() && !said.isEmpty()) {
                heads.addAll(firstHeads(clauses, i + 1));
            }
            List<Token> label = place.parsed().label();
            if (heads.isEmpty() && said.isEmpty()) {
                heads.addAll(Mention.heads(label));
                said.addAll(Attributes.of(label));
                heads.addAll(Attributes.implied(said));
            }
            if (heads.isEmpty()) {
                heads.addAll(Meaning.ofSubject(place.parsed()));
            }
            heads.forEach(head -> rule(head, said, number).ifPresent(rule -> found.add(new Candidate(rule, clause))));
        }
        return found;
    }

    /** 前者, 后者: of the last two figures that were told. */
    private List<Candidate> oneOfTwo(List<List<Token>> clauses, int back, @Nullable Token number) {
        List<Candidate> told = new ArrayList<>();
        for (List<Token> clause : clauses) {
            Set<String> said = said(clause);
            if (clause.stream().anyMatch(Parsed::isCount)) {
                Clauses.reversed(Mention.heads(clause)).stream()
                        .flatMap(head -> rule(head, said, number).stream())
                        .findFirst()
                        .ifPresent(rule -> told.add(new Candidate(rule, clause)));
            }
        }
        return told.size() > 1 ? List.of(told.get(back)) : List.of();
    }

    private static List<String> heads(List<List<Token>> clauses, int place) {
        return Clauses.reversed(Mention.heads(clauses.get(place)));
    }

    private static List<String> firstHeads(List<List<Token>> clauses, int from) {
        for (int i = from; i < clauses.size(); i++) {
            List<String> heads = heads(clauses, i);
            heads.removeIf("school"::equals);
            if (!heads.isEmpty()) {
                return heads;
            }
        }
        return List.of();
    }

    private static Set<String> said(List<Token> clause) {
        Set<String> said = Attributes.of(clause);
        said.removeAll(Set.of("added", "count"));
        // 已招聘, not 拟招聘
        if (said.contains("hire")
                && clause.stream().anyMatch(token -> token.is("done") && !token.is("rise") && !token.is("fall"))
                && clause.stream().noneMatch(token -> token.is("planned"))) {
            said.add("done");
        }
        return said;
    }

    /** Clauses of the sentence up to a place, and of the one before, the nearest first. */
    private static List<List<Token>> clausesBefore(Parsed parsed, int place) {
        List<List<Token>> clauses = new ArrayList<>();
        Parsed.Segment clause = parsed.clauseBefore(place);
        while (clause.from() < clause.to() && clauses.size() < MOST_CLAUSES) {
            clauses.add(parsed.in(clause));
            clause = parsed.clauseBefore(clause.from());
        }
        Parsed earlier = parsed.before();
        return earlier == null || clauses.size() == MOST_CLAUSES
                ? clauses
                : Stream.concat(
                                clauses.stream(),
                                clausesBefore(earlier, earlier.tokens().size()).stream())
                        .limit(MOST_CLAUSES)
                        .toList();
    }

    /** Rates before counts. */
    private Optional<FigureRules.Rule> rule(String head, Set<String> said, @Nullable Token number) {
        boolean isPercent = number == null
                || number.amount().measure() == Measure.POINTS_OF_PERCENT
                || number.amount().isPercent();
        Optional<FigureRules.Rule> rate = this.rules.rate(head, said);
        if (isPercent) {
            return rate;
        }
        return number != null && COUNTS.contains(number.amount().measure())
                ? this.rules.find(head, said, number.amount())
                : Optional.empty();
    }

    private static List<Token> before(Clauses place) {
        Token here = place.parsed().tokens().get(place.place());
        return place.clause().stream()
                .filter(token -> token.start() < here.start())
                .toList();
    }

    private Optional<Change> change(Clauses place, Candidate candidate) {
        FigureRules.Rule rule = candidate.rule();
        Scope own = Scope.of(place.clause());
        // 小学、初中分别缺员…，较上年减少: of both
        boolean isOfEach = candidate.words().stream().anyMatch(token -> token.is("each"));
        boolean isOfAll = place.earlier().stream()
                .filter(token -> token.is("DISTRICT")
                        || token.is("total")
                        || token.type() == Token.Type.SCHOOL
                        || token.tags().stream().anyMatch(tag -> tag.startsWith("D.")))
                .reduce((first, second) -> second)
                .filter(token -> token.is("DISTRICT") || token.is("total"))
                .isPresent();
        Scope lent = isOfEach || isOfAll ? Scope.DISTRICT : Scope.of(candidate.words());
        Scope scope = own.isDistrict() ? lent : own;
        boolean isPlain = scope.breakdown().keySet().stream()
                .allMatch(name -> !this.facts.partsOf(rule.subject(), name).isEmpty());
        if (!isPlain) {
            return Optional.empty();
        }
        @Nullable Token time = base(place);
        Optional<Period> base = time == null
                ? this.times.before(this.facts.period())
                : Optional.of(this.times.of(time.moment()))
                        .filter(Times.Spoken::isExact)
                        .map(Times.Spoken::period);
        if (base.isEmpty() || base.get().equals(this.facts.period())) {
            return Optional.empty();
        }
        Optional<Known> then = value(rule, scope, base.get());
        Optional<Known> now = value(rule, scope, this.facts.period());
        if (then.isEmpty() || now.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Change(then.get(), now.get(), rule.measure() == Measure.PERCENT, time != null));
    }

    private Optional<Known> value(FigureRules.Rule rule, Scope scope, Period period) {
        Scope form = scope.breakdown().containsKey("stage")
                ? new Scope(scope.schools(), Set.of(), scope.breakdown())
                : scope;
        Scope.Members members = form.members(this.facts.schools(period));
        return this.facts.value(rule.subject(), rule.part(), scope.part(), members, period);
    }

    /** The time it is compared with: in the clause, before the word. */
    private static @Nullable Token base(Clauses place) {
        Token here = place.parsed().tokens().get(place.place());
        List<Token> times = place.clause().stream()
                .filter(token -> token.type() == Token.Type.TIME && token.start() < here.start())
                .toList();
        boolean isCompared = place.says("than") || place.says("from");
        if (times.isEmpty() && SIDES.contains(place.parsed().text(here))) {
            // 低于上月的28.5%
            return place.behind().stream()
                    .filter(token -> token.type() == Token.Type.TIME)
                    .findFirst()
                    .orElse(null);
        }
        if (times.isEmpty()) {
            return baseBefore(place);
        }
        return isCompared ? times.get(times.size() - 1) : null;
    }

    /** 由2022年7月的26人增加到42人，增加16人: the month the sentence compares with. */
    private static @Nullable Token baseBefore(Clauses place) {
        List<Token> tokens = place.earlier();
        for (int i = tokens.size() - 1; i > 0; i--) {
            Token token = tokens.get(i);
            boolean isCompared =
                    tokens.get(i - 1).is("than") || tokens.get(i - 1).is("from");
            if (token.type() == Token.Type.TIME && isCompared) {
                return token;
            }
        }
        return null;
    }

    private static boolean isTo(Clauses place, Token number) {
        return isTo(place.parsed(), place.parsed().tokens().get(place.place()), number);
    }

    private static boolean isTo(Parsed parsed, Token word, Token number) {
        return parsed.sentence().text().substring(word.start(), number.start()).matches(".*[到至为].*");
    }

    private Optional<Claim> claim(Clauses place, Token word, @Nullable Token number, String subject, Change change) {
        Parsed parsed = place.parsed();
        BigDecimal difference = change.difference();
        boolean isSame = word.is("same");
        boolean isRise = word.is("rise") || word.is("more");
        boolean isRight =
                isSame ? difference.signum() == 0 : isRise ? difference.signum() > 0 : difference.signum() < 0;
        boolean isBy = number != null && !isSame && !isTo(parsed, word, number);
        int end = isBy && number != null ? number.end() : word.end();
        String found = isSame ? "持平" : isRise ? "提高" : "下降";
        if (isBy && number != null) {
            Amount told = number.amount();
            boolean isOfPoints = told.measure() == Measure.POINTS_OF_PERCENT || !change.isPercent();
            if (!isOfPoints) {
                return Optional.empty();
            }
            Amount by = told.in(told.scale(), change.isPercent() ? Measure.PERCENT : told.measure());
            isRight = isRight
                    && (by.tells(difference.abs()) || by.tells(change.exactly().abs()));
            found += Amount.plain(told.value());
        }
        String expected = (difference.signum() > 0 ? "提高" : difference.signum() < 0 ? "下降" : "持平")
                + (isBy ? Amount.plain(difference.abs()) : "");
        // without a time the writer may compare with another month
        boolean mayRefute = this.facts.isComplete(subject, Scope.Members.ALL, this.facts.period())
                && (change.isNamed()
                        || this.facts.months().size() == 2
                        || (!isSame && this.never(subject, isRise, isBy ? number : null)));
        Verdict verdict = isRight ? Verdict.PROVED : mayRefute ? Verdict.REFUTED : Verdict.UNPROVEN;
        return Optional.of(parsed.sentence()
                .claim(word.start(), end, Kind.FIGURE, verdict, subject, found, expected, change.source()));
    }

    /** Whether it is so, or by so much, against no month there is. */
    private boolean never(String subject, boolean isRise, @Nullable Token by) {
        Optional<Known> now = this.facts.value(subject, Part.VALUE, "", Scope.Members.ALL, this.facts.period());
        return now.isPresent()
                && this.facts.months().headMap(this.facts.period(), false).keySet().stream()
                        .flatMap(
                                period -> this.facts.value(subject, Part.VALUE, "", Scope.Members.ALL, period).stream())
                        .map(then -> now.get().value().subtract(then.value()))
                        .filter(difference -> isRise ? difference.signum() > 0 : difference.signum() < 0)
                        .noneMatch(difference -> by == null || by.amount().tells(difference.abs()));
    }
}
