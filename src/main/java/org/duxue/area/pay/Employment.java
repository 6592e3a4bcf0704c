package org.duxue.area.pay;

import org.duxue.shared.Labelled;

/** By whom a person is employed. */
enum Employment implements Labelled {
    EXTERNAL("external", "外聘"),
    DISPATCHED("dispatched", "劳务派遣"),
    PURCHASED("purchased", "政府购买服务"),
    ESTABLISHED("established", "在编");

    private final String key;
    private final String label;

    Employment(String key, String label) {
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

    /** Whether the indicators and findings of this area cover such staff. */
    boolean isExternal() {
        return this != ESTABLISHED;
    }
}
