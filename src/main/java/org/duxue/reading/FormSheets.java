package org.duxue.reading;

import java.util.Set;

/** The sheets of our forms that help to fill them in and hold no data, by their names. */
public final class FormSheets {

    public static final String GUIDE = "填报说明";
    public static final String OPTIONS = "选项";

    private static final Set<String> ALL = Set.of(GUIDE, OPTIONS);

    private FormSheets() {}

    static boolean contain(String name) {
        return ALL.contains(name);
    }
}
