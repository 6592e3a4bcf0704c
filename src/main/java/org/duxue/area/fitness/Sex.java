package org.duxue.area.fitness;

/** The two columns of every table of the standard. */
public enum Sex {
    MALE("M"),
    FEMALE("F");

    private final String key;

    Sex(String key) {
        this.key = key;
    }

    /** The letter that stands for this sex in the tables. */
    String key() {
        return this.key;
    }
}
