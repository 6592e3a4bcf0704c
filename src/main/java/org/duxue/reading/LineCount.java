package org.duxue.reading;

import java.io.IOException;
import java.io.Reader;

/** Counts line breaks of any kind. */
final class LineCount {

    private int lines;
    private int before;

    /** Reads up to a letter, or to the end. */
    void read(Reader text, char last) throws IOException {
        for (int c = text.read(); c >= 0 && c != last; c = text.read()) {
            add(c);
        }
    }

    void add(int letter) {
        boolean isSecondOfTwo = letter == '\n' && this.before == '\r';
        this.lines += (letter == '\n' || letter == '\r') && !isSecondOfTwo ? 1 : 0;
        this.before = letter;
    }

    int lines() {
        return this.lines;
    }
}
