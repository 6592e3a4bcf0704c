package org.duxue.registry;

import org.duxue.shared.Labelled;

/** Whether a school is running. A closed one is expected to send nothing and is not part of any denominator. */
enum SchoolStatus implements Labelled {
    OPEN("open", "在办"),
    CLOSED("closed", "停办");

    private final String key;
    private final String label;

    SchoolStatus(String key, String label) {
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
