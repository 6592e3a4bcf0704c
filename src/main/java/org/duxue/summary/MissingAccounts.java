package org.duxue.summary;

import java.util.ArrayDeque;
import java.util.Deque;
import org.duxue.shared.Kind;
import org.duxue.shared.Progress;
import org.duxue.shared.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/** The submissions of a kind that have to be added up for the period at work. What is done is recorded, so a restart goes on. */
final class MissingAccounts implements ItemStreamReader<Received> {

    private final PeriodAtWork work;
    private final Accounts accounts;
    private final Kind kind;
    private final Progress progress;
    private final Deque<Received> queue = new ArrayDeque<>();

    MissingAccounts(PeriodAtWork work, Accounts accounts, Kind kind, Progress progress) {
        this.progress = progress;
        this.work = work;
        this.accounts = accounts;
        this.kind = kind;
    }

    @Override
    public void open(ExecutionContext context) {
        this.queue.clear();
        this.queue.addAll(this.accounts.missing(this.work.gathered(), this.kind));
        this.progress.begin(
                new Text("计算" + this.kind.label(), "adding up " + this.kind.key()),
                new Text("份", "submissions"),
                this.queue.size());
    }

    Accounts.Worked workOut(Received received) {
        Accounts.Worked worked = this.accounts.work(received);
        this.progress.advance(0);
        return worked;
    }

    @Override
    public void close() {
        this.progress.end();
    }

    @Override
    public @Nullable Received read() {
        return this.queue.poll();
    }
}
