package org.duxue.cli;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Invalid files through the real intake, after a valid one of the same submission: each is refused with a message its
 * sender understands, the valid one stays in effect, and no other file is affected.
 */
@ExtendWith(BadInputTest.BadDesk.class)
class BadInputTest {

    private static final Instant LATER = Instant.parse("2023-07-10T01:00:00Z");

    /** A file, the one that was there before, and its sender. */
    record Case(String name, String before, byte[] bytes, String sender) {

        @Override
        public String toString() {
            return this.name;
        }

        boolean isVersion() {
            return !this.before.isEmpty();
        }
    }

    private static final List<Case> CASES = new ArrayList<>();

    private static void equipment(String name, byte[] bytes) {
        CASES.add(new Case(name, Papers.EQUIPMENT, bytes, Papers.PRIMARY));
    }

    private static void equipment(String name, String text) {
        equipment(name, text.getBytes(UTF_8));
    }

    private static void other(String name, String text, String sender) {
        CASES.add(new Case(name, "", text.getBytes(UTF_8), sender));
    }

    static {
        wholeFiles();
        senders();
        rows();
    }

    private static byte[] noise() {
        byte[] bytes = new byte[5000];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    private static byte[] spoiled(String text, int at, int value) {
        byte[] bytes = text.getBytes(UTF_8);
        bytes[at] = (byte) value;
        return bytes;
    }

    private static byte[] oneLine(int megabytes) {
        byte[] line = new byte[megabytes << 20];
        Arrays.fill(line, (byte) 'x');
        byte[] header = Papers.EQUIPMENT_HEADER.getBytes(UTF_8);
        System.arraycopy(header, 0, line, 0, header.length);
        return line;
    }

    private static void wholeFiles() {
        equipment("equipment_2123009001_2023-01.csv", noise());
        equipment("equipment_2123009001_2023-02.csv", "");
        equipment("equipment_2123009001_2023-03.csv", Papers.EQUIPMENT.getBytes(UTF_16LE));
        equipment("equipment_2123009001_2023-04.csv", spoiled(Papers.EQUIPMENT, Papers.EQUIPMENT.indexOf("A3,"), 0));
        equipment(
                "equipment_2123009001_2023-05.csv", spoiled(Papers.EQUIPMENT, Papers.EQUIPMENT.lastIndexOf("课"), 0xff));
        equipment("equipment_2123009001_2023-06.csv", Papers.EQUIPMENT.replace("A4,furniture,", "A4,furniture,\""));
        equipment("equipment_2123009001_2023-07.csv", oneLine(100));
        equipment("equipment_2123009001_2023-08.csv", new byte[] {'P', 'K', 3, 4, 20, 0, 6, 0});
        equipment("equipment_2123009001_2023-09.csv", "第一行\n" + Papers.asset(1));
        equipment("equipment_2123009001_2023-10.csv", "record,item_id,name,quantity\nasset,A1,课桌,1\n");
        equipment("equipment_2123009001_2023-11.csv", Papers.EQUIPMENT.replace("plan_year", "quantity"));
        equipment("equipment_2123009001_2023-12.csv", Papers.STAFF);
    }

    private static void senders() {
        String own = Papers.EQUIPMENT.replace("record,", "school_code,record,").replace("asset,", "2123009001,asset,");
        equipment("equipment_2123009001_2024-01.csv", own.replace("2123009001,asset,A2", "3123009002,asset,A2"));
        equipment("equipment_2123009001_2024-02.csv", own.replace("2123009001", "3123009002"));
        other("equipment_9999999999_2023-06.csv", Papers.EQUIPMENT, "_unknown");
        other("equipment_2123009001_2022-12.csv", Papers.EQUIPMENT, Papers.PRIMARY);
        other("equipment_1123009003_2023-06.csv", Papers.EQUIPMENT, Papers.KINDERGARTEN);
        other("enforcement_230399_2022-12.csv", Papers.ENFORCEMENT, Papers.DISTRICT);
        other("equipment_2123009001_2023-06.xls", "PK", Papers.PRIMARY);
        other("设备_2123009001.csv", Papers.EQUIPMENT, Papers.PRIMARY);
        other("设备 2023年6月.csv", Papers.EQUIPMENT, "_unknown");
    }

    private static void rows() {
        equipment(
                "equipment_2123009001_2024-03.csv",
                Papers.EQUIPMENT.replace("A5,", "A4,") + "asset,A12,chairs,课桌,x,-1,2024-04-01,,,,,\n");
        equipment("equipment_2123009001_2024-04.csv", Papers.EQUIPMENT.replace("A5,", "A4,"));
        equipment(
                "equipment_2123009001_2024-05.csv",
                many(60)
                        + "asset,,furniture,课桌,1.5,1,2020-02-30,good,,,,\n"
                        + "asset,B2,furniture,课桌,1,1.234,2024-06-01,good,,,,\n"
                        + "asset,B3,furniture,课桌,1,1,2020-02-03,good,,,,,,多\n"
                        + "upgrade,B4,computer,电脑,1,,,,2024,100,2024-05-02,101\n");
        other(
                "fitness_2123009001_2024-05.csv",
                "grade_code,student_id,sex\n" + students(12) + "11,2.30306E+17,男\n",
                Papers.PRIMARY);
    }

    private static String many(int assets) {
        StringBuilder text = new StringBuilder(Papers.EQUIPMENT_HEADER);
        for (int i = 1; i <= assets; i++) {
            text.append(Papers.asset(i));
        }
        return text.toString();
    }

    private static String students(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            text.append("11,S").append(i).append(",女\n");
        }
        return text.toString();
    }

    static Stream<Case> cases() {
        return CASES.stream();
    }

    /** Valid files first, then the invalid ones and one more valid one. */
    static final class BadDesk implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == SharedDesk.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return SharedDesk.of("bad input", BadDesk::work);
        }

        private static Desk.Said work(Desk desk) {
            desk.registry(Papers.REGISTRY);
            CASES.stream().filter(Case::isVersion).forEach(one -> desk.drop(one.name(), one.before()));
            Desk.Said sound = desk.call("intake");
            assertThat(sound.exit()).as(sound.out()).isZero();
            List<Case> shuffled = new ArrayList<>(CASES);
            Collections.shuffle(shuffled, new Random(3));
            shuffled.forEach(one -> desk.drop(one.name(), one.bytes(), LATER));
            desk.drop("staff_2123009001_2023-06.csv", Papers.STAFF, LATER);
            return desk.call("intake");
        }
    }

    /** {@code bad-input.txt}: a file name, then all feedback to its sender. */
    private static List<String> expected(String name) throws IOException {
        try (InputStream text = Objects.requireNonNull(BadInputTest.class.getResourceAsStream("bad-input.txt"))) {
            return new String(text.readAllBytes(), UTF_8)
                    .lines()
                    .dropWhile(line -> !line.equals(name))
                    .skip(1)
                    .takeWhile(line -> !line.isEmpty())
                    .map(String::strip)
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void reportsToTheSenderWhatIsWrongAndWhatWouldBeRight(Case one, SharedDesk bad) throws IOException {
        assertThat(bad.desk().feedback(one.sender(), one.name())).isEqualTo(expected(one.name()));
    }

    @Test
    void endsWith3AndListsEveryFile(SharedDesk bad) {
        assertThat(bad.said().exit()).isEqualTo(3);
        assertThat(bad.said().lines().get(0))
                .isEqualTo("files read: 1 accepted, 3 partly, 22 rejected; 0 unchanged, 0 superseded");
        CASES.forEach(one -> assertThat(bad.said().out()).contains(" " + one.name()));
        assertThat(bad.said().err()).isEmpty();
    }

    @Test
    void isNotAffectedByOtherFiles(SharedDesk bad) {
        assertThat(bad.desk().feedback(Papers.PRIMARY, "staff_2123009001_2023-06.csv"))
                .containsExactly("notice tolerated accepted [||] 已采用（2 行），无需处理 / accepted (2 rows), nothing to do");
    }

    @Test
    void leavesTheFormerVersionInEffect(SharedDesk bad) {
        Map<String, String> versions = bad.desk().inStore(store -> {
            Map<String, String> all = new TreeMap<>();
            store.query(
                    "SELECT period, number, status FROM submission_version"
                            + " WHERE kind = 'equipment' AND sender = '2123009001' ORDER BY period, number",
                    row -> {
                        all.merge(
                                row.getString(1),
                                row.getInt(2) + " " + row.getString(3),
                                (one, two) -> one + ", " + two);
                    });
            return all;
        });

        CASES.stream().filter(Case::isVersion).forEach(one -> {
            String period = one.name().substring(21, 28);
            String second = List.of("2024-04", "2024-05").contains(period) ? "2 partial" : "2 rejected";
            assertThat(versions).containsEntry(period, "1 accepted, " + second);
        });
    }

    @Test
    void consolidatesTheFormerVersionAndShowsTheRefusedOne(SharedDesk bad, @TempDir Path folder) {
        Desk desk = bad.desk().copyTo(folder.resolve("copy"));
        assertThat(desk.call("consolidate", "--from", "2023-01", "--to", "2023-01")
                        .exit())
                .isEqualTo(3);

        assertThat(desk.rows("2023-01", Papers.DISTRICT, "completeness.csv"))
                .filteredOn(row -> row.get("school_code").equals(Papers.PRIMARY)
                        && row.get("kind").equals("equipment"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("status", "received")
                        .containsEntry("version", "1")
                        .containsEntry("rejected_version", "2"));
        assertThat(desk.rows("2023-01", Papers.DISTRICT, "summary.csv"))
                .filteredOn(row -> row.get("indicator").equals("asset_value")
                        && row.get("breakdown").isEmpty())
                .extracting(row -> row.get("value"))
                .containsExactly("13255.00");
    }

    @Test
    void acceptsTheCorrectedFileAndRemovesTheFeedback(SharedDesk bad, @TempDir Path folder) {
        Desk desk = bad.desk().copyTo(folder.resolve("copy"));
        String name = "equipment_2123009001_2023-01.csv";

        desk.drop(name, Papers.EQUIPMENT + Papers.asset(12), LATER.plusSeconds(60));

        assertThat(desk.call("intake").lines().get(0))
                .isEqualTo("files read: 1 accepted, 0 partly, 0 rejected; 25 unchanged, 0 superseded");
        assertThat(desk.feedback(Papers.PRIMARY, name))
                .containsExactly("notice tolerated accepted [||] 已采用（12 行），无需处理 / accepted (12 rows), nothing to do");
    }

    /** Fast where the file system supports sparse files; elsewhere 600 MB are written. */
    @Test
    void refusesAFileOf600Megabytes(@TempDir Path folder) throws IOException {
        Desk desk = new Desk(folder).registry(Papers.REGISTRY).drop("staff_2123009001_2023-06.csv", Papers.STAFF);
        Path large = desk.input().resolve("equipment_2123009001_2023-06.csv");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(600L << 20);
        }
        Files.setLastModifiedTime(large, FileTime.from(LATER));

        assertThat(desk.call("intake").exit()).isEqualTo(3);
        assertThat(desk.feedback(Papers.PRIMARY, large.getFileName().toString()))
                .containsExactly(
                        "notice tolerated rejected [||] 未采用；请按以下说明改正后重新报送 / not accepted; correct what is listed below and send it again",
                        "error source-error too-large [||] 文件大于 512 MiB；请分校、分月拆开后重新报送 / the file is larger than 512 MiB; split it by school and month and send it again");
        assertThat(desk.feedback(Papers.PRIMARY, "staff_2123009001_2023-06.csv"))
                .hasSize(1);
    }

    @Test
    void refusesAFileOverTheLimitOfTheDistrict(@TempDir Path folder) {
        Desk desk = new Desk(folder)
                .registry(Papers.REGISTRY)
                .drop("policy.yml", "districts:\n  230399:\n    limits:\n      file_size_mib: 1\n")
                .drop("equipment_2123009001_2023-06.csv", many(20_000));

        assertThat(desk.call("intake").exit()).isEqualTo(3);
        assertThat(desk.feedback(Papers.PRIMARY, "equipment_2123009001_2023-06.csv"))
                .last()
                .isEqualTo(
                        "error source-error too-large [||] 文件大于 1 MiB；请分校、分月拆开后重新报送 / the file is larger than 1 MiB; split it by school and month and send it again");
    }
}
