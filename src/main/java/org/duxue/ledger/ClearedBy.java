package org.duxue.ledger;

import java.util.Locale;

/**
 * Whether a line was cleared because something was done, or because the base that it is compared with became smaller.
 */
public enum ClearedBy {
    ACTION("已采取措施"),
    BASE("基数变化");

    private final String label;

    ClearedBy(String label) {
        this.label = label;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return this.label;
    }
}
