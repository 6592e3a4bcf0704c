package org.duxue.ledger;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The state of a line. */
public enum State {
    OPEN("未整改"),
    IN_PROGRESS("整改中"),
    OVERDUE("逾期"),
    CLEARED("待销号"),
    REOPENED("反弹"),
    CLOSED("已销号"),
    /** Final here: the school belongs to another district or has another code now, and the line continues there. */
    MOVED("已移交");

    private final String label;

    State(String label) {
        this.label = label;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return this.label;
    }

    /** Finds a state by its key or Chinese label. */
    public static Optional<State> named(String word) {
        return Stream.of(values())
                .filter(state -> state.key().equalsIgnoreCase(word) || state.label.equals(word))
                .findFirst();
    }

    static State ofKey(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
