package org.duxue.service;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.duxue.intake.Feedback;
import org.duxue.intake.Folders;
import org.duxue.intake.IntakeReport;
import org.duxue.job.IntakeCompleted;
import org.duxue.job.OperatorNotices;
import org.duxue.job.PeriodConsolidated;
import org.duxue.report.Publication;
import org.duxue.settings.DuxueProperties;
import org.duxue.settings.Settings;
import org.duxue.shared.English;
import org.duxue.shared.Text;
import org.duxue.shared.UsageException;
import org.duxue.summary.Obligation;
import org.springframework.context.event.EventListener;

/** Sends mail to the operator after each consolidation, and to schools with the feedback on their files. */
public final class MailNotifier implements Closeable {

    private final Mailer post;
    private final Folders folders;
    private final String operator;
    private final Map<String, String> schools;

    private MailNotifier(Mailer post, Folders folders, String operator, Map<String, String> schools) {
        this.post = post;
        this.folders = folders;
        this.operator = operator;
        this.schools = schools;
    }

    /** Mail is sent when a server is set. */
    public static boolean areWanted(Settings settings) {
        return !settings.properties().mail().host().isEmpty();
    }

    public static MailNotifier of(Settings settings, Folders folders) throws IOException {
        DuxueProperties.Mail mail = settings.properties().mail();
        String from = mail.sender();
        if (from.isEmpty()) {
            throw new UsageException(new Text(
                    "设置了 mail.host 时，mail.from 应为发件人的邮件地址",
                    "mail.from must be the sender's mail address when mail.host is set"));
        }
        Mailer.Server server = new Mailer.Server(
                mail.host(), mail.port(), mail.security().name(), mail.username(), mail.password(), from);
        Map<String, String> schools = mail.schools() == null ? Map.of() : addresses(settings.whole(mail.schools()));
        return new MailNotifier(new Mailer(server), folders, mail.operator(), schools);
    }

    /** Reads lines of a code, a comma and an address; a line without an address, such as a header, is skipped. */
    private static Map<String, String> addresses(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new UsageException(new Text(
                    "mail.schools '" + file + "' 应为存在的文件，每行“学校标识码,邮件地址”",
                    "mail.schools '" + file + "' must be a file that exists, with lines of school_code,address"));
        }
        Map<String, String> addresses = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            List<String> cells = List.of(line.replace("\ufeff", "").split(",", -1));
            if (cells.size() >= 2 && cells.get(1).contains("@")) {
                addresses.put(cells.get(0).strip(), cells.get(1).strip());
            }
        }
        return addresses;
    }

    @EventListener
    void on(IntakeCompleted event) {
        for (IntakeReport.Entry entry : event.report().read()) {
            String address = this.schools.get(entry.sender());
            if (address != null && !entry.status().equals("unchanged")) {
                this.post.send(toSchool(entry, address));
            }
        }
    }

    private Mail toSchool(IntakeReport.Entry entry, String address) {
        String name = Path.of(entry.relativePath()).getFileName().toString();
        String zh = entry.statusLabel();
        String first = entry.firstError()
                .map(problem -> problem.message().both() + "\n")
                .orElse("");
        String text = name + "：" + zh + "，合格 " + entry.rows().accepted() + " 行，有错 "
                + entry.rows().rejected() + " 行。\n" + first + (entry.hasErrors() ? "请按附件改正后重新报送整个文件。\n" : "")
                + "\n" + name + ": " + entry.status() + ", "
                + English.counted(entry.rows().accepted(), "row") + " accepted, "
                + entry.rows().rejected() + " in error.\n"
                + (entry.hasErrors() ? "Correct what the attached file lists and send the whole file again.\n" : "");
        Path feedback = new Feedback(this.folders.feedback()).file(entry.feedback());
        return new Mail(address, "督学反馈 " + zh + "：" + name, text, List.of(feedback));
    }

    @EventListener
    void on(PeriodConsolidated event) {
        if (this.operator.isEmpty()) {
            return;
        }
        Publication.Published published = event.published();
        List<Obligation> lacking = OperatorNotices.lacking(published);
        String period = published.snapshot().period().toString();
        String names = lacking.stream()
                .map(one -> one.sender() + " " + one.senderName() + " "
                        + one.kind().label() + " / " + one.kind().key() + "\n")
                .collect(Collectors.joining());
        String asked = published.open().stream()
                .map(one -> one.obligation().sender() + " " + one.obligation().senderName() + " "
                        + one.obligation().kind().label() + "："
                        + one.question().sentence().both() + "\n")
                .collect(Collectors.joining());
        String entries = new OperatorNotices(this.folders)
                .lines(published).stream().map(line -> line.both() + "\n").collect(Collectors.joining());
        String text = period + " 已汇总，缺报或被退回 " + lacking.size() + " 项。\n" + period + " is consolidated; "
                + lacking.size() + " submissions are missing or rejected.\n\n" + names
                + questions(published.open().size(), asked) + entries;
        this.post.send(new Mail(this.operator, "督学汇总 " + period + "：缺报 " + lacking.size(), text, List.of()));
    }

    private static String questions(int count, String lines) {
        return count == 0
                ? ""
                : "\n待说明的问题 " + count + " 个 / questions that wait for an answer: " + count + "\n" + lines;
    }

    @Override
    public void close() {
        this.post.close();
    }
}
