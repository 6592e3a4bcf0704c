package org.duxue.reading;

import java.io.FilterReader;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;

/** Skips further byte order marks after the first, which a program wrote in front of an already marked text. */
final class MarkSkippingReader extends FilterReader {

    private boolean started;

    MarkSkippingReader(Reader in) {
        super(new PushbackReader(in, 1));
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        if (!this.started) {
            this.started = true;
            skipMarks((PushbackReader) this.in);
        }
        return super.read(buffer, offset, length);
    }

    private static void skipMarks(PushbackReader in) throws IOException {
        int c = in.read();
        while (c == '\ufeff') {
            c = in.read();
        }
        if (c >= 0) {
            in.unread(c);
        }
    }
}
