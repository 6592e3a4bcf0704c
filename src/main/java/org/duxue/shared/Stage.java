package org.duxue.shared;

/** A stage of schooling. */
public enum Stage implements Labelled {
    PRIMARY("primary", "小学"),
    JUNIOR("junior", "初中"),
    SENIOR("senior", "高中");

    private final String key;
    private final String label;

    Stage(String key, String label) {
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
