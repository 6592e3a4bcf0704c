package org.duxue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.duxue.store.StoreLock;
import org.duxue.store.StoreLocks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DoctorCommandTest {

    @TempDir
    Path folder;

    @Test
    void leavesNoTraceWhereNothingWasRunYet() throws IOException {
        District district = District.of(this.folder, "_2022-07");

        List<String> said = district.run("doctor").said().lines().toList();

        assertThat(said)
                .contains(
                        "√ the drop folder " + district.input() + ", its registry and policy are right",
                        "√ results " + district.output() + " can be written",
                        "  there is no store yet, the first run makes it");
        assertThat(district.output()).doesNotExist();
    }

    /** The day that a command takes for today is the one from which the twelve months count. */
    @Test
    void warnsOfNormsThatEndWithinTwelveMonthsOfTheDay() throws IOException {
        District district = District.of(this.folder, "_2022-07");

        List<String> lines =
                district.run("doctor", "--today", "2024-10-01").said().lines().toList();
        long notices = lines.stream().filter(line -> line.startsWith("! ")).count();

        assertThat(lines)
                .contains("! the norm limit.video_retention_days (保安服务管理条例 第25条) ends on 2025-03-31")
                .endsWith("ready to run; please note " + notices + " lines with ! above");
        assertThat(district.run("doctor", "--today", "2026-11-30").said()).doesNotContain("limit.video_retention_days");
    }

    @Test
    void namesEveryErrorOfTheRegistry() throws IOException {
        District district = District.of(this.folder, "_2022-07");
        Files.writeString(district.input().resolve("registry/schools.csv"), "school_code\n");

        District.Came came = district.run("doctor");

        assertThat(came.exit()).isEqualTo(ExitCode.TO_CORRECT);
        assertThat(came.said()).contains("× the school registry ", "×   schools.csv ");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void saysWhatToDoAboutAResultFolderThatCannotBeWritten() throws IOException {
        District district = District.of(this.folder, "_2022-07");

        // not even an administrator can create a file there
        District.Came came = district.run("doctor", "--work", "/proc/self/state");

        assertThat(came.exit()).isEqualTo(ExitCode.TO_CORRECT);
        assertThat(came.said())
                .contains(
                        "× state /proc/self/state cannot be written: let the user of the program write there, or choose"
                                + " another folder with --output or --work");
    }

    @Test
    void showsWhoUsesTheStore() throws IOException {
        District district = District.of(this.folder, "_2022-07");
        district.run("intake");

        String free = district.run("doctor").said();
        String used;
        try (StoreLock lock = new StoreLocks().tryTake(district.state()).orElseThrow()) {
            assertThat(lock).isNotNull();
            used = district.run("doctor").said();
        }

        assertThat(free).contains("√ nobody uses the store, the service is not running");
        assertThat(used).contains("× the store is used by ?: if this stays so, end that process");
    }
}
