package org.duxue.intake;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Records the results of files: versions, their aggregates, and the feedback to their senders. */
public final class SubmissionRecorder {

    private final FileRowArchive rows;
    private final RowKeyArchive keys;
    private final Versions versions;
    private final Withdrawals withdrawals;
    private final DropFiles files;
    private final SubmissionFeedback feedback;
    private final Folders folders;

    public SubmissionRecorder(
            FileRowArchive rows,
            RowKeyArchive keys,
            Versions versions,
            Withdrawals withdrawals,
            DropFiles files,
            SubmissionFeedback feedback,
            Folders folders) {
        this.rows = rows;
        this.keys = keys;
        this.versions = versions;
        this.withdrawals = withdrawals;
        this.files = files;
        this.feedback = feedback;
        this.folders = folders;
    }

    /** Called inside one transaction, with the files of a submission in order of arrival. */
    public void record(List<? extends ReadResult> results) {
        if (results.isEmpty()) {
            return;
        }
        long run = results.get(0).submission().recorded().run();
        Recording recording = new Recording(
                this.versions, this.files, this.feedback, this.keys::keys, this.folders, histories(run, results), run);
        this.rows.putInPlace(results).forEach(recording::take);
        recording.end();
    }

    private Map<SubmissionKey, SubmissionHistory> histories(long run, List<? extends ReadResult> results) {
        int from = seqs(results).min().orElseThrow();
        int until = seqs(results).max().orElseThrow() + 1;
        Map<SubmissionKey, List<Version>> recorded = this.versions.ofFiles(run, from, until);
        Map<SubmissionKey, List<DropFile>> related =
                this.files.related(run, from, until).stream().collect(Collectors.groupingBy(DropFile::submission));
        Map<Long, Withdrawal> withdrawn = recorded.isEmpty() ? Map.of() : this.withdrawals.all();
        return results.stream()
                .map(result -> result.submission().key())
                .distinct()
                .collect(Collectors.toMap(
                        key -> key,
                        key -> new SubmissionHistory(
                                recorded.getOrDefault(key, List.of()),
                                related.getOrDefault(key, List.of()),
                                withdrawn)));
    }

    private static java.util.stream.IntStream seqs(List<? extends ReadResult> results) {
        return results.stream()
                .mapToInt(result -> result.submission().recorded().seq());
    }
}
