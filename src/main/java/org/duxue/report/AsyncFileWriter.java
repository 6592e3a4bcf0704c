package org.duxue.report;

import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A file written by a separate thread while other files are written. The steps run in the order in which they were
 * submitted, so the file is the same as if it were written synchronously.
 */
final class AsyncFileWriter<T extends Closeable> implements Closeable {

    /** Bounds the queue, so that a slow file does not keep a whole province's rows in memory. */
    private static final int MOST_WAITING = 128;

    private final T file;
    private final Semaphore places = new Semaphore(MOST_WAITING);
    private final ExecutorService thread;
    private volatile @Nullable Throwable fault;

    /** A step of writing the file. */
    interface Step<T> {

        void with(T file) throws IOException;
    }

    AsyncFileWriter(T file, String name) {
        this.file = file;
        this.thread = Executors.newSingleThreadExecutor(work -> new Thread(work, name));
    }

    /** Throws the exception of an earlier step, if one failed. */
    void then(Step<? super T> step) throws IOException {
        throwFault();
        this.places.acquireUninterruptibly();
        this.thread.execute(() -> {
            try {
                if (this.fault == null) {
                    step.with(this.file);
                }
            } catch (Throwable any) {
                this.fault = any;
            } finally {
                this.places.release();
            }
        });
    }

    /** Waits until all steps have run. */
    void end() throws IOException {
        this.thread.shutdown();
        await();
        throwFault();
    }

    private void throwFault() throws IOException {
        Throwable befell = this.fault;
        if (befell instanceof IOException io) {
            throw io;
        }
        if (befell instanceof RuntimeException runtime) {
            throw runtime;
        }
        if (befell instanceof Error error) {
            throw error;
        }
    }

    private void await() {
        boolean wasInterrupted = false;
        while (!this.thread.isTerminated()) {
            try {
                this.thread.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException stopped) {
                this.thread.shutdownNow();
                wasInterrupted = true;
            }
        }
        if (wasInterrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        this.thread.shutdownNow();
        await();
        this.file.close();
    }
}
