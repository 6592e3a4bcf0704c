package org.duxue.area.pay;

import org.duxue.registry.Ownership;
import org.duxue.registry.School;
import org.duxue.shared.Labelled;

/** The kinds of institution by which the figures of this area are broken down. */
enum Institution implements Labelled {
    PUBLIC_KINDERGARTEN("public_kindergarten", "公办幼儿园"),
    PRIVATE_KINDERGARTEN("private_kindergarten", "民办幼儿园"),
    PUBLIC_SCHOOL("public_school", "公办学校"),
    PRIVATE_SCHOOL("private_school", "民办学校");

    private final String key;
    private final String label;

    Institution(String key, String label) {
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

    static Institution of(School school) {
        boolean isPublic = school.ownership() == Ownership.PUBLIC;
        if (school.isKindergarten()) {
            return isPublic ? PUBLIC_KINDERGARTEN : PRIVATE_KINDERGARTEN;
        }
        return isPublic ? PUBLIC_SCHOOL : PRIVATE_SCHOOL;
    }
}
