package org.duxue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files appear, disappear, reappear and are duplicated; none of this loses a figure or stops the intake. */
class DropFolderTest {

    private static final String STAFF = "staff_2123009001_2023-06.csv";
    private static final String ACCEPTED =
            "notice tolerated accepted [||] 已采用（2 行），无需处理 / accepted (2 rows), nothing to do";
    private static final Instant MONDAY = Instant.parse("2023-07-03T01:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2023-07-04T01:00:00Z");

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void open() {
        this.desk = new Desk(this.folder).registry(Papers.REGISTRY);
    }

    @Test
    void theNewestOfSeveralCountsAndTheOthersHaveFeedback() {
        this.desk
                .drop("old/教职工-2123009001-2023年6月 (1).csv", Papers.STAFF.replace("4,4", "9,9"), MONDAY)
                .drop(STAFF, Papers.STAFF, TUESDAY);

        assertThat(this.desk.call("intake").lines())
                .containsExactly("files read: 1 accepted, 0 partly, 0 rejected; 0 unchanged, 1 superseded");
        assertThat(this.desk.feedback(Papers.PRIMARY, STAFF)).containsExactly(ACCEPTED);
        assertThat(this.desk.feedback(Papers.PRIMARY, "教职工-2123009001-2023年6月 (1).csv"))
                .containsExactly("notice tolerated superseded [||] 不再采用：同一单位、同一类别、同一月份已改用后到的文件 " + STAFF
                        + " / no longer counts: a later file of the same sender, kind and month has taken its place, "
                        + STAFF);
    }

    @Test
    void keepsTheFeedbackOnTheNewestWhenTheOlderHasTheSameName() {
        this.desk
                .drop("a/" + STAFF, Papers.STAFF.replace("4,4", "9,9"), MONDAY)
                .drop("b/" + STAFF, Papers.STAFF, TUESDAY);

        this.desk.call("intake");
        this.desk.call("intake");

        assertThat(this.desk.feedback(Papers.PRIMARY, STAFF)).containsExactly(ACCEPTED);
    }

    @Test
    void aFileTouchedThereAndBackIsReadAgainWithoutHarm() throws IOException {
        Path file = this.desk.input().resolve(STAFF);
        this.desk.drop(STAFF, Papers.STAFF, MONDAY).call("intake");
        for (Instant time : List.of(TUESDAY, MONDAY, TUESDAY, MONDAY)) {
            Files.setLastModifiedTime(file, FileTime.from(time));

            Desk.Said said = this.desk.call("intake");

            assertThat(said.exit()).as(said.err()).isZero();
            assertThat(said.lines())
                    .containsExactly("files read: 0 accepted, 0 partly, 0 rejected; 1 unchanged, 0 superseded");
        }
    }

    @Test
    void readsADropFolderThatIsALink() throws IOException {
        Path real = Files.createDirectory(this.folder.resolve("share"));
        this.desk.drop(STAFF, Papers.STAFF);
        Files.move(this.desk.input(), real.resolve("drop"));
        Files.createSymbolicLink(this.desk.input(), real.resolve("drop"));

        assertThat(this.desk.call("intake").lines())
                .containsExactly("files read: 1 accepted, 0 partly, 0 rejected; 0 unchanged, 0 superseded");
    }

    @Test
    void neverReadsItsOwnResults() {
        String input = this.desk.input().toString();
        String inside = this.desk.input().resolve("results").toString();
        this.desk.drop(STAFF, Papers.STAFF);
        String[] call = {"run", "--period", "2023-06", "--input", input, "--output", inside, "--lang", "en"};

        assertThat(Desk.callPlain(call).lines().get(0))
                .isEqualTo("files read: 1 accepted, 0 partly, 0 rejected; 0 unchanged, 0 superseded");
        assertThat(Desk.callPlain(call).lines().get(0))
                .isEqualTo("files read: 0 accepted, 0 partly, 0 rejected; 1 unchanged, 0 superseded");
    }

    @Test
    void publishesWhenTheStateLiesOnAnotherDisk() throws IOException {
        Path otherDisk = Path.of("/dev/shm");
        org.junit.jupiter.api.Assumptions.assumeTrue(
                Files.isDirectory(otherDisk)
                        && Files.isWritable(otherDisk)
                        && !Files.getFileStore(otherDisk).equals(Files.getFileStore(this.folder)),
                "needs a second file system");
        Path state = Files.createTempDirectory(otherDisk, "duxue");
        this.desk.drop(STAFF, Papers.STAFF);
        try {
            Desk.Said said = this.desk.call("run", "--period", "2023-06", "--work", state.toString());

            assertThat(said.exit()).as(said.err()).isEqualTo(3);
            assertThat(this.desk.result("2023-06", Papers.DISTRICT, "summary.csv"))
                    .exists();
        } finally {
            for (Path file : Desk.filesBelow(state)) {
                Files.delete(file);
            }
        }
    }

    @Test
    void checksARefusedFileAgainWhenTheRegistryKnowsItsSender() {
        this.desk.drop("staff_2123009009_2023-06.csv", Papers.STAFF);
        assertThat(this.desk.call("intake").exit()).isEqualTo(3);

        this.desk.registry(Papers.REGISTRY + "2123009009,新小学,230399,试验区,primary,public,30,,,2023-01,\n");

        assertThat(this.desk.call("intake").exit()).isZero();
        assertThat(this.desk.feedback("2123009009", "staff_2123009009_2023-06.csv"))
                .containsExactly(ACCEPTED);
        assertThat(this.desk.feedbackFile("_unknown", "staff_2123009009_2023-06.csv"))
                .doesNotExist();
    }

    /** Its type is only in its name, so that it could not be recognised. */
    @Test
    void checksRefusedExplanationsAgainWhenTheRegistryKnowsTheirSender() {
        String name = "explain_2123009009_2023-06.csv";
        this.desk.drop(name, "rule,key,explanation\n");
        assertThat(this.desk.call("intake").exit()).isEqualTo(3);

        this.desk.registry(Papers.REGISTRY + "2123009009,新小学,230399,试验区,primary,public,30,,,2023-01,\n");

        assertThat(this.desk.call("intake").lines().get(0))
                .isEqualTo("files read: 1 accepted, 0 partly, 0 rejected; 0 unchanged, 0 superseded");
        assertThat(this.desk.feedbackFile("_unknown", name)).doesNotExist();
    }

    @Test
    void checksAFileOfAFutureMonthAgainWhenTheMonthHasCome() {
        String name = "staff_" + Papers.PRIMARY + "_2023-07.csv";
        this.desk.drop(name, Papers.STAFF, Instant.parse("2023-06-29T01:00:00Z"));
        assertThat(this.desk.call("intake", "--today", "2023-06-30").exit()).isEqualTo(3);

        assertThat(this.desk.call("intake", "--today", "2023-06-30").lines().get(0))
                .isEqualTo("files read: 0 accepted, 0 partly, 0 rejected; 1 unchanged, 0 superseded");
        assertThat(this.desk.call("intake", "--today", "2023-07-01").exit()).isZero();
        assertThat(this.desk.feedback(Papers.PRIMARY, name)).containsExactly(ACCEPTED);
    }

    @Test
    void reportsAFileAgainThatIsRefusedForAnotherReason() {
        String name = "staff_2123009009_2023-06.csv";
        this.desk.drop(name, "post,actual\nteacher,many\n").call("intake");

        this.desk.registry(Papers.REGISTRY + "2123009009,新小学,230399,试验区,primary,public,30,,,2023-01,\n");

        assertThat(this.desk.call("intake").exit()).isEqualTo(3);
        assertThat(this.desk.feedback("2123009009", name)).anyMatch(line -> line.contains("'many'"));
        assertThat(this.desk.feedbackFile("_unknown", name)).doesNotExist();
        assertThat(this.desk.call("intake").lines().get(0))
                .isEqualTo("files read: 0 accepted, 0 partly, 0 rejected; 1 unchanged, 0 superseded");
    }

    /** Sent, corrected, and by mistake sent again in its first form: three versions, the last one counts. */
    @Test
    void takesAnEarlierContentSentAgainAsANewVersion() {
        this.desk.drop(STAFF, Papers.STAFF, MONDAY).call("intake");
        this.desk.drop(STAFF, Papers.STAFF.replace("4,4", "5,5"), TUESDAY).call("intake");
        this.desk.drop(STAFF, Papers.STAFF, TUESDAY.plusSeconds(60)).call("run", "--period", "2023-06");

        assertThat(this.desk.rows("2023-06", Papers.DISTRICT, "completeness.csv"))
                .filteredOn(row -> row.get("kind").equals("staff")
                        && row.get("school_code").equals(Papers.PRIMARY))
                .extracting(row -> row.get("version"))
                .containsExactly("3");
        assertThat(this.desk.rows("2023-06", Papers.DISTRICT, "summary.csv"))
                .filteredOn(row -> row.get("indicator").equals("teachers_actual")
                        && row.get("breakdown").isEmpty())
                .extracting(row -> row.get("value"))
                .containsExactly("4");
    }

    @Test
    void rebuildsAPeriodAfterTheFilesAreGone() throws IOException {
        this.desk.drop(STAFF, Papers.STAFF).call("run", "--period", "2023-06");
        var before = this.desk.digests();
        Files.delete(this.desk.input().resolve(STAFF));

        this.desk.call("consolidate", "--from", "2023-06", "--to", "2023-06");

        assertThat(this.desk.digests()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".hidden.csv",
                "~$staff_2123009001_2023-06.csv",
                "staff_2123009001_2023-06.csv.tmp",
                "staff_2123009001_2023-06.part",
                "staff_2123009001_2023-06.csv.filepart",
                "notes.md",
                "evidence/230399/验收单.pdf",
                "reply-template.docx",
                ".git/staff_2123009001_2023-06.csv"
            })
    void leavesAlone(String name) {
        this.desk.drop(name, "x");

        Desk.Said said = this.desk.call("intake");

        assertThat(said.exit()).isZero();
        assertThat(said.lines())
                .containsExactly("files read: 0 accepted, 0 partly, 0 rejected; 0 unchanged, 0 superseded");
        assertThat(this.desk.digests()).isEmpty();
    }

    /** Header cells of arbitrary length are accepted. */
    @Test
    void takesAFileWithVeryLongUnknownLabels() {
        this.desk.drop(
                STAFF,
                Papers.STAFF
                        .replaceFirst("retiring", "retiring," + "备".repeat(5000))
                        .replaceAll("\n(.)", ",\n$1"));

        assertThat(this.desk.call("intake").exit()).isZero();
    }

    /** Each item of an upgrade plan is followed separately, so that the recorded data grow with the file. */
    @Test
    void takesAFileOfAHundredThousandItems() {
        StringBuilder plan = new StringBuilder(Papers.EQUIPMENT_HEADER);
        String longId = "更新计划-".repeat(30);
        for (int i = 0; i < 100_000; i++) {
            plan.append("upgrade,").append(longId).append(i).append(",computer,电脑,1,,,,2022,100,,\n");
        }
        this.desk.drop("equipment_2123009001_2023-06.csv", plan.toString()).drop(STAFF, Papers.STAFF);

        Desk.Said said = this.desk.call("intake");

        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(said.lines())
                .containsExactly("files read: 2 accepted, 0 partly, 0 rejected; 0 unchanged, 0 superseded");
    }
}
