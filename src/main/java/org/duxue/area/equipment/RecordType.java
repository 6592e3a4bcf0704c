package org.duxue.area.equipment;

import org.duxue.shared.Labelled;

/** What a row of an equipment file records. */
enum RecordType implements Labelled {
    ASSET("asset", "在用资产"),
    UPGRADE("upgrade", "更新计划");

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
