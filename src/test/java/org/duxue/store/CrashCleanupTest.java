package org.duxue.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.duxue.intake.Folders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashCleanupTest {

    @TempDir
    Path folder;

    private Folders folders;

    @BeforeEach
    void stateLiesElsewhere() {
        this.folders =
                new Folders(this.folder.resolve("in"), this.folder.resolve("out"), this.folder.resolve("elsewhere"));
    }

    @Test
    void restoresResultsThatWereMovedAwayAndNotReplaced() throws IOException {
        write(this.folders.workshop().resolve("2023-06-230306.former/summary.csv"), "old");
        write(this.folders.workshop().resolve("2023-06-230306/summary.csv"), "new, perhaps not whole");
        Files.createDirectories(this.folders.output().resolve("2023-06"));

        new CrashCleanup(this.folders, Instant.MAX).clear();

        assertThat(this.folders.output().resolve("2023-06/230306/summary.csv")).hasContent("old");
        assertThat(this.folders.workshop()).isEmptyDirectory();
    }

    @Test
    void leavesNewResultsInPlaceAndDropsTheOldOnes() throws IOException {
        write(this.folders.workshop().resolve("2023-06-230306.former/summary.csv"), "old");
        write(this.folders.output().resolve("2023-06/230306/summary.csv"), "new");

        new CrashCleanup(this.folders, Instant.MAX).clear();

        assertThat(this.folders.output().resolve("2023-06/230306/summary.csv")).hasContent("new");
        assertThat(this.folders.workshop()).isEmptyDirectory();
    }

    @Test
    void removesUnfinishedFilesAndNothingElse() throws IOException {
        write(this.folders.feedback().resolve("3123000101/a.csv.feedback.csv"), "told");
        write(this.folders.feedback().resolve("3123000101/a.csv.feedback.csv.tmp"), "half");
        write(this.folders.kept().resolve("staff/2023-06/3123000101-1.csv.gz"), "kept");
        write(this.folders.kept().resolve("staff/2023-06/31230001017.tmp"), "half");

        new CrashCleanup(this.folders, Instant.MAX).clear();

        assertThat(this.folders.feedback().resolve("3123000101")).isDirectoryNotContaining("glob:**.tmp");
        assertThat(this.folders.feedback().resolve("3123000101/a.csv.feedback.csv"))
                .hasContent("told");
        assertThat(this.folders.kept().resolve("staff/2023-06")).isDirectoryNotContaining("glob:**.tmp");
        assertThat(this.folders.kept().resolve("staff/2023-06/3123000101-1.csv.gz"))
                .hasContent("kept");
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
