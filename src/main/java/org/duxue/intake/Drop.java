package org.duxue.intake;

import java.util.List;
import org.duxue.shared.Digest;
import org.duxue.shared.Problem;
import org.duxue.shared.ProblemType;
import org.duxue.shared.Severity;
import org.duxue.shared.Text;

/**
 * What there is to do with the files in the drop folder.
 *
 * @param toRead files that are a new version
 * @param refused files that are no version of anything
 * @param superseded files of a submission that has a newer one
 * @param entries files with operators' entries for the ledger, in the order of their paths
 * @param explanations files with explanations of warnings, in the order of their paths
 * @param waiting paths of files that are being written or cannot be opened
 * @param unchanged how many files are known already
 */
public record Drop(
        List<Claim> toRead,
        List<Refusal> refused,
        List<Superseded> superseded,
        List<DroppedFile> entries,
        List<DroppedFile> explanations,
        List<String> waiting,
        int unchanged) {

    static final String SUPERSEDED = "superseded";

    public Drop {
        toRead = List.copyOf(toRead);
        refused = List.copyOf(refused);
        superseded = List.copyOf(superseded);
        entries = List.copyOf(entries);
        explanations = List.copyOf(explanations);
        waiting = List.copyOf(waiting);
    }

    /**
     * A file that is no version of anything.
     *
     * @param sender folder of the feedback
     */
    public record Refusal(DroppedFile file, String sender, List<Problem> problems) {

        public Refusal {
            problems = List.copyOf(problems);
        }
    }

    /** A file of a submission that has a newer one. */
    public record Superseded(DroppedFile file, String sender, DroppedFile by) {}

    /** The same work has the same digest, so that a run that broke off is resumed and not begun anew. */
    public String digest() {
        StringBuilder work = new StringBuilder();
        for (Claim claim : this.toRead) {
            work.append(claim.file().relative())
                    .append('|')
                    .append(claim.file().size())
                    .append('|')
                    .append(claim.file().modified())
                    .append('|')
                    .append(claim.key())
                    .append('|')
                    .append(
                            claim.newest() == null
                                    ? "0"
                                    : claim.newest().number() + claim.newest().judgedIn())
                    .append('\n');
        }
        return Digest.of(work.toString());
    }

    /** What the sender of a superseded file is told. */
    public static Problem supersededBy(DroppedFile newer) {
        return new Problem(
                0,
                "",
                "",
                ProblemType.TOLERATED,
                SUPERSEDED,
                Severity.NOTICE,
                new Text(
                        "没有读取：同一单位、同一类别、同一月份有更新的文件 " + newer.relative(),
                        "was not read: there is a newer file of the same sender, kind and month, " + newer.relative()));
    }
}
