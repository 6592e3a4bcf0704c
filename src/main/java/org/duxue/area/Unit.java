package org.duxue.area;

/** The unit in which the value of an indicator is expressed. */
public enum Unit {
    PERCENT("%", "%"),
    YUAN("yuan", "元"),
    ITEMS("items", "件"),
    PEOPLE("people", "人"),
    STUDENTS("students", "人"),
    YEARS("years", "岁"),
    POINTS("points", "个"),
    SCORE("score", "分"),
    AGENCIES("agencies", "个"),
    INSTITUTIONS("institutions", "所");

    private final String key;
    private final String label;

    Unit(String key, String label) {
        this.key = key;
        this.label = label;
    }

    public String key() {
        return this.key;
    }

    public String label() {
        return this.label;
    }
}
