package org.duxue.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Processes files on a fixed number of threads, each of which takes the next file when it is free. */
record SideBySide(int threads) {

    /** Processes a file and returns a number to add up. */
    interface Work {

        long with(Path file) throws Exception;
    }

    long sum(List<Path> files, Work work) throws Exception {
        AtomicInteger next = new AtomicInteger();
        Callable<Long> share = () -> {
            long sum = 0;
            for (int i = next.getAndIncrement(); i < files.size(); i = next.getAndIncrement()) {
                sum += work.with(files.get(i));
            }
            return sum;
        };
        ExecutorService workers = Executors.newFixedThreadPool(this.threads);
        try {
            long sum = 0;
            for (Future<Long> one : workers.invokeAll(java.util.Collections.nCopies(this.threads, share))) {
                sum += one.get();
            }
            return sum;
        } finally {
            workers.shutdown();
        }
    }
}
