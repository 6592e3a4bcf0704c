package org.duxue.reading;

/** Checks whether bytes, fed block by block, are strict UTF-8 (RFC 3629: no overlong forms, no surrogates). */
final class Utf8Check {

    /** Non-ASCII marks that are usual in names and amounts. */
    private static final String USUAL_MARKS = "·°±¹²³µ§×÷¥½¼¾";

    private boolean valid = true;
    private boolean ascii = true;
    private boolean han;
    private int beforeLast;
    private int unusualLetter;
    private long unusualLetterAt;
    private long seen;
    private int missing;
    private int least = 0x80;
    private int most = 0xbf;

    void feed(byte[] bytes, int from, int to) {
        int i = from;
        int unusualBefore = this.unusualLetter;
        while (i < to && this.valid) {
            if (this.missing == 0 && bytes[i] >= 0) {
                i = AsciiRun.end(bytes, i, to);
            } else {
                this.ascii = false;
                take(bytes[i] & 0xff);
                i++;
            }
            if (this.unusualLetter != unusualBefore) {
                unusualBefore = this.unusualLetter;
                this.unusualLetterAt = this.seen + i - from;
            }
        }
        this.seen += to - from;
    }

    /** How many bytes precede the end of the {@link #unusualLetter}. */
    long unusualLetterAt() {
        return this.unusualLetterAt;
    }

    boolean isValid() {
        return this.valid && this.missing == 0;
    }

    /** Whether the bytes end in the middle of a Chinese letter and are UTF-8 up to that point. */
    boolean endsInsideHan() {
        return this.valid && this.missing > 0 && this.han;
    }

    /**
     * The first character from U+0080 to U+07FF that is not a usual mark; 0 if none. GBK letters amid UTF-8 look like
     * it.
     */
    int unusualLetter() {
        return isValid() ? this.unusualLetter : 0;
    }

    boolean isAscii() {
        return this.ascii;
    }

    /** Whether a character from U+3000 on was seen, which includes Chinese letters. */
    boolean holdsHan() {
        return this.han;
    }

    private void take(int b) {
        if (this.missing > 0) {
            this.valid = b >= this.least && b <= this.most;
            if (this.beforeLast != 0 && this.unusualLetter == 0) {
                note(((this.beforeLast & 0x1f) << 6) | (b & 0x3f));
            }
            this.beforeLast = 0;
            this.missing--;
            this.least = 0x80;
            this.most = 0xbf;
        } else if (b >= 0xc2 && b <= 0xdf) {
            this.missing = 1;
            this.beforeLast = b;
        } else if (b >= 0xe0 && b <= 0xef) {
            this.missing = 2;
            this.han |= b >= 0xe3;
            this.least = b == 0xe0 ? 0xa0 : 0x80;
            this.most = b == 0xed ? 0x9f : 0xbf;
        } else if (b >= 0xf0 && b <= 0xf4) {
            this.missing = 3;
            this.least = b == 0xf0 ? 0x90 : 0x80;
            this.most = b == 0xf4 ? 0x8f : 0xbf;
        } else {
            this.valid = false;
        }
    }

    private void note(int letter) {
        boolean isBlank = letter == 0xa0 || letter == 0xad;
        if (!isBlank && USUAL_MARKS.indexOf(letter) < 0) {
            this.unusualLetter = letter;
        }
    }
}
