package org.duxue.reading;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.duxue.shared.ComparableKey;
import org.duxue.shared.KeyedHash;
import org.duxue.shared.Message;
import org.duxue.shared.Problem;
import org.duxue.shared.ProblemType;
import org.duxue.shared.QuestionKey;
import org.duxue.shared.RuleCode;
import org.duxue.shared.Severity;
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
    private final int table;
    private final boolean[] judged;
    private final @Nullable BigDecimal[] factors;
    private final PersonalDataMask discretion;
    private final CellTrimming trimming = new CellTrimming();
    private final List<Column<?>> damaged = new ArrayList<>();
    private final LostDigits lostDigits;
    private String key = "";
    private @Nullable Column<?> keyColumn;
    private @Nullable TextRow record;
    private boolean uncertain;
    private boolean isOf1904;
    private int tolerated;
    private int number;
    private int filled;
    private boolean inError;
    private boolean anyJudged;
    private boolean isReadingRequired;
    private Charset charset = StandardCharsets.UTF_16LE;

    Row(Schema schema, Header header, Problems problems, RowKeys keys, LostDigits lostDigits) {
        this.problems = problems;
        this.lostDigits = lostDigits;
        this.keys = keys;
        this.cells = new String[schema.size()];
        this.places = header.places(schema.size());
        this.table = header.table().number();
        this.judged = new boolean[schema.size()];
        this.factors = header.factors(schema.size());
        this.discretion = new PersonalDataMask(schema);
    }

    /** What the file was found to be written in. */
    void readAs(Charset found) {
        this.charset = found;
    }

    /** Bare numbers are no days in a table that counts them from 1904: it is not known who wrote them. */
    void countFrom1904() {
        this.isOf1904 = true;
    }

    /** The last column of the keys; nothing before one was met. */
    @Nullable Column<?> keyColumn() {
        return this.keyColumn;
    }

    boolean isOf1904() {
        return this.isOf1904;
    }

    /** Asks the school to check a text that the other usual encoding would give another sense. */
    void judgeLetters(Column<?> column, String text) {
        if (DamagedText.is(text)) {
            this.damaged.add(column);
            return;
        }
        String other = AmbiguousLetters.inOtherEncoding(text, this.charset);
        if (!other.isEmpty()) {
            warn(column, ReadingRules.OTHER_LETTERS, QuestionKey.NONE, other);
        }
    }

    /** Every column of the header is to be put then. */
    void begin(TextRow cellsAsTheyStand) {
        this.number = cellsAsTheyStand.number();
        this.record = cellsAsTheyStand;
        this.uncertain = cellsAsTheyStand.isUncertain();
        this.filled = 0;
        this.inError = false;
        this.key = "";
        this.damaged.clear();
        this.trimming.clear();
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
        String stripped = this.trimming.strip(column, text);
        boolean isBlank = stripped.isEmpty();
        if (!isBlank && column.readsAsBlank(stripped)) {
            this.trimming.note(column, Normalization.BLANK_WORD);
            isBlank = true;
        }
        this.cells[column.position()] = isBlank ? null : stripped;
        this.filled += isBlank ? 0 : 1;
    }

    /** Tells in what form the cells stood, once it is known that the row is not skipped. */
    void tellTrimmed() {
        this.trimming.tell(this::tell);
    }

    /** The row as the spreadsheet shows it; the first line of the file is 1. */
    public int number() {
        return this.number;
    }

    /** The number of its table in the file, from 0; a text file has one only. */
    public int table() {
        return this.table;
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

    /** The text of a cell that is of no column, without blanks around it; empty when there is nothing in it. */
    public String unread(int place) {
        return this.record == null || place >= this.record.size() ? "" : Whitespace.strip(this.record.get(place));
    }

    /** Everything that stands in the row. */
    public List<String> texts() {
        TextRow there = this.record;
        return there == null
                ? List.of()
                : IntStream.range(0, there.size())
                        .mapToObj(this::unread)
                        .filter(text -> !text.isEmpty())
                        .toList();
    }

    /** The text of a cell as it stands in the file; empty when there is nothing in it. */
    private String original(Column<?> column) {
        int place = this.places[column.position()];
        if (this.record == null || place < 0 || place >= this.record.size()) {
            return "";
        }
        String text = this.record.get(place);
        String stripped = Whitespace.strip(text);
        boolean isApostrophe = stripped.startsWith("'")
                && Whitespace.strip(stripped.substring(1)).isEmpty();
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
        int plain = this.uncertain || this.factors[column.position()] != null ? NOTHING : column.plain(text);
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
            tellMissing(column);
            return null;
        }
        this.isReadingRequired = true;
        T value = read(column, text);
        this.isReadingRequired = false;
        return value;
    }

    private void tellMissing(Column<?> column) {
        if (original(column).isEmpty()) {
            reject(column, ReadingRules.REQUIRED, column.expectedForBlank());
        } else {
            reject(column, BlankWords.MISSING, column.expectedForNothing());
        }
    }

    /** Cells that do not apply to this row: ignored with a notice, not judged. */
    public void ignore(Column<?>... columns) {
        for (Column<?> column : columns) {
            if (!isBlank(column)) {
                tell(column, Normalization.NOT_APPLICABLE);
            }
        }
    }

    /** A cell without which the row counts but is incomplete: told with a notice. */
    public void lack(Column<?> column) {
        tell(column, Normalization.LACKING);
    }

    /**
     * Tells whether the key was not seen before in this file; a later row with the same key is an error on its last
     * column. The first row takes the key even when it is itself in error.
     */
    public boolean unique(Column<?> last, String rowKey) {
        this.key = last.isPersonal() ? "" : rowKey;
        return isNew(last, this.keys.add(ComparableKey.of(rowKey)));
    }

    /** Likewise, for a key of which the keyed hash is at hand. */
    public boolean unique(Column<?> last, KeyedHash.Value rowKey) {
        return isNew(last, this.keys.add(rowKey));
    }

    private boolean isNew(Column<?> last, boolean isNew) {
        this.keyColumn = last;
        if (isNew) {
            return true;
        }
        reject(last, ReadingRules.UNIQUE);
        return false;
    }

    /** An error whose remedy is what the column takes: the only argument of its code. */
    public void fail(Column<?> column, RuleCode code) {
        String text = this.cells[column.position()];
        CellCause cause = text == null ? null : CellCause.of(text);
        if (cause != null) {
            report(column, cause.rule(code.type()), cause.message());
            return;
        }
        boolean isWord = text != null && code.type() == ProblemType.TYPE_ERROR && BlankWords.areWords(text, column);
        reject(column, code, isWord ? column.expectedForWords(this.isReadingRequired) : column.expected());
    }

    /** Judges an id whose end a spreadsheet may have written zeros for; false when it is an error. */
    boolean judgeDigits(Column<?> column, String id) {
        return this.lostDigits.accept(id, column, this);
    }

    /** Asks about texts that are damaged, once it is known that the row counts and what its key is. */
    void tellDamaged() {
        if (!this.inError && !this.damaged.isEmpty()) {
            this.damaged.forEach(column -> warn(column, DamagedText.RULE, new QuestionKey(this.key, column.key())));
        }
    }

    /** Asks whether the row is meant to count, where a word in it says that it is not. */
    void tellMark(String mark) {
        if (!mark.isEmpty()) {
            this.problems.add(Problem.of(RowMark.RULE, this.number, "", mark, RowMark.RULE.with(mark))
                    .asking(new QuestionKey(this.key, mark)));
        }
    }

    /** An error of a cell. */
    public void reject(Column<?> column, RuleCode code, Object... arguments) {
        this.inError = true;
        add(column, code, QuestionKey.NONE, code.with(arguments));
    }

    /** The row counts, the school is asked to check. */
    public void warn(Column<?> column, RuleCode code, QuestionKey question, Object... arguments) {
        add(column, code, question, code.with(arguments));
    }

    /** Something that was found elsewhere. */
    public void report(Column<?> column, RuleCode code, Message content) {
        this.inError |= code.severity() == Severity.ERROR;
        add(column, code, QuestionKey.NONE, content);
    }

    private void add(Column<?> column, RuleCode code, QuestionKey question, Message content) {
        if (isFirstToJudge(column)) {
            this.problems.add(Problem.of(code, this.number, column.key(), shown(column), content.about(column))
                    .asking(question));
        }
    }

    /** About the row and no particular cell of the schema. */
    void reportRow(RuleCode code, Object... arguments) {
        this.inError |= code.severity() == Severity.ERROR;
        this.problems.add(Problem.of(code, this.number, "", "", code.with(arguments)));
    }

    /** Notes a form that the cell being read has. It is told once the cell turns out to be right. */
    void tolerate(Normalization tolerance) {
        this.tolerated |= 1 << tolerance.ordinal();
    }

    /** By how much the title multiplies the amounts of a column; nothing where they are as they stand. */
    @Nullable BigDecimal factor(Column<?> column) {
        return this.factors[column.position()];
    }

    public boolean isInError() {
        return this.inError;
    }

    private <T> @Nullable T read(Column<T> column, String text) {
        RuleCode fault =
                this.uncertain && this.record != null ? this.record.fault(this.places[column.position()]) : null;
        if (fault != null) {
            reject(column, fault);
            return null;
        }
        this.tolerated = 0;
        T value = column.read(text, this);
        if (value != null && this.tolerated != 0) {
            tellTolerated(column);
        }
        return value;
    }

    private void tellTolerated(Column<?> column) {
        for (Normalization tolerance : Normalization.values()) {
            if ((this.tolerated & 1 << tolerance.ordinal()) != 0) {
                tell(column, tolerance);
            }
        }
    }

    private void tell(Column<?> column, Normalization tolerance) {
        this.problems.tolerate(column, tolerance, this.number);
    }

    /** At most one problem is told of a cell. */
    private boolean isFirstToJudge(Column<?> column) {
        boolean first = !this.judged[column.position()];
        this.judged[column.position()] = true;
        this.anyJudged = true;
        return first;
    }

    private String shown(Column<?> column) {
        return isBlank(column) ? "" : echo(this.discretion.shown(column, Whitespace.strip(original(column))));
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
