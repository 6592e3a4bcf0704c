package org.duxue.area.staffing;

import org.duxue.shared.Labelled;

/** What a row of a staff file counts. */
enum Post implements Labelled {
    TEACHER("teacher", "专任教师"),
    HEALTH("health", "卫生技术人员"),
    COUNSELLOR("counsellor", "心理健康教师"),
    OTHER("other", "其他");

    private final String key;
    private final String label;

    Post(String key, String label) {
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
