package org.duxue.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Words in place of names, addresses and ids of people are planted wherever a school could write them. After the
 * scheduled service has read and consolidated everything, all its files and its memory are searched for them.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrivacyTest {

    private static final String NAME = "赵丝雀雀";
    private static final String OTHER_NAME = "Canary Zhaosique";
    private static final String ADDRESS = "雀鸣胡同柒拾柒号";
    private static final String STUDENT = "G230399201104055678";
    private static final String OTHER_STUDENT = "L23039999887766554";
    private static final String STAFF = "WANARY-77-0042";
    private static final String IDENTITY = "230399201104055679";
    private static final String TELEPHONE = "13904675533";
    private static final String BORN = "1957-11-23";
    private static final String CLASS = "雀班雀级";
    private static final List<String> PLANTED =
            List.of(NAME, OTHER_NAME, ADDRESS, STUDENT, OTHER_STUDENT, STAFF, IDENTITY, TELEPHONE, BORN, CLASS);

    /** A word that must be in the outputs and the store: if it is not found, the search does not work. */
    private static final String HAZARD = "操场北侧护栏松动甲乙丙";

    private static final String FITNESS_HEADER = "姓名,家庭住址,民族代码,班级编号,班级名称,出生日期,学籍号,年级编号,性别,身高,体重,电话,备用\n";
    private static final String INSURANCE_HEADER = "人员编号,用工形式,岗位,入职日期,参保状态,养老,整改时限,月工资,姓名,身份证号\n";
    private static final String SAFETY_HEADER =
            "record,item_id,category,description,found_on,due_on,resolved_on,birth_date,certified,trained,姓名\n";

    private Path folder;
    private Desk desk;
    private RealProcess service;
    private Path memory;

    @BeforeAll
    void workWithPlantedWords(@TempDir Path shared) throws Exception {
        this.folder = shared;
        this.desk = Papers.completeIn(shared);
        plant(this.desk);
        this.service = RealProcess.start(
                shared,
                Map.of("DUXUE_SCHEDULE_CLOCK", "2023-07-06T08:00:00+08:00", "DUXUE_SCHEDULE_PORT", "0"),
                "schedule",
                "--input",
                this.desk.input().toString(),
                "--output",
                this.desk.output().toString(),
                "--lang",
                "en");
        this.service.await("consolidated 2023-06");
        this.memory = shared.resolve("memory.hprof");
        this.service.dumpMemory(this.memory);
    }

    private static void plant(Desk desk) {
        desk.drop("fitness_" + Papers.PRIMARY + "_2023-06.csv", FITNESS_HEADER + sound(40) + bad())
                .drop("fitness_" + Papers.JUNIOR + "_2023-06.csv", FITNESS_HEADER + bad(), Charset.forName("GBK"))
                .drop("fitness_" + Papers.PRIMARY + "_2023-05.csv", bad(), StandardCharsets.UTF_16LE)
                .drop("体质_" + Papers.PRIMARY + "_2023-04.csv", FITNESS_HEADER.replace("学籍号", "学号") + sound(3))
                .drop("insurance_" + Papers.PRIMARY + "_2023-06.csv", insurance(30) + badInsurance())
                .drop("insurance_" + Papers.JUNIOR + "_2023-06.csv", insurance(1) + badInsurance())
                .drop("insurance_2023-06.csv", "school_code," + insurance(1))
                .drop("ledger_" + Papers.DISTRICT + "_2023-06.csv", entries())
                .drop("safety_" + Papers.JUNIOR + "_2023-06.csv", safety());
    }

    private static String student(String id, String grade, String sex, String height) {
        return String.join(
                        ",",
                        NAME,
                        ADDRESS,
                        NAME,
                        CLASS,
                        CLASS,
                        BORN,
                        id,
                        grade,
                        sex,
                        height,
                        "30",
                        TELEPHONE,
                        OTHER_NAME)
                + "\n";
    }

    private static String sound(int students) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < students; i++) {
            rows.append(student(i == 0 ? STUDENT : "G23039920110405" + (1000 + i), "11", "女", "130"));
        }
        return rows.append("填表人：" + NAME + "\n注：" + NAME + "的电话是" + TELEPHONE + "\n")
                .toString();
    }

    /** Each personal word is in each wrong column once; the rows have different errors. */
    private static String bad() {
        StringBuilder rows = new StringBuilder();
        rows.append(student(STUDENT, "11", "女", "130")).append(student(STUDENT, "99", "男", "9999"));
        rows.append(student("1.2345E+17", "11", NAME, "x"));
        for (String word : PLANTED) {
            rows.append(student(OTHER_STUDENT + rows.length(), word, "女", "130"))
                    .append(student(OTHER_STUDENT + rows.length(), "11", word, "130"))
                    .append(student(OTHER_STUDENT + rows.length(), "11", "女", word))
                    .append(student("", "11", "女", "130"))
                    .append(student(word, "11", "女", "130").replace("\n", "," + word + "\n"))
                    .append(word + "," + student(word, "11", "女", "130"));
        }
        return rows.toString();
    }

    private static String insurance(int people) {
        StringBuilder rows = new StringBuilder(INSURANCE_HEADER);
        for (int i = 0; i < people; i++) {
            String id = i == 0 ? STAFF : "W" + i;
            rows.append(id + ",外聘,其他,2022-03-01,已参保,是,,3200," + NAME + "," + IDENTITY + "\n");
        }
        return rows.toString();
    }

    private static String badInsurance() {
        StringBuilder rows = new StringBuilder();
        for (String word : PLANTED) {
            // a birthday in another date column cannot be recognised
            String day = word.equals(BORN) ? "" : word;
            rows.append(String.join(",", word, word, word, day, word, word, day, word, word, word))
                    .append('\n')
                    .append(String.join(",", STAFF, "外聘", "其他", "2022-03-01", "未参保", "是", "", word, NAME, IDENTITY))
                    .append('\n');
        }
        return rows.toString();
    }

    private static String safety() {
        StringBuilder guards = new StringBuilder();
        for (int i = 10; i < 40; i++) {
            guards.append("guard,G" + i + ",,,,,," + BORN + ",yes,yes," + NAME + "\n");
        }
        return SAFETY_HEADER
                + guards
                + "hazard,H1,guardrail," + HAZARD + ",2023-03-01,2023-09-30,,,,," + NAME + "\n"
                + "guard,G1,,,,,," + BORN + ",yes,yes," + NAME + "\n"
                + "guard,G2,,,,,," + BORN + ",yes,yes," + NAME + "\n"
                + "guard,G2,,,,,," + BORN + ",yes,yes," + IDENTITY + "\n"
                + "guard,G3,,,,,," + NAME + ",yes,yes," + NAME + "\n";
    }

    /** Operators may keep their own notes next to the columns that are read. */
    private static String entries() {
        return "负责人手机：" + TELEPHONE + "\n"
                + "电话,item_id,measure,备忘\n"
                + TELEPHONE + ",safety.hazard/" + Papers.JUNIOR + "/H1,加固护栏," + NAME + "\n"
                + "备注：" + NAME + ",,,\n"
                + TELEPHONE + ",nothing.known,加固," + NAME + "," + IDENTITY + "\n";
    }

    private List<Path> state() {
        return Desk.filesBelow(this.desk.state());
    }

    private List<Path> results() {
        return Desk.filesBelow(this.desk.output()).stream()
                .filter(file -> !file.startsWith(this.desk.state()))
                .toList();
    }

    @Test
    void keepsNothingOfPeopleInTheStore() throws IOException {
        assertThat(new Trace(PLANTED).in(state())).isEmpty();
        assertThat(new Trace(List.of(HAZARD)).in(state()))
                .anyMatch(found -> found.startsWith("store."))
                .anyMatch(found -> found.contains(".csv.gz"));
    }

    @Test
    void writesNothingAboutPeopleToFeedbackAndResults() throws IOException {
        assertThat(new Trace(PLANTED).in(results())).isEmpty();
        assertThat(new Trace(List.of(HAZARD)).in(results())).anyMatch(found -> found.startsWith("ledger.csv"));
    }

    @Test
    void saysNothingOfPeople() throws IOException {
        String inputs = this.desk.input().toString();
        String[] all = Desk.filesBelow(this.desk.input()).stream()
                .map(Path::toString)
                .filter(file -> file.endsWith("2023-06.csv"))
                .toArray(String[]::new);
        StringBuilder said = new StringBuilder(this.service.said());
        for (String option : List.of("--json", "--lang=zh", "--lang=en")) {
            String[] call = new String[all.length + 4];
            call[0] = "check";
            call[1] = option;
            call[2] = "--input";
            call[3] = inputs;
            System.arraycopy(all, 0, call, 4, all.length);
            Desk.Said answer = Desk.callPlain(call);
            assertThat(answer.exit()).as(answer.err()).isEqualTo(ExitCode.TO_CORRECT);
            said.append(answer.out()).append(answer.err());
        }

        assertThat(new Trace(PLANTED).in(said.toString().getBytes(UTF_8))).isEmpty();
        assertThat(said).contains("“性别”的值“***”");
        assertThat(said).contains("“身高”的值“x”");
    }

    /** After a collection of garbage, as {@code jcmd GC.heap_dump} does one first. */
    @Test
    void keepsNothingOfPeopleInMemoryWhenTheFilesAreRead() throws IOException {
        assertThat(new Trace(PLANTED).in(List.of(this.memory))).isEmpty();
        assertThat(new Trace(List.of("试验区", Papers.PRIMARY)).in(List.of(this.memory)))
                .as("the name of the district and the code of a school, which are no secrets")
                .hasSize(2);
    }

    @Test
    void protectsTheStoreFromOtherUsers() throws IOException {
        try (var paths = Files.walk(this.desk.state())) {
            assertThat(paths.filter(path -> !path.startsWith(this.desk.state().resolve("publishing")))
                            .filter(path -> !rights(path).endsWith("------"))
                            .map(path -> this.desk.state().relativize(path) + " " + rights(path)))
                    .isEmpty();
        }
        assertThat(rights(this.desk.state())).isEqualTo("rwx------");
        assertThat(rights(this.desk.state().resolve("key"))).isEqualTo("rw-------");
        assertThat(Files.size(this.desk.state().resolve("key"))).isEqualTo(16);
    }

    private static String rights(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (IOException gone) {
            return "gone:------";
        }
    }

    /** The search itself: a word is found however it was written. */
    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"})
    void findsAWordInAnyEncodingAndInAnArchive(String charset) throws IOException {
        for (String word : PLANTED) {
            byte[] text = ("x;" + word + ";y").getBytes(charset);
            assertThat(new Trace(PLANTED).in(text)).contains(word);
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
                gzip.write(text);
            }
            assertThat(new Trace(PLANTED).in(packed.toByteArray())).contains(word);
            byte[] script = ("INSERT('" + Trace.numbered(word) + "')").getBytes(UTF_8);
            assertThat(new Trace(PLANTED).in(script)).contains(word);
        }
        Path large = this.folder.resolve("large-" + charset);
        byte[] block = new byte[5 << 20];
        byte[] word = ADDRESS.getBytes(charset);
        System.arraycopy(word, 0, block, (1 << 22) - 5, word.length);
        Files.write(large, block);
        assertThat(new Trace(PLANTED).in(List.of(large))).containsExactly("large-" + charset + ": " + ADDRESS);
    }

    @AfterAll
    void leaveNothingRunning() {
        RealProcess.killAll();
    }
}
