package org.duxue.registry;

import org.duxue.shared.Labelled;

/** The kind of a school, in addition to its stages; norms apply to some kinds and exclude others. */
public enum Category implements Labelled {
    REGULAR("regular", "普通"),
    POINT("point", "教学点"),
    SPECIAL("special", "特殊教育"),
    VOCATIONAL("vocational", "职业");

    private final String key;
    private final String label;

    Category(String key, String label) {
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
