package org.duxue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.duxue.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageErrorHandlerTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void namesAMissingOptionAndWhereAllAreListed() {
        assertThat(run("run", "--lang", "en")).isEqualTo(ExitCode.WRONG_USE);
        assertThat(this.err).hasToString(lines("--period=YYYY-MM is missing", "for the options see: duxue run --help"));
    }

    @Test
    void saysInTheChosenLanguageWhatAMonthLooksLike() {
        assertThat(run("status", "--period", "2023-13", "--lang=zh")).isEqualTo(ExitCode.WRONG_USE);
        assertThat(this.err)
                .hasToString(lines("--period=YYYY-MM：“2023-13”不是月份，应为例如 2023-06", "用法见：duxue status --help"));
    }

    @Test
    void saysWhatADayLooksLikeAndWhichLanguagesThereAre() {
        assertThat(run("status", "--today", "2023-02-30", "--lang", "en")).isEqualTo(ExitCode.WRONG_USE);
        assertThat(run("status", "--lang", "fr")).isEqualTo(ExitCode.WRONG_USE);
        assertThat(this.err)
                .hasToString(lines(
                        "--today=YYYY-MM-DD: '2023-02-30' is not a date; write one such as 2023-06-30",
                        "for the options see: duxue status --help",
                        "--lang=zh|en: 'fr' is none of zh en",
                        "for the options see: duxue status --help"));
    }

    @ParameterizedTest
    @CsvSource({"rnu, run", "statsu, status", "tempaltes, templates"})
    void suggestsTheCommandThatWasMeant(String typed, String meant) {
        assertThat(run(typed)).isEqualTo(ExitCode.WRONG_USE);
        assertThat(this.err)
                .hasToString(lines(
                        "there is no command '" + typed + "'",
                        "did you mean duxue " + meant + "?",
                        "for the options see: duxue --help"));
    }

    @Test
    void suggestsTheOptionThatWasMeant() {
        assertThat(run("run", "--peroid", "2023-06", "--lang", "zh")).isEqualTo(ExitCode.WRONG_USE);
        assertThat(this.err).hasToString(lines("没有“--peroid”这个选项", "是不是 --period？", "用法见：duxue run --help"));
    }

    @Test
    void aProgramThatAskedForJsonGetsTheFaultAsJson() {
        assertThat(run("status", "--period", "2023-13", "--json")).isEqualTo(ExitCode.WRONG_USE);
        assertThat(this.out)
                .hasToString(lines("{\"command\":\"status\",\"errors\":["
                        + "{\"message_zh\":\"--period=YYYY-MM：“2023-13”不是月份，应为例如 2023-06\","
                        + "\"message_en\":\"--period=YYYY-MM: '2023-13' is not a month; write one such as 2023-06\"},"
                        + "{\"message_zh\":\"用法见：duxue status --help\",\"message_en\":\"for the options see: duxue status --help\"}],"
                        + "\"exit\":2}"));
    }

    @Test
    void withoutACommandAndWithHelpItShowsHowItIsUsed() {
        assertThat(run()).isEqualTo(ExitCode.DONE);
        assertThat(this.out.toString())
                .startsWith("Usage: duxue [-hV] [COMMAND]")
                .contains("  run  ", "  help  ");
        assertThat(run("help", "ledger", "set", "--lang", "zh")).isEqualTo(ExitCode.DONE);
        assertThat(this.out.toString()).contains("用法：duxue ledger set ").doesNotContain("$");
        assertThat(this.err.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh", "powershell"})
    void printsWhatAShellNeedsToCompleteCommands(String shell) {
        assertThat(run("completion", shell)).isEqualTo(ExitCode.DONE);
        assertThat(this.out.toString()).contains("duxue", "consolidate", "--report-lang");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "intake", "check", "consolidate", "status"})
    void everyCommandShowsHowToUseIt(String command) {
        assertThat(run(command, "--help")).isEqualTo(ExitCode.DONE);
        assertThat(this.out.toString()).startsWith("Usage: duxue " + command + " ");
        assertThat(this.err.toString()).isEmpty();
    }

    private int run(String... arguments) {
        return Duxue.run(
                Settings.defaults(Path.of("")), new PrintWriter(this.out), new PrintWriter(this.err), arguments);
    }

    private static String lines(String... lines) {
        return String.join(System.lineSeparator(), lines) + System.lineSeparator();
    }
}
