package org.duxue.reading;

/**
 * Looks for UTF-8 words in bytes that are otherwise not UTF-8: two or more letters between ASCII, one of them Chinese,
 * or one letter that would otherwise end in the euro sign. About one word of GB18030 in ten thousand looks like this,
 * and only words of rare letters do.
 */
final class Utf8Runs {

    private static final int ENOUGH = 2;

    private boolean found;
    private long foundAt;
    private long seen;
    private boolean inside;
    private boolean broken;
    private boolean han;
    private boolean endsInEuro;
    private int letters;
    private int missing;

    void feed(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to && !this.found) {
            int b = bytes[i];
            if (b < 0) {
                this.inside = true;
                take(b & 0xff);
                i++;
            } else {
                if (this.inside) {
                    endRun();
                    this.foundAt = this.found ? this.seen + i - from : 0;
                }
                i = AsciiRun.end(bytes, i, to);
            }
        }
        this.seen += to - from;
    }

    /** How many bytes precede the end of the first such word. */
    long foundAt() {
        return this.foundAt == 0 ? this.seen : this.foundAt;
    }

    boolean found() {
        endRun();
        return this.found;
    }

    private void take(int b) {
        if (this.broken) {
            return;
        }
        if (this.missing > 0) {
            this.broken = b > 0xbf;
            this.endsInEuro = b == 0x80;
            this.missing--;
            return;
        }
        this.letters++;
        if (b >= 0xe2 && b <= 0xef) {
            this.missing = 2;
            this.han |= b >= 0xe4 && b <= 0xe9;
        } else {
            this.missing = 1;
            this.broken = b < 0xc2 || b > 0xdf;
        }
    }

    private void endRun() {
        boolean isWord = this.letters >= ENOUGH || (this.letters == 1 && this.endsInEuro);
        this.found |= !this.broken && this.missing == 0 && this.han && isWord;
        this.inside = false;
        this.broken = false;
        this.han = false;
        this.letters = 0;
        this.missing = 0;
    }
}
