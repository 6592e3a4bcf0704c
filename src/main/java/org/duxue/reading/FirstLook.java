package org.duxue.reading;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import org.duxue.shared.Digest;

/** What one pass over all bytes of a file shows. */
final class FirstLook {

    private static final int BLOCK = 1 << 16;
    private static final byte[] NOTHING = new byte[0];

    private final MessageDigest digest = Digest.sha256();
    private final Utf8Check utf8 = new Utf8Check();
    private final Utf8Runs runs = new Utf8Runs();
    private final boolean looksAtLetters;
    private byte[] start = NOTHING;
    private byte[] letters = NOTHING;
    private long size;

    private FirstLook(boolean looksAtLetters) {
        this.looksAtLetters = looksAtLetters;
    }

    /** @param mostBytes of a larger content nothing is found out but its size and digest: it is not going to be read */
    static FirstLook at(Content content, long mostBytes) throws IOException {
        FirstLook look = new FirstLook(content.size() <= mostBytes);
        byte[] held = content.held();
        if (held == null) {
            look.takeAll(content);
        } else {
            for (int from = 0; from < held.length; from += BLOCK) {
                look.take(held, from, Math.min(from + BLOCK, held.length));
            }
        }
        return look;
    }

    private void takeAll(Content content) throws IOException {
        byte[] block = new byte[BLOCK];
        try (InputStream in = content.open()) {
            for (int n = in.readNBytes(block, 0, BLOCK); n > 0; n = in.readNBytes(block, 0, BLOCK)) {
                take(block, 0, n);
            }
        }
    }

    private void take(byte[] bytes, int from, int to) {
        this.digest.update(bytes, from, to - from);
        if (this.looksAtLetters) {
            this.utf8.feed(bytes, from, to);
            this.runs.feed(bytes, from, to);
        }
        if (this.size == 0) {
            this.start = Arrays.copyOfRange(bytes, from, to);
        }
        if (this.letters.length == 0 && !this.utf8.isAscii()) {
            this.letters = this.size == 0 ? this.start : Arrays.copyOfRange(bytes, from, to);
        }
        this.size += to - from;
    }

    long size() {
        return this.size;
    }

    /** Asked for once. */
    String sha256() {
        return Digest.hex(this.digest.digest());
    }

    Utf8Check utf8() {
        return this.utf8;
    }

    Utf8Runs runs() {
        return this.runs;
    }

    /** The first bytes. */
    byte[] start() {
        return this.start;
    }

    /** The first part that holds more than ASCII. */
    byte[] letters() {
        return this.letters;
    }
}
