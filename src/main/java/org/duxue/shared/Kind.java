package org.duxue.shared;

import java.util.Arrays;
import java.util.Optional;

/** What a submission is about. Enforcement is sent by the district, the others by schools. */
public enum Kind implements Labelled {
    EQUIPMENT("equipment", "设备"),
    STAFF("staff", "教职工"),
    SAFETY("safety", "安全"),
    FITNESS("fitness", "体质"),
    INSURANCE("insurance", "社保"),
    ENFORCEMENT("enforcement", "执法");

    private final String key;
    private final String label;

    Kind(String key, String label) {
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

    public boolean isSentByDistrict() {
        return this == ENFORCEMENT;
    }

    /** Finds a kind by its key or its label, ignoring case. */
    public static Optional<Kind> named(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.key.equalsIgnoreCase(name) || kind.label.equals(name))
                .findFirst();
    }

    public static Kind ofKey(String key) {
        for (Kind kind : values()) {
            if (kind.key.equals(key)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("'" + key + "' is not a kind of submission");
    }
}
