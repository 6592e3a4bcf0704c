package org.duxue.report;

import java.util.ArrayDeque;
import java.util.Deque;
import org.duxue.registry.District;
import org.duxue.report.words.Words;
import org.duxue.shared.Progress;
import org.duxue.shared.Text;
import org.duxue.summary.ConsolidatedPeriod;
import org.duxue.summary.PeriodSnapshot;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * The districts whose results are not written yet. Each one is recorded when it is done, so a restart continues with
 * the others.
 */
class DistrictsToPublish implements ItemStreamReader<District> {

    private static final Text PUBLISHING = new Text("写出结果", "writing results");
    private static final Text SCHOOLS = new Text("所学校", "schools");

    private final ConsolidatedPeriod period;
    private final Publication publication;
    private final Words words;
    private final Progress progress;
    private final Deque<District> queue = new ArrayDeque<>();

    DistrictsToPublish(ConsolidatedPeriod period, Publication publication, Words words, Progress progress) {
        this.period = period;
        this.publication = publication;
        this.words = words;
        this.progress = progress;
    }

    @Override
    public void open(ExecutionContext context) {
        PeriodSnapshot snapshot = this.period.snapshot();
        this.queue.clear();
        this.queue.addAll(this.publication.toPublish(snapshot, this.words));
        this.progress.begin(
                PUBLISHING,
                SCHOOLS,
                this.queue.stream()
                        .mapToLong(district ->
                                snapshot.registry().openSchools(district).size())
                        .sum());
    }

    @Override
    public void close() {
        this.progress.end();
    }

    @Override
    public @Nullable District read() {
        return this.queue.poll();
    }
}
