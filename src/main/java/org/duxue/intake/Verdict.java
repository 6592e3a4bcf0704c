package org.duxue.intake;

import java.util.List;
import org.duxue.area.Account;
import org.duxue.reading.TableFile.RowCounts;
import org.duxue.shared.Problem;
import org.jspecify.annotations.Nullable;

/** What reading a file came to. */
public sealed interface Verdict {

    Claim claim();

    /**
     * A new version.
     *
     * @param sheet what is remembered of the file to talk with its sender about it
     * @param account what it adds up to in its own period; absent when it was rejected
     */
    record Judged(
            Claim claim,
            String sha256,
            VersionStatus status,
            RowCounts rows,
            List<Problem> problems,
            @Nullable Account account,
            String judgedIn,
            Kept kept,
            SentSheet sheet)
            implements Verdict {

        public Judged {
            problems = List.copyOf(problems);
        }

        /** The same with its rows in place under a name. */
        Judged keptAs(String name) {
            return new Judged(
                    this.claim,
                    this.sha256,
                    this.status,
                    this.rows,
                    this.problems,
                    this.account,
                    this.judgedIn,
                    new Kept.InPlace(name),
                    this.sheet);
        }

        /** The name of its rows, which are in place. */
        String keptAs() {
            if (this.kept instanceof Kept.InPlace place) {
                return place.name();
            }
            throw new IllegalStateException("the rows of " + this.claim.file().relative() + " are not in place");
        }

        int warnings() {
            return (int) this.problems.stream()
                    .filter(problem -> problem.severity() == org.duxue.shared.Severity.WARNING)
                    .count();
        }
    }

    /** The newest version has the same content. */
    record Unchanged(Claim claim) implements Verdict {}

    /** The file changed or went away while it was read; it is looked at again next time. */
    record LeftForLater(Claim claim) implements Verdict {}
}
