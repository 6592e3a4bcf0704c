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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Copies of a file that are found in one run, each of which needs feedback under its own name. */
class CopiesTogetherTest {

    private static final Instant SENT = Instant.parse("2023-07-01T01:00:00Z");
    private static final String FIRST = "equipment_" + Papers.PRIMARY + "_2023-06.csv";
    private static final String COPY = "equipment_" + Papers.PRIMARY + "_2023-06(1).csv";
    private static final String QUESTION = "upgrade,U1,computer,学生电脑,1,,,,2023,10000,2023-05-01,12000\n";

    private Desk desk;

    @BeforeEach
    void open(@TempDir Path folder) {
        this.desk = new Desk(folder).registry(Papers.REGISTRY);
    }

    private void drop(String name, String text, int minute) {
        this.desk.drop(name, text, SENT.plusSeconds(60L * minute));
    }

    private List<String> feedback(String name) {
        return this.desk.feedback(Papers.PRIMARY, name);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void ofARefusedFileEachHasFeedback(int copies) {
        String refused = Papers.EQUIPMENT.replace("quantity", "item_id");
        for (int i = 0; i < copies; i++) {
            drop("equipment_" + Papers.PRIMARY + "_2023-06(" + i + ").csv", refused, i);
        }

        Desk.Said said = this.desk.call("intake");

        assertThat(said.exit()).isEqualTo(ExitCode.TO_CORRECT);
        assertThat(said.lines())
                .contains("files read: 0 accepted, 0 partly, " + copies + " rejected; 0 unchanged, 0 superseded");
        for (int i = 0; i < copies; i++) {
            assertThat(feedback("equipment_" + Papers.PRIMARY + "_2023-06(" + i + ").csv"))
                    .hasSize(3)
                    .anyMatch(line -> line.startsWith("error duplicate-label"));
        }
        assertThat(this.desk.call("intake").lines())
                .contains("files read: 0 accepted, 0 partly, 0 rejected; " + copies + " unchanged, 0 superseded");
    }

    @Test
    void ofAFileWithAQuestionBothHaveFeedback() {
        drop(FIRST, Papers.EQUIPMENT + QUESTION, 0);
        drop(COPY, Papers.EQUIPMENT + QUESTION, 1);

        this.desk.call("intake");

        assertThat(feedback(COPY)).isEqualTo(feedback(FIRST)).anyMatch(line -> line.startsWith("warning"));
    }

    /** A renamed file is recorded before one that replaces another in the same run. */
    @Test
    void andAReplacementAreCountedInTheRunTheyBelongTo() throws IOException {
        String staff = "staff_" + Papers.PRIMARY + "_2023-06.csv";
        drop(FIRST, Papers.EQUIPMENT, 0);
        drop("old/" + staff, Papers.STAFF, 0);
        this.desk.call("intake");

        Files.move(this.desk.input().resolve(FIRST), this.desk.input().resolve(COPY));
        drop("new/" + staff, Papers.STAFF.replace("4,4", "4,3"), 5);

        assertThat(this.desk.call("intake").lines())
                .contains("files read: 1 accepted, 0 partly, 0 rejected; 1 unchanged, 1 superseded");
    }
}
