package org.duxue.summary;

import java.util.List;
import org.duxue.shared.Area;

/**
 * The published lines of one area of a school, a district or all districts.
 *
 * @param counted submissions that count
 * @param expected submissions due
 * @param freshness of the submissions that count
 */
public record AreaLines(Area area, List<IndicatorRow> rows, long counted, long expected, Freshness freshness) {

    public AreaLines {
        rows = List.copyOf(rows);
    }

    /**
     * Whether some submissions that are due do not count, or not with all rows, so that the figures do not cover
     * everything.
     */
    public boolean isIncomplete() {
        return this.counted < this.expected || this.freshness.isPartial();
    }

    /** The lines without breakdown, one for each indicator. */
    public List<IndicatorRow> totals() {
        return this.rows.stream().filter(IndicatorRow::isTotal).toList();
    }
}
