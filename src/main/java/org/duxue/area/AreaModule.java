package org.duxue.area;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.duxue.reading.Column;
import org.duxue.reading.Row;
import org.duxue.reading.Schema;
import org.duxue.registry.School;
import org.duxue.shared.Area;
import org.duxue.standards.Norms;
import org.jspecify.annotations.Nullable;

/**
 * An area: its columns, how a row is judged and how rows add up. The six modules have the same structure and do not
 * depend on each other.
 *
 * @param <R> an accepted row
 */
public interface AreaModule<R> {

    Area area();

    Schema schema();

    /** The column that names the sender: {@code school_code} or {@code district_code}. */
    Column<String> sender();

    /** The published indicators, in the order of the contract. */
    List<Indicator> indicators();

    /** Judges a row: every fault is reported to it, and a row with a fault gives no result. */
    @Nullable R check(Row row, ValidationContext context);

    /** The row in the normalised form in which it is stored: no personal column, ids of people as keyed hashes. */
    List<String> keep(R row);

    /** The row as it was stored. */
    R recall(List<String> kept);

    /**
     * The key that identifies the row within its submission, whichever file it is in; empty for a row stored by an
     * earlier version of the program without one.
     */
    String key(R row);

    /**
     * The row as its sender would write it in the next form, or empty where it would have to be written again. Cells
     * of personal columns, and those of which only a hash is kept, stay empty.
     */
    Optional<FormRow> writeAgain(R row);

    Aggregator<R> aggregator(ValidationContext context);

    /** What a reply states about a row by name and date; empty for most rows, and for all rows about people. */
    default Optional<Fact> fact(R row, ValidationContext context) {
        return Optional.empty();
    }

    /** Whether its rows have facts to state by name and date, see {@link #fact}. */
    default boolean hasFacts() {
        return false;
    }

    /** The most rows a school can have according to the registry; empty where the registry sets no such limit. */
    default OptionalInt registered(School school) {
        return OptionalInt.empty();
    }

    /** The key of the norm that sets what a rule requires of a school, where it differs between schools. */
    default Optional<String> normOf(String rule, School school, Norms norms) {
        return Optional.empty();
    }

    /** The columns of amounts that are checked for an unannounced unit. */
    default List<MoneyColumn<R>> money() {
        return List.of();
    }

    /** The checks over all rows of a file together. */
    default Plausibility<R> plausibility() {
        return Plausibility.none();
    }

    /** Whether its rows are compared with those of another month, see {@link #compared}. */
    default boolean isCompared() {
        return false;
    }

    /** The row as compared with the row of the same key in another month; empty where rows may come and go. */
    default Optional<ComparedRow> compared(R row, ValidationContext context) {
        return Optional.empty();
    }

    /** Identifies the person a row is about, where the same person must not be in the submissions of two senders. */
    default Optional<PersonInRow> personInRow() {
        return Optional.empty();
    }

    /**
     * The state of a row that may have been behind an earlier breach of a rule; empty where the rule follows no rows.
     */
    default Optional<FollowedRow> follow(R row, String rule, ValidationContext context) {
        return Optional.empty();
    }
}
