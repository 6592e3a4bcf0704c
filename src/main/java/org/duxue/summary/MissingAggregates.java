package org.duxue.summary;

import java.util.ArrayDeque;
import java.util.Deque;
import org.duxue.shared.Kind;
import org.duxue.shared.Progress;
import org.duxue.shared.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * The submissions of a kind that have to be aggregated for a period. Completed ones are recorded, so that a restart
 * continues.
 */
class MissingAggregates implements ItemStreamReader<Obligation> {

    private final ConsolidatedPeriod period;
    private final SubmissionAggregates aggregates;
    private final Kind kind;
    private final Progress progress;
    private final Deque<Obligation> queue = new ArrayDeque<>();

    MissingAggregates(ConsolidatedPeriod period, SubmissionAggregates aggregates, Kind kind, Progress progress) {
        this.period = period;
        this.aggregates = aggregates;
        this.kind = kind;
        this.progress = progress;
    }

    @Override
    public void open(ExecutionContext context) {
        this.queue.clear();
        this.queue.addAll(this.aggregates.missing(this.period.snapshot(), this.kind));
        this.progress.begin(
                new Text("计算" + this.kind.label(), "adding up " + this.kind.key()),
                new Text("份", "submissions"),
                this.queue.size());
    }

    @Override
    public void close() {
        this.progress.end();
    }

    @Override
    public @Nullable Obligation read() {
        return this.queue.poll();
    }
}
