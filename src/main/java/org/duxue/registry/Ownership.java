package org.duxue.registry;

import org.duxue.shared.Labelled;

/** Who runs a school. */
public enum Ownership implements Labelled {
    PUBLIC("public", "公办"),
    PRIVATE("private", "民办");

    private final String key;
    private final String label;

    Ownership(String key, String label) {
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
