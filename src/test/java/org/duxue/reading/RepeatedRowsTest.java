package org.duxue.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duxue.reading.xlsx.RawWorkbook;
import org.duxue.shared.KeyedHash;
import org.duxue.shared.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows pasted a second time and renumbered. */
class RepeatedRowsTest {

    private static final String HEADER = "编号,名称,数量\n";

    @TempDir
    Path folder;

    /** This many different rows, whose numbers begin with these letters. */
    private static String rows(String letters, int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(i -> letters + i + ",桌" + i + "," + (10 + i) + "\n")
                .collect(Collectors.joining());
    }

    private List<String> asked(String text) throws IOException {
        return asked(Files.writeString(this.folder.resolve("x.csv"), HEADER + text));
    }

    private static List<String> asked(Path file) throws IOException {
        List<Schema> schemas = List.of(Sheet.SCHEMA);
        TableFile table = new TableFile(FileProbe.of(file, 1 << 20, new ChineseWordList(schemas)));
        Problems problems = new Problems(Sheet.SCHEMA);
        table.read(
                (TableFile.Opening.Open) table.open(schemas, Sheet.SCHEMA),
                problems,
                new KeyedHash(new byte[KeyedHash.KEY_BYTES]),
                row -> row.unique(Sheet.ID, row.require(Sheet.ID)));
        return problems.all().stream()
                .filter(Problem::isQuestion)
                .map(problem -> problem.message().zh())
                .toList();
    }

    @Test
    void areAskedAbout() throws IOException {
        assertThat(asked(rows("A", 0, 8) + rows("B", 2, 6)))
                .containsExactly("第 10 至 15 行除编号外与第 4 至 9 行完全相同，都已计入；重复粘贴的请删除后重新报送");
        assertThat(asked(rows("A", 0, 3) + rows("B", 0, 3)))
                .containsExactly("第 5 至 7 行除编号外与第 2 至 4 行完全相同，都已计入；重复粘贴的请删除后重新报送");
        assertThat(asked(rows("A", 0, 6) + rows("B", 0, 6) + rows("C", 0, 6)))
                .containsExactly("第 8-13、14-19 行除编号外都与第 2 至 7 行完全相同，都已计入；重复粘贴的请删除后重新报送");
        assertThat(asked(rows("A", 0, 3) + rows("B", 0, 3) + rows("C", 0, 3)))
                .containsExactly("第 5-7、8-10 行除编号外都与第 2 至 4 行完全相同，都已计入；重复粘贴的请删除后重新报送");
        assertThat(asked(rows("A", 0, 20) + rows("B", 0, 20) + rows("C", 0, 20) + rows("D", 0, 20)))
                .containsExactly("第 22-41、42-61、62-81 行除编号外都与第 2 至 21 行完全相同，都已计入；重复粘贴的请删除后重新报送");
    }

    @Test
    void areNotAskedAboutWhereFewRowsAreTheSameOrTheOrderDiffers() throws IOException {
        assertThat(asked(rows("A", 0, 8) + rows("B", 0, 4))).isEmpty();
        assertThat(asked(rows("A", 0, 2) + rows("B", 0, 2))).isEmpty();
        assertThat(asked(rows("A", 0, 4) + rows("A", 6, 3) + rows("B", 2, 2) + rows("B", 0, 2)))
                .isEmpty();
    }

    @Test
    void areNotAskedAboutWhereManyRowsAreTheSameAnyway() throws IOException {
        String sameRows = IntStream.range(0, 40)
                .mapToObj(i -> "A" + i + ",桌," + i % 5 + "\n")
                .collect(Collectors.joining());

        assertThat(asked(sameRows)).isEmpty();
    }

    @Test
    void areAskedAboutInTwoSheetsToo() throws IOException {
        Path book =
                new RawWorkbook().sheet("一", cells("A")).sheet("二", cells("B")).write(this.folder.resolve("x.xlsx"));

        assertThat(asked(book)).containsExactly("第 2 至 7 行除编号外与工作表“一”第 2 至 7 行完全相同，都已计入；重复粘贴的请删除后重新报送");
    }

    /** An older sheet that was left in the workbook, with numbers of its own. */
    @Test
    void areAskedAboutWhereTheyAreAllOfASmallSheet() throws IOException {
        Path book = new RawWorkbook()
                .sheet("2023年", cells("A"))
                .sheet("2022年", sheet(HEADER + rows("B", 1, 3)))
                .write(this.folder.resolve("x.xlsx"));

        assertThat(asked(book)).containsExactly("第 2 至 4 行除编号外与工作表“2023年”第 3 至 5 行完全相同，都已计入；重复粘贴的请删除后重新报送");
    }

    @Test
    void areNotAskedAboutWhereFewRowsOfALargerSheetAreTheSame() throws IOException {
        Path book = new RawWorkbook()
                .sheet("一", cells("A"))
                .sheet("二", sheet(HEADER + rows("B", 1, 3) + rows("B", 20, 2)))
                .write(this.folder.resolve("x.xlsx"));

        assertThat(asked(book)).isEmpty();
    }

    @Test
    void areAskedAboutInASheetWithItsColumnsInAnotherOrder() throws IOException {
        String turned = IntStream.range(0, 6)
                .mapToObj(i -> "桌" + i + "," + (10 + i) + ",,B" + i + "\n")
                .collect(Collectors.joining("", "名称,数量,面积,编号\n", ""));
        Path book = new RawWorkbook()
                .sheet("一", cells("A"))
                .sheet("二", sheet(turned))
                .write(this.folder.resolve("x.xlsx"));

        assertThat(asked(book)).containsExactly("第 2 至 7 行除编号外与工作表“一”第 2 至 7 行完全相同，都已计入；重复粘贴的请删除后重新报送");
    }

    private static String cells(String letters) {
        return sheet(HEADER + rows(letters, 0, 6));
    }

    private static String sheet(String text) {
        return text.lines()
                .map(line -> "<row><c t=\"str\"><v>" + line.replace(",", "</v></c><c t=\"str\"><v>") + "</v></c></row>")
                .collect(Collectors.joining());
    }
}
