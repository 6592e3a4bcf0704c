package org.duxue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.duxue.job.DuxueApplication;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The workbook of the sample, opened by a real office program. */
@ExtendWith(SampleDesk.class)
class WorkbookTest {

    private static final String PERIOD = "2023-06";
    private static final String DISTRICT = "230306";

    @TempDir
    static Path folder;

    private static Map<String, List<List<String>>> sheets = Map.of();

    /** The office program is slow to start, so it opens the workbook once for all tests. */
    @BeforeAll
    static void open(SharedDesk sample) throws Exception {
        Office.isNeeded("soffice");
        new Office(folder).convert(Office.CSV_OF_EVERY_SHEET, sample.desk().result(PERIOD, DISTRICT, "workbook.xlsx"));
        Map<String, List<List<String>>> read = new TreeMap<>();
        for (Path file : Desk.filesBelow(folder)) {
            String name = file.getFileName().toString();
            if (name.startsWith("workbook-")) {
                read.put(name.substring("workbook-".length(), name.length() - ".csv".length()), cells(file));
            }
        }
        sheets = read;
    }

    @Test
    void opensWithEverySheetAndShowsTheFiguresOfTheSummary(SharedDesk sample) throws Exception {
        assertThat(sheets.keySet())
                .containsExactlyInAnyOrder(
                        "总览", "1 设备", "2 教职工", "3 安全", "4 体质", "5 执法", "6 社保", "优质均衡", "报送情况", "整改台账", "数据来源", "执行标准");
        assertThat(shown(sheets.get("总览"))).isEqualTo(published(sample.desk()));
    }

    @Test
    void hasARowForEverySchoolAndEachOwedSubmission(SharedDesk sample) throws Exception {
        assertThat(codes(sheets.get("3 安全")))
                .isEqualTo(sample.desk().rows(PERIOD, DISTRICT, "area-3-safety.csv").stream()
                        .map(row -> row.get("学校代码"))
                        .toList());
        assertThat(sheets.get("报送情况"))
                .hasSize(
                        sample.desk().rows(PERIOD, DISTRICT, "completeness.csv").size() + 1);
        assertThat(sheets.get("优质均衡"))
                .hasSize(sample.desk().rows(PERIOD, DISTRICT, "balance.csv").size() + 1);
    }

    @Test
    void givesALedgerThatIsReadBackWhenSavedAsCsv(SharedDesk sample) throws Exception {
        String saved = Files.readString(folder.resolve("workbook-整改台账.csv"));
        String item = sample.desk().rows(PERIOD, DISTRICT, "ledger.csv").stream()
                .filter(row -> row.get("state").equals("overdue"))
                .findFirst()
                .orElseThrow()
                .get("item_id");
        Desk desk = sample.desk().copyTo(folder.resolve("desk"));
        desk.drop(
                "ledger_230306_2023-06.csv", withMeasure(saved, item, "更换到期设备").getBytes(StandardCharsets.UTF_8));

        desk.call("run", "--period", PERIOD);

        assertThat(desk.feedback(DISTRICT, "ledger_230306_2023-06.csv")).noneMatch(line -> line.contains("computed"));
        assertThat(desk.rows(PERIOD, DISTRICT, "ledger.csv"))
                .filteredOn(row -> row.get("item_id").equals(item))
                .extracting(row -> row.get("measure"))
                .containsExactly("更换到期设备");
    }

    private static List<List<String>> cells(Path file) throws IOException {
        try (CSVParser rows = CSVFormat.RFC4180.parse(Files.newBufferedReader(file))) {
            return rows.stream().map(CSVRecord::toList).toList();
        }
    }

    /** Area and indicator with value, target and status, as the overview shows them. */
    private static Map<String, String> shown(List<List<String>> overview) {
        Map<String, String> shown = new TreeMap<>();
        overview.stream()
                .filter(row -> row.get(9).contains("/") && row.get(0).matches("\\d .*"))
                .forEach(row -> shown.put(
                        row.get(0).charAt(0) + " " + row.get(1),
                        plain(row.get(5)) + " " + plain(row.get(6)) + " " + row.get(7)));
        return shown;
    }

    private static Map<String, String> published(Desk desk) {
        Map<String, String> words = Map.of("met", "达标", "not_met", "未达标", "no_target", "无目标", "no_data", "无数据");
        List<String> areas = List.of("equipment", "staffing", "safety", "fitness", "enforcement", "pay");
        Map<String, String> published = new TreeMap<>();
        desk.rows(PERIOD, DISTRICT, "summary.csv").stream()
                .filter(row -> row.get("breakdown").isEmpty())
                .forEach(row -> published.put(
                        areas.indexOf(row.get("area")) + 1 + " " + label(row.get("area"), row.get("indicator")),
                        plain(row.get("value")) + " " + plain(row.get("target")) + " " + words.get(row.get("status"))));
        return published;
    }

    private static String label(String area, String key) {
        return List.of(org.duxue.shared.Area.values()).stream()
                .filter(one -> one.key().equals(area))
                .flatMap(one -> DuxueApplication.MODULES.of(one).indicators().stream())
                .filter(indicator -> indicator.key().equals(key))
                .findFirst()
                .orElseThrow()
                .label();
    }

    /** A number without trailing zeros, which depend on the cell or file. */
    private static String plain(String number) {
        return number.isEmpty()
                ? ""
                : new BigDecimal(number.replace(",", "")).stripTrailingZeros().toPlainString();
    }

    /** The codes below the three rows of title, targets and heading. */
    private static List<String> codes(List<List<String>> sheet) {
        return sheet.stream().skip(3).map(row -> row.get(0)).toList();
    }

    private static String withMeasure(String csv, String item, String measure) throws IOException {
        StringBuilder changed = new StringBuilder();
        List<String> heading = List.of();
        try (CSVParser rows = CSVParser.parse(csv, CSVFormat.RFC4180)) {
            for (CSVRecord row : rows) {
                List<String> cells = new ArrayList<>(row.toList());
                if (heading.isEmpty()) {
                    heading = List.copyOf(cells);
                }
                if (cells.get(heading.indexOf("条目编号")).equals(item)) {
                    cells.set(heading.indexOf("整改措施"), measure);
                }
                changed.append(CSVFormat.RFC4180.format(cells.toArray())).append("\r\n");
            }
        }
        return changed.toString();
    }
}
