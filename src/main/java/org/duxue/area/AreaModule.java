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
 * An area: its columns, how a row is judged, how rows add up. The six rooms are alike inside and do not know each
 * other.
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

    /** Judges a row: every fault is reported to it, and a row with a fault comes to nothing. */
    @Nullable R check(Row row, ValidationContext context);

    /** The row in normal form, to be kept: no personal column, ids of people as keyed hashes. */
    List<String> keep(R row);

    /** The row that was kept. */
    R recall(List<String> kept);

    /**
     * What tells the row from every other of its submission, the same whichever file it stands in; empty where a row that
     * was kept by an earlier version of the program does not have it.
     */
    String key(R row);

    /**
     * The row as its sender would write it in the next form, or nothing where it would have to be written anew. Cells
     * of personal columns, and those of which only a hash is kept, stay empty.
     */
    Optional<FormRow> writeAgain(R row);

    Aggregator<R> aggregator(ValidationContext context);

    /** What a row tells by name and day, as far as a reply tells it; nothing for most rows, and for all of people. */
    default Optional<Fact> fact(R row, ValidationContext context) {
        return Optional.empty();
    }

    /** Whether its rows tell anything by name and day, see {@link #fact}. */
    default boolean hasFacts() {
        return false;
    }

    /** How many rows a school can have at most, as the registry has it; nothing where it tells nothing of that. */
    default OptionalInt registered(School school) {
        return OptionalInt.empty();
    }

    /** The key of the norm that sets what a rule requires of a school, where it is not the same for every school. */
    default Optional<String> normOf(String rule, School school, Norms norms) {
        return Optional.empty();
    }

    /** The columns of amounts that are looked at for a unit nobody told of. */
    default List<MoneyColumn<R>> money() {
        return List.of();
    }

    /** What is looked at over all rows of a file. */
    default Plausibility<R> plausibility() {
        return Plausibility.ofAnything();
    }

    /** Whether its rows are held against those of another month, see {@link #compared}. */
    default boolean isCompared() {
        return false;
    }

    /** The row as it is held against the row of the same key in another month; nothing where it may come and go. */
    default Optional<ComparedRow> compared(R row, ValidationContext context) {
        return Optional.empty();
    }

    /** Tells whom a row is about, where the same person must not be in the submissions of two senders. */
    default Optional<PersonInRow> personInRow() {
        return Optional.empty();
    }

    /** How a row stands that may have been behind a breach of a rule before; nothing where the rule follows no rows. */
    default Optional<FollowedRow> follow(R row, String rule, ValidationContext context) {
        return Optional.empty();
    }
}
