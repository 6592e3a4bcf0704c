package org.duxue.cli;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/**
 * The highest heap usage after a collection, which is what the work needs; the peak usage only shows the heap it was
 * given.
 */
final class HighestHeap {

    private final AtomicLong bytes = new AtomicLong();

    static HighestHeap watch() {
        HighestHeap highest = new HighestHeap();
        Set<String> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getName)
                .collect(Collectors.toSet());
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector)
                    .addNotificationListener(
                            (notice, handback) -> {
                                Map<String, MemoryUsage> left = GarbageCollectionNotificationInfo.from(
                                                (CompositeData) notice.getUserData())
                                        .getGcInfo()
                                        .getMemoryUsageAfterGc();
                                highest.bytes.accumulateAndGet(
                                        pools.stream()
                                                .mapToLong(
                                                        pool -> left.get(pool).getUsed())
                                                .sum(),
                                        Math::max);
                            },
                            null,
                            null);
        }
        return highest;
    }

    /** The highest usage since the last call. */
    long megabytes() {
        return this.bytes.getAndSet(0) >> 20;
    }
}
