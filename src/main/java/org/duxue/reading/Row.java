package org.duxue.reading;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.duxue.shared.Doubt;
import org.duxue.shared.KeyedHash;
import org.duxue.shared.Problem;
import org.duxue.shared.ProblemType;
import org.duxue.shared.Severity;
import org.duxue.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * The data row being judged. One instance serves a whole file: it is loaded again for each row, so nothing of it may be
 * kept. Reading a cell that is wrong reports it and gives nothing back.
 */
public final class Row {

    /** Stands for the number of a cell that has none. */
    public static final int NOTHING = Integer.MIN_VALUE;

    private static final int LONGEST_ECHO = 100;
    private final Problems problems;
    private final RowKeys keys;
    private final @Nullable String[] cells;
    private final int[] places;
    private final boolean[] judged;
    private final boolean[] inTenThousands;
    private final Discretion discretion;
    private final List<Column<?>> trimmed = new ArrayList<>();
    private final List<Tolerance> trimmings = new ArrayList<>();
    private @Nullable CSVRecord record;
    private int tolerated;
    private int number;
    private int filled;
    private boolean inError;
    private boolean anyJudged;
    private Charset charset = StandardCharsets.UTF_16LE;

    Row(Schema schema, Header header, Problems problems, RowKeys keys) {
        this.problems = problems;
        this.keys = keys;
        this.cells = new String[schema.size()];
        this.places = header.places(schema.size());
        this.judged = new boolean[schema.size()];
        this.inTenThousands = header.inTenThousands(schema.size());
        this.discretion = new Discretion(schema);
    }

    /** What the file was found to be written in. */
    void readAs(Charset found) {
        this.charset = found;
    }

    /** Asks the school to check a text that the other usual encoding would give another sense. */
    void judgeLetters(Column<?> column, String text) {
        Text doubt = AmbiguousLetters.doubtOf(text, this.charset);
        if (doubt != null) {
            warn(column, AmbiguousLetters.RULE, Doubt.NONE, doubt.zh(), doubt.en());
        }
    }

    /** Every column of the header is to be put then. */
    void begin(int rowNumber, CSVRecord cellsAsTheyStand) {
        this.number = rowNumber;
        this.record = cellsAsTheyStand;
        this.filled = 0;
        this.inError = false;
        if (!this.trimmed.isEmpty()) {
            this.trimmed.clear();
            this.trimmings.clear();
        }
        if (this.anyJudged) {
            Arrays.fill(this.judged, false);
            this.anyJudged = false;
        }
    }

    /** Takes the text of a cell, without surrounding blanks and a leading apostrophe. */
    void put(Column<?> column, String text) {
        if (text.isEmpty()) {
            this.cells[column.position()] = null;
            return;
        }
        String stripped = isPlain(text) ? text : strip(column, text);
        boolean isBlank = stripped.isEmpty();
        if (!isBlank && column.readsAsBlank(stripped)) {
            trim(column, Tolerance.BLANK_WORD);
            isBlank = true;
        }
        this.cells[column.position()] = isBlank ? null : stripped;
        this.filled += isBlank ? 0 : 1;
    }

    /** Whether nothing surrounds the text; nearly always so. */
    private static boolean isPlain(String text) {
        char first = text.charAt(0);
        return first != '\'' && !Blanks.isBlank(first) && !Blanks.isBlank(text.charAt(text.length() - 1));
    }

    private String strip(Column<?> column, String text) {
        String stripped = Blanks.strip(text);
        if (!stripped.isEmpty() && stripped.length() < text.length()) {
            trim(column, text.charAt(0) == '\t' ? Tolerance.APOSTROPHE : Tolerance.SURROUNDING_BLANKS);
        }
        if (stripped.startsWith("'")) {
            stripped = Blanks.strip(stripped.substring(1));
            trim(column, Tolerance.APOSTROPHE);
        }
        return stripped;
    }

    private void trim(Column<?> column, Tolerance form) {
        this.trimmed.add(column);
        this.trimmings.add(form);
    }

    /** Tells in what form the cells stood, once it is known that the row is not skipped. */
    void tellTrimmed() {
        for (int i = 0; i < this.trimmed.size(); i++) {
            tell(this.trimmed.get(i), this.trimmings.get(i));
        }
    }

    /** The row as the spreadsheet shows it; the first line of the file is 1. */
    public int number() {
        return this.number;
    }

    public boolean isBlank(Column<?> column) {
        return this.cells[column.position()] == null;
    }

    boolean isBlank() {
        return this.filled == 0;
    }

    /** The text of a cell as it is, for columns whose reading is the caller's. */
    public @Nullable String text(Column<?> column) {
        return this.cells[column.position()];
    }

    /** The text of a cell as it stands in the file; empty when it is blank, masked when it may tell who somebody is. */
    public String shareable(Column<?> column) {
        String original = original(column);
        return original.isEmpty() ? "" : this.discretion.shown(column, original);
    }

    /** The text of a cell as it stands in the file; empty when there is nothing in it. */
    private String original(Column<?> column) {
        int place = this.places[column.position()];
        if (this.record == null || place < 0 || place >= this.record.size()) {
            return "";
        }
        String text = this.record.get(place);
        String stripped = Blanks.strip(text);
        boolean isApostrophe =
                stripped.startsWith("'") && Blanks.strip(stripped.substring(1)).isEmpty();
        return stripped.isEmpty() || isApostrophe ? "" : text;
    }

    /** The value of the cell; nothing when it is blank or, reported, when it is wrong. */
    public <T> @Nullable T get(Column<T> column) {
        String text = this.cells[column.position()];
        return text == null ? null : read(column, text);
    }

    /** The value as a bare number; {@link #NOTHING} when the cell is blank or, reported, when it is wrong. */
    public int number(Column<Integer> column) {
        String text = this.cells[column.position()];
        if (text == null) {
            return NOTHING;
        }
        int plain = column.plain(text);
        if (plain != NOTHING) {
            return plain;
        }
        Integer value = read(column, text);
        return value == null ? NOTHING : value;
    }

    /** The value of the cell, or the given one when it is blank; nothing, reported, when it is wrong. */
    public <T> @Nullable T get(Column<T> column, T whenBlank) {
        String text = this.cells[column.position()];
        return text == null ? whenBlank : read(column, text);
    }

    /** The value of the cell; nothing, reported, when it is blank or wrong. */
    public <T> @Nullable T require(Column<T> column) {
        String text = this.cells[column.position()];
        if (text == null) {
            Text right = column.expected();
            report(
                    column,
                    ProblemType.MISSING_CELL,
                    "required",
                    new Text("“" + column.label() + "”未填写；" + right.zh(), column.key() + " is empty; " + right.en()));
            return null;
        }
        return read(column, text);
    }

    /** Cells that do not apply to this row: ignored with a notice, not judged. */
    public void ignore(Column<?>... columns) {
        for (Column<?> column : columns) {
            if (!isBlank(column)) {
                tell(column, Tolerance.NOT_APPLICABLE);
            }
        }
    }

    /** A cell without which the row counts but is incomplete: told with a notice. */
    public void lack(Column<?> column) {
        tell(column, Tolerance.LACKING);
    }

    /**
     * Tells whether the key was not seen before in this file; a later row with the same key is an error on its last
     * column. The first row takes the key even when it is itself in error.
     */
    public boolean unique(Column<?> last, String key) {
        return isNew(last, this.keys.add(key));
    }

    /** Likewise, for a key of which the keyed hash is at hand. */
    public boolean unique(Column<?> last, KeyedHash.Value key) {
        return isNew(last, this.keys.add(key));
    }

    private boolean isNew(Column<?> last, boolean isNew) {
        if (isNew) {
            return true;
        }
        reject(
                last,
                ProblemType.PRIMARY_KEY,
                "unique",
                "与前面的行重复；同一文件中不能重复，请删除一行或更正",
                "repeats an earlier row; it must be unique in the file, delete or correct one of the rows");
        return false;
    }

    /** An error whose remedy is what the column expects. */
    public void fail(Column<?> column, ProblemType type, String rule, Text complaint) {
        Text right = column.expected();
        reject(column, type, rule, complaint.zh() + "；" + right.zh(), complaint.en() + "; " + right.en());
    }

    /** An error whose sentence already tells what would be right. It follows the column's name and the value. */
    public void reject(Column<?> column, ProblemType type, String rule, String zh, String en) {
        report(column, type, rule, sentence(column, zh, en));
    }

    /** The row counts, the school is asked to check. */
    public void warn(Column<?> column, String rule, Doubt doubt, String zh, String en) {
        if (isFirstToJudge(column)) {
            this.problems.add(new Problem(
                    this.number,
                    column.key(),
                    shown(column),
                    ProblemType.IMPLAUSIBLE,
                    rule,
                    Severity.WARNING,
                    sentence(column, zh, en),
                    doubt));
        }
    }

    /** An error of the row and no particular cell of the schema. */
    void failRow(ProblemType type, String rule, String value, Text message) {
        this.inError = true;
        this.problems.add(new Problem(this.number, "", echo(value), type, rule, Severity.ERROR, message));
    }

    /** The row that our forms bring along filled in: it is skipped, and the school is asked whether that is right. */
    void tellExample() {
        this.problems.add(
                new Problem(
                        this.number,
                        "",
                        "",
                        ProblemType.IMPLAUSIBLE,
                        "example-row",
                        Severity.WARNING,
                        new Text(
                                "是表格自带的示例行，没有计入；请删除该行，若是真实数据，请改写第一格的“示例”",
                                "is the example row of the form and was not counted; delete it, or, when the data are real, overwrite the word 示例 in its first cell")));
    }

    /** Notes a form that the cell being read has. It is told once the cell turns out to be right. */
    void tolerate(Tolerance tolerance) {
        this.tolerated |= 1 << tolerance.ordinal();
    }

    boolean isInTenThousands(Column<?> column) {
        return this.inTenThousands[column.position()];
    }

    public boolean isInError() {
        return this.inError;
    }

    private <T> @Nullable T read(Column<T> column, String text) {
        this.tolerated = 0;
        T value = column.read(text, this);
        if (value != null && this.tolerated != 0) {
            tellTolerated(column);
        }
        return value;
    }

    private void tellTolerated(Column<?> column) {
        for (Tolerance tolerance : Tolerance.values()) {
            if ((this.tolerated & 1 << tolerance.ordinal()) != 0) {
                tell(column, tolerance);
            }
        }
    }

    private void tell(Column<?> column, Tolerance tolerance) {
        this.problems.tolerate(column, tolerance, this.number);
    }

    private void report(Column<?> column, ProblemType type, String rule, Text message) {
        this.inError = true;
        if (isFirstToJudge(column)) {
            this.problems.add(
                    new Problem(this.number, column.key(), shown(column), type, rule, Severity.ERROR, message));
        }
    }

    /** At most one problem is told of a cell. */
    private boolean isFirstToJudge(Column<?> column) {
        boolean first = !this.judged[column.position()];
        this.judged[column.position()] = true;
        this.anyJudged = true;
        return first;
    }

    private Text sentence(Column<?> column, String zh, String en) {
        String value = shown(column);
        return new Text("“" + column.label() + "”的值“" + value + "”" + zh, column.key() + " '" + value + "' " + en);
    }

    private String shown(Column<?> column) {
        return isBlank(column) ? "" : echo(this.discretion.shown(column, Blanks.strip(original(column))));
    }

    /** The start of a long value, never half of a character that takes two. */
    private static String echo(String value) {
        if (value.length() <= LONGEST_ECHO) {
            return value;
        }
        boolean splits = Character.isHighSurrogate(value.charAt(LONGEST_ECHO - 1));
        return value.substring(0, splits ? LONGEST_ECHO - 1 : LONGEST_ECHO) + "…";
    }
}
