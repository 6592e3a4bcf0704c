package org.duxue.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrongOptionTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void namesAMissingOptionAndWhereAllAreListed() {
        assertThat(run("run")).isEqualTo(Exit.WRONG_USE);
        assertThat(this.err)
                .hasToString(lines(
                        "缺少必填项 / Missing required option: '--period=YYYY-MM'",
                        "用法见 / for the options see: duxue run --help"));
    }

    @Test
    void saysWhatAMonthLooksLike() {
        assertThat(run("status", "--period", "2023-13")).isEqualTo(Exit.WRONG_USE);
        assertThat(this.err)
                .hasToString(lines(
                        "参数有误 / Invalid value for option '--period': '2023-13' 不是月份，应为例如 2023-06"
                                + " / is not a month, write one such as 2023-06",
                        "用法见 / for the options see: duxue status --help"));
    }

    @Test
    void suggestsTheCommandThatWasMeant() {
        assertThat(run("rum")).isEqualTo(Exit.WRONG_USE);
        assertThat(this.err)
                .hasToString(lines(
                        "不认识的参数 / Unmatched argument at index 0: 'rum'",
                        "Did you mean: duxue run?",
                        "用法见 / for the options see: duxue --help"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "intake", "check", "consolidate", "status"})
    void everyCommandShowsHowToUseIt(String command) {
        assertThat(run(command, "--help")).isEqualTo(Exit.DONE);
        assertThat(this.out.toString()).startsWith("Usage: duxue " + command + " ");
        assertThat(this.err.toString()).isEmpty();
    }

    private int run(String... arguments) {
        return Duxue.run(new PrintWriter(this.out), new PrintWriter(this.err), arguments);
    }

    private static String lines(String... lines) {
        return String.join(System.lineSeparator(), lines) + System.lineSeparator();
    }
}
