package org.duxue.reading;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Decodes bytes that are known to be UTF-8: much cheaper than a decoder that has to expect any input. */
final class KnownUtf8 {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long LOW_BITS = 0x0101010101010101L;

    private final char[] letters;
    private int length;
    private boolean holdsNul;
    private int dropped;

    /** @param most number of bytes per call; each character takes at least one */
    KnownUtf8(int most) {
        this.letters = new char[most];
    }

    /** Decodes whole letters, replacing those of the last call. */
    void decode(byte[] bytes, int from, int to) {
        this.length = 0;
        int place = from;
        while (place < to) {
            place = bytes[place] >= 0 ? ascii(bytes, place, to) : letter(bytes, place);
        }
    }

    char[] letters() {
        return this.letters;
    }

    /** How many characters were decoded. */
    int length() {
        return this.length;
    }

    /** Whether there was a NUL, which never occurs in text. */
    boolean holdsNul() {
        return this.holdsNul;
    }

    /** How many format characters were left out. */
    int dropped() {
        return this.dropped;
    }

    private int ascii(byte[] bytes, int from, int end) {
        int place = from;
        int to = this.length;
        while (place + Long.BYTES <= end) {
            long eight = (long) LONGS.get(bytes, place);
            if ((eight & HIGH_BITS) != 0) {
                break;
            }
            this.holdsNul |= ((eight - LOW_BITS) & HIGH_BITS) != 0;
            for (int i = 0; i < Long.BYTES; i++) {
                this.letters[to + i] = (char) (eight >>> (8 * i) & 0x7f);
            }
            to += Long.BYTES;
            place += Long.BYTES;
        }
        while (place < end && bytes[place] >= 0) {
            this.holdsNul |= bytes[place] == 0;
            this.letters[to++] = (char) bytes[place++];
        }
        this.length = to;
        return place;
    }

    private int letter(byte[] bytes, int place) {
        int lead = bytes[place] & 0xff;
        if (lead < 0xe0) {
            put((char) ((lead & 0x1f) << 6 | rest(bytes, place + 1)));
            return place + 2;
        }
        if (lead < 0xf0) {
            put((char) ((lead & 0x0f) << 12 | rest(bytes, place + 1) << 6 | rest(bytes, place + 2)));
            return place + 3;
        }
        int letter = (lead & 0x07) << 18
                | rest(bytes, place + 1) << 12
                | rest(bytes, place + 2) << 6
                | rest(bytes, place + 3);
        this.letters[this.length++] = Character.highSurrogate(letter);
        this.letters[this.length++] = Character.lowSurrogate(letter);
        return place + 4;
    }

    private void put(char letter) {
        if (FormatCharacters.isFormat(letter)) {
            this.dropped++;
        } else {
            this.letters[this.length++] = letter;
        }
    }

    private static int rest(byte[] bytes, int place) {
        return bytes[place] & 0x3f;
    }
}
