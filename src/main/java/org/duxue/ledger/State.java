package org.duxue.ledger;

import java.util.Locale;

/** How far a line has come. */
public enum State {
    OPEN("未整改"),
    IN_PROGRESS("整改中"),
    OVERDUE("逾期"),
    CLEARED("待销号"),
    REOPENED("反弹"),
    CLOSED("已销号");

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

    static State ofKey(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
