package org.duxue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duxue.reading.xlsx.RawWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files in which every row may be right, but hardly all of them together. */
class PlausibleFilesTest {

    private static final String HEADER = "年级编号,学籍号,性别,身高,体重,肺活量,50米跑,坐位体前屈,一分钟跳绳,立定跳远\n";

    private Desk desk;

    @BeforeEach
    void open(@TempDir Path folder) {
        this.desk = new Desk(folder).registry(Papers.REGISTRY);
    }

    private List<String> asked(String kind, String rows) {
        String file = kind + "_" + Papers.PRIMARY + "_2023-06.csv";
        this.desk.drop(file, rows);
        this.desk.call("intake", "--lang", "zh");
        return this.desk.feedback(Papers.PRIMARY, file).stream()
                .filter(line -> line.startsWith("warning"))
                .map(line -> line.substring(line.indexOf(']') + 2, line.indexOf("，无误的请在 ")))
                .toList();
    }

    private static String pupils(int first, int count, IntFunction<String> weight) {
        return IntStream.range(first, first + count)
                .mapToObj(i -> "12,S" + i + "," + (1 + i % 2) + "," + (118 + i % 9) + "," + weight.apply(i) + ","
                        + (1200 + i * 7) + "," + (10 + i % 3) + "," + i % 12 + "," + (60 + i % 40) + ",\n")
                .collect(Collectors.joining());
    }

    @Test
    void areAskedAboutWhereAClassWasWeighedInJin() {
        assertThat(asked(
                        "fitness",
                        HEADER + pupils(0, 30, i -> "" + (20 + i % 9)) + pupils(30, 12, i -> "" + (42 + i % 9))))
                .containsExactly(
                        "“体重”从第 32 行起与身高不相称（已称 42 名学生，其中 12 名过重），像是以斤填报的；" + "以斤填报的，请改成千克，或在标题中写明“体重（斤）”后重新报送");
    }

    @Test
    void namesTheSheetThatWasWeighedInJin(@TempDir Path folder) throws IOException {
        String file = "fitness_" + Papers.PRIMARY + "_2023-06.xlsx";
        Path book = new RawWorkbook()
                .sheet("一班", sheet(pupils(0, 12, i -> "" + (20 + i % 9))))
                .sheet("二班", sheet(pupils(12, 12, i -> "" + (42 + i % 9))))
                .write(folder.resolve(file));
        this.desk.drop(file, Files.readAllBytes(book));
        this.desk.call("intake", "--lang", "zh");

        assertThat(Desk.rows(this.desk.feedbackFile(Papers.PRIMARY, file)))
                .filteredOn(row -> row.get("rule").equals("doubled-weights"))
                .singleElement()
                .satisfies(row -> assertThat(row.get("file")).isEqualTo(file + "[二班]"))
                .satisfies(row ->
                        assertThat(row.get("message")).startsWith("“体重”从第 2 行起与身高不相称（已称 24 名学生，其中 12 名过重），像是以斤填报的；"));
    }

    private static String sheet(String pupils) {
        return SheetNamesTest.rows((HEADER + pupils).lines().toArray(String[]::new));
    }

    @Test
    void areNotAskedAboutWhereSomePupilsAreHeavy() {
        assertThat(asked("fitness", HEADER + pupils(0, 60, i -> "" + (i % 4 == 0 ? 40 : 20 + i % 9))))
                .isEmpty();
        assertThat(asked("fitness", HEADER.replace("体重", "体重（斤）") + pupils(0, 30, i -> "" + (40 + i % 17))))
                .isEmpty();
    }

    @Test
    void areAskedAboutWhereEveryPupilHasTheSameMeasures() {
        String same = IntStream.range(0, 30)
                .mapToObj(i -> "12,S" + i + ",1,1" + (20 + i % 9) + ",24,1500,10.2,5,80,\n")
                .collect(Collectors.joining());

        assertThat(asked("fitness", HEADER + same))
                .contains("所有受测学生的肺活量、50米跑、坐位体前屈、一分钟跳绳每项都相同（30 名）；请核对是否把同一组数据填到了所有行，改正后重新报送");
    }

    /** The sit-and-reach results of a few differ; the other measures were copied to all. */
    @Test
    void areAskedAboutMeasuresThatAreTheSameWhereOthersOfAFewDiffer() {
        String same = IntStream.range(0, 40)
                .mapToObj(i ->
                        "12,S" + i + ",1,1" + (20 + i % 9) + ",24,1500,10.2," + (i < 20 ? "" + i % 7 : "") + ",80,\n")
                .collect(Collectors.joining());

        assertThat(asked("fitness", HEADER + same))
                .contains("所有受测学生的肺活量、50米跑、一分钟跳绳每项都相同（40 名）；请核对是否把同一组数据填到了所有行，改正后重新报送");
    }

    @Test
    void areAskedAboutWhereEveryAmountIsNothing() {
        assertThat(asked("equipment", Papers.EQUIPMENT.replace(",120.50,", ",0,")))
                .containsExactly("“单价”的值“0”是这一列全部 11 个金额；请核对；未填金额的，请补填实际金额后重新报送");
    }
}
