package org.duxue.area.equipment;

import org.duxue.shared.Labelled;

/** State of an asset. */
enum Condition implements Labelled {
    GOOD("good", "完好"),
    REPAIR("repair", "待修"),
    SCRAPPED("scrapped", "待报废"),
    /** Not counted in any figure; reporting it once accounts for the item. */
    DISPOSED("disposed", "已处置");

    private final String key;
    private final String label;

    Condition(String key, String label) {
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
