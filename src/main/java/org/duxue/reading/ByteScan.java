package org.duxue.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.duxue.shared.Digest;

/** The result of one pass over all bytes of a file. */
final class ByteScan {

    private static final int BLOCK = 1 << 16;
    private static final byte[] NO_BYTES = new byte[0];

    private final MessageDigest digest = Digest.sha256();
    private final Utf8Check utf8 = new Utf8Check();
    private final Utf8Runs runs = new Utf8Runs();
    private final boolean looksAtLetters;
    private byte[] start = NO_BYTES;
    private byte[] letters = NO_BYTES;
    private long size;

    private ByteScan(boolean looksAtLetters) {
        this.looksAtLetters = looksAtLetters;
    }

    /** For content that is not text. */
    static ByteScan digestOf(FileBytes content) throws IOException {
        return at(content, -1);
    }

    /** @param mostBytes of larger content only size and digest are determined, since it is not going to be read */
    static ByteScan at(FileBytes content, long mostBytes) throws IOException {
        ByteScan look = new ByteScan(content.size() <= mostBytes);
        byte[] held = content.held();
        if (held != null) {
            for (int from = 0; from < held.length; from += BLOCK) {
                look.take(held, from, Math.min(from + BLOCK, held.length));
            }
        } else if (look.looksAtLetters && Runtime.getRuntime().availableProcessors() > 1) {
            look.takeInParallel(content);
        } else {
            eachBlock(content, look::take);
        }
        return look;
    }

    private interface BlockConsumer {

        void take(byte[] bytes, int from, int to);
    }

    private static void eachBlock(FileBytes content, BlockConsumer consumer) throws IOException {
        byte[] block = new byte[BLOCK];
        try (InputStream in = content.open()) {
            for (int n = in.readNBytes(block, 0, BLOCK); n > 0; n = in.readNBytes(block, 0, BLOCK)) {
                consumer.take(block, 0, n);
            }
        }
    }

    /** Computes the digest in a separate thread. */
    private void takeInParallel(FileBytes content) throws IOException {
        FutureTask<Void> digesting = new FutureTask<>(() -> {
            eachBlock(content, this::digest);
            return null;
        });
        Thread thread = new Thread(digesting, "digesting");
        thread.setDaemon(true);
        thread.start();
        try {
            eachBlock(content, this::lookAt);
            digesting.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("reading was interrupted");
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException fault) {
                throw fault;
            }
            throw new IllegalStateException(failed.getCause());
        } finally {
            digesting.cancel(true);
        }
    }

    private void take(byte[] bytes, int from, int to) {
        digest(bytes, from, to);
        lookAt(bytes, from, to);
    }

    private void digest(byte[] bytes, int from, int to) {
        this.digest.update(bytes, from, to - from);
    }

    private void lookAt(byte[] bytes, int from, int to) {
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

    /** May be called only once. */
    String sha256() {
        return Digest.hex(this.digest.digest());
    }

    Utf8Check utf8() {
        return this.utf8;
    }

    Utf8Runs runs() {
        return this.runs;
    }

    /** The first bytes of the file. */
    byte[] start() {
        return this.start;
    }

    /** The first part of the file that has non-ASCII bytes. */
    byte[] letters() {
        return this.letters;
    }
}
