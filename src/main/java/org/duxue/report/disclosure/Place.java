package org.duxue.report.disclosure;

import java.util.Comparator;
import org.duxue.summary.IndicatorRow;

/**
 * A line of a package.
 *
 * @param scope the school, the district or {@code all}
 * @param indicator prefixed with its area, such as {@code pay.insured}
 */
public record Place(String scope, String indicator, String breakdown) implements Comparable<Place> {

    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::scope).thenComparing(Place::indicator).thenComparing(Place::breakdown);

    static Place of(String scope, IndicatorRow row) {
        return new Place(
                scope, row.indicator().area().key() + "." + row.indicator().key(), row.breakdown());
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
