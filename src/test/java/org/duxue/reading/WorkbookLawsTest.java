package org.duxue.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.duxue.reading.xlsx.RawWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether a table is sent as text or as a workbook makes no difference. */
class WorkbookLawsTest {

    private static final int TABLES = 150;
    private static final long MOST_BYTES = 1 << 22;
    private static final List<String> HEADER = List.of("编号", "名称", "数量", "单价", "启用日期", "寄宿", "颜色");
    private static final List<List<String>> CELLS = List.of(
            List.of("A1", "B-2", "００３", "'4", "", "一号,二号", "五\"号", "0007"),
            List.of("课桌", "学校", "黑板\n（新）", "", "65\"屏", "a;b\tc", "合计", "注：无", " 灯 ", "<b>&amp;"),
            List.of("1", "12", "1,234", "3.0", "x", "", "-1", "１２", "#N/A"),
            List.of("1.5", "1.5万元", "2元", "", "0.001", "1e5", "4500.25"),
            List.of("2023-06-30", "2023/6/30", "45107", "2023-02-30", "", "20230630", "1999-12-31"),
            List.of("是", "否", "√", "×", "yes", "", "?", "TRUE"),
            List.of("红", "深蓝", "dark_blue", "1", "", "绿"));
    private static final Pattern NUMBER = Pattern.compile("0|[1-9]\\d{0,8}(\\.\\d*[1-9])?");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-[0-2]\\d|2023-06-30|1999-12-31");

    @TempDir
    Path folder;

    /** Cells as texts, as our forms and most exports have them. */
    @Test
    void aTableOfTextsIsTheSameInAWorkbook() throws IOException {
        for (long seed = 1; seed <= TABLES; seed++) {
            List<List<String>> table = table(new Random(seed));
            StringBuilder rows = new StringBuilder();
            for (int i = 0; i < table.size(); i++) {
                if (!table.get(i).isEmpty()) {
                    rows.append("<row r=\"").append(i + 1).append("\">");
                    table.get(i).forEach(text -> rows.append(cell(text)));
                    rows.append("</row>");
                }
            }

            assertSame(table, new RawWorkbook().sheet("表", rows.toString()).write(this.folder.resolve("x.xlsx")), seed);
        }
    }

    /** Numbers, dates and booleans with their own types, written by a library. */
    @Test
    void aTableOfValuesIsTheSameInAWorkbook() throws IOException {
        for (long seed = 1; seed <= TABLES; seed++) {
            List<List<String>> table = table(new Random(seed));
            Path file = this.folder.resolve("y.xlsx");
            try (OutputStream bytes = Files.newOutputStream(file);
                    Workbook workbook = new Workbook(bytes, "test", "1.0")) {
                Worksheet sheet = workbook.newWorksheet("表");
                for (int row = 0; row < table.size(); row++) {
                    for (int place = 0; place < table.get(row).size(); place++) {
                        value(sheet, row, place, table.get(row).get(place));
                    }
                }
            }

            assertSame(table, file, seed);
        }
    }

    private static void value(Worksheet sheet, int row, int place, String text) {
        boolean isDayColumn = HEADER.get(place).equals("启用日期");
        if (isDayColumn && DAY.matcher(text).matches() && !text.endsWith("-30") || text.equals("2023-06-30")) {
            sheet.value(row, place, LocalDate.parse(text));
            sheet.style(row, place).format("yyyy/m/d").set();
        } else if (text.equals("TRUE")) {
            sheet.value(row, place, true);
        } else if (NUMBER.matcher(text).matches() && place > 1) {
            sheet.value(row, place, new BigDecimal(text));
        } else if (!text.isEmpty()) {
            sheet.value(row, place, text);
        }
    }

    private void assertSame(List<List<String>> table, Path workbook, long seed) throws IOException {
        Sheet.Result ofText = new Sheet(this.folder).read(Encoding.UTF_8_MARKED, csv(table));
        Sheet.Result ofWorkbook = Sheet.read(workbook, MOST_BYTES);

        assertThat(ofWorkbook.rows()).as("seed %d", seed).isEqualTo(ofText.rows());
        assertThat(ofWorkbook.counts()).as("seed %d", seed).isEqualTo(ofText.counts());
        assertThat(ofWorkbook.all().stream().map(problem -> problem.in("")))
                .as("seed %d", seed)
                .containsExactlyInAnyOrderElementsOf(ofText.all());
    }

    /** The last row is filled, as blank rows at the end are not stored in a workbook. */
    private static List<List<String>> table(Random random) {
        List<List<String>> table = new ArrayList<>();
        for (int titles = random.nextInt(3); titles > 0; titles--) {
            table.add(random.nextBoolean() ? List.of("设备报送表") : List.of());
        }
        table.add(HEADER);
        int rows = 1 + random.nextInt(12);
        for (int i = 0; i < rows; i++) {
            table.add(random.nextInt(6) == 0 ? List.of() : row(random));
        }
        table.add(List.of("Z1", "课桌", "1", "1.5", "2023-06-30", "是", "红"));
        return table;
    }

    private static List<String> row(Random random) {
        List<String> row = new ArrayList<>();
        CELLS.forEach(cells -> row.add(cells.get(random.nextInt(cells.size()))));
        return row;
    }

    private static String cell(String text) {
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;");
        return text.isEmpty()
                ? "<c/>"
                : "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">" + escaped + "</t></is></c>";
    }

    private static String csv(List<List<String>> table) throws IOException {
        StringWriter text = new StringWriter();
        try (CSVPrinter csv = CSVFormat.RFC4180.print(text)) {
            for (List<String> row : table) {
                csv.printRecord(row);
            }
        }
        return text.toString();
    }
}
