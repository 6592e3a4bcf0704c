package org.duxue.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.duxue.cli.District;
import org.duxue.cli.ExitCode;
import org.duxue.cli.RealProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailNotifierTest {

    private static final String SCHOOL = "3123000101";

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @TempDir
    Path folder;

    @BeforeEach
    void startServer() {
        this.server.start();
    }

    @AfterEach
    void stopServer() {
        this.server.stop();
    }

    @Test
    void sendsFeedbackToTheSchoolAndMissingSubmissionsToTheOperator() throws Exception {
        District district = District.of(this.folder, "staff_" + SCHOOL + "_2022-07");
        int port = this.server.getSmtp().getPort();

        RealProcess run = RealProcess.start(this.folder, mail(port), district.with("run", "--period", "2022-07"));

        assertThat(run.exit()).as(run.said()).isEqualTo(ExitCode.TO_CORRECT);
        MimeMessage[] letters = this.server.getReceivedMessages();
        assertThat(Arrays.stream(letters).map(MailNotifierTest::subject))
                .containsExactlyInAnyOrder("督学反馈 采用：staff_" + SCHOOL + "_2022-07.csv", "督学汇总 2022-07：缺报 45");
        MimeMessage toSchool = letters[0];
        assertThat(toSchool.getAllRecipients()[0]).hasToString("school@example.org");
        assertThat(parts(toSchool)).hasSize(2);
        assertThat(parts(toSchool).get(0))
                .contains("staff_" + SCHOOL + "_2022-07.csv: accepted, 16 rows accepted, 0 in error.");
        assertThat(parts(toSchool).get(1)).contains("accepted (16 rows), nothing to do");
        assertThat(letters[1].getAllRecipients()[0]).hasToString("operator@example.org");
        assertThat(parts(letters[1]).get(0)).contains("insurance");
    }

    @Test
    void anUnavailableMailServerFailsNothing() throws Exception {
        District district = District.of(this.folder, "staff_" + SCHOOL + "_2022-07");
        int port = this.server.getSmtp().getPort();
        this.server.stop();

        RealProcess run = RealProcess.start(this.folder, mail(port), district.with("run", "--period", "2022-07"));

        assertThat(run.exit()).as(run.said()).isEqualTo(ExitCode.TO_CORRECT);
        assertThat(run.said()).contains("results are in ");
        assertThat(Files.readString(district.state().resolve("logs/duxue.log")))
                .contains("not sent by mail: 督学汇总 2022-07：缺报 45: ");
    }

    private Map<String, String> mail(int port) throws IOException {
        Path schools = this.folder.resolve("addresses.csv");
        Files.writeString(schools, "school_code,address\n" + SCHOOL + ",school@example.org\n");
        return Map.of(
                "DUXUE_MAIL_HOST",
                "127.0.0.1",
                "DUXUE_MAIL_PORT",
                String.valueOf(port),
                "DUXUE_MAIL_OPERATOR",
                "operator@example.org",
                "DUXUE_MAIL_SCHOOLS",
                schools.toString());
    }

    private static String subject(MimeMessage letter) {
        try {
            return letter.getSubject();
        } catch (jakarta.mail.MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** The texts of a mail, including its attachments. */
    private static List<String> parts(MimeMessage letter) throws Exception {
        List<String> texts = new java.util.ArrayList<>();
        collect((Multipart) letter.getContent(), texts);
        return texts;
    }

    private static void collect(Multipart parts, List<String> texts) throws Exception {
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.getContent() instanceof Multipart inner) {
                collect(inner, texts);
            } else {
                texts.add(new String(part.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
            }
        }
    }

    @AfterEach
    void leaveNothingRunning() {
        RealProcess.killAll();
    }
}
