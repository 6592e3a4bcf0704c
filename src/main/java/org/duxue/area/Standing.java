package org.duxue.area;

/** The state, in a later file, of a row that was behind a breach. */
public enum Standing {
    /** Not in the file, or only in a form that explains nothing. */
    MISSING('-', "未见报送", "not in the file"),
    /** Its number now identifies another record, without a statement that this is intended. */
    ANOTHER('n', "编号现报为另一事项，待说明", "its number stands for another thing now, which nobody has explained"),
    /** In the file and not resolved. */
    UNCHANGED('o', "尚未整改", "not resolved"),
    /** In the file, which is all that is required. */
    PRESENT('p', "仍在报送", "in the file"),
    RESOLVED('r', "已整改", "resolved"),
    COMPLETED('c', "已完成", "completed"),
    SCRAPPED('s', "已待报废", "to be scrapped"),
    DISPOSED('d', "已处置", "disposed of"),
    /** In use with another date of purchase or category. */
    CORRECTED('x', "启用日期或类别已更正", "corrected in date or category"),
    INSURED('i', "已参保", "insured"),
    LEFT('l', "离职", "left"),
    /** A guard who is over age, or untrained, no more. */
    MEETS('m', "已符合要求", "in order"),
    /** A guard who is no longer a guard. */
    DISMISSED('g', "不再任职", "no longer a guard");

    private final char code;
    private final String label;
    private final String english;

    Standing(char code, String label, String english) {
        this.code = code;
        this.label = label;
        this.english = english;
    }

    /** Whether the row is accounted for. */
    public boolean accounts() {
        return this != MISSING && this != ANOTHER && this != UNCHANGED;
    }

    public char code() {
        return this.code;
    }

    public String label() {
        return this.label;
    }

    public String english() {
        return this.english;
    }

    public static Standing ofCode(char code) {
        for (Standing standing : values()) {
            if (standing.code == code) {
                return standing;
            }
        }
        throw new IllegalArgumentException("'" + code + "' was kept but is no standing");
    }
}
