package org.duxue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** An independent program computes the same figures: {@code src/docs/verify.py} on a package with proof. */
@ExtendWith(SampleDesk.class)
class IndependentCountTest {

    private static final Path SCRIPT = Path.of("src/docs/verify.py");
    private static final int LONGEST_SCRIPT = 200;
    private static final Pattern ANSWER =
            Pattern.compile("(\\d+) figures agree, (\\d+) do not, (\\d+) are taken as published");

    @TempDir
    Path folder;

    @Test
    void computesEveryFigureOfTheSample(SharedDesk sample) throws IOException, InterruptedException {
        assertThat(counted(sample.desk(), this.folder.resolve("proof.zip")))
                .isEqualTo(
                        sample.desk().rows("2023-06", "230306", "summary.csv").size() + " 0 0");
    }

    /** Guards of another age, an overdue hazard, carried data, a nil return, people of all categories. */
    @Test
    void computesTheFiguresOfAMadeUpDistrict() throws IOException, InterruptedException {
        Desk desk = new Desk(this.folder.resolve("made-up"));
        new MadeUpDistrict(desk.input(), 3, 40).write(true);
        desk.call("run", "--period", "2023-06");

        assertThat(counted(desk, this.folder.resolve("proof.zip"))).isEqualTo("154 0 12");
    }

    @Test
    void isShortEnoughToBeRead() throws IOException {
        assertThat(Files.readAllLines(SCRIPT)).hasSizeLessThanOrEqualTo(LONGEST_SCRIPT);
    }

    /** How many figures agree, disagree, and are not recomputed. */
    static String counted(Desk desk, Path zip) throws IOException, InterruptedException {
        Optional<String> python = python();
        Assumptions.assumeTrue(python.isPresent(), "there is no Python 3 here: src/docs/verify.py is not tried");
        desk.call("export", "--period", "2023-06", "--proof", "--out", zip.toString());
        Process process = new ProcessBuilder(python.get(), SCRIPT.toString(), zip.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = process.waitFor();
        Matcher answer = ANSWER.matcher(said);
        assertThat(answer.find()).as(said).isTrue();
        assertThat(exit).as(said).isEqualTo(answer.group(2).equals("0") ? 0 : 3);
        return answer.group(1) + " " + answer.group(2) + " " + answer.group(3);
    }

    private static Optional<String> python() throws InterruptedException {
        for (String name : List.of("python3", "python")) {
            try {
                Process process = new ProcessBuilder(name, "-c", "import sys; sys.exit(sys.version_info < (3, 7))")
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
                if (process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0) {
                    return Optional.of(name);
                }
            } catch (IOException noSuchProgram) {
                continue;
            }
        }
        return Optional.empty();
    }
}
