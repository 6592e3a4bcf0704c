package org.duxue.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.duxue.shared.Digest;
import org.duxue.shared.KeyedHash;
import org.duxue.shared.Problem;
import org.duxue.shared.QuestionKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The behaviour on which the modules that judge rows rely. */
class RowTest {

    private final Problems problems = new Problems(Sheet.SCHEMA);

    @TempDir
    Path folder;

    @Test
    void theFirstRowTakesAKeyEvenWhenItIsInError() throws IOException {
        TableFile.RowCounts counts = judge("编号,名称\nA1,\n'A1,桌\nＡ1,椅\nA2,灯\n", row -> {
            row.require(Sheet.NAME);
            row.unique(Sheet.ID, row.require(Sheet.ID));
            return true;
        });

        String repeats =
                "' repeats an earlier row; check both: keep one row where they are the same thing, else correct one of them";
        assertThat(errors())
                .containsExactly(
                        "2 missing-cell: name is empty; write a text",
                        "3 primary-key: item_id ''A1" + repeats,
                        "4 primary-key: item_id 'Ａ1" + repeats);
        assertThat(counts).isEqualTo(new TableFile.RowCounts(1, 3, 0));
    }

    @Test
    void aKeyIsUniqueInItsFirstRowAlone() throws IOException {
        KeyedHash hash = new KeyedHash(new byte[16]);
        List<Boolean> unique = new ArrayList<>();
        judge("编号,名称\nA1,桌\nA2,椅\nA1,灯\n", row -> {
            String id = row.require(Sheet.ID);
            unique.add(row.unique(Sheet.ID, id));
            unique.add(row.unique(Sheet.NAME, hash.of("hashed " + id)));
            return true;
        });

        assertThat(unique).containsExactly(true, true, true, true, false, false);
        assertThat(errors()).hasSize(2);
    }

    @Test
    void aCellThatIsLackingIsANotice() throws IOException {
        TableFile.RowCounts counts = judge("编号,名称,数量\nA1,桌,\nA2,椅,\n", row -> {
            row.lack(Sheet.COUNT);
            return true;
        });

        assertThat(counts.accepted()).isEqualTo(2);
        assertThat(this.problems.all())
                .extracting(problem -> problem.message().en())
                .containsExactly("quantity is empty, the row is incomplete (2 times, first in row 2)");
    }

    @Test
    void cellsAreShownAsWrittenInTheFile() throws IOException {
        List<String> shown = new ArrayList<>();
        judge("编号,名称,数量,工资\n'A1, 桌 ,１２,5000\nA2,椅,,\n", row -> {
            shown.add(row.text(Sheet.ID) + "|" + row.text(Sheet.COUNT) + "|" + row.shareable(Sheet.ID) + "|"
                    + row.shareable(Sheet.COUNT) + "|" + row.shareable(Sheet.SECRET) + "|"
                    + row.shareable(Sheet.FLAG));
            return true;
        });

        assertThat(shown).containsExactly("A1|１２|'A1|１２|***|", "A2|null|A2|||");
    }

    @Test
    void everyRowIsAcceptedRejectedOrSkipped() throws IOException {
        TableFile.RowCounts counts = judge("编号,名称\nA1,桌\n,\nA2,\nA3,椅\n合计,\n,灯\nA4,钟\n", row -> {
            row.require(Sheet.ID);
            row.require(Sheet.NAME);
            return true;
        });

        assertThat(counts).isEqualTo(new TableFile.RowCounts(3, 2, 2));
        assertThat(counts.read()).isEqualTo(7);
        assertThat(counts.data()).isEqualTo(5);
    }

    @Test
    void aCellHasAtMostOneProblem() throws IOException {
        judge("编号,名称,数量\nA1,桌,x\n", row -> {
            row.get(Sheet.COUNT);
            row.require(Sheet.COUNT);
            row.warn(Sheet.COUNT, ReadingRules.OTHER_LETTERS, QuestionKey.NONE, "路");
            return true;
        });

        assertThat(this.problems.all()).hasSize(1);
        assertThat(this.problems.errors()).isEqualTo(1);
        assertThat(this.problems.warnings()).isZero();
    }

    @Test
    void aRowWithAWarningCounts() throws IOException {
        TableFile.RowCounts counts = judge("编号,名称,数量\nA1,桌,5\n", row -> {
            row.warn(Sheet.COUNT, ReadingRules.OTHER_LETTERS, new QuestionKey("A1", "5"), "路");
            return true;
        });

        assertThat(counts.accepted()).isEqualTo(1);
        assertThat(this.problems.all()).singleElement().satisfies(warning -> {
            assertThat(warning.type().key()).isEqualTo("implausible");
            assertThat(warning.message().en()).startsWith("quantity '5' may be '路' in another encoding");
            assertThat(warning.message().zh()).startsWith("“数量”的值“5”也可能是另一种编码的“路”");
            assertThat(warning.doubt()).isEqualTo(new QuestionKey("A1", "5"));
        });
    }

    @Test
    void cellsThatDoNotApplyAreIgnoredWithANotice() throws IOException {
        judge("编号,名称,数量,颜色\nA1,桌,x,\nA2,椅,,\n", row -> {
            row.ignore(Sheet.COUNT, Sheet.COLOUR);
            return true;
        });

        assertThat(this.problems.all())
                .extracting(problem -> problem.message().en())
                .containsExactly("quantity does not apply to this row and was ignored (once, in row 2)");
    }

    @Test
    void readingStopsWhenTheVisitorWantsNoMore() throws IOException {
        assertThat(judge("编号,名称\nA1,桌\nA2,椅\n", row -> false).read()).isEqualTo(1);
    }

    @Test
    void theFirstReadableSenderIsFound() throws IOException {
        TableFile table = table("学校标识码,编号,名称\n,A1,桌\nx,A2,椅\n3123000101,A3,灯\n3123000102,A4,钟\n");

        assertThat(table.firstValue(open(table), Sheet.SCHOOL)).contains("3123000101");
    }

    @Test
    void aFileIsKnownByTheDigestOfAllItsBytes() throws IOException {
        byte[] bytes = Encoding.UTF_8_MARKED.bytes("编号,名称\n" + "A1,桌\n".repeat(50_000));
        Path file = Files.write(this.folder.resolve("digest.csv"), bytes);

        FileProbe probe = FileProbe.of(file, 1L << 30, new ChineseWordList(List.of(Sheet.SCHEMA)));

        assertThat(probe.size()).isEqualTo(bytes.length);
        assertThat(probe.sha256()).isEqualTo(Digest.of(bytes));
    }

    private TableFile.RowCounts judge(String text, TableFile.RowVisitor visitor) throws IOException {
        TableFile table = table(text);
        return table.read(open(table), this.problems, new KeyedHash(new byte[16]), visitor);
    }

    private TableFile table(String text) throws IOException {
        Path file = Files.writeString(this.folder.resolve("rows.csv"), text);
        return new TableFile(FileProbe.of(file, 1L << 30, new ChineseWordList(List.of(Sheet.SCHEMA))));
    }

    private static TableFile.Opening.Open open(TableFile table) throws IOException {
        return (TableFile.Opening.Open) table.open(List.of(Sheet.SCHEMA), Sheet.SCHEMA);
    }

    private List<String> errors() {
        return this.problems.all().stream()
                .filter(Problem::isError)
                .map(problem -> problem.row() + " " + problem.type().key() + ": "
                        + problem.message().en())
                .toList();
    }
}
