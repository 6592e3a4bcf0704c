package org.duxue.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./duxue} of a release, with a Java that only records its arguments. */
class LauncherTest {

    private static final String RECORDING_JAVA = """
            #!/bin/sh
            for argument in "$@"; do
                case $argument in -XX:ArchiveClassesAtExit=*) printf '%s\\n' "$@" >"${argument#*=}"; exit 3 ;; esac
            done
            case "$*" in -Xshare:dump*) echo archive >"${2#*=}"; exit 0 ;; esac
            printf '%s\\n' "$0" "$@" >"$RECORD"
            exit 3
            """;

    @TempDir
    Path folder;

    private Path record;

    private record Ended(int exit, List<String> complaints, List<String> asked) {}

    @BeforeEach
    void onlyWhereThereIsAShell() {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")));
        this.record = this.folder.resolve("record");
    }

    @Test
    void usesTheFolderOfTheReleaseAndPassesArgumentsAndExitCode() throws IOException {
        Path home = release("督学 数据 (1)");

        Ended ended = start(home, java("jdk-21", "21.0.4"), "check", "甲 小学 (1).csv", "a&b 100%", "");

        assertThat(ended.exit()).isEqualTo(3);
        assertThat(ended.complaints()).isEmpty();
        assertThat(ended.asked())
                .contains("-Dduxue.home=" + home)
                .endsWith(
                        "-jar",
                        home.resolve("duxue-9.9/app/duxue.jar").toString(),
                        "check",
                        "甲 小学 (1).csv",
                        "a&b 100%",
                        "");
    }

    @Test
    void makesTheClassArchiveAtTheFirstStartAndSaysSoOnce() throws IOException {
        Path home = release("office");
        Path java = java("jdk-21", "21.0.4");

        Ended first = start(home, java, "status");
        Ended second = start(home, java, "status");

        assertThat(first.complaints())
                .containsExactly("第一次启动，准备约需半分钟，以后不再需要…… / The first start prepares the next ones, half a minute ...");
        assertThat(second.complaints()).isEmpty();
        assertThat(second.asked()).contains("-XX:SharedArchiveFile=" + home.resolve("duxue-9.9/app/duxue-21.0.4.jsa"));
    }

    @Test
    void takesTheJavaThatTheReleaseBringsBeforeAnyOther() throws IOException {
        Path home = release("office");
        Files.move(java("own", "17.0.15"), home.resolve("duxue-9.9/runtime"));

        assertThat(start(home, java("jdk-21", "21.0.4"), "status").asked())
                .startsWith(home.resolve("duxue-9.9/runtime/bin/java").toString());
    }

    @Test
    void makesTheClassArchiveOnThatOfTheReleasesOwnJava() throws IOException {
        Path home = release("my office (1)");
        Path app = home.resolve("duxue-9.9/app");
        Files.move(java("own", "17.0.15"), home.resolve("duxue-9.9/runtime"));

        start(home, java("jdk-21", "21.0.4"), "status");

        assertThat(Files.readAllLines(app.resolve("duxue-17.0.15.jsa")))
                .contains("-XX:SharedArchiveFile=" + app.resolve("java-17.0.15.jsa"));
    }

    @Test
    void skipsAJavaThatIsTooOld() throws IOException {
        Path home = release("office");
        Path java = java("jdk-21", "21.0.4");
        Files.move(java("own", "11.0.2"), home.resolve("duxue-9.9/runtime"));

        assertThat(start(home, java, "status").asked())
                .startsWith(java.resolve("bin/java").toString());
    }

    @Test
    void saysWhichFileOfAHalfUnpackedReleaseIsMissingOrCut() throws IOException {
        Path home = release("office");
        Path jar = home.resolve("duxue-9.9/app/lib/a.jar");
        Path java = java("jdk-21", "21.0.4");

        Files.writeString(jar, "cu");
        assertThat(start(home, java, "status")).isEqualTo(broken(home, jar));
        Files.delete(jar);
        assertThat(start(home, java, "status")).isEqualTo(broken(home, jar));
        Files.delete(home.resolve("duxue-9.9/app/files"));
        assertThat(start(home, java, "status")).isEqualTo(broken(home, home.resolve("duxue-9.9/app/files")));
    }

    private static Ended broken(Path home, Path file) {
        Path programs = home.resolve("duxue-9.9");
        return new Ended(
                1,
                List.of(
                        "督学没有完整解压：" + file + " 缺失或不完整。请删除文件夹 " + programs + "，把下载的压缩包重新完整解压一次。",
                        "Duxue was not unpacked whole: " + file + " is missing or cut. Delete the folder " + programs
                                + " and unpack the download once more, to its end."),
                List.of());
    }

    private Path release(String name) throws IOException {
        Path home = Files.createDirectories(this.folder.toRealPath().resolve(name));
        Path app = home.resolve("duxue-9.9/app");
        Files.createDirectories(app.resolve("lib"));
        Files.copy(Path.of("duxue"), home.resolve("duxue-9.9/duxue"));
        Files.writeString(app.resolve("duxue.jar"), "jar");
        Files.writeString(app.resolve("lib/a.jar"), "library");
        Files.writeString(app.resolve("files"), "3 duxue.jar\n7 lib/a.jar\n");
        return home;
    }

    private Path java(String name, String version) throws IOException {
        Path home = this.folder.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        Path java = Files.writeString(home.resolve("bin/java"), RECORDING_JAVA);
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        return home;
    }

    private Ended start(Path home, Path java, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of("/bin/sh", home.resolve("duxue-9.9/duxue").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder process = new ProcessBuilder(command);
        process.environment().put("JAVA_HOME", java.toString());
        process.environment().put("RECORD", this.record.toString());
        process.environment().put("LC_ALL", "C.UTF-8");
        process.environment().keySet().removeIf(name -> name.startsWith("DUXUE_"));
        Files.deleteIfExists(this.record);
        Process started =
                process.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        List<String> complaints = new String(started.getErrorStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        return new Ended(
                exit(started), complaints, Files.exists(this.record) ? Files.readAllLines(this.record) : List.of());
    }

    private static int exit(Process started) {
        try {
            return started.waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
