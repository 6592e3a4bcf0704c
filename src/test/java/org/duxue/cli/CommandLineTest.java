package org.duxue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Each command through its real entry point: its output, its language, and its exit code. */
class CommandLineTest {

    private static final String EQUIPMENT = "equipment_2123009001_2023-06.csv";

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void open() {
        this.desk = Papers.completeIn(this.folder);
    }

    @Test
    void endsWith0WhenThereIsNothingToReport() {
        Desk.Said said = this.desk.call("run", "--period", "2023-06");

        assertThat(said.exit()).as(said.out()).isZero();
        assertThat(said.complaints()).isEmpty();
        assertThat(said.lines())
                .contains(
                        "files read: 13 accepted, 0 partly, 0 rejected; 0 unchanged, 0 superseded",
                        "2023-06 试验区 230399",
                        "results are in " + this.desk.output().resolve("2023-06"))
                .anyMatch(line -> line.matches("staffing +shortage +0 people +≤ 0 +met +2/2"));
    }

    @Test
    void endsWith1AndNamesTheLogWhenTheMachineFails() throws IOException {
        Files.createDirectories(this.desk.output());
        Files.createFile(this.desk.output().resolve("2023-06"));

        Desk.Said said = this.desk.call("run", "--period", "2023-06");

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.complaints())
                .containsExactly(
                        "the program did not finish: FileAlreadyExistsException: "
                                + this.desk.output().resolve("2023-06"),
                        "what was done is saved, and the same command continues from there; details are in the log "
                                + this.desk.state().resolve("logs").resolve("duxue.log"));
        assertThat(Desk.text(this.desk.state().resolve("logs").resolve("duxue.log")))
                .contains("FileAlreadyExistsException");
    }

    @Test
    void endsWith2WithoutADropFolder() {
        Path nowhere = this.folder.resolve("nowhere");

        Desk.Said said = Desk.callPlain("intake", "--input", nowhere.toString(), "--lang", "en");

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.complaints())
                .containsExactly("there is no folder " + nowhere + "; make it, or name the drop folder with --input");
    }

    @Test
    void endsWith2WithoutARegistry() throws IOException {
        Path registry = this.desk.input().resolve("registry").resolve("schools.csv");
        Files.delete(registry);

        Desk.Said said = this.desk.call("run", "--period", "2023-06");

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.complaints())
                .containsExactly(
                        "there is no school registry " + registry + "; make it first, without it there are no figures");
    }

    @Test
    void listsEveryProblemOfTheRegistryAndComputesNothing() {
        this.desk.registry(Papers.REGISTRY_HEADER
                + "123,甲小学,230399,试验区,primary,public,120,,,2023-01,\n"
                + "3123009002,乙中学,230399,试验区,college,public,,90,,2023-01,\n"
                + "1123009003,丙幼儿园,230399,试验区,kindergarten,private,7,,40,2023-01,\n"
                + "1123009004,丁幼儿园,230399,试验区,kindergarten,private,,,40,2023-13,\n");

        Desk.Said said = this.desk.call("run", "--period", "2023-06");

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.complaints())
                .containsExactly(
                        "the school registry "
                                + this.desk.input().resolve("registry").resolve("schools.csv")
                                + " has 4 errors; there are no figures until all are corrected:",
                        "  schools.csv row 2 school_code '123' has the wrong form; write 10 digits",
                        "  schools.csv row 3 stage 'college' is not one of the options; write one of primary, junior, nine_year, twelve_year, complete, senior, kindergarten",
                        "  schools.csv row 4 primary_students '7' does not go with the type of the school, which has no such stage; write 0 or nothing",
                        "  schools.csv row 5 effective_from '2023-13' is not a month; write a month such as 2023-06");
        assertThat(this.desk.digests()).isEmpty();
    }

    @Test
    void endsWith2ForAWrongPolicy() {
        this.desk.drop("policy.yml", "limits:\n  guard_age: sixty\n  guards_age: 60\ntarget:\n  x: 1\n");

        Desk.Said said = this.desk.call("run", "--period", "2023-06");

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.complaints())
                .containsExactly(
                        "policy.yml:2 guard_age 'sixty' must be a whole number of at least 0",
                        "policy.yml:3 'guards_age' is not known; expected one of auto_close, file_size_mib, fitness_coverage, guard_age, ledger_due_days, row_errors_percent",
                        "policy.yml:4 'target' is not known; expected one of targets, limits, windows, districts");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            run --period 2023-6         | '--period'
            run                         | '--period=YYYY-MM'
            run --period 2023-06 --fast | '--fast'
            consolidate                 | '--period'
            consolidate --from 2023-06  | '--to'
            check                       | 'FILE'
            intake --lang fr            | '--lang'
            dance                       | 'dance'
            """)
    void endsWith2ForAWrongCallAndNamesWhatIsWrong(String call, String named) {
        Desk.Said said = Desk.callPlain(call.trim().split(" "));

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains(named).doesNotContain("Exception");
    }

    @Test
    void endsWith2ForAReversedSpan() {
        Desk.Said said = this.desk.call("consolidate", "--from", "2023-06", "--to", "2023-05");

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.complaints()).containsExactly("--from 2023-06 lies after --to 2023-05; swap them");
    }

    @Test
    void endsWith3ForWhatIsMissingAndListsIt() throws IOException {
        Files.delete(this.desk.input().resolve(EQUIPMENT));

        Desk.Said said = this.desk.call("run", "--period", "2023-06");

        assertThat(said.exit()).isEqualTo(3);
        assertThat(said.lines())
                .contains("2023-06 missing, partly accepted or rejected (1):", "  2123009001 甲小学 equipment: missing");
    }

    @Test
    void listsWhatIsMissingInTheMonthsConsolidatedFirstInALineForEachSender() {
        this.desk.drop("safety_2123009001_2023-05.csv", Papers.SAFETY);

        Desk.Said said = this.desk.call("run", "--period", "2023-06");

        assertThat(said.exit()).isEqualTo(3);
        assertThat(said.lines())
                .contains(
                        "consolidating 2023-05 first",
                        "  3123009002 乙中学 equipment, staff, safety, fitness, insurance: missing");
    }

    @Test
    void endsWith3ForRowsInError() {
        this.desk.drop(EQUIPMENT, Papers.EQUIPMENT.replace("A2,furniture", "A2,chairs"));

        Desk.Said said = this.desk.call("intake");

        assertThat(said.exit()).isEqualTo(3);
        assertThat(said.lines())
                .containsExactly(
                        "files read: 12 accepted, 1 partly, 0 rejected; 0 unchanged, 0 superseded",
                        "  partly accepted " + EQUIPMENT
                                + " (1 row in error): row 3 category 'chairs' is not one of the options; write one of computer, office_computer, multimedia, smart_board, recording_room, multimedia_room, laboratory, sports_arts, furniture, other",
                        "  feedback lies in " + this.desk.output().resolve("feedback"));
    }

    @Test
    void endsWith4WhileAnEarlierMonthWaits() {
        this.desk.drop("safety_2123009001_2023-05.csv", Papers.SAFETY).call("intake");

        Desk.Said said = this.desk.call("consolidate", "--period", "2023-06");

        assertThat(said.exit()).isEqualTo(4);
        assertThat(said.complaints())
                .containsExactly(
                        "2023-06 was not consolidated: the earlier months 2023-05 are not consolidated or stale; run duxue consolidate --from 2023-05 --to 2023-06 first");
        assertThat(this.desk.output().resolve("2023-06")).doesNotExist();
    }

    @Test
    void consolidatesASpanAndNamesTheMonthsItSkips() {
        this.desk.drop("safety_2123009001_2023-04.csv", Papers.SAFETY).call("intake");

        Desk.Said said = this.desk.call("consolidate", "--from", "2023-04", "--to", "2023-06");

        assertThat(said.exit()).isEqualTo(3);
        assertThat(said.lines())
                .contains(
                        "2023-05 is skipped: it has no submissions", "consolidating 2023-04", "consolidating 2023-06");
        assertThat(this.desk.output().resolve("2023-05")).doesNotExist();
    }

    @Test
    void endsWith4WhileAnotherProcessHoldsTheStore() throws IOException {
        Files.createDirectories(this.desk.state());
        try (FileChannel channel = FileChannel.open(
                        this.desk.state().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            Desk.Said said = this.desk.call("run", "--period", "2023-06");

            assertThat(lock.isValid()).isTrue();
            assertThat(said.exit()).isEqualTo(4);
            assertThat(said.complaints())
                    .containsExactly("another duxue is using " + this.desk.state()
                            + " but does not answer; wait until it has ended and try again");
        }
        assertThat(this.desk.call("run", "--period", "2023-06").exit()).isZero();
    }

    /**
     * The lock belongs to the operating system, so it is effective between processes, and a killed one leaves none
     * behind.
     */
    @Test
    void aSecondProcessDoesNotWait() throws IOException, InterruptedException {
        Files.createDirectories(this.desk.state());
        Process other = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LockHolder.class.getName(),
                        this.desk.state().resolve("lock").toString()))
                .redirectErrorStream(true)
                .start();
        try {
            assertThat(other.inputReader().readLine()).isEqualTo("locked");
            assertThat(this.desk.call("intake").exit()).isEqualTo(4);
        } finally {
            other.destroyForcibly().waitFor();
        }
        assertThat(this.desk.call("intake").exit()).isZero();
    }

    /** A process that holds the lock until it is killed. */
    static final class LockHolder {

        private LockHolder() {}

        public static void main(String[] file) throws IOException {
            try (FileChannel channel =
                            FileChannel.open(Path.of(file[0]), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                System.out.println(lock.isValid() ? "locked" : "not locked");
                System.in.read();
            }
        }
    }

    @Test
    void quietSaysNothingWhenThereIsNothingToReport() {
        Desk.Said said = this.desk.call("run", "--period", "2023-06", "--quiet");

        assertThat(said.exit()).isZero();
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).isEmpty();
    }

    @Test
    void quietStillSaysWhatIsWrong() throws IOException {
        Files.delete(this.desk.input().resolve(EQUIPMENT));

        Desk.Said said = this.desk.call("run", "--period", "2023-06", "--quiet");

        assertThat(said.lines())
                .containsExactly(
                        "2023-06 missing, partly accepted or rejected (1):", "  2123009001 甲小学 equipment: missing");
    }

    @Test
    void speaksChinese() throws IOException {
        Files.delete(this.desk.input().resolve(EQUIPMENT));

        Desk.Said said = this.desk.call("run", "--period", "2023-06", "--lang", "zh");

        assertThat(said.lines())
                .contains(
                        "读取文件：采用 12，部分采用 0，退回 0；未变化 0，已有更新版本 0",
                        "2023-06 缺报、部分采用或被退回（1）：",
                        "  2123009001 甲小学 设备：缺报",
                        "结果在 " + this.desk.output().resolve("2023-06"));
        assertThat(said.out()).doesNotContain("missing");
    }

    @Test
    void checkReportsProblemsAndChangesNothing() throws IOException {
        Path file = this.folder.resolve(EQUIPMENT);
        Files.writeString(file, Papers.EQUIPMENT.replace("A2,furniture", "A2,chairs"));

        Desk.Said said = this.desk.call("check", file.toString());

        assertThat(said.exit()).isEqualTo(3);
        assertThat(said.lines())
                .containsExactly(
                        file + ": would be partly accepted, 10 rows accepted, 1 in error, 0 skipped",
                        "  error row 3 category 'chairs' is not one of the options; write one of computer, office_computer, multimedia, smart_board, recording_room, multimedia_room, laboratory, sports_arts, furniture, other");
        assertThat(this.desk.output()).doesNotExist();
    }

    @Test
    void checkSaysWhenThereIsNoSuchFile() {
        Path file = this.folder.resolve("gone.csv");

        Desk.Said said = this.desk.call("check", file.toString());

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.complaints()).containsExactly("there is no file " + file);
    }

    @Test
    void statusShowsWhatWasSentAndWhatRan() {
        this.desk.drop("safety_2123009001_2023-05.csv", Papers.SAFETY).call("run", "--period", "2023-06");
        this.desk.drop(
                "safety_2123009001_2023-05.csv", Papers.SAFETY + "hazard,H2,fire,堵塞,2023-03-01,2023-09-30,\n", LATER);
        this.desk.call("intake");

        Desk.Said said = this.desk.call("status", "--period", "2023-05");

        assertThat(said.exit()).isEqualTo(3);
        assertThat(said.lines())
                .contains("2023-05 stale, to be redone", "2023-06 consolidated", "submissions of 2023-05")
                .anyMatch(line -> line.matches("2123009001 +甲小学 +safety +received +2 +2023-05 +2 +0"))
                .containsSubsequence("", "last runs")
                .anyMatch(line -> line.matches("run +month +result +began +took"))
                .anyMatch(line -> line.matches("consolidate  2023-06  done    [-0-9]{10} [:0-9]{8} +[0-9.]+ s"))
                .anyMatch(line -> line.matches("intake                done    [-0-9]{10} [:0-9]{8} +[0-9.]+ s"));
        assertThat(this.desk
                        .call("status", "--period", "2023-05", "--lang", "zh")
                        .lines())
                .anyMatch(line -> line.matches("运行  月份     结果  开始时间 +用时"))
                .anyMatch(line -> line.matches("汇总  2023-06  完成  [-0-9]{10} [:0-9]{8} +[0-9.]+ 秒"))
                .anyMatch(line -> line.matches("读取           完成  [-0-9]{10} [:0-9]{8} +[0-9.]+ 秒"));
    }

    @Test
    void statusReportsARefusedNewerVersion() {
        this.desk.drop("safety_2123009001_2023-05.csv", Papers.SAFETY).call("intake");
        this.desk
                .drop("safety_2123009001_2023-05.csv", "record,item_id\nhazard,\n", LATER)
                .call("intake");

        assertThat(this.desk.call("status", "--period", "2023-05").lines())
                .anyMatch(line ->
                        line.matches("2123009001 +甲小学 +safety +received, newer one rejected +1 +2023-05 +1 +0"));
        assertThat(this.desk
                        .call("status", "--period", "2023-05", "--lang", "zh")
                        .lines())
                .anyMatch(line -> line.matches("2123009001 +甲小学 +安全 +已报送，新报送被退回 +1 +2023-05 +1 +0"));
    }

    private static final Instant LATER = Instant.parse("2023-07-04T01:00:00Z");

    @Test
    void statusOfAnEmptyOfficeSaysSo() throws IOException {
        Desk empty = new Desk(Files.createDirectory(this.folder.resolve("new"))).registry(Papers.REGISTRY);

        assertThat(empty.call("status").lines()).containsExactly("there are no submissions yet");
        assertThat(JsonMapper.shared()
                        .readTree(empty.call("status", "--json").out())
                        .get("months"))
                .isEmpty();
    }
}
