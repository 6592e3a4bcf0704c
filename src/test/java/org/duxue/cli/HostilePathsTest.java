package org.duxue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Other objects than files in a drop folder: none is followed or waited for, and nothing is written outside. */
@DisabledOnOs(OS.WINDOWS)
class HostilePathsTest {

    private static final String STAFF = "staff_2123009001_2023-06.csv";
    private static final String NOTHING_READ =
            "files read: 0 accepted, 0 partly, 0 rejected; 0 unchanged, 0 superseded";
    private static final String ONE_READ = "files read: 1 accepted, 0 partly, 0 rejected; 0 unchanged, 0 superseded";

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void open() {
        this.desk = new Desk(this.folder.resolve("office")).registry(Papers.REGISTRY);
    }

    @Test
    void doesNotFollowALinkOutOfTheFolder() throws IOException {
        Path secret = Files.writeString(this.folder.resolve("secret.csv"), Papers.STAFF);
        Path elsewhere = Files.createDirectory(this.folder.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve(STAFF), Papers.STAFF);
        Files.createSymbolicLink(this.desk.input().resolve(STAFF), secret);
        Files.createSymbolicLink(this.desk.input().resolve("school"), elsewhere);
        Files.createSymbolicLink(this.desk.input().resolve("round"), this.desk.input());

        assertThat(this.desk.call("intake").lines()).containsExactly(NOTHING_READ);
        assertThat(this.desk.digests()).isEmpty();
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void doesNotWaitForAPipeAndReadsNoDevice() throws Exception {
        Path pipe = this.desk.input().resolve(STAFF);
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        Files.createSymbolicLink(this.desk.input().resolve("safety_2123009001_2023-06.csv"), Path.of("/dev/zero"));

        assertThat(this.desk.call("intake").lines()).containsExactly(NOTHING_READ);
    }

    /** Without it the figures would silently be different. */
    @Test
    void stopsAtAPolicyThatCannotBeLookedAt() throws IOException {
        Path policy = this.desk.input().resolve("policy.yml");
        Files.deleteIfExists(policy);
        Files.createSymbolicLink(policy, policy.getFileName());

        Desk.Said said = this.desk.call("run", "--period", "2023-06");

        assertThat(said.exit()).isEqualTo(ExitCode.FAILED);
        assertThat(said.complaints())
                .containsExactly("the program did not finish: FileSystemException: " + policy
                        + ": Too many levels of symbolic links or unable to access attributes of symbolic link");
        assertThat(this.desk.output()).doesNotExist();
    }

    @Test
    void readsAFolderNamedLikeAFileAsAFolder() {
        this.desk.drop("equipment_2123009001_2023-06.csv/" + STAFF, Papers.STAFF);

        assertThat(this.desk.call("intake").lines()).containsExactly(ONE_READ);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "staff_2123009001_2023-06 ..csv",
                "staff_2123009001_2023-06\n=1+1.csv",
                "staff_2123009001_2023-06\u202evsc.csv",
                "staff_2123009001_2023-06..\\..\\evil.csv",
                "CON_staff_2123009001_2023-06.csv",
                "staff_2123009001_2023-06 ; rm -rf $HOME `id` %PATH%.csv",
                "staff_2123009001_2023-06<script>alert(1)<／script>.csv",
                "staff_2123009001_2023-06'\"&amp;.csv",
            })
    void writesFeedbackNextToTheOthersWhateverTheNameIs(String name) throws IOException {
        this.desk.drop(name, Papers.STAFF + "health,,,x,1,\n");

        Desk.Said said = this.desk.call("intake");

        assertThat(said.exit()).as(said.err()).isIn(ExitCode.DONE, ExitCode.TO_CORRECT);
        filesAreOnlyInTheirPlace();
    }

    @ParameterizedTest
    @ValueSource(ints = {76, 200, 224})
    void takesNamesAsLongAsTheFileSystem(int letters) throws IOException {
        String name = "staff_2123009001_2023-06_" + "长".repeat((letters - 29) / 3) + ".csv";
        this.desk.drop(name, Papers.STAFF);

        assertThat(this.desk.call("intake").lines()).containsExactly(ONE_READ);
        filesAreOnlyInTheirPlace();
    }

    /** Only feedback is below its folder, and nothing outside of the office. */
    private void filesAreOnlyInTheirPlace() throws IOException {
        List<Path> feedback = Desk.filesBelow(this.desk.output().resolve("feedback"));
        assertThat(feedback).isNotEmpty();
        assertThat(Desk.filesBelow(this.desk.output()))
                .allMatch(file -> file.startsWith(this.desk.state()) || feedback.contains(file));
        try (var outside = Files.list(this.folder)) {
            assertThat(outside.map(Path::getFileName).map(Path::toString)).containsExactly("office");
        }
        for (Path file : feedback) {
            if (file.toString().endsWith(".html")) {
                assertThat(Files.readString(file, StandardCharsets.UTF_8)).doesNotContain("<script>alert", "\u202e");
            }
        }
    }

    /** A school code is part of a path, so only ten digits are accepted. */
    @ParameterizedTest
    @ValueSource(strings = {"../../../etc", "/etc/passwd", "2123009001/..", "..\\..\\x"})
    void makesNoPathOfASenderThatAFileNames(String sender) throws IOException {
        this.desk.drop("staff_2023-06.csv", "school_code,post,actual\n\"" + sender + "\",health,1\n");

        assertThat(this.desk.call("intake").exit()).isEqualTo(ExitCode.TO_CORRECT);

        Path feedback = this.desk.output().resolve("feedback");
        assertThat(Desk.filesBelow(feedback))
                .allMatch(file -> file.startsWith(feedback.resolve("_unknown"))
                        || file.startsWith(feedback.resolve(Papers.PRIMARY)));
        filesAreOnlyInTheirPlace();
    }

    @Test
    void readsManyFilesOfWhichNoneConcernsIt() {
        for (int i = 0; i < 1_000; i++) {
            this.desk.drop("many/" + i + "/x" + i + ".dat", "x");
        }
        this.desk.drop(STAFF, Papers.STAFF);

        assertThat(this.desk.call("intake").lines()).containsExactly(ONE_READ);
    }
}
