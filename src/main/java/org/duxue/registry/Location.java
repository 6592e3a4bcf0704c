package org.duxue.registry;

import org.duxue.shared.Labelled;

/** Where a school is located. */
public enum Location implements Labelled {
    URBAN("urban", "城区"),
    TOWN("town", "镇区"),
    RURAL("rural", "乡村");

    private final String key;
    private final String label;

    Location(String key, String label) {
        this.key = key;
        this.label = label;
    }

    @Override
    public String key() {
        return this.key;
    }

    @Override
    public String label() {
        return this.label;
    }
}
