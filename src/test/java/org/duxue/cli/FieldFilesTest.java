package org.duxue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which of the files that schools really send count, through the real job. */
class FieldFilesTest {

    private static final Path CASES = Path.of("src/test/resources/org/duxue/cli/field");
    private static final Instant SENT = Instant.parse("2023-07-01T01:00:00Z");
    private static final Instant LATER = Instant.parse("2023-07-02T01:00:00Z");
    private static final String SCHOOL = "2123000101";

    private Desk desk;

    @BeforeEach
    void open(@TempDir Path folder) {
        this.desk = new Desk(folder);
    }

    private Desk.Said run(String period) {
        return this.desk.call("run", "--period", period);
    }

    private List<String> value(String period, String indicator) {
        return this.desk.rows(period, "230306", "summary.csv").stream()
                .filter(row -> row.get("indicator").equals(indicator)
                        && row.get("breakdown").isEmpty())
                .map(row -> row.get("value"))
                .toList();
    }

    private List<String> feedback(String fileName) {
        return this.desk.feedback(SCHOOL, fileName);
    }

    @Test
    void filesOfClassesAllCount() {
        this.desk.dropAll(CASES.resolve("class-files"), SENT);

        run("2023-06");

        assertThat(value("2023-06", "students_tested")).containsExactly("160");
        assertThat(value("2023-06", "coverage_rate")).containsExactly("38.10");
        assertThat(this.desk.rows("2023-06", "230306", "completeness.csv"))
                .filteredOn(row -> row.get("kind").equals("fitness"))
                .extracting(row -> row.get("parts"))
                .containsExactly("4");
    }

    /** 一年级(1) and 一年级(2) are two classes, although (1) looks like the mark of a copy. */
    @Test
    void classesNumberedLikeCopiesAllCount() throws IOException {
        Path files = CASES.resolve("class-files");
        this.desk.drop("registry/schools.csv", Files.readAllBytes(files.resolve("registry/schools.csv")));
        for (int number = 1; number < 5; number++) {
            byte[] bytes = Files.readAllBytes(files.resolve("体质_2123000101_2023-06_一年级" + number + "班.csv"));
            this.desk.drop("体质_2123000101_2023-06_一年级(" + number + ").csv", bytes, SENT.plusSeconds(number));
        }

        run("2023-06");

        assertThat(value("2023-06", "students_tested")).containsExactly("160");
    }

    @Test
    void aFutureFileTimeIsNotNewer() {
        this.desk.dropAll(CASES.resolve("future-file-time"), SENT);
        String name = "safety_2123000101_2023-05.csv";
        Path future = this.desk.input().resolve("a").resolve(name);
        this.desk.drop("a/" + name, Desk.text(future), Instant.now().plus(Duration.ofDays(400)));

        run("2023-05");

        assertThat(value("2023-05", "hazards_open")).containsExactly("1");
        assertThat(feedback(name)).noneMatch(line -> line.contains(" file-time "));
        assertThat(feedback("a／" + name)).singleElement().asString().contains(" superseded ");
    }

    @Test
    void aFutureFileTimeIsReported() {
        this.desk.dropAll(CASES.resolve("future-file-time"), SENT);
        String name = "safety_2123000101_2023-05.csv";
        Path future = this.desk.input().resolve("b").resolve(name);
        this.desk.drop("b/" + name, Desk.text(future), Instant.parse("2199-01-01T00:00:00Z"));
        Desk.filesBelow(this.desk.input().resolve("a"))
                .forEach(file -> assertThat(file.toFile().delete()).isTrue());

        this.desk.call("intake");

        assertThat(feedback(name))
                .anyMatch(line -> line.contains("notice tolerated file-time [||]")
                        && line.contains(
                                "the time of the file is 2199-01-01T00:00:00Z, which is in the future, so it was "
                                        + "treated as the oldest"));
    }

    @Test
    void twoFilesOfOneNameHaveFeedbackOfTheirOwn() throws IOException {
        this.desk.dropAll(CASES.resolve("feedback-overwritten"), SENT);
        this.desk.call("intake");
        Path equipment =
                this.desk.output().resolve("feedback/2123000101/2023-06/equipment/2123000101_2023-06.csv.feedback.csv");
        Path staff =
                this.desk.output().resolve("feedback/2123000101/2023-06/staff/2123000101_2023-06.csv.feedback.csv");
        String before = Desk.text(staff);
        assertThat(equipment).exists();

        Path file = this.desk.input().resolve("设备/2123000101_2023-06.csv");
        this.desk.drop("设备/2123000101_2023-06.csv", corrected(file), LATER);
        this.desk.call("intake");

        assertThat(Desk.text(staff)).isEqualTo(before);
    }

    private static String corrected(Path file) throws IOException {
        return Files.readString(file) + "\n";
    }

    @Test
    void filesWithoutASenderAreNamedWithTheirFolders() {
        this.desk.dropAll(CASES.resolve("feedback-unknown-overwritten"), SENT);

        this.desk.call("intake");

        Path unknown = this.desk.output().resolve("feedback/_unknown");
        assertThat(Desk.filesBelow(unknown).stream()
                        .filter(file -> file.toString().endsWith(".csv"))
                        .map(file -> unknown.relativize(file).toString()))
                .containsExactly(
                        "乙校/设备.xlsx.feedback.csv",
                        "乙校/设备_2023-06.csv.feedback.csv",
                        "甲校/设备.xlsx.feedback.csv",
                        "甲校/设备_2023-06.csv.feedback.csv");
    }

    @Test
    void aFileOfTheWrongSchoolIsWithdrawn() throws IOException {
        this.desk.dropAll(CASES.resolve("taken-back"), SENT);
        run("2023-06");
        Files.move(
                this.desk.input().resolve("equipment_2123000102_2023-06.csv"),
                this.desk.input().resolve("equipment_2123000101_2023-06.csv"));
        assertThat(run("2023-06").exit()).isEqualTo(ExitCode.TO_CORRECT);

        this.desk.call("withdraw", "设备", "2123000102", "2023-06", "--reason", "报错了学校");
        run("2023-06");

        assertThat(value("2023-06", "asset_value")).containsExactly("50000.00");
    }

    @Test
    void aBadCopyDoesNotHideTheGoodFile() {
        this.desk.dropAll(CASES.resolve("bad-copy-hides-good-file"), SENT);
        String copy = "safety_2123000101_2023-05 副本.csv";
        this.desk.drop(copy, Desk.text(this.desk.input().resolve(copy)), LATER);

        Desk.Said said = run("2023-05");

        assertThat(said.exit()).isEqualTo(ExitCode.TO_CORRECT);
        assertThat(value("2023-05", "hazards_open")).containsExactly("3");
        assertThat(feedback(copy)).anyMatch(line -> line.startsWith("error "));
        assertThat(feedback("safety_2123000101_2023-05.csv"))
                .singleElement()
                .asString()
                .contains("accepted (7 rows)");
    }
}
