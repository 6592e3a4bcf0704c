package org.duxue.area.safety;

import org.duxue.shared.Labelled;

/** What a row of a safety file records. */
enum RecordType implements Labelled {
    HAZARD("hazard", "隐患"),
    GUARD("guard", "安保人员"),
    DEVICE("device", "技防设备");

    private final String key;
    private final String label;

    RecordType(String key, String label) {
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
