package org.duxue.job;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duxue.intake.Feedback;
import org.duxue.intake.Folders;
import org.duxue.ledger.AppliedEntries;
import org.duxue.report.Publication;
import org.duxue.report.reply.TemplateFault;
import org.duxue.shared.Period;
import org.duxue.shared.Text;
import org.duxue.summary.Obligation;

/**
 * What the operator has to follow up after a consolidation: missing submissions of schools, and files of the office
 * that could not be used.
 */
public final class OperatorNotices {

    private final Feedback feedback;

    public OperatorNotices(Folders folders) {
        this.feedback = new Feedback(folders.feedback());
    }

    /** Whether entries or a template were refused and have to be corrected. */
    private static boolean hasRefused(Publication.Published published) {
        return published.entries().stream().anyMatch(AppliedEntries::isRefused)
                || !published.templates().isEmpty();
    }

    public List<Text> lines(Publication.Published published) {
        Period period = published.snapshot().period();
        return Stream.concat(
                        published.entries().stream().map(entries -> line(period, entries)),
                        published.templates().stream().map(TemplateFault::line))
                .toList();
    }

    private Text line(Period period, AppliedEntries entries) {
        Text what = entries.fileRefused()
                ? new Text("整个文件未采用，此前的填报仍有效", "the file was refused, what was entered before stands")
                : new Text(count(entries, "条未采用", "条请核对", "，"), count(entries, "refused", "to check", ", "));
        Text where = entries.isFile() ? place(period, entries) : first(entries);
        return new Text(
                period + " 台账填报 " + entries.source() + "：" + what.zh() + where.zh(),
                "ledger entries of " + period + ", " + entries.source() + ": " + what.en() + where.en());
    }

    private static String count(AppliedEntries entries, String refused, String toCheck, String comma) {
        return Stream.of(counted(entries.refused(), refused), counted(entries.toCheck(), toCheck))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(comma));
    }

    private static String counted(long count, String what) {
        return count == 0 ? "" : count + " " + what;
    }

    private Text place(Period period, AppliedEntries entries) {
        String place = this.feedback
                .file(Feedback.placeOfEntries(entries.district(), period, entries.source()))
                .toString();
        return new Text("；反馈在 " + place, "; feedback lies in " + place);
    }

    /** The first problem of entries made at the command line, which have no file for feedback. */
    private static Text first(AppliedEntries entries) {
        Text message = entries.problems().get(0).message();
        return new Text("：" + message.zh(), ": " + message.en());
    }

    /** Whether a submission is missing, a question is open, or a file or an entry has to be corrected. */
    public static boolean isToCorrect(List<Publication.Published> published) {
        return published.stream()
                .anyMatch(one -> !lacking(one).isEmpty() || !one.open().isEmpty() || hasRefused(one));
    }

    /**
     * Submissions that are due and neither received nor carried, those with rows in error, and those with a newer
     * version that was refused.
     */
    public static List<Obligation> lacking(Publication.Published published) {
        List<Obligation> lacking = new ArrayList<>();
        published
                .snapshot()
                .districts()
                .forEach(district -> published.snapshot().of(district).stream()
                        .filter(OperatorNotices::isLacking)
                        .forEach(lacking::add));
        return lacking;
    }

    /** Whether submissions are due for the month but no sender sent a file, accepted or not. */
    public static boolean hasNoFiles(Publication.Published published) {
        List<Obligation> due = published.snapshot().districts().stream()
                .flatMap(district -> published.snapshot().of(district).stream())
                .filter(Obligation::due)
                .toList();
        return !due.isEmpty() && due.stream().noneMatch(received -> received.isFresh() || received.refused() != null);
    }

    public static boolean isLacking(Obligation received) {
        return received.due()
                && (received.effective() == null
                        || received.refused() != null
                        || received.status() == Obligation.Status.PARTIAL);
    }
}
