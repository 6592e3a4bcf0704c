package org.duxue.reading;

import java.util.Arrays;
import org.duxue.shared.KeyedHash;

/**
 * The keys of a file seen so far, as 128-bit keyed hashes, so that no personal key is held. Two different keys collide
 * once in 10^24 files of a million rows.
 */
final class RowKeys {

    private static final int FIRST_CAPACITY = 1 << 8;
    private static final int KEYS_A_PART = 1 << 8;

    private final KeyedHash hash;

    /** Key number plus one, with 32 bits of its hash below: most slots are ruled out without looking at the key. */
    private long[] places = new long[FIRST_CAPACITY];

    private long[][] keys = new long[1][];
    private int size;

    RowKeys(KeyedHash hash) {
        this.hash = hash;
    }

    /** Adds the key; false when it was already there. */
    boolean add(String key) {
        return add(this.hash.of(key));
    }

    boolean add(KeyedHash.Value key) {
        if (this.size * 3L > this.places.length * 2L) {
            grow();
        }
        int mask = this.places.length - 1;
        int part = (int) key.low();
        int place = part & mask;
        for (long slot = this.places[place]; slot != 0; slot = this.places[place]) {
            if (part(slot) == part && isAt((int) slot - 1, key)) {
                return false;
            }
            place = (place + 1) & mask;
        }
        append(key);
        this.places[place] = (long) part << Integer.SIZE | this.size;
        return true;
    }

    private static int part(long place) {
        return (int) (place >>> Integer.SIZE);
    }

    private boolean isAt(int number, KeyedHash.Value key) {
        long[] part = this.keys[number / KEYS_A_PART];
        int at = number % KEYS_A_PART * 2;
        return part[at] == key.high() && part[at + 1] == key.low();
    }

    private void append(KeyedHash.Value key) {
        int part = this.size / KEYS_A_PART;
        int at = this.size % KEYS_A_PART * 2;
        if (at == 0) {
            if (part == this.keys.length) {
                this.keys = Arrays.copyOf(this.keys, part * 2);
            }
            this.keys[part] = new long[KEYS_A_PART * 2];
        }
        this.keys[part][at] = key.high();
        this.keys[part][at + 1] = key.low();
        this.size++;
    }

    private void grow() {
        long[] wider = new long[this.places.length * 2];
        int mask = wider.length - 1;
        for (long one : this.places) {
            if (one != 0) {
                int place = part(one) & mask;
                while (wider[place] != 0) {
                    place = (place + 1) & mask;
                }
                wider[place] = one;
            }
        }
        this.places = wider;
    }
}
