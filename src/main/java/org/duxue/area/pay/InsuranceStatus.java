package org.duxue.area.pay;

import org.duxue.shared.Labelled;

/** The state of a person's social insurance. */
enum InsuranceStatus implements Labelled {
    INSURED("insured", "已参保"),
    IN_PROGRESS("in_progress", "办理中"),
    UNINSURED("uninsured", "未参保");

    private final String key;
    private final String label;

    InsuranceStatus(String key, String label) {
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
