package org.duxue.reading;

import java.io.Reader;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** The text of a usual file, decoded at once: for valid UTF-8 much cheaper than a decoder that has to expect anything. */
final class HeldText {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long LOW_BITS = 0x0101010101010101L;

    private final char[] letters;
    private int length;
    private boolean holdsNul;

    private HeldText(int most) {
        this.letters = new char[most];
    }

    /** @param leftOut how many bytes at the start are left out: the byte order marks */
    static HeldText ofUtf8(byte[] bytes, int leftOut) {
        HeldText text = new HeldText(bytes.length - leftOut);
        int place = leftOut;
        while (place < bytes.length) {
            place = bytes[place] >= 0 ? text.ascii(bytes, place) : text.letter(bytes, place);
        }
        return text;
    }

    /** Whether there is a NUL, which no text has. */
    boolean holdsNul() {
        return this.holdsNul;
    }

    String start(int most) {
        return new String(this.letters, 0, Math.min(most, this.length));
    }

    Reader reader() {
        return new LetterReader(this.letters, this.length);
    }

    private int ascii(byte[] bytes, int from) {
        int place = from;
        int to = this.length;
        while (place + Long.BYTES <= bytes.length) {
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
        while (place < bytes.length && bytes[place] >= 0) {
            this.holdsNul |= bytes[place] == 0;
            this.letters[to++] = (char) bytes[place++];
        }
        this.length = to;
        return place;
    }

    private int letter(byte[] bytes, int place) {
        int lead = bytes[place] & 0xff;
        if (lead < 0xe0) {
            this.letters[this.length++] = (char) ((lead & 0x1f) << 6 | rest(bytes, place + 1));
            return place + 2;
        }
        if (lead < 0xf0) {
            this.letters[this.length++] =
                    (char) ((lead & 0x0f) << 12 | rest(bytes, place + 1) << 6 | rest(bytes, place + 2));
            return place + 3;
        }
        int letter = (lead & 0x07) << 18
                | rest(bytes, place + 1) << 12
                | rest(bytes, place + 2) << 6
                | rest(bytes, place + 3);
        this.length += Character.toChars(letter, this.letters, this.length);
        return place + 4;
    }

    private static int rest(byte[] bytes, int place) {
        return bytes[place] & 0x3f;
    }

    /** Reads letters without the lock that the reader of the platform takes. */
    private static final class LetterReader extends Reader {

        private final char[] letters;
        private final int end;
        private int next;

        LetterReader(char[] letters, int end) {
            this.letters = letters;
            this.end = end;
        }

        @Override
        public int read() {
            return this.next < this.end ? this.letters[this.next++] : -1;
        }

        @Override
        public int read(char[] buffer, int offset, int length) {
            int taken = Math.min(length, this.end - this.next);
            if (taken <= 0) {
                return length == 0 ? 0 : -1;
            }
            System.arraycopy(this.letters, this.next, buffer, offset, taken);
            this.next += taken;
            return taken;
        }

        @Override
        public void close() {}
    }
}
