package org.duxue.reading;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Stops at a NUL and at an endless row, so that no content can fill the memory, and leaves out format characters. */
final class GuardedReader extends FilterReader {

    /** Longest row in characters; real ones have a few hundred. */
    static final int LONGEST_ROW = 1 << 20;

    private final boolean isClean;
    private int dropped;
    private long sinceRow;

    GuardedReader(Reader in) {
        this(in, false, 0);
    }

    /**
     * A reader of a text that may have been checked before.
     *
     * @param isClean whether the text is known to have neither NUL nor format characters
     * @param dropped how many format characters were already left out
     */
    GuardedReader(Reader in, boolean isClean, int dropped) {
        super(in);
        this.isClean = isClean;
        this.dropped = dropped;
    }

    void rowEnded() {
        this.sinceRow = 0;
    }

    /** How many format characters were left out so far. */
    int dropped() {
        return this.in instanceof FormatCharacters.Dropping source ? source.dropped() : this.dropped;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int kept = 0;
        while (kept == 0) {
            int n = super.read(buffer, offset, length);
            if (n <= 0) {
                return n;
            }
            kept = this.isClean ? n : clean(buffer, offset, offset + n);
            this.sinceRow += n;
            if (this.sinceRow > LONGEST_ROW) {
                throw new UnreadableContent(ReadingRules.ROW_TOO_LONG, LONGEST_ROW);
            }
        }
        return kept;
    }

    /** How many characters remain when format characters are left out. */
    private int clean(char[] buffer, int start, int end) throws IOException {
        int to = start;
        for (int i = start; i < end; i++) {
            char letter = buffer[i];
            if (letter == 0) {
                throw new UnreadableContent(ReadingRules.NUL);
            }
            if (FormatCharacters.isFormat(letter)) {
                this.dropped++;
            } else {
                buffer[to++] = letter;
            }
        }
        return to - start;
    }
}
