package org.duxue.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duxue.area.FormRow;
import org.duxue.intake.ReadResult;
import org.duxue.intake.SentFile;
import org.duxue.intake.VersionStatus;
import org.duxue.reading.Column;
import org.duxue.reading.FileProbe;
import org.duxue.reading.Header;
import org.duxue.reading.Schema;
import org.duxue.reading.TableFile;
import org.duxue.shared.Kind;
import org.duxue.shared.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FormsTest {

    @TempDir
    Path folder;

    private final Forms forms = new Forms(SentFile.ROOMS, false);

    @ParameterizedTest
    @EnumSource(Kind.class)
    void headsEveryColumnSoThatItIsReadBack(Kind kind) throws IOException {
        this.forms.blank(this.folder);

        Path table = this.folder.resolve(kind.key() + ".csv");
        FileProbe probe = FileProbe.of(table, 1 << 20, SentFile.ROOMS.wordList());
        TableFile.Opening opening = new TableFile(probe).open(SentFile.ROOMS.schemas(), null);

        Schema schema = SentFile.ROOMS.of(kind).schema();
        assertThat(opening).isInstanceOfSatisfying(TableFile.Opening.Open.class, open -> {
            Header header = open.header();
            assertThat(header.columns()).isEqualTo(schema.columns());
            assertThat(header.hasOtherUnits()).isFalse();
        });
    }

    /** A row of examples would be accepted if it were not marked as one. */
    @ParameterizedTest
    @EnumSource(Kind.class)
    void showsAnExampleThatIsRight(Kind kind) throws IOException {
        List<Column<?>> columns = SentFile.ROOMS.of(kind).schema().columns();
        Path file = Files.writeString(
                this.folder.resolve(kind.key() + ".csv"),
                line(columns.stream().map(Form::heading))
                        + line(columns.stream().map(column -> column.help().example())));

        ReadResult.Judged result = new SentFile(file).read(kind, this.folder.resolve("kept"));

        assertThat(result.problems()).isEmpty();
        assertThat(result.status()).isEqualTo(VersionStatus.ACCEPTED);
    }

    private static String line(Stream<String> cells) {
        return cells.collect(Collectors.joining(",")) + "\n";
    }

    @Test
    void writesTheSameBytesAgain() throws IOException {
        List<Path> first = this.forms.blank(this.folder.resolve("one"));
        List<Path> second = this.forms.blank(this.folder.resolve("two"));

        assertThat(first).hasSize(14);
        for (int i = 0; i < first.size(); i++) {
            assertThat(second.get(i)).hasSameBinaryContentAs(first.get(i));
        }
    }

    @Test
    void fillsInWhatWasSentLastUnderTheNameToSendItBy() throws IOException {
        LastSent last =
                new LastSent(Period.of(2023, 5), List.of(new FormRow(Map.of("agency", "区教育局", "in_scope", "是"))));

        List<Path> written = this.forms.filled(this.folder, Kind.ENFORCEMENT, "230306", Period.of(2023, 6), last);

        assertThat(written)
                .containsExactly(
                        this.folder.resolve("enforcement_230306_2023-06.xlsx"),
                        this.folder.resolve("enforcement_230306_2023-06.csv"));
        assertThat(written.get(1))
                .hasContent(
                        "\ufeff行政区划代码,单位*,承担执法职责*,起始日期,依据,应配执法人员（人）,执法人员（人）*,持证人员（人）*\r\n" + "230306,区教育局,是,,,,,\r\n");
    }

    @Test
    void saysWhichColumnsWereLeftEmpty() {
        Schema safety = SentFile.ROOMS.of(Kind.SAFETY).schema();
        LastSent last = new LastSent(
                Period.of(2023, 5),
                List.of(
                        new FormRow(Map.of("record", "技防设备", "item_id", "D01")),
                        new FormRow(Map.of("record", "安保人员", "certified", "是"))));

        assertThat(FormRules.ofLast(safety, last))
                .isEqualTo("本表已按 2023-05 报送的数据预填 2 行。个人信息和人员的编号不留存，因此“编号”“出生日期”有空格，请补填；" + "请逐行核对，改正变化的，删去不再有的，补上新增的。");
    }
}
