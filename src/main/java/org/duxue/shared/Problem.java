package org.duxue.shared;

/**
 * Something a sender should know about one cell, row or file.
 *
 * @param row spreadsheet row, the first line is 1; 0 for the whole file
 * @param column English key of the column; empty for a row or file
 * @param value what stood in the cell, masked where it is personal
 * @param rule short stable name of the rule that was broken
 * @param content what there is to say about it, as data
 * @param doubt what a warning asks about
 * @param sheet in which the row stands, where the file is a workbook; else empty
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

    /** Of a file that is no workbook. */
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
     * About a row, or a cell of it.
     *
     * @param content of the same rule
     */
    public static Problem of(RuleCode code, int row, String column, String value, Message content) {
        return new Problem(row, column, value, code.type(), code.rule(), code.severity(), content, QuestionKey.NONE);
    }

    /** About the whole file. */
    public static Problem ofFile(RuleCode code, Object... arguments) {
        return of(code, 0, "", "", code.with(arguments));
    }

    /** About a column, or the value that stands for the whole file. */
    public static Problem ofColumn(RuleCode code, String column, String value, Object... arguments) {
        return of(code, 0, column, value, code.with(arguments));
    }

    /** The whole sentence: where, what is wrong and what would be right. */
    public Text message() {
        return Messages.sentence(this.content, this.value);
    }

    /** The same, asking something else of its reader. */
    public Problem as(Severity other, Message said) {
        return new Problem(
                this.row, this.column, this.value, this.type, this.rule, other, said, this.doubt, this.sheet);
    }

    /** The same with what a warning asks about. */
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

    /** The same in a sheet of a workbook. */
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

    /** The name of its file, with the sheet where that is a workbook, such as {@code x.xlsx[安保人员]}. */
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

    /** Whether somebody has to say that the data are meant. */
    public boolean isQuestion() {
        return this.severity == Severity.WARNING;
    }

    public boolean isError() {
        return this.severity == Severity.ERROR;
    }
}
