package org.duxue.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.duxue.area.SubmissionAggregate;
import org.duxue.shared.Problem;
import org.duxue.shared.Severity;
import org.jspecify.annotations.Nullable;

/** Records the results of some files in the tables, one after the other. */
final class Recording {

    private final Versions versions;
    private final DropFiles files;
    private final SubmissionFeedback feedback;
    private final Function<Version, Set<String>> keys;
    private final Folders folders;
    private final Map<SubmissionKey, SubmissionHistory> histories;
    private final long run;
    private final List<ProblemRows.Of> problems = new ArrayList<>();
    private final List<Map.Entry<SubmissionAggregateRepository.Key, SubmissionAggregate>> aggregates =
            new ArrayList<>();
    private final List<DropFiles.Settled> settled = new ArrayList<>();
    private final List<SubmissionFeedback.Letter> letters = new ArrayList<>();
    private int replaced;

    Recording(
            Versions versions,
            DropFiles files,
            SubmissionFeedback feedback,
            Function<Version, Set<String>> keys,
            Folders folders,
            Map<SubmissionKey, SubmissionHistory> histories,
            long run) {
        this.versions = versions;
        this.files = files;
        this.feedback = feedback;
        this.keys = keys;
        this.folders = folders;
        this.histories = histories;
        this.run = run;
    }

    void take(ReadResult result) {
        if (result instanceof ReadResult.Judged judged) {
            take(judged);
        } else if (result instanceof ReadResult.Unchanged unchanged) {
            recordKnown(
                    unchanged.submission(),
                    history(unchanged.submission()).versions().stream()
                            .filter(version -> version.id() == unchanged.version())
                            .findFirst()
                            .orElseThrow()
                            .ownFile());
        } else {
            settle(result.submission(), DropOutcome.LATER, "");
        }
    }

    /** Writes all records, and finally the feedback to the senders. */
    void end() {
        recordProblems();
        this.versions.aggregates().add(this.aggregates);
        this.files.settle(this.settled);
        if (this.replaced > 0) {
            this.files.countReplaced(this.run, this.replaced);
        }
        this.feedback.send(this.letters);
    }

    private void recordProblems() {
        this.versions.addProblems(this.problems);
        this.problems.clear();
    }

    /** Writes out the pending problems of a version of which another copy arrives, so that a query finds them. */
    private void recordProblemsOf(Version version) {
        if (this.problems.stream().anyMatch(one -> one.owner() == version.id())) {
            recordProblems();
        }
    }

    private SubmissionHistory history(SubmissionFile submission) {
        return Objects.requireNonNull(this.histories.get(submission.key()));
    }

    private void take(ReadResult.Judged judged) {
        SubmissionFile submission = judged.submission();
        SubmissionHistory history = history(submission);
        Optional<Withdrawal> withdrawal = history.withdrawal(judged.sha256());
        Optional<Version> same = history.partWith(judged.sha256());
        if (withdrawal.isPresent()) {
            String place = place(submission, history);
            settle(submission, DropOutcome.WITHDRAWN, place);
            this.letters.add(this.feedback.withdrawn(submission, place, withdrawal.get()));
        } else if (judged.status() == VersionStatus.REJECTED) {
            refuse(judged, history);
        } else if (same.isPresent()) {
            recordKnown(submission, same.get());
        } else {
            accept(judged, history);
        }
    }

    private void refuse(ReadResult.Judged judged, SubmissionHistory history) {
        Version earlier = history.refusedWith(judged.sha256()).orElse(null);
        if (earlier == null) {
            Version version = this.versions.add(new Versions.New(
                    version(judged, history), List.of(), judged.sheet().keys()));
            history.add(version);
            this.problems.add(new ProblemRows.Of(version.id(), judged.problems()));
            writeFeedback(judged, version, history);
        } else {
            recordProblemsOf(earlier);
            this.versions.judgedAgain(earlier, judged);
            writeFeedback(judged, earlier, history);
        }
    }

    @SuppressWarnings("ReferenceEquality") // this very one, not one like it
    private void accept(ReadResult.Judged read, SubmissionHistory history) {
        Version own = version(read, history);
        PartRule.Outcome outcome =
                PartRule.arrive(history.parts().stream().map(this::partFile).toList(), partFile(own));
        ReadResult.Judged judged = read;
        Optional<Problem> oldBytes = PartQuestions.ofBytes(own, history);
        if (oldBytes.isPresent()) {
            judged = judged.withProblem(oldBytes.get());
        }
        Version asked = version(judged, history);
        List<Version> parts = outcome.parts().stream()
                .map(part -> part.version() == own ? asked : part.version())
                .toList();
        Version version =
                this.versions.add(new Versions.New(asked, parts, judged.sheet().keys()));
        history.add(version);
        this.problems.add(new ProblemRows.Of(version.id(), judged.problems()));
        SubmissionAggregate aggregate = judged.aggregate();
        if (version.combined().isEmpty() && aggregate != null) {
            this.aggregates.add(
                    Map.entry(new SubmissionAggregateRepository.Key(version.id(), judged.contextHash()), aggregate));
        }
        List<Long> ended =
                outcome.replaced().stream().map(part -> part.version().id()).toList();
        replace(judged.submission(), ended, history);
        writeFeedback(judged, version, history);
    }

    private PartRule.PartFile partFile(Version version) {
        return PartRule.PartFile.of(version, this.keys);
    }

    /**
     * Files that had one of these versions no longer count, and a file refused under a corresponding name needs no
     * answer.
     */
    private void replace(SubmissionFile by, List<Long> ended, SubmissionHistory history) {
        PartName name = PartName.of(by.file().name());
        for (DropFile other : history.filesBut(by.recorded())) {
            boolean counted = other.versionId() != null && ended.contains(other.versionId());
            boolean refused = other.outcome() == DropOutcome.REJECTED
                    && PartName.of(other.name()).hasSameStem(name);
            if (!counted && !refused) {
                continue;
            }
            boolean isThere = DropFiles.isThere(other, this.folders.input());
            String place = counted && isThere ? FeedbackPlace.movedFor(other, this.feedback.usualPlace(by)) : "";
            note(
                    new DropFiles.Settled(
                            other,
                            DropOutcome.SUPERSEDED,
                            SubmissionReading.NO_ROWS,
                            0,
                            other.versionId(),
                            other.judgedIn(),
                            place),
                    history);
            if (other.run() != this.run && isThere) {
                this.replaced++;
            }
            this.letters.add(this.feedback.replaced(
                    other, place, by.file(), counted && isThere ? before(other.versionId()) : List.of()));
        }
    }

    /** What the sender of a version had to correct or to confirm according to the feedback. */
    private List<Problem> before(@Nullable Long version) {
        if (version == null) {
            return List.of();
        }
        List<Problem> known = this.problems.stream()
                .filter(one -> one.owner() == version)
                .map(ProblemRows.Of::problems)
                .findFirst()
                .orElseGet(() -> this.versions.problems(version));
        return known.stream()
                .filter(problem -> problem.severity() != Severity.NOTICE)
                .toList();
    }

    private void recordKnown(SubmissionFile submission, Version version) {
        SubmissionHistory history = history(submission);
        recordProblemsOf(version);
        String place = place(submission, history);
        DropOutcome outcome = version.status() == VersionStatus.REJECTED ? DropOutcome.REJECTED : DropOutcome.UNCHANGED;
        String before = submission.recorded().feedback();
        if (!before.equals(place)) {
            this.letters.add(
                    this.feedback.underNewName(submission, version, place, earlier(submission, version, history)));
        }
        note(
                new DropFiles.Settled(
                        submission.recorded(),
                        outcome,
                        version.rows(),
                        this.feedback.openWarnings(version),
                        version.id(),
                        version.contextHash(),
                        place),
                history);
    }

    /** Where the feedback on the same bytes under another name is, possibly an earlier name of this very file. */
    private SubmissionFeedback.Earlier earlier(SubmissionFile submission, Version version, SubmissionHistory history) {
        SubmissionFeedback.Earlier found = SubmissionFeedback.Earlier.NOWHERE;
        for (DropFile other : history.filesBut(submission.recorded())) {
            if (!Objects.equals(other.versionId(), version.id())
                    || other.feedback().isEmpty()) {
                continue;
            }
            if (DropFiles.isThere(other, this.folders.input())) {
                found = new SubmissionFeedback.Earlier(other.feedback(), false);
            } else {
                note(
                        new DropFiles.Settled(other, other.outcome(), version.rows(), 0, null, other.judgedIn(), ""),
                        history);
                return new SubmissionFeedback.Earlier(other.feedback(), true);
            }
        }
        return found;
    }

    private void writeFeedback(ReadResult.Judged judged, Version version, SubmissionHistory history) {
        SubmissionFile submission = judged.submission();
        String place = place(submission, history);
        FeedbackContent content = this.feedback.content(judged);
        note(
                new DropFiles.Settled(
                        submission.recorded(),
                        DropOutcome.of(judged.status()),
                        judged.rows(),
                        content.count(Severity.WARNING),
                        version.id(),
                        judged.contextHash(),
                        place),
                history);
        this.letters.add(this.feedback.letter(judged, place, content));
    }

    /** Of two files with the same name, the second has the feedback place with its folder. */
    private String place(SubmissionFile submission, SubmissionHistory history) {
        String usual = this.feedback.usualPlace(submission);
        return history.withFeedbackAt(usual, submission.recorded()) == null
                ? usual
                : FeedbackPlace.apart(usual, submission.file().relative());
    }

    private void settle(SubmissionFile submission, DropOutcome outcome, String place) {
        note(
                new DropFiles.Settled(submission.recorded(), outcome, SubmissionReading.NO_ROWS, 0, null, "", place),
                history(submission));
    }

    private void note(DropFiles.Settled one, SubmissionHistory history) {
        this.settled.add(one);
        history.settle(one);
    }

    private static Version version(ReadResult.Judged judged, SubmissionHistory history) {
        SubmissionFile submission = judged.submission();
        return new Version(
                Version.NEW,
                submission.key(),
                history.nextNumber(),
                submission.file().name(),
                submission.file().relative(),
                judged.sha256(),
                submission.file().modified(),
                judged.status(),
                judged.rows(),
                judged.warnings(),
                judged.contextHash(),
                judged.keptAs(),
                judged.sheet().sheets(),
                List.of());
    }
}
