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
 * The data row being judged. One instance serves a whole file: it is loaded again for each row, so callers must not
 * keep it. Reading a wrong cell reports it and returns null.
 */
public final class Row {

    /** The number of a cell that has none. */
    public static final int NO_NUMBER = Integer.MIN_VALUE;

    private static final int LONGEST_ECHO = 100;
    private final Problems problems;
    private final RowKeys keys;
    private final @Nullable String[] cells;
    private final int[] places;
    private final int table;
    private final boolean[] judged;
    private final @Nullable BigDecimal[] factors;
    private final PersonalDataMask mask;
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
        this.mask = new PersonalDataMask(schema);
    }

    /** Sets the charset in which the file was read. */
    void readAs(Charset found) {
        this.charset = found;
    }

    /** Rejects bare numbers as dates in a workbook that counts days from 1904: where they came from is not known. */
    void countFrom1904() {
        this.isOf1904 = true;
    }

    /** The last column of the keys; null before the first key. */
    @Nullable Column<?> keyColumn() {
        return this.keyColumn;
    }

    boolean isOf1904() {
        return this.isOf1904;
    }

    /** Asks the school to check a text that the other usual encoding would read differently. */
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

    /** The caller then puts every column of the header. */
    void begin(TextRow source) {
        this.number = source.number();
        this.record = source;
        this.uncertain = source.isUncertain();
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

    /** Sets the text of a cell and strips surrounding blanks and a leading apostrophe. */
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

    /** Reports in which form the cells were written, once it is known that the row is not skipped. */
    void reportTrimmed() {
        this.trimming.report(this::reportForm);
    }

    /** The row number as the spreadsheet shows it; the first line of the file is 1. */
    public int number() {
        return this.number;
    }

    /** The number of its table in the file, from 0; a text file has only one. */
    public int table() {
        return this.table;
    }

    public boolean isBlank(Column<?> column) {
        return this.cells[column.position()] == null;
    }

    boolean isBlank() {
        return this.filled == 0;
    }

    /** The text of a cell as it is, for columns that the caller reads itself. */
    public @Nullable String text(Column<?> column) {
        return this.cells[column.position()];
    }

    /** The text of a cell as written in the file; empty when it is blank, masked when it may identify a person. */
    public String shareable(Column<?> column) {
        String original = original(column);
        return original.isEmpty() ? "" : this.mask.shown(column, original);
    }

    /** The text of a cell outside the schema, without surrounding blanks; empty when the cell is empty. */
    public String unread(int place) {
        return this.record == null || place >= this.record.size() ? "" : Whitespace.strip(this.record.get(place));
    }

    /** The texts of all filled cells of the row. */
    public List<String> texts() {
        TextRow there = this.record;
        return there == null
                ? List.of()
                : IntStream.range(0, there.size())
                        .mapToObj(this::unread)
                        .filter(text -> !text.isEmpty())
                        .toList();
    }

    /** The text of a cell as written in the file; empty when the cell is empty. */
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

    /** The value of the cell; null when it is blank or, after reporting it, wrong. */
    public <T> @Nullable T get(Column<T> column) {
        String text = this.cells[column.position()];
        return text == null ? null : read(column, text);
    }

    /** The value as a primitive; {@link #NO_NUMBER} when the cell is blank or, after reporting it, wrong. */
    public int number(Column<Integer> column) {
        String text = this.cells[column.position()];
        if (text == null) {
            return NO_NUMBER;
        }
        int plain = this.uncertain || this.factors[column.position()] != null ? NO_NUMBER : column.plain(text);
        if (plain != NO_NUMBER) {
            return plain;
        }
        Integer value = read(column, text);
        return value == null ? NO_NUMBER : value;
    }

    /** The value of the cell, or the given one when it is blank; null, after reporting it, when it is wrong. */
    public <T> @Nullable T get(Column<T> column, T whenBlank) {
        String text = this.cells[column.position()];
        return text == null ? whenBlank : read(column, text);
    }

    /** The value of the cell; null, after reporting it, when it is blank or wrong. */
    public <T> @Nullable T require(Column<T> column) {
        String text = this.cells[column.position()];
        if (text == null) {
            reportMissing(column);
            return null;
        }
        this.isReadingRequired = true;
        T value = read(column, text);
        this.isReadingRequired = false;
        return value;
    }

    private void reportMissing(Column<?> column) {
        if (original(column).isEmpty()) {
            reject(column, ReadingRules.REQUIRED, column.expectedForBlank());
        } else {
            reject(column, BlankWords.MISSING, column.expectedForBlankWord());
        }
    }

    /** Marks cells as not applicable to this row: they are ignored with a notice and not judged. */
    public void ignore(Column<?>... columns) {
        for (Column<?> column : columns) {
            if (!isBlank(column)) {
                reportForm(column, Normalization.NOT_APPLICABLE);
            }
        }
    }

    /** Reports with a notice an empty cell without which the row counts but is incomplete. */
    public void lack(Column<?> column) {
        reportForm(column, Normalization.LACKING);
    }

    /**
     * Whether the key was not seen before in this file; a later row with the same key is an error on its last
     * column. The first row takes the key even when it is itself in error.
     */
    public boolean unique(Column<?> last, String rowKey) {
        this.key = last.isPersonal() ? "" : rowKey;
        return isNew(last, this.keys.add(ComparableKey.of(rowKey)));
    }

    /** As {@link #unique(Column, String)}, for a key whose keyed hash the caller already has. */
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

    /** Reports an error whose code takes a single argument: what the column expects. */
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

    /** Judges an id whose end a spreadsheet may have replaced by zeros; false when it is an error. */
    boolean judgeDigits(Column<?> column, String id) {
        return this.lostDigits.accept(id, column, this);
    }

    /** Asks about damaged texts, once it is known that the row counts and what its key is. */
    void reportDamaged() {
        if (!this.inError && !this.damaged.isEmpty()) {
            this.damaged.forEach(column -> warn(column, DamagedText.RULE, new QuestionKey(this.key, column.key())));
        }
    }

    /** Asks whether the row is meant to count, where a word in it says that it does not. */
    void reportMark(String mark) {
        if (!mark.isEmpty()) {
            this.problems.add(Problem.of(RowMark.RULE, this.number, "", mark, RowMark.RULE.with(mark))
                    .asking(new QuestionKey(this.key, mark)));
        }
    }

    /** Reports an error of a cell. */
    public void reject(Column<?> column, RuleCode code, Object... arguments) {
        this.inError = true;
        add(column, code, QuestionKey.NONE, code.with(arguments));
    }

    /** Asks the school to check a cell; the row counts. */
    public void warn(Column<?> column, RuleCode code, QuestionKey question, Object... arguments) {
        add(column, code, question, code.with(arguments));
    }

    /** Reports a problem with a message that the caller has composed. */
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

    /** Reports a problem of the row as a whole. */
    void reportRow(RuleCode code, Object... arguments) {
        this.inError |= code.severity() == Severity.ERROR;
        this.problems.add(Problem.of(code, this.number, "", "", code.with(arguments)));
    }

    /** Notes a tolerated form of the cell being read. It is reported once the cell turns out to be right. */
    void tolerate(Normalization tolerance) {
        this.tolerated |= 1 << tolerance.ordinal();
    }

    /** The factor that the title sets for the amounts of a column; null where they are not converted. */
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
            reportTolerated(column);
        }
        return value;
    }

    private void reportTolerated(Column<?> column) {
        for (Normalization tolerance : Normalization.values()) {
            if ((this.tolerated & 1 << tolerance.ordinal()) != 0) {
                reportForm(column, tolerance);
            }
        }
    }

    private void reportForm(Column<?> column, Normalization tolerance) {
        this.problems.tolerate(column, tolerance, this.number);
    }

    /** At most one problem is reported per cell. */
    private boolean isFirstToJudge(Column<?> column) {
        boolean first = !this.judged[column.position()];
        this.judged[column.position()] = true;
        this.anyJudged = true;
        return first;
    }

    private String shown(Column<?> column) {
        return isBlank(column) ? "" : echo(this.mask.shown(column, Whitespace.strip(original(column))));
    }

    /** The start of a long value, without splitting a surrogate pair. */
    private static String echo(String value) {
        if (value.length() <= LONGEST_ECHO) {
            return value;
        }
        boolean splits = Character.isHighSurrogate(value.charAt(LONGEST_ECHO - 1));
        return value.substring(0, splits ? LONGEST_ECHO - 1 : LONGEST_ECHO) + "…";
    }
}
