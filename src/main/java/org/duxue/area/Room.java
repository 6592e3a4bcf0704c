package org.duxue.area;

import java.util.List;
import java.util.Optional;
import org.duxue.reading.Column;
import org.duxue.reading.Row;
import org.duxue.reading.Schema;
import org.duxue.shared.Area;
import org.jspecify.annotations.Nullable;

/**
 * An area: its columns, how a row is judged, how rows add up. The six rooms are alike inside and do not know each
 * other.
 *
 * @param <R> an accepted row
 */
public interface Room<R> {

    Area area();

    Schema schema();

    /** The column that names the sender: {@code school_code} or {@code district_code}. */
    Column<String> sender();

    /** The published indicators, in the order of the contract. */
    List<Indicator> indicators();

    /** Judges a row: every fault is reported to it, and a row with a fault comes to nothing. */
    @Nullable R check(Row row, Setting setting);

    /** The row in normal form, to be kept: no personal column, ids of people as keyed hashes. */
    List<String> keep(R row);

    /** The row that was kept. */
    R recall(List<String> kept);

    /**
     * The row as its sender would write it in the next form, or nothing where it would have to be written anew. Cells
     * of personal columns, and those of which only a hash is kept, stay empty.
     */
    Optional<FormRow> writeAgain(R row);

    Tally<R> tally(Setting setting);
}
