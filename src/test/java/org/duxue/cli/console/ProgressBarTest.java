package org.duxue.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import org.duxue.shared.Progress;
import org.duxue.shared.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The progress bar while files are read, with a fake clock. */
class ProgressBarTest {

    private static final Text READING = new Text("读取文件", "reading files");
    private static final Text FILES = new Text("个文件", "files");
    private static final String CLEAR = "\r\u001b[K";

    private final StringWriter said = new StringWriter();
    private long now = 10_000;

    private Progress with(ProgressBar.Look look, Locale language) {
        Progress progress = new Progress();
        progress.watch(new ProgressBar(new PrintWriter(this.said), language, look, () -> this.now));
        return progress;
    }

    @Test
    void drawsABarWithFilesRowsRateAndTimeLeft() {
        Progress progress = with(ProgressBar.Look.BAR, Locale.ENGLISH);
        progress.begin(READING, FILES, 8);
        this.now += 500;
        progress.advance(1_000);
        this.now += 1_500;
        progress.advance(3_000);

        assertThat(this.said.toString())
                .isEqualTo(CLEAR
                        + "reading files [###---------------------] 1/8 files, 1,000 rows, 2,000 a second"
                        + CLEAR
                        + "reading files [######------------------] 2/8 files, 4,000 rows, 2,000 a second, 0:06 left");
    }

    @Test
    void drawsABarInChineseAndInColour() {
        Progress progress = with(ProgressBar.Look.COLOURED_BAR, Locale.CHINESE);
        progress.begin(READING, FILES, 2);
        this.now += 2_000;
        progress.advance(4_000);

        assertThat(this.said.toString())
                .isEqualTo(CLEAR
                        + "读取文件 [\u001b[32m############\u001b[0m------------] 1/2 个文件，4,000 行，每秒 2,000 行，还需 0:02");
    }

    @Test
    void drawsNotMoreThanFiveTimesASecondAndWipesTheBarAtTheEnd() {
        Progress progress = with(ProgressBar.Look.BAR, Locale.ENGLISH);
        progress.begin(READING, FILES, 1_000);
        for (int i = 0; i < 1_000; i++) {
            this.now += 1;
            progress.advance(0);
        }
        progress.end();

        assertThat(this.said.toString().split(CLEAR.replace("[", "\\["), -1)).hasSize(7);
        assertThat(this.said.toString()).endsWith(CLEAR);
    }

    @Test
    void writesOneLinePerStepWithoutATerminal() {
        Progress progress = with(ProgressBar.Look.LINES, Locale.ENGLISH);
        progress.begin(READING, FILES, 2);
        progress.advance(30);
        this.now += 1_500;
        progress.advance(30);
        progress.end();
        progress.begin(new Text("写出结果", "writing results"), new Text("所学校", "schools"), 1);
        progress.advance(0);
        this.now += 40;
        progress.end();

        assertThat(this.said.toString().lines())
                .containsExactly(
                        "reading files: 2/2 files, 60 rows, 40 a second, 1.5 s", "writing results: 1/1 schools, 0.0 s");
    }

    @Test
    void writesNothingForAnEmptyStep() {
        Progress progress = with(ProgressBar.Look.LINES, Locale.ENGLISH);
        progress.begin(READING, FILES, 0);
        progress.end();

        assertThat(this.said.toString()).isEmpty();
    }

    /** An interrupted command leaves no partial bar behind. */
    @Test
    void endsWithTheCommand() {
        Progress progress = with(ProgressBar.Look.LINES, Locale.ENGLISH);
        progress.begin(READING, FILES, 3);
        progress.advance(5);
        this.now += 1_000;
        progress.unwatch();
        progress.advance(5);

        assertThat(this.said.toString().lines()).containsExactly("reading files: 1/3 files, 5 rows, 5 a second, 1.0 s");
    }

    /** For Windows, whose console does not interpret escape sequences by default. */
    @Test
    void overwritesABarWithoutEscapeSequencesByBlanks() {
        Progress progress = with(ProgressBar.Look.PLAIN_BAR, Locale.CHINESE);
        progress.begin(READING, FILES, 2);
        this.now += 500;
        progress.advance(0);
        this.now += 500;
        progress.advance(0);
        progress.end();

        String half = "读取文件 [############------------] 1/2 个文件";
        String whole = "读取文件 [########################] 2/2 个文件，还需 0:00";
        assertThat(this.said)
                .hasToString("\r\r" + half + "\r" + " ".repeat(46) + "\r" + whole + "\r" + " ".repeat(57) + "\r");
    }

    @ParameterizedTest
    @CsvSource({
        "true, true,  xterm, ,   COLOURED_BAR",
        "true, false, xterm, ,   COLOURED_BAR",
        "true, false, ,      ,   COLOURED_BAR",
        "true, false, xterm, 1,  BAR",
        "true, false, xterm, '', COLOURED_BAR",
        "true, false, dumb,  ,   LINES",
        "'',   true,  xterm, ,   LINES",
        "'',   true,  xterm, 1,  LINES",
        "auto, true,  ,      ,   PLAIN_BAR",
        "auto, true,  ,      1,  PLAIN_BAR",
        "auto, false, ,      ,   LINES"
    })
    void hasColoursOnlyOnATerminalAndNeverWithNoColor(
            String launcher, boolean console, String term, String noColour, ProgressBar.Look look) {
        assertThat(ProgressBar.look(launcher, console, term, noColour)).isEqualTo(look);
    }
}
