package org.duxue.shared;

/**
 * A problem of one cell, row or file that its sender should know.
 *
 * @param row spreadsheet row, the first line is 1; 0 for the whole file
 * @param column English key of the column; empty for a row or file
 * @param value the text of the cell, masked where it is personal
 * @param rule short stable name of the rule that was broken
 * @param content the message, as data
 * @param doubt what a warning asks about
 * @param sheet the sheet of the row, where the file is a workbook; otherwise empty
 */
public record Problem(
        int row,
        String column,
        String value,
        ProblemType type,
        String rule,
        Severity severity,
        Message content,
        QuestionKey doubt,
        String sheet) {

    /** A problem in a file that is not a workbook. */
    public Problem(
            int row,
            String column,
            String value,
            ProblemType type,
            String rule,
            Severity severity,
            Message content,
            QuestionKey doubt) {
        this(row, column, value, type, rule, severity, content, doubt, "");
    }

    /**
     * A problem of a row or of one of its cells.
     *
     * @param content of the same rule
     */
    public static Problem of(RuleCode code, int row, String column, String value, Message content) {
        return new Problem(row, column, value, code.type(), code.rule(), code.severity(), content, QuestionKey.NONE);
    }

    /** A problem of the whole file. */
    public static Problem ofFile(RuleCode code, Object... arguments) {
        return of(code, 0, "", "", code.with(arguments));
    }

    /** A problem of a column, or of a value that applies to the whole file. */
    public static Problem ofColumn(RuleCode code, String column, String value, Object... arguments) {
        return of(code, 0, column, value, code.with(arguments));
    }

    /** The whole sentence: where, what is wrong and what to do. */
    public Text message() {
        return Messages.sentence(this.content, this.value);
    }

    /** A copy with another severity and message. */
    public Problem as(Severity other, Message said) {
        return new Problem(
                this.row, this.column, this.value, this.type, this.rule, other, said, this.doubt, this.sheet);
    }

    /** A copy with the question that the warning asks. */
    public Problem asking(QuestionKey question) {
        return new Problem(
                this.row,
                this.column,
                this.value,
                this.type,
                this.rule,
                this.severity,
                this.content,
                question,
                this.sheet);
    }

    /** A copy in a sheet of a workbook. */
    public Problem in(String otherSheet) {
        return new Problem(
                this.row,
                this.column,
                this.value,
                this.type,
                this.rule,
                this.severity,
                this.content,
                this.doubt,
                otherSheet);
    }

    /** The name of its file, with the sheet if the file is a workbook, such as {@code x.xlsx[安保人员]}. */
    public String file(String name) {
        return this.sheet.isEmpty() ? name : name + "[" + this.sheet + "]";
    }

    /** The sheet and the row, as the start of a sentence; empty for the whole of a file. */
    public Text place() {
        String inSheet = this.sheet.isEmpty() ? "" : "[" + this.sheet + "] ";
        return this.row == 0
                ? new Text(inSheet, inSheet)
                : new Text(inSheet + "第 " + this.row + " 行 ", inSheet + "row " + this.row + " ");
    }

    /** Whether the sender has to confirm the data. */
    public boolean isQuestion() {
        return this.severity == Severity.WARNING;
    }

    public boolean isError() {
        return this.severity == Severity.ERROR;
    }
}
