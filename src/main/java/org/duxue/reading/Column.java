package org.duxue.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.duxue.shared.Labelled;
import org.duxue.shared.Message;
import org.duxue.shared.Period;
import org.jspecify.annotations.Nullable;

/**
 * A column of the contract: its English key, its Chinese labels, and how its cells are read and judged.
 *
 * @param <T> the type of the values
 */
public final class Column<T> implements Labelled {

    private final String key;
    private final List<String> labels;
    private final CellType<T> type;
    private final Limits limits;
    private final Traits traits;
    private final String blankStarts;
    private final boolean takesBlankWords;
    private final Help help;
    private final Dimension dimension;
    private final boolean mayBePlain;
    private final int leastPlain;
    private final int mostPlain;

    private Column(String key, List<String> labels, CellType<T> type, Limits limits, Traits traits, Help help) {
        this.key = key;
        this.labels = List.copyOf(labels);
        this.type = type;
        this.limits = limits;
        this.traits = traits;
        this.takesBlankWords = !traits.inEveryHeader() && BlankWords.areBlankIn(type.shape());
        this.blankStarts =
                traits.blankWords().stream().map(word -> word.substring(0, 1)).collect(Collectors.joining())
                        + (this.takesBlankWords ? BlankWords.STARTS : "");
        this.help = help;
        this.dimension = Dimension.of(key, type.shape());
        // amounts may be in another unit, and of few decimals a plain number may have too many
        this.mayBePlain = !isYuan() && limits.decimals() == Integer.MAX_VALUE;
        this.leastPlain = limits.leastIn(type.plainSteps());
        this.mostPlain = limits.mostIn(type.plainSteps());
    }

    private static <T> Column<T> of(String key, String label, CellType<T> type) {
        return new Column<>(key, List.of(label), type, Limits.NONE, Traits.NONE, Help.NONE);
    }

    public static Column<String> text(String key, String label) {
        return of(key, label, TextCells.PROSE);
    }

    /** A code: full-width forms are folded, scientific notation is an error because digits were lost. */
    public static Column<String> code(String key, String label) {
        return of(key, label, TextCells.CODE);
    }

    /** A code of exactly {@code count} digits. */
    public static Column<String> digits(String key, String label, int count) {
        return of(key, label, TextCells.digits(count));
    }

    public static Column<Integer> integer(String key, String label) {
        return of(key, label, NumberCells.INTEGER);
    }

    public static Column<BigDecimal> decimal(String key, String label) {
        return of(key, label, NumberCells.DECIMAL);
    }

    /** A decimal in whole thousandths; further digits are rounded the given way after the range check. */
    public static Column<Integer> thousandths(String key, String label, RoundingMode beyond) {
        return of(key, label, new ThousandthCells(beyond));
    }

    public static Column<LocalDate> date(String key, String label) {
        return of(key, label, DateCells.DATE);
    }

    /** A date of birth, which may be earlier than any other date. */
    public static Column<LocalDate> birthDate(String key, String label) {
        return of(key, label, DateCells.BIRTH_DATE);
    }

    public static Column<Period> month(String key, String label) {
        return of(key, label, DateCells.MONTH);
    }

    /** A running time in whole seconds. */
    public static Column<Integer> time(String key, String label) {
        return of(key, label, TimeCells.SECONDS);
    }

    public static Column<Boolean> bool(String key, String label) {
        return of(key, label, OptionCells.BOOLEAN);
    }

    public static <E extends Labelled> Column<E> option(String key, String label, List<E> options) {
        return of(key, label, new OptionCells<>(options));
    }

    /** Adds names by which header rows may call this column. */
    public Column<T> also(String... names) {
        List<String> all = new ArrayList<>(this.labels);
        all.addAll(List.of(names));
        return new Column<>(this.key, all, this.type, this.limits, this.traits, this.help);
    }

    /** Requires the column: a file without it is refused. */
    public Column<T> inEveryHeader() {
        return with(new Traits(true, this.traits.personal(), this.traits.blankWords(), this.traits.position()));
    }

    /** Marks the column as personal: its values are never echoed, logged or kept as they are. */
    public Column<T> personal() {
        return with(new Traits(this.traits.inEveryHeader(), true, this.traits.blankWords(), this.traits.position()));
    }

    public Column<T> between(@Nullable String least, @Nullable String most) {
        return limited(this.limits.between(least, most));
    }

    public Column<T> atLeast(String least) {
        return between(least, null);
    }

    public Column<T> decimals(int most) {
        return limited(this.limits.decimals(most));
    }

    /** Words that count as an empty cell. */
    public Column<T> blankWhen(String... words) {
        return with(
                new Traits(this.traits.inEveryHeader(), this.traits.personal(), Set.of(words), this.traits.position()));
    }

    /** The unit of its amounts, which forms show after the label. */
    public Column<T> unit(String unit) {
        return helped(new Help(unit, this.help.hint(), this.help.example()));
    }

    /** What a person who fills in a form should know besides the type, in Chinese: when it is needed, what it means. */
    public Column<T> hint(String hint) {
        return helped(new Help(this.help.unit(), hint, this.help.example()));
    }

    /** The cell in the example row of a form; columns without one are empty there. */
    public Column<T> example(String example) {
        return helped(new Help(this.help.unit(), this.help.hint(), example));
    }

    private Column<T> with(Traits changed) {
        return new Column<>(this.key, this.labels, this.type, this.limits, changed, this.help);
    }

    private Column<T> helped(Help changed) {
        return new Column<>(this.key, this.labels, this.type, this.limits, this.traits, changed);
    }

    private Column<T> limited(Limits changed) {
        return new Column<>(this.key, this.labels, this.type, changed, this.traits, this.help);
    }

    Column<T> at(int place) {
        return with(new Traits(this.traits.inEveryHeader(), this.traits.personal(), this.traits.blankWords(), place));
    }

    @Override
    public String key() {
        return this.key;
    }

    @Override
    public String label() {
        return this.labels.get(0);
    }

    public boolean isRequiredInHeader() {
        return this.traits.inEveryHeader();
    }

    public boolean isPersonal() {
        return this.traits.personal();
    }

    /** The index of the column in its schema, from 0. */
    public int position() {
        return this.traits.position();
    }

    /** What kind of value its cells hold. */
    public CellShape shape() {
        return this.type.shape();
    }

    /** What forms show besides the type. */
    public Help help() {
        return this.help;
    }

    /** Whether amounts of this column are money in yuan. */
    public boolean isYuan() {
        return this.dimension == Dimension.MONEY;
    }

    /** What its amounts measure. */
    Dimension dimension() {
        return this.dimension;
    }

    /** What a cell of this column should hold, as the end of a sentence. */
    public Message expected() {
        return this.type.expected(this.limits);
    }

    /** The words an option column takes; empty for other columns. */
    public List<Labelled> options() {
        return this.type.options();
    }

    List<String> names() {
        List<String> names = new ArrayList<>(this.labels);
        names.add(0, this.key);
        return names;
    }

    Limits limits() {
        return this.limits;
    }

    /** Whether the text is one of the words or codes that its cells may hold. */
    boolean knows(String text) {
        return this.type.knows(text) || readsAsBlank(text);
    }

    boolean readsAsBlank(String text) {
        char first = text.charAt(0);
        if (first < 0x80 && this.blankStarts.indexOf(first) < 0) {
            return false;
        }
        return BlankWords.isOneOf(this.traits.blankWords(), text)
                || (this.takesBlankWords && BlankWords.isBlankWord(text, shape()));
    }

    /** What to write where there are words in place of a number or a date. */
    Message expectedForWords(boolean required) {
        return required || BlankWords.isDueDay(this) ? expectedForBlankWord() : Expected.OR_BLANK.with(expected());
    }

    /** What to write in an empty cell. An unknown amount of money is not 0. */
    Message expectedForBlank() {
        return shape() == CellShape.DECIMAL ? expected() : expectedForBlankWord();
    }

    /** What to write where the sender wrote a word for “none”. */
    Message expectedForBlankWord() {
        return BlankWords.expectedInstead(this);
    }

    /** The number of a plain cell that needs no report; {@link Row#NO_NUMBER} for any other cell. */
    int plain(String text) {
        int value = this.mayBePlain ? this.type.plain(text) : Row.NO_NUMBER;
        return value >= this.leastPlain && value <= this.mostPlain ? value : Row.NO_NUMBER;
    }

    @Nullable T read(String text, Row row) {
        return this.type.read(text, this, row);
    }

    @Override
    public String toString() {
        return this.key;
    }

    /**
     * Properties of a column that do not depend on the type of its cells.
     *
     * @param inEveryHeader whether a file without the column is refused
     * @param personal whether its values are never echoed, logged or kept as they are
     * @param blankWords words that count as an empty cell
     * @param position index in its schema, from 0; -1 before it has one
     */
    private record Traits(boolean inEveryHeader, boolean personal, Set<String> blankWords, int position) {

        static final Traits NONE = new Traits(false, false, Set.of(), -1);
    }

    /**
     * What forms show about a column besides its type; each may be empty.
     *
     * @param unit shown in brackets after the label
     * @param hint when it is needed and what it means
     * @param example its cell in the example row
     */
    public record Help(String unit, String hint, String example) {

        static final Help NONE = new Help("", "", "");
    }
}
