package org.duxue.shared;

/**
 * Something a sender should know about one cell, row or file.
 *
 * @param row spreadsheet row, the first line is 1; 0 for the whole file
 * @param column English key of the column; empty for a row or file
 * @param value what stood in the cell, masked where it is personal
 * @param rule short stable name of the rule that was broken
 * @param doubt what a warning asks about
 */
public record Problem(
        int row,
        String column,
        String value,
        ProblemType type,
        String rule,
        Severity severity,
        Text message,
        Doubt doubt) {

    public Problem(
            int row, String column, String value, ProblemType type, String rule, Severity severity, Text message) {
        this(row, column, value, type, rule, severity, message, Doubt.NONE);
    }

    public static Problem ofFile(ProblemType type, String rule, String zh, String en) {
        return new Problem(0, "", "", type, rule, Severity.ERROR, new Text(zh, en));
    }

    public static Problem ofFile(ProblemType type, String rule, String column, String value, String zh, String en) {
        return new Problem(0, column, value, type, rule, Severity.ERROR, new Text(zh, en));
    }

    public static Problem notice(String rule, String zh, String en) {
        return new Problem(0, "", "", ProblemType.TOLERATED, rule, Severity.NOTICE, new Text(zh, en));
    }

    /** Likewise, with another severity and sentence. */
    public Problem told(Severity as, Text sentence) {
        return new Problem(this.row, this.column, this.value, this.type, this.rule, as, sentence, this.doubt);
    }

    /** A warning that can be explained. */
    public boolean isExplainable() {
        return this.severity == Severity.WARNING && this.doubt.isKnown();
    }

    public boolean isError() {
        return this.severity == Severity.ERROR;
    }
}
