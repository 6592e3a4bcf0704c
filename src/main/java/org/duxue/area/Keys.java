package org.duxue.area;

import org.duxue.shared.Labelled;

/** Finds options by the keys under which they were kept. */
public final class Keys {

    private Keys() {}

    public static <E extends Labelled> E of(E[] options, String key) {
        for (E option : options) {
            if (option.key().equals(key)) {
                return option;
            }
        }
        throw new IllegalArgumentException("'" + key + "' was kept but is no option");
    }
}
