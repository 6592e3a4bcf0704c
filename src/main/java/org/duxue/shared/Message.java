package org.duxue.shared;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A message as data: the key of a wording and the arguments it names, in order. {@link Messages} makes sentences of it.
 */
public record Message(String key, Map<String, Argument> arguments) {

    /** The argument that holds the column of the cell that a problem is about. */
    static final String COLUMN = "column";

    /** The argument of a message that has its two sentences and no wording. */
    static final String LITERAL = "text";

    private static final int LONGEST_WORDS = 4000;
    private static final int MOST_LISTED = 100;

    public Message {
        arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    }

    /** An argument of a wording. Each language formats it in its own way. */
    public sealed interface Argument {}

    public record Quantity(BigDecimal number) implements Argument {}

    /** Verbatim text: a cell, a code, the name of a file. */
    public record Words(String text) implements Argument {}

    /** A word of the contract, such as a column or a kind: its English key and its Chinese label. */
    public record Label(String en, String zh) implements Argument {}

    public record Day(LocalDate date) implements Argument {}

    public record Month(Period period) implements Argument {}

    public record Listing(List<Argument> items) implements Argument {

        public Listing {
            items = List.copyOf(items);
        }
    }

    /** A message within a message; {@code {name.remedy}} is its second part. */
    public record Part(Message message) implements Argument {}

    static Message of(String key, List<String> names, Object... values) {
        if (names.size() != values.length) {
            throw new IllegalArgumentException(
                    "'" + key + "' takes " + names + ", was given " + values.length + " arguments");
        }
        Map<String, Argument> arguments = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            arguments.put(names.get(i), argument(values[i]));
        }
        return new Message(key, arguments);
    }

    /**
     * A message of two literal sentences without a wording, such as one stored by an earlier version of the program.
     */
    public static Message literal(Text text) {
        return new Message("", Map.of(LITERAL, new Label(text.en(), text.zh())));
    }

    /** A copy of this message with one more argument. */
    public Message with(String name, Object value) {
        Map<String, Argument> more = new LinkedHashMap<>(this.arguments);
        more.put(name, argument(value));
        return new Message(this.key, more);
    }

    /**
     * A copy of this message about the cell of a column: the sentence begins with the name of the column and the value.
     */
    public Message about(Labelled column) {
        return with(COLUMN, column);
    }

    /** A copy of this message about the same cell as another message, if that is about a cell. */
    public Message aboutTheCellOf(Message other) {
        Argument column = other.arguments.get(COLUMN);
        return column == null ? this : with(COLUMN, column);
    }

    /** Whether this is a {@linkplain #literal literal} message. */
    public boolean isLiteral() {
        return this.key.isEmpty();
    }

    private static Argument argument(Object value) {
        if (value instanceof Argument argument) {
            return argument;
        }
        if (value instanceof String words) {
            return new Words(Text.cut(words, LONGEST_WORDS));
        }
        if (value instanceof Integer || value instanceof Long) {
            return new Quantity(BigDecimal.valueOf(((Number) value).longValue()));
        }
        if (value instanceof BigDecimal number) {
            return new Quantity(number);
        }
        if (value instanceof Labelled word) {
            return new Label(word.key(), word.label());
        }
        if (value instanceof Text text) {
            return new Label(text.en(), text.zh());
        }
        if (value instanceof LocalDate day) {
            return new Day(day);
        }
        if (value instanceof Period month) {
            return new Month(month);
        }
        if (value instanceof Message part) {
            return new Part(part);
        }
        if (value instanceof Collection<?> items) {
            return listing(items);
        }
        throw new IllegalArgumentException(value.getClass() + " cannot be the argument of a message");
    }

    private static Listing listing(Collection<?> items) {
        List<Argument> listed = new ArrayList<>();
        for (Object item : items) {
            if (listed.size() == MOST_LISTED) {
                listed.add(new Words("…"));
                break;
            }
            listed.add(argument(item));
        }
        return new Listing(listed);
    }
}
