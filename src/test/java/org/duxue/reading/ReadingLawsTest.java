package org.duxue.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.duxue.shared.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Laws of reading that hold for any table. */
class ReadingLawsTest {

    private static final int FILES = 150;
    private static final List<String> HEADER = List.of("编号", "名称", "数量", "单价", "启用日期", "寄宿", "颜色");
    private static final List<List<String>> CELLS = List.of(
            List.of("A1", "B-2", "００３", "'4", "", "一号,二号", "五\"号"),
            List.of("课桌", "学校", "黑板\r\n（新）", "", "65\"屏", "a;b\tc", "合计", "注：无", " 灯 "),
            List.of("1", "12", "1,234", "3.0", "x", "", "-1", "１２"),
            List.of("1.5", "1.5万元", "2元", "", "0.001", "1e5"),
            List.of("2023-06-30", "2023/6/30", "45107", "2023-02-30", "", "20230630"),
            List.of("是", "否", "√", "×", "yes", "", "?"),
            List.of("红", "深蓝", "dark_blue", "1", "", "绿"));
    private static final String[] ENDS = {"\n", "\r\n", "\r"};
    private static final char[] DELIMITERS = {',', '\t', ';'};

    @TempDir
    Path folder;

    private Sheet sheet;

    @BeforeEach
    void place() {
        this.sheet = new Sheet(this.folder);
    }

    @Test
    void everyRowIsAcceptedOrRejectedOrSkipped() throws IOException {
        for (long seed = 1; seed <= FILES; seed++) {
            Random random = new Random(seed);
            List<List<String>> table = table(random);

            Sheet.Result result = this.sheet.read(csv(table, ',', "\r\n"));

            assertThat(result.counts().read()).as("seed %d", seed).isEqualTo(table.size() - 1);
            assertThat(result.counts().data())
                    .as("seed %d", seed)
                    .isEqualTo(result.rows().size());
            assertThat(result.all().stream()
                            .filter(Problem::isError)
                            .map(Problem::row)
                            .distinct())
                    .as("seed %d", seed)
                    .hasSize(result.counts().rejected());
        }
    }

    @Test
    void theEncodingSeparatorAndLineEndMakeNoDifference() throws IOException {
        for (long seed = 1; seed <= FILES; seed++) {
            Random random = new Random(seed);
            List<List<String>> table = table(random);
            Sheet.Result plain = this.sheet.read(Encoding.UTF_8_MARKED, csv(table, ',', "\n"));
            Encoding encoding = Encoding.values()[random.nextInt(Encoding.values().length)];
            char delimiter = DELIMITERS[random.nextInt(DELIMITERS.length)];
            String end = ENDS[random.nextInt(ENDS.length)];

            Sheet.Result other = this.sheet.read(encoding, csv(table, delimiter, end));

            assertThat(other.rows()).as("seed %d, %s", seed, encoding).isEqualTo(plain.rows());
            assertThat(other.counts()).as("seed %d, %s", seed, encoding).isEqualTo(plain.counts());
            assertThat(other.all()).as("seed %d, %s", seed, encoding).isEqualTo(plain.all());
        }
    }

    @Test
    void theOrderOfColumnsMakesNoDifference() throws IOException {
        for (long seed = 1; seed <= FILES; seed++) {
            List<List<String>> table = table(new Random(seed));
            List<List<String>> shuffled = new ArrayList<>();
            for (List<String> row : table) {
                List<String> cells = new ArrayList<>(row);
                Collections.shuffle(cells, new Random(seed));
                shuffled.add(cells);
            }
            // totals and remarks are recognised by their first cell, so they do depend on the order
            table.removeIf(ReadingLawsTest::isTotalOrRemark);
            shuffled.removeIf(ReadingLawsTest::isTotalOrRemark);

            assertThat(this.sheet.read(csv(shuffled, ',', "\n")).rows())
                    .as("seed %d", seed)
                    .isEqualTo(this.sheet.read(csv(table, ',', "\n")).rows());
        }
    }

    /** More columns than there are separators in the prose, which would otherwise look like two stray quotes. */
    private static final List<String> WIDE = Stream.concat(
                    Stream.of("编号", "名称"), IntStream.range(0, 12).mapToObj(i -> "另" + i))
            .toList();

    @Test
    void proseIsReadAsWritten() throws IOException {
        String letters = "桌校,;\"\n\r\t 'ab#·√😀＂\\";
        for (long seed = 1; seed <= FILES; seed++) {
            Random random = new Random(seed);
            List<List<String>> table = new ArrayList<>(List.of(WIDE));
            for (int row = 0; row < 20; row++) {
                StringBuilder name = new StringBuilder("字");
                random.ints(random.nextInt(12), 0, letters.codePointCount(0, letters.length()))
                        .forEach(i -> name.appendCodePoint(letters.codePointAt(letters.offsetByCodePoints(0, i))));
                table.add(List.of("A" + row, name + "尾"));
            }

            assertThat(this.sheet.read(csv(table, ',', "\r\n")).names())
                    .as("seed %d", seed)
                    .isEqualTo(table.stream()
                            .skip(1)
                            .map(row -> row.get(0) + " " + row.get(1))
                            .toList());
        }
    }

    private static List<List<String>> table(Random random) {
        List<List<String>> table = new ArrayList<>(List.of(HEADER));
        for (int row = 0; row < random.nextInt(30); row++) {
            List<String> cells = new ArrayList<>();
            boolean blank = random.nextInt(8) == 0;
            for (List<String> choice : CELLS) {
                cells.add(blank ? "" : choice.get(random.nextInt(choice.size())));
            }
            table.add(cells);
        }
        return table;
    }

    private static boolean isTotalOrRemark(List<String> row) {
        return row.contains("合计") || row.contains("注：无");
    }

    private static String csv(List<List<String>> table, char delimiter, String end) throws IOException {
        StringBuilder text = new StringBuilder();
        CSVFormat format = CSVFormat.Builder.create(CSVFormat.RFC4180)
                .setDelimiter(delimiter)
                .setRecordSeparator(end)
                .get();
        try (CSVPrinter printer = new CSVPrinter(text, format)) {
            printer.printRecords(table);
        }
        return text.toString();
    }
}
