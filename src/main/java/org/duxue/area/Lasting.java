package org.duxue.area;

import org.duxue.shared.Labelled;

/** Kinds of record that must not simply disappear from one month to the next. */
public enum Lasting implements Labelled {
    ASSET("asset", "超过使用年限、未处置的设备"),
    UPGRADE("upgrade", "未完成的更新项目"),
    POST("post", "缺员的岗位"),
    HAZARD("hazard", "未整改的隐患"),
    AGENCY("agency", "承担执法职责的单位"),
    PERSON("person", "未参保的外聘人员");

    private final String key;
    private final String label;

    Lasting(String key, String label) {
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
