package org.duxue.report.page;

import org.duxue.summary.IndicatorRow;

/** Met or not met, shown by sign and word, never by colour alone. The names are the classes of the style sheet. */
public enum Mark {
    MET("✓"),
    MISSED("✗"),
    /** A goal whose year is not over yet. */
    AHEAD("→"),
    BLANK("–"),
    ABSENT("");

    private final String sign;

    Mark(String sign) {
        this.sign = sign;
    }

    static Mark of(IndicatorRow row) {
        return switch (row.status()) {
            case MET -> MET;
            case NOT_MET -> MISSED;
            case NOT_DUE -> AHEAD;
            case NO_TARGET, NO_DATA, SUPPRESSED -> BLANK;
        };
    }

    static Mark of(boolean met) {
        return met ? MET : MISSED;
    }

    public String sign() {
        return this.sign;
    }

    public String style() {
        return switch (this) {
            case MET -> "met";
            case MISSED -> "missed";
            case AHEAD, BLANK -> "blank";
            case ABSENT -> "absent";
        };
    }
}
