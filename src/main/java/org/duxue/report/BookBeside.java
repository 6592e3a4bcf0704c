package org.duxue.report;

import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.duxue.report.workbook.DistrictBook;
import org.jspecify.annotations.Nullable;

/**
 * A workbook made in a thread of its own while the tables are written: it is half of the work of a publication. It does
 * what it is told in that order, so the workbook is the same as without this.
 */
final class BookBeside implements Closeable {

    /** So that a slow workbook does not gather a province of rows in memory. */
    private static final int MOST_WAITING = 256;

    private final DistrictBook book;
    private final Semaphore places = new Semaphore(MOST_WAITING);
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> new Thread(work, "workbook"));
    private volatile @Nullable Throwable fault;

    /** Something to be done with the workbook. */
    interface Step {

        void with(DistrictBook book) throws IOException;
    }

    BookBeside(DistrictBook book) {
        this.book = book;
    }

    /** Throws what befell an earlier step. */
    void then(Step step) throws IOException {
        throwFault();
        this.places.acquireUninterruptibly();
        this.thread.execute(() -> {
            try {
                if (this.fault == null) {
                    step.with(this.book);
                }
            } catch (Throwable any) {
                this.fault = any;
            } finally {
                this.places.release();
            }
        });
    }

    /** Returns when everything is done. */
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
        this.book.close();
    }
}
