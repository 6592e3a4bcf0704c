package org.duxue.run;

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
import org.duxue.report.Publication;
import org.duxue.run.post.Letter;
import org.duxue.run.post.Post;
import org.duxue.run.setting.Chosen;
import org.duxue.run.setting.Key;
import org.duxue.shared.English;
import org.duxue.shared.Text;
import org.duxue.summary.Received;

/** Letters to the operator after each consolidation, and to schools with the feedback on what they sent. */
final class Reminders implements Happenings {

    private final Post post;
    private final Folders folders;
    private final String operator;
    private final Map<String, String> schools;

    private Reminders(Post post, Folders folders, String operator, Map<String, String> schools) {
        this.post = post;
        this.folders = folders;
        this.operator = operator;
        this.schools = schools;
    }

    /** Mail is sent when a server is set. */
    static boolean areWanted(Chosen chosen) {
        return chosen.isSet(Key.MAIL_HOST);
    }

    static Reminders of(Chosen chosen, Folders folders) throws IOException {
        String from = chosen.isSet(Key.MAIL_FROM) ? chosen.text(Key.MAIL_FROM) : chosen.text(Key.MAIL_OPERATOR);
        if (from.isEmpty()) {
            throw new WrongUseException(new Text(
                    "设置了 mail.host 时，mail.from 应为发件人的邮件地址",
                    "mail.from must be the sender's mail address when mail.host is set"));
        }
        Post.Server server = new Post.Server(
                chosen.text(Key.MAIL_HOST),
                chosen.number(Key.MAIL_PORT),
                chosen.text(Key.MAIL_SECURITY),
                chosen.text(Key.MAIL_USERNAME),
                chosen.text(Key.MAIL_PASSWORD),
                from);
        Map<String, String> schools =
                chosen.isSet(Key.MAIL_SCHOOLS) ? addresses(chosen.path(Key.MAIL_SCHOOLS)) : Map.of();
        return new Reminders(new Post(server), folders, chosen.text(Key.MAIL_OPERATOR), schools);
    }

    /** Lines of a code, a comma and an address; a line without an address, such as a header, is passed over. */
    private static Map<String, String> addresses(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new WrongUseException(new Text(
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

    @Override
    public void tookIn(IntakeReport report, List<IntakeReport.Entry> news) {
        for (IntakeReport.Entry entry : news) {
            String address = this.schools.get(entry.sender());
            if (address != null && List.of("accepted", "partial", "rejected").contains(entry.status())) {
                this.post.send(toSchool(entry, address));
            }
        }
    }

    private Letter toSchool(IntakeReport.Entry entry, String address) {
        String name = Path.of(entry.relativePath()).getFileName().toString();
        String zh = IntakeTelling.status(entry);
        String first = entry.firstError()
                .map(problem -> problem.message().both() + "\n")
                .orElse("");
        String text = name + "：" + zh + "，采用 " + entry.rows().accepted() + " 行，有错 "
                + entry.rows().rejected() + " 行。\n" + first + (entry.hasErrors() ? "请按附件改正后重新报送整个文件。\n" : "")
                + "\n" + name + ": " + entry.status() + ", "
                + English.counted(entry.rows().accepted(), "row") + " accepted, "
                + entry.rows().rejected() + " in error.\n"
                + (entry.hasErrors() ? "Correct what the enclosed file tells and send the whole file again.\n" : "");
        Path feedback = new Feedback(this.folders.feedback()).file(entry.sender(), name);
        return new Letter(address, "督学反馈 " + zh + "：" + name, text, List.of(feedback));
    }

    @Override
    public void consolidated(Publication.Published published) {
        if (this.operator.isEmpty()) {
            return;
        }
        List<Received> lacking = PeriodTelling.lacking(published);
        String period = published.gathered().period().toString();
        String names = lacking.stream()
                .map(one -> one.sender() + " " + one.senderName() + " "
                        + one.kind().label() + " / " + one.kind().key() + "\n")
                .collect(Collectors.joining());
        String entries = new OperatorTelling(this.folders)
                .lines(published).stream().map(line -> line.both() + "\n").collect(Collectors.joining());
        String text = period + " 已汇总，缺报或被退回 " + lacking.size() + " 项。\n" + period + " is consolidated; "
                + lacking.size() + " submissions are missing or rejected.\n\n" + names + entries;
        this.post.send(new Letter(this.operator, "督学汇总 " + period + "：缺报 " + lacking.size(), text, List.of()));
    }

    @Override
    public void close() {
        this.post.close();
    }
}
