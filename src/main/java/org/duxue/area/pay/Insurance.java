package org.duxue.area.pay;

import org.duxue.shared.Labelled;

/** The five kinds of social insurance (五险). */
enum Insurance implements Labelled {
    PENSION("pension", "养老"),
    MEDICAL("medical", "医疗"),
    UNEMPLOYMENT("unemployment", "失业"),
    INJURY("injury", "工伤"),
    MATERNITY("maternity", "生育");

    private final String key;
    private final String label;

    Insurance(String key, String label) {
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
