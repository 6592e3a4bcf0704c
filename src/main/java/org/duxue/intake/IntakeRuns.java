package org.duxue.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.duxue.shared.Problem;

/** Results of intake runs, read from the tables, so that it does not matter which process read the files. */
public class IntakeRuns {

    private final DropFiles files;
    private final Versions versions;
    private final Path input;

    IntakeRuns(DropFiles files, Versions versions, Folders folders) {
        this.files = files;
        this.versions = versions;
        this.input = folders.input();
    }

    /** The number of the next run. Interrupted runs are not resumed: the next run does the remaining work. */
    public long next() {
        return this.files.lastRun() + 1;
    }

    public IntakeReport report(long run) {
        DropFiles.Counts counts = this.files.counts(run);
        List<IntakeReport.Entry> entries = new ArrayList<>();
        List<String> waiting = new ArrayList<>(counts.unreadable());
        int superseded = counts.superseded();
        for (DropFiles.Done done : this.files.ofRun(run)) {
            DropFile file = done.file();
            if (file.outcome() == DropOutcome.SUPERSEDED) {
                superseded++;
            } else {
                entries.add(entry(done));
            }
            if (file.state() != DropFile.State.SETTLED) {
                waiting.add(file.path());
            }
        }
        return new IntakeReport(entries, superseded, counts.unchanged(), withdrawn(), waiting, standing(run));
    }

    /** The report of a run without any work. */
    public IntakeReport nothingNew(DropPlan.Look look) {
        return new IntakeReport(List.of(), look.superseded(), look.unchanged(), withdrawn(), List.of(), standing(-1));
    }

    private int withdrawn() {
        return (int) this.files.withdrawn().stream()
                .filter(file -> DropFiles.isThere(file, this.input))
                .count();
    }

    /**
     * Refused files that are still in the folder unchanged and belong to no submission, so that no page of a month or
     * sender shows them.
     */
    public List<IntakeReport.Entry> refusedWithoutSubmission() {
        return this.files.standingRejections(this.input).stream()
                .filter(done -> done.file().versionId() == null)
                .map(this::entry)
                .toList();
    }

    private List<IntakeReport.Entry> standing(long exceptOfRun) {
        return this.files.standingRejections(this.input).stream()
                .filter(done -> done.file().run() != exceptOfRun)
                .map(this::entry)
                .toList();
    }

    private IntakeReport.Entry entry(DropFiles.Done done) {
        DropFile file = done.file();
        boolean isRead = file.state() == DropFile.State.SETTLED;
        return new IntakeReport.Entry(
                file.path(),
                file.type() == DropType.UNKNOWN && file.sender().isEmpty() ? FeedbackPlace.UNKNOWN : file.sender(),
                isRead ? file.outcome().key() : DropOutcome.LATER.key(),
                done.rows(),
                done.openWarnings(),
                hasErrors(file) ? errors(file) : List.of(),
                file.feedback());
    }

    private static boolean hasErrors(DropFile file) {
        return file.outcome() == DropOutcome.REJECTED || file.outcome() == DropOutcome.PARTIAL;
    }

    private List<Problem> errors(DropFile file) {
        List<Problem> all =
                file.versionId() == null ? this.files.problems(file.id()) : this.versions.problems(file.versionId());
        return all.stream().filter(Problem::isError).toList();
    }
}
