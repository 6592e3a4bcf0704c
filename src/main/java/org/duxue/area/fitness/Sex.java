package org.duxue.area.fitness;

import java.util.List;
import org.duxue.shared.Labelled;

/** The two columns of every table of the standard; the national platform writes 1 and 2. */
public enum Sex implements Labelled {
    MALE("male", "男", "1", "M"),
    FEMALE("female", "女", "2", "F");

    private final String key;

    private final String label;

    private final String code;

    private final String letter;

    Sex(String key, String label, String code, String letter) {
        this.key = key;
        this.label = label;
        this.code = code;
        this.letter = letter;
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
        return List.of(this.code);
    }

    /** The number for this sex on the national platform. */
    String code() {
        return this.code;
    }

    static Sex ofCode(String code) {
        for (Sex sex : values()) {
            if (sex.code.equals(code)) {
                return sex;
            }
        }
        throw new IllegalArgumentException("'" + code + "' is the code of no sex");
    }

    /** The letter for this sex in the tables. */
    String letter() {
        return this.letter;
    }
}
