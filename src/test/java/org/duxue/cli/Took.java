package org.duxue.cli;

import java.lang.management.ManagementFactory;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Elapsed time and processor time: on a busy machine only the second is meaningful. */
record Took(long nanos, long processorNanos) {

    /** Work to be timed. */
    interface Work {

        void run() throws Exception;
    }

    static Took by(Work work) throws Exception {
        long start = System.nanoTime();
        long processors = processors();
        work.run();
        return new Took(System.nanoTime() - start, processors() - processors);
    }

    /** The median of each; the lower one for an even number. */
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

    /** The ratio of elapsed times. */
    double over(Took other) {
        return (double) this.nanos / other.nanos;
    }

    /** The ratio of processor times. */
    double processorsOver(Took other) {
        return (double) this.processorNanos / other.processorNanos;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.2f s (processors %.2f s)", seconds(), processorSeconds());
    }
}
