package org.duxue.intake;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.duxue.area.ValidationContexts;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * The remaining files of one partition, a few at a time. Files recorded before a process died are not read again: the
 * table decides this, and not a saved position.
 */
class SubmissionFileReader implements ItemStreamReader<SubmissionFile> {

    private static final int AT_ONCE = 500;

    private final DropFiles files;
    private final Versions versions;
    private final ValidationContexts contexts;
    private final Folders folders;
    private final Part part;
    private final Deque<SubmissionFile> queue = new ArrayDeque<>();
    private int next;

    /**
     * What to read.
     *
     * @param now files with a later modification time are from the future
     * @param betweenChunks called between two chunks
     */
    record Part(long run, FileRange range, Instant now, Runnable betweenChunks) {}

    SubmissionFileReader(DropFiles files, Versions versions, ValidationContexts contexts, Folders folders, Part part) {
        this.files = files;
        this.versions = versions;
        this.contexts = contexts;
        this.folders = folders;
        this.part = part;
        this.next = part.range().from();
    }

    @Override
    public void open(ExecutionContext context) {
        this.queue.clear();
        this.next = this.part.range().from();
    }

    @Override
    public void update(ExecutionContext context) {
        this.part.betweenChunks().run();
    }

    @Override
    public @Nullable SubmissionFile read() {
        if (this.queue.isEmpty() && this.next < this.part.range().until()) {
            fill();
        }
        return this.queue.poll();
    }

    private void fill() {
        int until = this.part.range().until();
        List<DropFile> page = this.files.planned(this.part.run(), DropType.SUBMISSION, this.next, until, AT_ONCE + 1);
        boolean isLast = page.size() <= AT_ONCE;
        List<DropFile> taken = isLast ? page : page.subList(0, AT_ONCE);
        if (!taken.isEmpty()) {
            int to = taken.get(taken.size() - 1).seq() + 1;
            Map<SubmissionKey, List<Version>> recorded =
                    this.versions.ofFiles(this.part.run(), taken.get(0).seq(), to);
            Map<DropFile.About, Integer> files = new HashMap<>();
            page.forEach(file -> files.merge(file.about(), 1, Integer::sum));
            boolean isFirst = this.next == this.part.range().from();
            taken.forEach(file -> this.queue.add(submission(
                    file,
                    recorded,
                    about -> files.getOrDefault(about, 0) == 1
                            && (isFirst || !about.equals(taken.get(0).about())))));
        }
        this.next = isLast ? until : taken.get(taken.size() - 1).seq() + 1;
    }

    /** @param isAlone whether no other file of the submission is being read */
    private SubmissionFile submission(
            DropFile file, Map<SubmissionKey, List<Version>> recorded, Predicate<DropFile.About> isAlone) {
        SubmissionKey key = file.submission();
        Map<String, Long> known =
                isAlone.test(file.about()) ? known(key, recorded.getOrDefault(key, List.of())) : Map.of();
        return new SubmissionFile(
                file.in(this.folders.input()),
                key,
                file,
                file.stamp().modified().isAfter(this.part.now()),
                known);
    }

    /**
     * Bytes that change nothing: those of files that count, and those that were refused last and would be refused
     * again.
     */
    private Map<String, Long> known(SubmissionKey key, List<Version> versions) {
        Map<String, Long> known = new HashMap<>();
        SubmissionHistory history = new SubmissionHistory(versions, List.of(), Map.of());
        history.parts().forEach(part -> known.put(part.sha256(), part.id()));
        history.refused()
                .filter(refused -> refused.contextHash().equals(FolderLook.contextHash(this.contexts, key)))
                .ifPresent(refused -> known.put(refused.sha256(), refused.id()));
        return known;
    }
}
