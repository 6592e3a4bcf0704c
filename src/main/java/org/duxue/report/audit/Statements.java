package org.duxue.report.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The statements of a sentence that speaks of several schools and things in turn: 甲小学…已于5月整改，乙小学…已于6月整改. */
final class Statements {

    private static final Set<String> PARTS = Set.of("，", "、", "和", "及", "以及");

    private final Parsed parsed;
    private final List<Parsed> found = new ArrayList<>();
    private List<Token> open = new ArrayList<>();

    private Statements(Parsed parsed) {
        this.parsed = parsed;
    }

    /** The sentence itself where it is one statement. */
    static List<Parsed> of(Parsed parsed) {
        Statements statements = new Statements(parsed);
        int from = 0;
        for (int i = 0; i <= parsed.tokens().size(); i++) {
            if (i == parsed.tokens().size()
                    || PARTS.contains(parsed.text(parsed.tokens().get(i)))) {
                statements.clause(parsed.tokens().subList(from, i));
                from = i;
            }
        }
        statements.close();
        return statements.found.size() < 2
                ? List.of(parsed)
                : statements.found.stream().map(statements::withVerb).toList();
    }

    private void clause(List<Token> clause) {
        if (isOfSchools(clause) && isOfThings(clause) && isOfSchools(this.open) && isOfThings(this.open)) {
            close();
        }
        this.open.addAll(clause);
    }

    /** A statement without a time of its own has that of the one before. */
    private void close() {
        if (this.open.stream().noneMatch(token -> token.type() == Token.Type.TIME) && !this.found.isEmpty()) {
            List<Token> before = this.found.get(this.found.size() - 1).tokens();
            this.open = new ArrayList<>(Stream.concat(
                            before.stream().filter(token -> token.type() == Token.Type.TIME || token.is("until")),
                            this.open.stream())
                    .toList());
        }
        this.found.add(new Parsed(
                this.parsed.sentence(), List.copyOf(this.open), this.parsed.before(), this.parsed.heading()));
        this.open = new ArrayList<>();
    }

    /** 甲中学实验室、乙小学黑板更新: what is done stands once, at the end. */
    private Parsed withVerb(Parsed one) {
        if (one.tokens().stream().anyMatch(token -> token.is("A.upgrade"))) {
            return one;
        }
        List<Token> tokens = Stream.concat(
                        one.tokens().stream(), this.parsed.tokens().stream().filter(token -> token.is("A.upgrade")))
                .toList();
        return new Parsed(one.sentence(), tokens, one.before(), one.heading());
    }

    private static boolean isOfSchools(List<Token> tokens) {
        return tokens.stream().anyMatch(token -> token.type() == Token.Type.SCHOOL);
    }

    private static boolean isOfThings(List<Token> tokens) {
        return Items.hazards(tokens).findAny().isPresent()
                || Items.categories(tokens).findAny().isPresent();
    }
}
