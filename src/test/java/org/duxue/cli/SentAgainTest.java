package org.duxue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same bytes again under another name: nothing new is recorded, but the feedback is under the name that was sent.
 */
class SentAgainTest {

    private static final Instant LATER = Instant.parse("2023-07-04T01:00:00Z");
    private static final String FIRST = "equipment_" + Papers.PRIMARY + "_2023-06.csv";
    private static final String AGAIN = "equipment_" + Papers.PRIMARY + "_2023-06(1).csv";
    private static final String WITH_A_MISTAKE = Papers.EQUIPMENT
            + Papers.asset(12).replace(",10,", ",many,")
            + "upgrade,U1,computer,学生电脑,1,,,,2023,10000,2023-05-01,12000\n";

    private Desk desk;

    @BeforeEach
    void aFileHasFeedback(@TempDir Path folder) {
        this.desk = new Desk(folder).registry(Papers.REGISTRY).drop(FIRST, WITH_A_MISTAKE);
        assertThat(this.desk.call("intake").exit()).isEqualTo(ExitCode.TO_CORRECT);
    }

    @Test
    void aCopyNextToTheFirstGetsTheSameFeedback() throws IOException {
        List<String> feedback = table(FIRST);
        List<String> returned = Files.readAllLines(returned(FIRST));

        this.desk.drop(AGAIN, WITH_A_MISTAKE, LATER);
        assertThat(this.desk.call("intake").lines())
                .contains("files read: 0 accepted, 0 partly, 0 rejected; 2 unchanged, 0 superseded");

        assertThat(feedback).hasSize(4);
        assertThat(table(AGAIN)).isEqualTo(renamed(feedback));
        assertThat(page(AGAIN)).contains("many").contains(AGAIN);
        assertThat(Files.readAllLines(returned(AGAIN))).isEqualTo(returned);
        assertThat(table(FIRST)).isEqualTo(feedback);
    }

    @Test
    void feedbackFollowsARenamedFile() throws IOException {
        List<String> feedback = table(FIRST);

        Files.move(this.desk.input().resolve(FIRST), this.desk.input().resolve(AGAIN));
        this.desk.call("intake");

        assertThat(table(AGAIN)).isEqualTo(renamed(feedback));
        assertThat(returned(AGAIN)).exists();
        assertThat(this.desk.feedbackFile(Papers.PRIMARY, FIRST)).doesNotExist();
        assertThat(returned(FIRST)).doesNotExist();
    }

    @Test
    void feedbackOnAnExplanationIsUnderTheLatestName() throws IOException {
        Files.move(this.desk.input().resolve(FIRST), this.desk.input().resolve(AGAIN));
        this.desk.call("intake");

        assertThat(this.desk
                        .call("explain", Papers.PRIMARY, "spent<=budget", "U1", "--text", "追加预算已批")
                        .exit())
                .isZero();

        assertThat(table(AGAIN)).anyMatch(line -> line.contains("追加预算已批"));
        assertThat(this.desk.feedbackFile(Papers.PRIMARY, FIRST)).doesNotExist();
    }

    @Test
    void theNextVersionRemovesFeedbackUnderTheFormerName() throws IOException {
        Files.move(this.desk.input().resolve(FIRST), this.desk.input().resolve(AGAIN));
        this.desk.call("intake");
        Files.delete(this.desk.input().resolve(AGAIN));
        this.desk.drop("equipment_" + Papers.PRIMARY + "_2023-06(2).csv", Papers.EQUIPMENT, LATER);
        this.desk.call("intake");

        assertThat(Desk.filesBelow(this.desk.output().resolve("feedback")))
                .extracting(file -> file.getFileName().toString())
                .isNotEmpty()
                .allMatch(name -> name.contains("(2)"));
    }

    private List<String> table(String name) throws IOException {
        return Files.readAllLines(this.desk.feedbackFile(Papers.PRIMARY, name));
    }

    private String page(String name) throws IOException {
        return Files.readString(this.desk.feedbackFile(Papers.PRIMARY, name).resolveSibling(name + ".feedback.html"));
    }

    private Path returned(String name) {
        return this.desk.feedbackFile(Papers.PRIMARY, name).resolveSibling(name + ".errors.csv");
    }

    private static List<String> renamed(List<String> feedback) {
        return feedback.stream().map(line -> line.replace(FIRST, AGAIN)).toList();
    }
}
