package org.duxue.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.MalformedInputException;

/** The text of a large file that is known to be UTF-8, decoded block by block. */
final class KnownUtf8Reader extends Reader implements FormatCharacters.Dropping {

    private static final int BLOCK = 1 << 16;
    private static final int LONGEST_LETTER = 4;

    private final InputStream in;
    private final byte[] bytes = new byte[BLOCK + LONGEST_LETTER];
    private final KnownUtf8 text = new KnownUtf8(BLOCK + LONGEST_LETTER);
    private int undecoded;
    private int next;

    KnownUtf8Reader(InputStream in) {
        this.in = in;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        while (this.next == this.text.length()) {
            if (!decodeBlock()) {
                return -1;
            }
        }
        int taken = Math.min(length, this.text.length() - this.next);
        System.arraycopy(this.text.letters(), this.next, buffer, offset, taken);
        this.next += taken;
        return taken;
    }

    @Override
    public int dropped() {
        return this.text.dropped();
    }

    private boolean decodeBlock() throws IOException {
        int read = this.in.readNBytes(this.bytes, this.undecoded, BLOCK);
        if (read == 0 && this.undecoded > 0) {
            throw new MalformedInputException(this.undecoded);
        }
        int end = this.undecoded + read;
        int whole = end - begun(this.bytes, end);
        this.text.decode(this.bytes, 0, whole);
        this.next = 0;
        this.undecoded = end - whole;
        System.arraycopy(this.bytes, whole, this.bytes, 0, this.undecoded);
        return read > 0;
    }

    /** How many bytes at the end belong to a letter that continues in the next block. */
    private static int begun(byte[] bytes, int end) {
        for (int back = 1; back < LONGEST_LETTER && back <= end; back++) {
            int b = bytes[end - back] & 0xff;
            boolean isLead = b >= 0xc0;
            if (isLead) {
                int length = b < 0xe0 ? 2 : b < 0xf0 ? 3 : 4;
                return length > back ? back : 0;
            }
        }
        return 0;
    }

    @Override
    public void close() throws IOException {
        this.in.close();
    }
}
