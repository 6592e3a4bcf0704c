package org.duxue.report.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A place in a sentence where no number stands, with what surrounds it. */
record Clauses(Parsed parsed, int place, List<Token> clause, List<Token> earlier) {

    private static final int SENTENCES_BACK = 3;

    static Clauses at(Parsed parsed, int place) {
        int from = place;
        while (from > 0 && !parsed.isMark(from - 1)) {
            from--;
        }
        int to = place + 1;
        while (to < parsed.tokens().size() && !parsed.isMark(to)) {
            to++;
        }
        return new Clauses(
                parsed,
                place,
                parsed.tokens().subList(from, to),
                parsed.tokens().subList(0, from));
    }

    boolean says(String tag) {
        return this.clause.stream().anyMatch(token -> token.is(tag));
    }

    /** Words of the clause behind the place. */
    List<Token> behind() {
        Token here = this.parsed.tokens().get(this.place);
        return this.clause.stream()
                .filter(token -> token.start() > here.start())
                .toList();
    }

    /** What is counted: in the clause, else earlier in the sentence, else in the sentences before; the nearest first. */
    List<String> heads() {
        List<String> all = new ArrayList<>();
        all.addAll(reversed(Mention.heads(this.clause)));
        all.addAll(reversed(Mention.heads(this.earlier)));
        this.parsed.backwards(SENTENCES_BACK).stream()
                .skip(1)
                .forEach(one -> all.addAll(reversed(Mention.heads(one.tokens()))));
        return all;
    }

    /** Tokens of this sentence up to the end of the clause, and of those before. */
    Stream<Token> allBefore() {
        Stream<Token> here = Stream.concat(this.earlier.stream(), this.clause.stream());
        return Stream.concat(
                here, this.parsed.backwards(SENTENCES_BACK).stream().skip(1).flatMap(one -> one.tokens().stream()));
    }

    boolean sentenceSays(String tag) {
        return this.parsed.tokens().stream().anyMatch(token -> token.is(tag));
    }

    static String last(List<String> some) {
        return some.isEmpty() ? "" : some.get(some.size() - 1);
    }

    static List<String> reversed(List<String> some) {
        List<String> turned = new ArrayList<>(some);
        java.util.Collections.reverse(turned);
        return turned;
    }
}
