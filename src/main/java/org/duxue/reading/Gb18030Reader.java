package org.duxue.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * Reads GB18030 strictly, except for the byte 0x80 between letters, which is the euro sign on Windows. All text before
 * a fault is delivered before the fault is thrown.
 */
final class Gb18030Reader extends Reader {

    private static final int BLOCK = 1 << 13;
    private static final byte EURO_OF_WINDOWS = (byte) 0x80;
    private static final char EURO = '€';

    private final InputStream in;
    private final CharsetDecoder decoder = FileProbe.GB18030
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(BLOCK).flip();
    private final CharBuffer letters = CharBuffer.allocate(BLOCK).flip();
    private boolean isOver;

    Gb18030Reader(InputStream in) {
        this.in = in;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        while (!this.letters.hasRemaining()) {
            if (!decode()) {
                return -1;
            }
        }
        int taken = Math.min(length, this.letters.remaining());
        this.letters.get(buffer, offset, taken);
        return taken;
    }

    /** Decodes up to the next fault; false at the end. */
    private boolean decode() throws IOException {
        this.letters.clear();
        CoderResult result = this.decoder.decode(this.bytes, this.letters, this.isOver);
        boolean isFault = result.isError();
        if (isFault && isEuro() && this.letters.hasRemaining()) {
            this.bytes.get();
            this.letters.put(EURO);
        } else if (isFault && this.letters.position() == 0) {
            result.throwException();
        }
        this.letters.flip();
        if (this.letters.hasRemaining() || isFault) {
            return true;
        }
        if (this.isOver) {
            return false;
        }
        fill();
        return true;
    }

    private boolean isEuro() {
        return this.bytes.hasRemaining() && this.bytes.get(this.bytes.position()) == EURO_OF_WINDOWS;
    }

    private void fill() throws IOException {
        this.bytes.compact();
        int taken = this.in.read(this.bytes.array(), this.bytes.position(), this.bytes.remaining());
        this.isOver = taken < 0;
        this.bytes.position(this.bytes.position() + Math.max(0, taken)).flip();
    }

    @Override
    public void close() throws IOException {
        this.in.close();
    }
}
