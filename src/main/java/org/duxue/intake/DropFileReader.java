package org.duxue.intake;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/** The files of a type that a run has still to read, in order. */
public class DropFileReader implements ItemStreamReader<DropFile> {

    private final DropFiles files;
    private final DropType type;
    private final long run;
    private final Deque<DropFile> queue = new ArrayDeque<>();

    public DropFileReader(DropFiles files, DropType type, long run) {
        this.files = files;
        this.type = type;
        this.run = run;
    }

    @Override
    public void open(ExecutionContext context) {
        this.queue.clear();
        this.queue.addAll(this.files.planned(this.run, this.type, 0, Integer.MAX_VALUE, Integer.MAX_VALUE));
    }

    @Override
    public @Nullable DropFile read() {
        return this.queue.poll();
    }
}
