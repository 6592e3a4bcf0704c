package org.duxue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.duxue.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the sample district that is shipped. */
class TemplatesCommandTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();

    private int duxue(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--output", this.folder.resolve("output").toString(), "--lang", "zh"));
        PrintWriter console = new PrintWriter(this.out, true);
        return Duxue.run(Settings.defaults(Path.of("")), console, console, all.toArray(String[]::new));
    }

    @Test
    void needsNothingForBlankForms() throws IOException {
        Path forms = this.folder.resolve("forms");

        assertThat(duxue("templates", "--out", forms.toString(), "--input", "no such folder"))
                .isEqualTo(ExitCode.DONE);

        assertThat(names(forms))
                .containsExactlyInAnyOrder(
                        "执法.csv",
                        "执法.xlsx",
                        "设备.csv",
                        "设备.xlsx",
                        "findings.csv",
                        "findings.xlsx",
                        "体质.csv",
                        "体质.xlsx",
                        "社保.csv",
                        "社保.xlsx",
                        "reply-template-en.docx",
                        "reply-template.docx",
                        "安全.csv",
                        "安全.xlsx",
                        "schools.csv",
                        "schools.xlsx",
                        "教职工.csv",
                        "教职工.xlsx");
        assertThat(this.out.toString().lines().reduce((first, last) -> last))
                .contains("下一步：发给各校填写，按“类别_学校标识码_月份.xlsx”命名后放进 no such folder，再执行 duxue run --period 月份");
    }

    @Test
    void fillsInWhatASchoolSentLastSoThatItCanBeSentAgain() throws IOException {
        Path forms = this.folder.resolve("forms");
        assertThat(duxue("intake", "--input", "input")).isEqualTo(ExitCode.DONE);

        assertThat(duxue(
                        "templates",
                        "--school",
                        "3123000101",
                        "--period",
                        "2023-07",
                        "--out",
                        forms.toString(),
                        "--input",
                        "input"))
                .isEqualTo(ExitCode.DONE);

        assertThat(names(forms))
                .filteredOn(name -> name.endsWith(".csv"))
                .containsExactlyInAnyOrder(
                        "设备_3123000101_2023-07.csv",
                        "体质_3123000101_2023-07.csv",
                        "社保_3123000101_2023-07.csv",
                        "安全_3123000101_2023-07.csv",
                        "教职工_3123000101_2023-07.csv");
        assertThat(rows(forms, "设备")).isEqualTo(18);
        assertThat(rows(forms, "教职工")).isEqualTo(16);
        assertThat(rows(forms, "体质")).as("students are measured anew").isZero();
        this.out.getBuffer().setLength(0);
        for (String kind : List.of("设备", "教职工")) {
            String sent = forms.resolve(kind + "_3123000101_2023-07.csv").toString();
            assertThat(duxue("check", sent, "--input", "input")).as(kind).isEqualTo(ExitCode.DONE);
        }
        assertThat(this.out.toString().lines())
                .containsExactly(
                        forms.resolve("设备_3123000101_2023-07.csv") + "：可以采用，合格 18 行，有错 0 行，跳过 0 行",
                        forms.resolve("教职工_3123000101_2023-07.csv") + "：可以采用，合格 16 行，有错 0 行，跳过 0 行");
    }

    @Test
    void refusesACodeThatIsNotInTheRegistry() {
        assertThat(duxue("templates", "--school", "9999999999", "--period", "2023-07", "--input", "input"))
                .isEqualTo(ExitCode.WRONG_USE);

        assertThat(this.out).hasToString("学校名录中没有 2023-07 有效的代码 9999999999；请核对代码和月份\n");
    }

    @Test
    void refusesAMonthWithoutASchool() {
        assertThat(duxue("templates", "--period", "2023-07")).isEqualTo(ExitCode.WRONG_USE);

        assertThat(this.out).hasToString("--period 要与 --school 同用；空表不分月份\n");
    }

    private static long rows(Path forms, String kind) throws IOException {
        return Files.readAllLines(forms.resolve(kind + "_3123000101_2023-07.csv"))
                        .size()
                - 1;
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
