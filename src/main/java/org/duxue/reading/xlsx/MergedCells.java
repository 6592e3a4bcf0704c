package org.duxue.reading.xlsx;

/** Merged cells; the first of them holds the value, the others are blank. Rows from 1, columns from 0. */
public record MergedCells(int firstRow, int firstPlace, int lastRow, int lastPlace) {

    /** Whether the cell is covered by the first one. */
    public boolean covers(int row, int place) {
        boolean isInside =
                row >= this.firstRow && row <= this.lastRow && place >= this.firstPlace && place <= this.lastPlace;
        return isInside && (row != this.firstRow || place != this.firstPlace);
    }
}
