package org.duxue.reading;

import java.io.Reader;

/** The text of a file of ordinary size, decoded at once. */
final class DecodedText {

    private final KnownUtf8 text;

    private DecodedText(KnownUtf8 text) {
        this.text = text;
    }

    /** @param leftOut number of bytes to skip at the start: the byte order marks */
    static DecodedText ofUtf8(byte[] bytes, int leftOut) {
        KnownUtf8 text = new KnownUtf8(bytes.length - leftOut);
        text.decode(bytes, leftOut, bytes.length);
        return new DecodedText(text);
    }

    /** Whether there is a NUL, which never occurs in text. */
    boolean holdsNul() {
        return this.text.holdsNul();
    }

    /** How many format characters were left out. */
    int dropped() {
        return this.text.dropped();
    }

    String start(int most) {
        return new String(this.text.letters(), 0, Math.min(most, this.text.length()));
    }

    Reader reader() {
        return new LetterReader(this.text.letters(), this.text.length());
    }

    /** Reads characters without the lock that {@link java.io.StringReader} takes. */
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
