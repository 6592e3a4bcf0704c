package org.duxue.report.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.duxue.shared.Period;
import org.jspecify.annotations.Nullable;

/** Of which month of the data a statement speaks. */
final class Times {

    private static final String BECOMING = ".{1,8}[到至为成]了?(?:约|近)?";

    private final DistrictFacts facts;

    Times(DistrictFacts facts) {
        this.facts = facts;
    }

    /**
     * A month of the data.
     *
     * @param isExact whether the statement speaks of this very month
     */
    record Spoken(Period period, boolean isExact) {}

    Spoken of(Mention mention) {
        @Nullable Token between = timeBetween(mention);
        boolean isUntold = between == null || between.moment().isYear();
        if (isFormer(mention) && isUntold && inBracket(mention) == null) {
            Period before = this.facts.months().lowerKey(this.facts.period());
            return before == null ? now() : new Spoken(before, false);
        }
        Token inBracket = inBracket(mention);
        if (inBracket != null) {
            return of(inBracket.moment());
        }
        Token time = isLatter(mention) ? timeBetween(mention) : governing(mention);
        if (time == null) {
            return now();
        }
        Spoken spoken = of(time.moment());
        return isDirect(mention, time) || spoken.period().equals(this.facts.period())
                ? spoken
                : new Spoken(spoken.period(), false);
    }

    /** 由50人增加到, 清退超龄人员7人: what it was before. */
    static boolean isFormer(Mention mention) {
        List<Token> tokens = mention.parsed().tokens();
        int place = tokens.indexOf(mention.token());
        if (mention.near("previous") || (mention.near("gone") && mention.near("A.overage"))) {
            return true;
        }
        boolean isFrom = mention.near().stream()
                .anyMatch(token ->
                        token.is("from") && token.start() < mention.token().start());
        String behind = mention.sentence().text().substring(mention.token().end());
        if (isFrom && (isFollowedBy(mention.parsed(), place) || behind.matches("[降减]?[到至为].*"))) {
            return true;
        }
        return isFrom
                && tokens.subList(place + 1, tokens.size()).stream()
                        .takeWhile(token -> !token.isNumber())
                        .anyMatch(token -> token.is("rise") || token.is("fall"));
    }

    /** 由50人扩充到54人: whether the next number is what became of this one, whatever the verb. */
    private static boolean isFollowedBy(Parsed parsed, int place) {
        List<Token> tokens = parsed.tokens();
        for (int i = place + 1; i < tokens.size() && !parsed.isMark(i); i++) {
            if (Parsed.isCount(tokens.get(i))) {
                return parsed.sentence()
                        .text()
                        .substring(tokens.get(place).end(), tokens.get(i).start())
                        .matches(BECOMING);
            }
        }
        return false;
    }

    private static boolean follows(Mention mention) {
        Parsed parsed = mention.parsed();
        int place = parsed.tokens().indexOf(mention.token());
        for (int i = place - 1; i > 0 && !parsed.isMark(i); i--) {
            if (Parsed.isCount(parsed.tokens().get(i))) {
                return isFollowedBy(parsed, i)
                        && parsed.in(parsed.around(i)).stream().anyMatch(token -> token.is("from"));
            }
        }
        return false;
    }

    /** 增加到54人: what it has become. */
    static boolean isLatter(Mention mention) {
        return follows(mention)
                || mention.near().stream()
                        .anyMatch(token -> (token.is("rise") || token.is("fall"))
                                && token.start() < mention.token().start());
    }

    /** 26人（2022年7月）: the time in a bracket right behind the number. */
    private static @Nullable Token inBracket(Mention mention) {
        List<Token> inside = mention.bracket();
        return inside.size() == 1 && inside.get(0).type() == Token.Type.TIME ? inside.get(0) : null;
    }

    private static @Nullable Token timeBetween(Mention mention) {
        return mention.near().stream()
                .filter(token -> token.type() == Token.Type.TIME)
                .filter(token -> token.start() < mention.token().start())
                .findFirst()
                .orElse(null);
    }

    /** Whether the time stands with the number, or alone in the clause in front, and not as a beginning. */
    @SuppressWarnings("ReferenceEquality") // this very one, not one like it
    private static boolean isDirect(Mention mention, Token time) {
        List<Token> tokens = mention.parsed().tokens();
        int place = tokens.indexOf(time);
        boolean isSince = (place > 0 && tokens.get(place - 1).is("since"))
                || (place + 1 < tokens.size() && tokens.get(place + 1).is("since"));
        boolean isUntil = place > 0 && tokens.get(place - 1).is("until");
        boolean isAlone = mention.lent().contains(time)
                && mention.lent().stream().allMatch(token -> token == time || token.is("until") || token.is("-"));
        return !isSince && (isUntil || isAlone || mention.near().contains(time) || place < 0);
    }

    Spoken now() {
        return new Spoken(this.facts.period(), true);
    }

    LocalDate asOf() {
        return this.facts.period().asOf();
    }

    Spoken of(Moment moment) {
        Period now = this.facts.period();
        if (moment.last().isAfter(asOf())) {
            return new Spoken(now, moment.isYear() && !moment.first().isAfter(asOf()));
        }
        Period asked = moment.period();
        if (this.facts.months().containsKey(asked)) {
            return new Spoken(asked, !moment.isYear());
        }
        @Nullable Period before = this.facts.months().floorKey(asked);
        return new Spoken(before == null ? this.facts.months().firstKey() : before, false);
    }

    /** The time in the sentence before the number; for 当时 the one told before. */
    private static @Nullable Token governing(Mention mention) {
        Token time = isOfComparison(mention) || isOfEvent(mention) ? null : mention.time();
        Token now = last(mention, "now");
        if (time != null && (now == null || now.start() < time.start())) {
            return time;
        }
        boolean isThen = mention.all().stream().anyMatch(token -> token.is("then"));
        return isThen && now == null ? lastBefore(mention).orElse(null) : null;
    }

    /** 由2022年12月的34人增加到42人，持证率…: the month is of the number that follows it alone. */
    private static boolean isOfComparison(Mention mention) {
        Token time = mention.time();
        List<Token> tokens = mention.parsed().tokens();
        int place = time == null ? -1 : tokens.indexOf(time);
        boolean isCompared = place > 0
                && (tokens.get(place - 1).is("from") || tokens.get(place - 1).is("than"));
        return isCompared
                && tokens.subList(place, tokens.indexOf(mention.token())).stream()
                        .anyMatch(Parsed::isCount);
    }

    /** 某校已于2022年12月整改，整改率达到100%: the month is of what was done in the clause before, not of the rate. */
    private static boolean isOfEvent(Mention mention) {
        Token time = mention.time();
        int place = time == null ? -1 : mention.parsed().tokens().indexOf(time);
        if (time == null
                || place < 0
                || mention.near().contains(time)
                || !mention.amount().isPercent()) {
            return false;
        }
        Clauses clause = Clauses.at(mention.parsed(), place);
        return clause.says("done") && clause.clause().stream().noneMatch(Parsed::isCount);
    }

    private static @Nullable Token last(Mention mention, String tag) {
        Token last = null;
        for (Token token : mention.all()) {
            if (token.is(tag) && token.start() < mention.token().start()) {
                last = token;
            }
        }
        return last;
    }

    private static Optional<Token> lastBefore(Mention mention) {
        return mention.parsed().backwards(4).stream()
                .skip(1)
                .flatMap(one -> reversedTimes(one.tokens()))
                .findFirst();
    }

    private static Stream<Token> reversedTimes(List<Token> tokens) {
        List<Token> times = new java.util.ArrayList<>(
                tokens.stream().filter(token -> token.type() == Token.Type.TIME).toList());
        java.util.Collections.reverse(times);
        return times.stream();
    }

    /** The month before the one spoken of. */
    Optional<Period> before(Period period) {
        return Optional.ofNullable(this.facts.months().lowerKey(period));
    }
}
