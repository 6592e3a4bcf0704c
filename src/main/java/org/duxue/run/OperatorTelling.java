package org.duxue.run;

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

/** Tells the operator what of the office's own files could not be used, a line a file: entries for the ledger, templates. */
final class OperatorTelling {

    private final Feedback feedback;

    OperatorTelling(Folders folders) {
        this.feedback = new Feedback(folders.feedback());
    }

    /** Whether entries were left out, so that somebody has to enter them again, or a template was. */
    static boolean hasRefused(Publication.Published published) {
        return published.entries().stream().anyMatch(AppliedEntries::isRefused)
                || !published.templates().isEmpty();
    }

    List<Text> lines(Publication.Published published) {
        Period period = published.gathered().period();
        return Stream.concat(
                        published.entries().stream().map(entries -> line(period, entries)),
                        published.templates().stream().map(TemplateFault::line))
                .toList();
    }

    private Text line(Period period, AppliedEntries entries) {
        Text what = entries.fileRefused()
                ? new Text("整个文件未采用，此前的填报仍有效", "the file was refused, what was entered before stands")
                : new Text(count(entries, "条未采用", "条请核对", "，"), count(entries, "refused", "to check", ", "));
        Text where = entries.isFile() ? place(entries) : first(entries);
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

    private Text place(AppliedEntries entries) {
        String place = this.feedback.file(entries.district(), entries.source()).toString();
        return new Text("；反馈在 " + place, "; feedback lies in " + place);
    }

    /** Of what was entered at the command line no file is kept to which feedback could belong. */
    private static Text first(AppliedEntries entries) {
        Text message = entries.problems().get(0).message();
        return new Text("：" + message.zh(), ": " + message.en());
    }
}
