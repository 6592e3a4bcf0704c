package org.duxue.area;

/**
 * The number of a row combined with the table it is in, where a submission consists of several: sheets of a workbook,
 * or files. For the first or only table it is the row number alone.
 */
public final class SourceRow {

    private static final int BITS_OF_ROW = 24;
    private static final int MOST_TABLES = 1 << (Integer.SIZE - 1 - BITS_OF_ROW);

    private SourceRow() {}

    /**
     * Encodes a row.
     *
     * @param table the ordinal of the table, from 0; those beyond the encodable range share the last ordinal
     */
    public static int of(int table, int row) {
        return (Math.min(table, MOST_TABLES - 1) << BITS_OF_ROW) | row;
    }

    public static int table(int coded) {
        return coded >>> BITS_OF_ROW;
    }

    public static int row(int coded) {
        return coded & ((1 << BITS_OF_ROW) - 1);
    }
}
