package org.duxue.fault;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts what a run asks of the disk and the database, and refuses one of it.
 *
 * @param kind which of it is counted
 * @param first the number of the first one that is refused, from 1; 0 refuses none
 * @param lasting whether those after it are refused too, as on a full disk
 * @param delayMicros how long each one takes besides
 */
public record Trouble(Kind kind, int first, boolean lasting, int delayMicros, Path below, AtomicInteger counted) {

    /** What can go wrong. */
    public enum Kind {
        WRITE("No space left on device"),
        READ("Input/output error"),
        STATEMENT("connection lost");

        private final String reason;

        Kind(String reason) {
            this.reason = reason;
        }

        public String reason() {
            return this.reason;
        }
    }

    private static volatile Trouble present = none(Kind.READ, Path.of("nowhere"));

    public static Trouble none(Kind kind, Path below) {
        return new Trouble(kind, 0, false, 0, below, new AtomicInteger());
    }

    public static Trouble slow(Kind kind, Path below, int delayMicros) {
        return new Trouble(kind, 0, false, delayMicros, below, new AtomicInteger());
    }

    public static Trouble at(Kind kind, int number, boolean lasting, Path below) {
        return new Trouble(kind, number, lasting, 0, below, new AtomicInteger());
    }

    /** From now on this one happens, in all threads of the process. */
    public void begin() {
        present = this;
    }

    /** How many there were so far. */
    public int count() {
        return this.counted.get();
    }

    static void ofDisk(Kind kind, Path file) throws IOException {
        Trouble now = present;
        if (kind == now.kind && file.toAbsolutePath().startsWith(FaultyPath.real(now.below)) && now.strikes()) {
            throw new IOException(file + ": " + kind.reason);
        }
    }

    /** Whether the database is gone at this statement. */
    static boolean takesTheDatabase() {
        Trouble now = present;
        return now.kind == Kind.STATEMENT && now.strikes();
    }

    private boolean strikes() {
        int number = this.counted.incrementAndGet();
        if (this.delayMicros > 0) {
            try {
                TimeUnit.MICROSECONDS.sleep(this.delayMicros);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
        return this.first > 0 && (this.lasting ? number >= this.first : number == this.first);
    }
}
