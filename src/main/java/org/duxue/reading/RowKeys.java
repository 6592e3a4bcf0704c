package org.duxue.reading;

import org.duxue.shared.KeyedHash;

/**
 * The keys of a file seen so far, as 128-bit keyed hashes: 20 bytes a row however long a key is, and no key of a person
 * is held. Two different keys fall together once in 10^24 files of a million rows.
 */
final class RowKeys {

    private static final int FIRST_CAPACITY = 1 << 8;

    private final KeyedHash hash;
    private long[] high = new long[FIRST_CAPACITY];
    private long[] low = new long[FIRST_CAPACITY];
    private int[] rows = new int[FIRST_CAPACITY];
    private int size;

    RowKeys(KeyedHash hash) {
        this.hash = hash;
    }

    /** The row that took the key first, which is the given one when nobody did before. */
    int firstRow(String key, int row) {
        return firstRow(this.hash.of(key), row);
    }

    int firstRow(KeyedHash.Value value, int row) {
        if (this.size * 3L > this.rows.length * 2L) {
            grow();
        }
        int place = place(this.high, this.low, this.rows, value.high(), value.low());
        if (this.rows[place] == 0) {
            this.high[place] = value.high();
            this.low[place] = value.low();
            this.rows[place] = row;
            this.size++;
        }
        return this.rows[place];
    }

    private static int place(long[] high, long[] low, int[] rows, long keyHigh, long keyLow) {
        int mask = rows.length - 1;
        int place = (int) keyLow & mask;
        while (rows[place] != 0 && (high[place] != keyHigh || low[place] != keyLow)) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private void grow() {
        int capacity = this.rows.length * 2;
        long[] widerHigh = new long[capacity];
        long[] widerLow = new long[capacity];
        int[] widerRows = new int[capacity];
        for (int i = 0; i < this.rows.length; i++) {
            if (this.rows[i] != 0) {
                int place = place(widerHigh, widerLow, widerRows, this.high[i], this.low[i]);
                widerHigh[place] = this.high[i];
                widerLow[place] = this.low[i];
                widerRows[place] = this.rows[i];
            }
        }
        this.high = widerHigh;
        this.low = widerLow;
        this.rows = widerRows;
    }
}
