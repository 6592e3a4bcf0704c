package org.duxue.area;

import java.math.BigDecimal;
import java.util.List;
import org.duxue.reading.Column;
import org.jspecify.annotations.Nullable;

/**
 * A row as compared with the row of the same key in another month.
 *
 * @param identity what distinguishes it from every other row of its kind
 * @param key as its sender wrote it; empty for a person
 * @param isPending whether it must not disappear without an explanation
 * @param marks what must not change while it is pending
 * @param budget in yuan, where something is planned
 */
public record ComparedRow(
        Lasting what,
        String identity,
        String key,
        boolean isPending,
        List<Mark> marks,
        @Nullable BigDecimal budget) {

    public ComparedRow {
        marks = List.copyOf(marks);
    }

    /** A value of the row, an option or a date. */
    public record Mark(Column<?> column, Object value) {}

    /** For a record that its sender has numbered. */
    public static ComparedRow of(Lasting what, String key, boolean isPending, Mark... marks) {
        return new ComparedRow(what, Keys.folded(key), key, isPending, List.of(marks), null);
    }

    /** For a planned item. */
    public static ComparedRow planned(Lasting what, String key, boolean isPending, BigDecimal budget) {
        return new ComparedRow(what, Keys.folded(key), key, isPending, List.of(), budget);
    }

    /** For a person, by a hash. */
    public static ComparedRow ofPerson(String pseudonym, boolean isPending) {
        return new ComparedRow(Lasting.PERSON, pseudonym, "", isPending, List.of(), null);
    }
}
