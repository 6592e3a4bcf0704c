package org.duxue.cli;

import java.lang.management.ManagementFactory;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** A time by the clock and by the processors: on a machine with other work only the second tells much. */
record Took(long nanos, long processorNanos) {

    /** Something to be timed. */
    interface Work {

        void run() throws Exception;
    }

    static Took by(Work work) throws Exception {
        long start = System.nanoTime();
        long processors = processors();
        work.run();
        return new Took(System.nanoTime() - start, processors() - processors);
    }

    /** The middle one of each kind; of an even number the lower. */
    static Took median(List<Took> all) {
        return new Took(
                middle(all, Comparator.comparingLong(Took::nanos)).nanos,
                middle(all, Comparator.comparingLong(Took::processorNanos)).processorNanos);
    }

    private static Took middle(List<Took> all, Comparator<Took> order) {
        return all.stream().sorted(order).toList().get((all.size() - 1) / 2);
    }

    private static long processors() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    double seconds() {
        return this.nanos / 1e9;
    }

    double processorSeconds() {
        return this.processorNanos / 1e9;
    }

    /** How many times as long by the clock. */
    double over(Took other) {
        return (double) this.nanos / other.nanos;
    }

    /** How many times as much processor time. */
    double processorsOver(Took other) {
        return (double) this.processorNanos / other.processorNanos;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.2f s (processors %.2f s)", seconds(), processorSeconds());
    }
}
