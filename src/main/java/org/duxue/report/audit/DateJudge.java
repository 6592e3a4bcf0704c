package org.duxue.report.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duxue.report.audit.Claim.Kind;
import org.duxue.report.audit.Claim.Verdict;

/** Something dated after the as-of date cannot be done; something due before it cannot still lie ahead. */
final class DateJudge {

    private final LocalDate asOf;

    DateJudge(LocalDate asOf) {
        this.asOf = asOf;
    }

    List<Claim> judge(Parsed parsed) {
        List<Claim> claims = new ArrayList<>();
        List<Token> tokens = parsed.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).type() == Token.Type.TIME && !hasBegun(tokens.get(i))) {
                judge(parsed, i).ifPresent(claims::add);
            }
        }
        return claims;
    }

    /** 2021—2024年: of years that have begun some of it may be done. */
    private boolean hasBegun(Token time) {
        Years years = Years.of(time);
        return time.is("RANGE") && years != null && years.from() <= this.asOf.getYear();
    }

    private Optional<Claim> judge(Parsed parsed, int place) {
        Moment moment = parsed.tokens().get(place).moment();
        if (moment.first().isAfter(this.asOf)) {
            boolean isOfThisYear = moment.isInferred() && moment.month() <= this.asOf.getMonthValue();
            return !isOfThisYear && isToldAsDone(parsed, place)
                    ? Optional.of(claim(parsed, place, "≤ "))
                    : Optional.empty();
        }
        if (isDue(parsed, place) && isToldOtherwise(parsed, place, moment)) {
            return Optional.of(claim(parsed, place, "> "));
        }
        boolean isPast =
                moment.last().isBefore(this.asOf) && (moment.month() > 0 || moment.year() < this.asOf.getYear());
        return isPast && isToldAsAhead(parsed, place) ? Optional.of(claim(parsed, place, "> ")) : Optional.empty();
    }

    /** Done words behind the time, up to the next time, and no word of a plan in front or behind. */
    private static boolean isToldAsDone(Parsed parsed, int place) {
        List<Token> tokens = parsed.tokens();
        int to = place + 1;
        while (to < tokens.size() && tokens.get(to).type() != Token.Type.TIME) {
            to++;
        }
        int from = place;
        while (from > 0 && tokens.get(from - 1).type() != Token.Type.TIME) {
            from--;
        }
        List<Token> behind = tokens.subList(place, isListed(parsed, place) ? endOfClause(parsed, place) : to);
        boolean isDone = behind.stream().anyMatch(token -> token.is("done"));
        String ahead = parsed.sentence().text().substring(0, tokens.get(place).start());
        if (ahead.matches(".*已经?(?:于|在)") || (isDone && ahead.matches(".*已经?"))) {
            return true;
        }
        boolean isPlanned = tokens.subList(from, to).stream()
                .anyMatch(token -> token.is("planned") || token.is("wish") || token.is("norm"));
        return isDone && !isPlanned;
    }

    /** 2023年170万元、2024年120万元，已支出…: of years in a list what follows the list is not said of the last. */
    private static boolean isListed(Parsed parsed, int place) {
        List<Token> tokens = parsed.tokens();
        boolean isBehindAnother = tokens.subList(0, place).stream().anyMatch(token -> token.type() == Token.Type.TIME);
        return isBehindAnother
                && place > 0
                && ("、和及".contains(parsed.text(tokens.get(place - 1))) || isRowOfYears(parsed, place))
                && tokens.subList(place, endOfClause(parsed, place)).stream().anyMatch(Parsed::isCount);
    }

    /** 2023年170万元，2024年120万元，: a year with a number in the clause in front too. */
    private static boolean isRowOfYears(Parsed parsed, int place) {
        List<Token> before = parsed.in(parsed.clauseBefore(place));
        return parsed.text(parsed.tokens().get(place - 1)).equals("，")
                && before.stream().anyMatch(token -> token.type() == Token.Type.TIME)
                && before.stream().anyMatch(Parsed::isCount);
    }

    private static int endOfClause(Parsed parsed, int place) {
        int end = place + 1;
        while (end < parsed.tokens().size() && !parsed.isMark(end)) {
            end++;
        }
        return end;
    }

    /** 6月15日到期, 时限为6月15日. */
    private static boolean isDue(Parsed parsed, int place) {
        Token time = parsed.tokens().get(place);
        String text = parsed.sentence().text();
        return text.substring(time.end()).matches("(?:前|之前)?(?:到期|为限|期满).*")
                || parsed.tokens().subList(Math.max(0, place - 2), place).stream()
                        .anyMatch(token -> token.is("due"));
    }

    /** A day that has passed told as one that lies ahead. */
    private boolean isToldOtherwise(Parsed parsed, int place, Moment moment) {
        String behind =
                parsed.sentence().text().substring(parsed.tokens().get(place).end());
        return moment.last().isBefore(this.asOf)
                && behind.matches(".{0,12}(?:尚未到期|未到期|还未到期|没有到期|尚在整改期|仍在整改期|在整改期限?内|尚在期限|未到时限|时限未到|期限未到).*");
    }

    /** A word of a plan right beside the time and nothing done in the clause. */
    private static boolean isToldAsAhead(Parsed parsed, int place) {
        List<Token> tokens = parsed.tokens();
        Clauses clause = Clauses.at(parsed, place);
        boolean isBeside = (place > 0
                        && (tokens.get(place - 1).is("planned")
                                || (place > 1
                                        && tokens.get(place - 2).is("planned")
                                        && tokens.get(place - 1).is("-"))))
                || (place + 1 < tokens.size() && tokens.get(place + 1).is("planned"));
        boolean isOld = parsed.tokens().stream().anyMatch(token -> token.is("once"));
        return isBeside && !isPlanOfYear(parsed, place) && !clause.says("done") && !isOld && !clause.says("since");
    }

    /** 2021年计划58万元: the plan of that year, which need not lie ahead. */
    private static boolean isPlanOfYear(Parsed parsed, int place) {
        List<Token> tokens = parsed.tokens();
        return tokens.get(place).moment().isYear()
                && place + 2 < tokens.size()
                && parsed.text(tokens.get(place + 1)).equals("计划")
                && tokens.get(place + 2).isNumber();
    }

    private Claim claim(Parsed parsed, int place, String side) {
        Token time = parsed.tokens().get(place);
        return parsed.sentence()
                .claim(
                        time.start(),
                        time.end(),
                        Kind.DATE,
                        Verdict.REFUTED,
                        side.startsWith("≤") ? "said to be done" : "said to be still ahead",
                        time.moment().toString(),
                        side + this.asOf,
                        "as-of date " + this.asOf);
    }
}
