package org.duxue.intake;

import java.util.ArrayList;
import java.util.List;
import org.duxue.area.SubmissionAggregate;
import org.duxue.reading.TableFile.RowCounts;
import org.duxue.shared.Problem;
import org.duxue.shared.Severity;
import org.jspecify.annotations.Nullable;

/** The result of reading a file. */
public sealed interface ReadResult {

    SubmissionFile submission();

    static int warnings(List<Problem> problems) {
        return (int) problems.stream()
                .filter(problem -> problem.severity() == Severity.WARNING)
                .count();
    }

    /**
     * A new version.
     *
     * @param sheet what is stored of the file for the feedback to its sender
     * @param aggregate its figures in its own period; absent when it was rejected
     */
    record Judged(
            SubmissionFile submission,
            String sha256,
            VersionStatus status,
            RowCounts rows,
            List<Problem> problems,
            @Nullable SubmissionAggregate aggregate,
            String contextHash,
            RowArchiveLocation kept,
            SourceLayout sheet)
            implements ReadResult {

        public Judged {
            problems = List.copyOf(problems);
        }

        /** A copy with its rows stored under a name. */
        Judged keptAs(String name) {
            return new Judged(
                    this.submission,
                    this.sha256,
                    this.status,
                    this.rows,
                    this.problems,
                    this.aggregate,
                    this.contextHash,
                    new RowArchiveLocation.InPlace(name),
                    this.sheet);
        }

        /** A copy with a further problem. */
        Judged withProblem(Problem more) {
            List<Problem> all = new ArrayList<>(this.problems);
            all.add(more);
            return new Judged(
                    this.submission,
                    this.sha256,
                    this.status,
                    this.rows,
                    all,
                    this.aggregate,
                    this.contextHash,
                    this.kept,
                    this.sheet);
        }

        /** The name of its rows, once they are stored. */
        String keptAs() {
            if (this.kept instanceof RowArchiveLocation.InPlace place) {
                return place.name();
            }
            throw new IllegalStateException(
                    "the rows of " + this.submission.file().relative() + " are not in place");
        }

        int warnings() {
            return ReadResult.warnings(this.problems);
        }
    }

    /**
     * Its bytes are known already.
     *
     * @param version that has these bytes
     */
    record Unchanged(SubmissionFile submission, long version) implements ReadResult {}

    /** The file changed or disappeared while it was read; the next run looks at it again. */
    record Deferred(SubmissionFile submission) implements ReadResult {}
}
