package org.duxue.area.pay;

import org.duxue.shared.Labelled;

/** The positions of externally hired staff. */
enum Position implements Labelled {
    TEACHER("teacher", "专任教师"),
    CARER("carer", "保育员"),
    OTHER("other", "其他");

    private final String key;
    private final String label;

    Position(String key, String label) {
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
