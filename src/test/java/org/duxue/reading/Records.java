package org.duxue.reading;

import java.util.List;

/** A row of texts that does not come from a file. */
record Records(int number, List<String> cells) implements TextRow {

    static TextRow of(List<String> cells) {
        return new Records(2, cells);
    }

    @Override
    public int size() {
        return this.cells.size();
    }

    @Override
    public String get(int cell) {
        return this.cells.get(cell);
    }
}
