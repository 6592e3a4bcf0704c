package org.duxue.shared;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A message pattern in the syntax of ICU, without its quoting: {@code {name}}, {@code {count, plural, one {# row} other
 * {# rows}}} and {@code {name, select, some {…} other {…}}}.
 */
final class MessagePattern {

    /** Shows the arguments of a message in a language. */
    interface Source {

        String shown(String name);

        /** The argument as the cases of a {@code select} name it, the same in each language. */
        String key(String name);
    }

    private sealed interface Piece {}

    private record Literal(String text) implements Piece {}

    private record Reference(String name) implements Piece {}

    private record Choice(String name, boolean isPlural, Map<String, MessagePattern> cases) implements Piece {

        MessagePattern chosen(Source source) {
            String key = source.key(this.name);
            MessagePattern exact = this.cases.get(this.isPlural ? "=" + key : key);
            if (exact != null) {
                return exact;
            }
            MessagePattern one = this.isPlural && key.equals("1") ? this.cases.get("one") : null;
            return one == null ? this.cases.getOrDefault("other", EMPTY) : one;
        }
    }

    private static final MessagePattern EMPTY = new MessagePattern(List.of());

    private final List<Piece> pieces;

    private MessagePattern(List<Piece> pieces) {
        this.pieces = List.copyOf(pieces);
    }

    static MessagePattern of(String wording) {
        return new State(wording).pattern("");
    }

    String with(Source source) {
        StringBuilder text = new StringBuilder();
        append(text, source);
        return text.toString();
    }

    private void append(StringBuilder text, Source source) {
        for (Piece piece : this.pieces) {
            if (piece instanceof Literal literal) {
                text.append(literal.text());
            } else if (piece instanceof Reference reference) {
                text.append(source.shown(reference.name()));
            } else {
                ((Choice) piece).chosen(source).append(text, source);
            }
        }
    }

    /** The names of its arguments. */
    Set<String> names() {
        Set<String> names = new TreeSet<>();
        for (Piece piece : this.pieces) {
            if (piece instanceof Reference reference) {
                names.add(reference.name());
            } else if (piece instanceof Choice choice) {
                names.add(choice.name());
                choice.cases().values().forEach(one -> names.addAll(one.names()));
            }
        }
        return names;
    }

    /** The state of the parser. */
    private static final class State {

        private final String wording;
        private int at;

        State(String wording) {
            this.wording = wording;
        }

        /** Parses up to the end, or to the brace that closes a case; {@code #} is the argument {@code number}. */
        MessagePattern pattern(String number) {
            List<Piece> pieces = new ArrayList<>();
            StringBuilder text = new StringBuilder();
            while (this.at < this.wording.length() && this.wording.charAt(this.at) != '}') {
                char letter = this.wording.charAt(this.at++);
                if (letter != '{' && (letter != '#' || number.isEmpty())) {
                    text.append(letter);
                    continue;
                }
                pieces.add(new Literal(text.toString()));
                text.setLength(0);
                pieces.add(letter == '#' ? new Reference(number) : argument());
            }
            pieces.add(new Literal(text.toString()));
            return new MessagePattern(pieces);
        }

        private Piece argument() {
            String name = upTo(",}");
            if (this.wording.charAt(this.at++) == '}') {
                return new Reference(name);
            }
            String kind = upTo(",");
            this.at++;
            if (!Set.of("plural", "select").contains(kind)) {
                throw broken();
            }
            return new Choice(name, kind.equals("plural"), cases(kind.equals("plural") ? name : ""));
        }

        private Map<String, MessagePattern> cases(String number) {
            Map<String, MessagePattern> cases = new LinkedHashMap<>();
            String label = upTo("{}");
            while (this.wording.charAt(this.at++) == '{') {
                cases.put(label, pattern(number));
                upTo("}");
                this.at++;
                label = upTo("{}");
            }
            return cases;
        }

        /** The text up to one of the given characters. */
        private String upTo(String ends) {
            int start = this.at;
            while (this.at < this.wording.length() && ends.indexOf(this.wording.charAt(this.at)) < 0) {
                this.at++;
            }
            if (this.at == this.wording.length()) {
                throw broken();
            }
            return this.wording.substring(start, this.at).strip();
        }

        private IllegalArgumentException broken() {
            return new IllegalArgumentException("'" + this.wording + "' breaks off at " + this.at);
        }
    }
}
