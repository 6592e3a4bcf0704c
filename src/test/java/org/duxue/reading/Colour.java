package org.duxue.reading;

import java.util.List;
import org.duxue.shared.Labelled;

/** The options of a column in tests. */
enum Colour implements Labelled {
    RED("red", "红"),
    DARK_BLUE("dark_blue", "深蓝");

    private final String key;
    private final String label;

    Colour(String key, String label) {
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

    @Override
    public List<String> aliases() {
        return this == RED ? List.of("1") : List.of("2");
    }
}
