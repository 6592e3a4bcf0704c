package org.duxue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.duxue.shared.Digest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

@ExtendWith(SampleDesk.class)
class RehearseCommandTest {

    @TempDir
    Path folder;

    private List<Map<String, String>> rehearse(SharedDesk sample, String... more) {
        Path out = this.folder.resolve("rehearsal.csv");
        List<String> all =
                new java.util.ArrayList<>(List.of("rehearse", "--period", "2023-06", "--out", out.toString()));
        all.addAll(List.of(more));
        Desk.Said said = sample.desk().call(all.toArray(String[]::new));
        assertThat(said.err()).isEmpty();
        assertThat(said.exit()).isZero();
        return Desk.rows(out);
    }

    @Test
    void nowIsWhatWasPublishedAndNothingChanges(SharedDesk sample) {
        SortedMap<String, String> before = sample.desk().digests();

        List<Map<String, String>> lines = rehearse(sample);

        assertThat(sample.desk().digests()).isEqualTo(before);
        for (Map<String, String> row : sample.desk().rows("2023-06", "230306", "summary.csv")) {
            if (row.get("breakdown").isEmpty() && !row.get("target").isEmpty()) {
                assertThat(lines)
                        .anyMatch(line -> line.get("scenario").equals("now")
                                && line.get("area").equals(row.get("area"))
                                && line.get("indicator").equals(row.get("indicator"))
                                && line.get("value").equals(row.get("value"))
                                && line.get("status").equals(row.get("status")));
            }
        }
        assertThat(lines)
                .anyMatch(line -> line.get("area").equals("balance")
                        && !line.get("addition").equals("0"));
    }

    @Test
    void moreEquipmentIsPastItsLifeLater(SharedDesk sample) {
        List<Map<String, String>> lines = rehearse(sample, "--to", "2027-06");

        assertThat(overdue(lines, "2027-06")).isGreaterThan(overdue(lines, "now"));
    }

    private static int overdue(List<Map<String, String>> lines, String scenario) {
        return lines.stream()
                .filter(line -> line.get("scenario").equals(scenario)
                        && line.get("indicator").equals("overdue_count"))
                .mapToInt(line -> Integer.parseInt(line.get("value")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void stricterTargetsNeedMore(SharedDesk sample) {
        List<Map<String, String>> lines = rehearse(sample, "--tighten", "1.2");

        assertThat(additions(lines, "x1.2")).isGreaterThan(additions(lines, "now"));
    }

    private static long additions(List<Map<String, String>> lines, String scenario) {
        return lines.stream()
                .filter(line -> line.get("scenario").equals(scenario)
                        && !line.get("addition").isEmpty())
                .mapToLong(line -> Long.parseLong(line.get("addition")))
                .sum();
    }

    /**
     * The law of rehearsals: every file is unchanged, and every row of the database, which rewrites its files whenever
     * it is closed.
     */
    @Test
    void noFileOfTheStoreChanges(SharedDesk sample) {
        SortedMap<String, String> before = store(sample);

        rehearse(sample, "--tighten", "1.1", "--to", "2027-12");

        assertThat(before).isNotEmpty();
        assertThat(store(sample)).isEqualTo(before);
    }

    private static SortedMap<String, String> store(SharedDesk sample) {
        SortedMap<String, String> digests = new TreeMap<>();
        for (Path file : Desk.filesBelow(sample.desk().state())) {
            String name = sample.desk().state().relativize(file).toString();
            if (!name.startsWith("logs") && !name.startsWith("store.")) {
                try {
                    digests.put(name, Digest.of(Files.readAllBytes(file)));
                } catch (IOException fault) {
                    throw new UncheckedIOException(fault);
                }
            }
        }
        digests.put(
                "rows of the database",
                sample.desk().inStore(RehearseCommandTest::rows).toString());
        return digests;
    }

    private static SortedMap<String, List<String>> rows(JdbcTemplate jdbc) {
        SortedMap<String, List<String>> rows = new TreeMap<>();
        for (String table : jdbc.queryForList(
                "SELECT table_name FROM information_schema.tables WHERE table_schema = 'PUBLIC'", String.class)) {
            rows.put(
                    table,
                    jdbc.queryForList("SELECT * FROM \"" + table + "\"").stream()
                            .map(Object::toString)
                            .sorted()
                            .toList());
        }
        assertThat(rows).hasSizeGreaterThan(10);
        return rows;
    }

    /**
     * The additions of a district are the sum of those of its schools; for resources that two stages share, the larger
     * of both.
     */
    @Test
    void theDistrictNeedsWhatItsSchoolsNeed(SharedDesk sample) {
        Map<String, Map<String, Long>> needs = new TreeMap<>();
        Map<String, Long> additions = new TreeMap<>();
        for (Map<String, String> line : rehearse(sample)) {
            boolean isOfSchool = !line.get("school_code").isEmpty();
            if (isOfSchool && !line.get("note").startsWith("差异系数")) {
                boolean isByStage = line.get("unit").equals("teachers");
                needs.computeIfAbsent(line.get("indicator"), indicator -> new TreeMap<>())
                        .merge(
                                line.get("school_code") + (isByStage ? line.get("breakdown") : ""),
                                Long.valueOf(line.get("addition")),
                                Math::max);
            } else if (line.get("note").startsWith("各校合计")
                    && !line.get("addition").equals("0")) {
                additions.put(line.get("indicator"), Long.valueOf(line.get("addition")));
            }
        }
        Map<String, Long> sums = new TreeMap<>();
        needs.forEach((indicator, ofSchools) -> sums.put(
                indicator,
                ofSchools.values().stream().mapToLong(Long::longValue).sum()));

        assertThat(additions).isNotEmpty().isEqualTo(sums);
    }

    @Test
    void aPageAndAWorkbookAreWrittenNextToTheTable(SharedDesk sample) throws IOException {
        List<Map<String, String>> lines = rehearse(sample, "--tighten", "1.2", "--to", "2027-06");

        String page = Desk.text(this.folder.resolve("rehearsal.html"));
        assertThat(page)
                .contains(
                        "<h2 id=\"assumed\">假设了什么</h2>",
                        "按日期推算的只有：设备使用年限、安保人员年龄、整改和参保时限、到期的更新计划。",
                        "<th scope=\"col\" class=\"num\">现在</th>",
                        "<th scope=\"col\" class=\"num\">目标收紧 1.2 倍</th>",
                        "<th scope=\"col\" class=\"num\">到2027年6月</th>",
                        "全区最少要增加：");
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(this.folder.resolve("rehearsal.xlsx")))) {
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(lines.size());
            assertThat(book.getSheetAt(0).getRow(1).getCell(8).getNumericCellValue())
                    .isEqualTo(Double.parseDouble(lines.get(0).get("value")));
        }
    }

    @Test
    void anEarlierDayIsWrongUse(SharedDesk sample) {
        Desk.Said said = sample.desk().call("rehearse", "--period", "2023-06", "--to", "2023-05");

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.complaints()).containsExactly("--to 2023-05 lies before --period 2023-06; swap them");
    }
}
