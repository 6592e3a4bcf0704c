package org.duxue.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultFolderTest {

    @TempDir
    Path folder;

    private ResultFolder results(String content) throws IOException {
        ResultFolder results = ResultFolder.start(this.folder.resolve("making"), this.folder, "2023-06", "230399");
        Files.writeString(results.file("summary.csv"), content);
        return results;
    }

    private String published() throws IOException {
        return Files.readString(this.folder.resolve("2023-06/230399/summary.csv"));
    }

    @Test
    void replacesTheFormerResultsAsAWhole() throws IOException {
        results("old").publish();
        results("new").publish();

        assertThat(published()).isEqualTo("new");
        assertThat(this.folder.resolve("making")).isEmptyDirectory();
    }

    /** As on Windows, where a folder cannot be moved while one of its files is open. */
    @Test
    void leavesTheFormerResultsInPlaceWhenTheNewOnesCannotBeMovedThere() throws IOException {
        results("old").publish();
        ResultFolder results = results("new");
        ResultFolder.remove(results.place());

        assertThatThrownBy(results::publish)
                .isInstanceOf(ResultsInUseException.class)
                .hasMessage(this.folder.resolve("2023-06/230399").toString());
        assertThat(published()).isEqualTo("old");
    }
}
