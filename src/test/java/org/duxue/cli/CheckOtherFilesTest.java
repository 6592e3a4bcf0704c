package org.duxue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code duxue check} of files other than submissions. */
class CheckOtherFilesTest {

    @TempDir
    Path folder;

    private Desk.Said check(String name, String text) {
        Desk desk = new Desk(this.folder).registry(Papers.REGISTRY).drop(name, text.replace(';', '\n') + "\n");
        return desk.call("check", "--lang", "zh", desk.input().resolve(name).toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ledger_230399_2023-06.csv      | item_id,progress;X/1,已完成一半;X/2,开工
            整改台账_230399_2023年6月.csv    | item_id,progress;X/1,已完成一半;X/2,开工
            explain_2123009001_2023-06.csv | rule,key,explanation;spent<=budget,U1,追加;parts,,两个校区
            findings_230399.csv            | finding_id,source,received_on,area,problem;1,督办函1号,2023-01-02,safety,门卫少;2,督办函1号,2023-01-02,safety,无报警
            """)
    void checksThemAsTheyWouldBeRead(String name, String text) {
        Desk.Said said = check(name, text);

        assertThat(said.exit()).isZero();
        assertThat(said.out()).contains(name + "：可以采用，合格 2 行，有错 0 行，跳过 0 行");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ledger_230399_2023-06.csv      | item_id,closed_on;X/1,2023-07-09 | 有错 1 行 | 2023-07-09
            explain_2123009001_2023-06.csv | rule,key,explanation;parts,,     | 有错 1 行 | “说明”未填写
            findings_230399.csv            | finding_id,source,received_on,area,problem,schools;1,督办函1号,2023-01-02,safety,门卫少,丁小学 | 有错 1 行 | 丁小学
            """)
    void namesWhatIsWrongInThem(String name, String text, String rows, String wrong) {
        Desk.Said said = check(name, text);

        assertThat(said.exit()).isEqualTo(ExitCode.TO_CORRECT);
        assertThat(said.out()).contains(name + "：部分可以采用").contains(rows);
        assertThat(said.out()).contains(wrong);
    }

    @Test
    void saysOfAnyOtherThatItIsNotRead() {
        Desk.Said said = check("notes.txt2", "x");

        assertThat(said.exit()).isEqualTo(ExitCode.TO_CORRECT);
        assertThat(said.out()).contains("这个文件名不会被读取；请命名为例如 equipment_3123000101_2023-06.csv");
    }
}
