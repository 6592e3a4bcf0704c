package org.duxue.area;

import java.util.ArrayList;
import java.util.List;

/**
 * The spreadsheet rows to which a finding refers.
 *
 * @param named the first 20
 * @param count the total number of rows
 */
public record SourceRows(List<Integer> named, int count) {

    public static final SourceRows NONE = new SourceRows(List.of(), 0);
    private static final int MOST_NAMED = 20;

    public SourceRows {
        named = List.copyOf(named);
    }

    public static SourceRows of(int row) {
        return new SourceRows(List.of(row), 1);
    }

    public SourceRows and(int row) {
        if (this.count >= MOST_NAMED) {
            return new SourceRows(this.named, this.count + 1);
        }
        List<Integer> more = new ArrayList<>(this.named);
        more.add(row);
        return new SourceRows(more, this.count + 1);
    }
}
