package org.duxue.shared;

/** The six problems of the inspection. The order is the order of every report. */
public enum Area implements Labelled {
    EQUIPMENT("equipment", "学校设施设备更新缓慢", Kind.EQUIPMENT),
    STAFFING("staffing", "教师结构性缺员、卫生技术人员配备不足", Kind.STAFF),
    SAFETY("safety", "校园安全工作落实不到位", Kind.SAFETY),
    FITNESS("fitness", "学生体质健康优秀率不达标", Kind.FITNESS),
    ENFORCEMENT("enforcement", "校外培训监管行政执法队伍薄弱", Kind.ENFORCEMENT),
    PAY("pay", "教师工资待遇（社会保险）落实不到位", Kind.INSURANCE);

    private final String key;
    private final String label;
    private final Kind kind;

    Area(String key, String label, Kind kind) {
        this.key = key;
        this.label = label;
        this.kind = kind;
    }

    @Override
    public String key() {
        return this.key;
    }

    @Override
    public String label() {
        return this.label;
    }

    /** The kind of submission that feeds this area. */
    public Kind kind() {
        return this.kind;
    }

    public static Area ofKey(String key) {
        for (Area area : values()) {
            if (area.key.equals(key)) {
                return area;
            }
        }
        throw new IllegalArgumentException("no area has the key " + key);
    }

    public static Area fedBy(Kind kind) {
        for (Area area : values()) {
            if (area.kind == kind) {
                return area;
            }
        }
        throw new IllegalArgumentException("no area is fed by " + kind.key());
    }

    /** 1 to 6, the number of the problem in the inspection. */
    public int number() {
        return ordinal() + 1;
    }
}
