package org.duxue.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the columns of a file stand.
 *
 * @param row spreadsheet row of the header
 * @param columns the column of each cell of the header row up to its last cell; null where it is none of ours
 * @param tenThousands whether the header cell announces units of 10,000
 * @param unknown names of header cells that are no column of ours
 */
public record Header(
        Schema schema,
        int row,
        char delimiter,
        List<@Nullable Column<?>> columns,
        List<Boolean> tenThousands,
        List<String> unknown) {

    public Header {
        columns = Collections.unmodifiableList(new ArrayList<>(columns));
        tenThousands = List.copyOf(tenThousands);
        unknown = List.copyOf(unknown);
    }

    public boolean has(Column<?> column) {
        return this.columns.contains(column);
    }

    int width() {
        return this.columns.size();
    }

    @Nullable Column<?> column(int cell) {
        return this.columns.get(cell);
    }

    /** The cell of each column of the schema; -1 for one that the file does not have. */
    int[] places(int size) {
        int[] places = new int[size];
        Arrays.fill(places, -1);
        for (int i = 0; i < this.columns.size(); i++) {
            Column<?> column = this.columns.get(i);
            if (column != null) {
                places[column.position()] = i;
            }
        }
        return places;
    }

    boolean[] inTenThousands(int size) {
        boolean[] marked = new boolean[size];
        for (int i = 0; i < this.columns.size(); i++) {
            Column<?> column = this.columns.get(i);
            if (column != null && column.isYuan()) {
                marked[column.position()] = this.tenThousands.get(i);
            }
        }
        return marked;
    }
}
