package org.duxue.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.duxue.reading.FuzzFolder;
import org.duxue.shared.Problem;

/** Arbitrary bytes are read as entries or refused, and the stored copy gives the same entries. */
class EntriesFuzzTest {

    private static final Path FOLDER = FuzzFolder.make();
    private static final LocalDate AS_OF = LocalDate.of(2023, 6, 30);

    @FuzzTest
    void theStoredCopyGivesTheSameEntriesAsTheFile(byte[] data) throws IOException {
        Path file = Files.write(FOLDER.resolve("sent.csv"), data);
        Path kept = FOLDER.resolve("kept.csv");

        EntriesFile.Content sent = new EntriesFile(file, "sent.csv").read(AS_OF);

        assertThat(sent.refused()).isEqualTo(sent.problems().stream().anyMatch(one -> one.isError() && one.row() == 0));
        if (!sent.refused()) {
            assertThat(sent.entries()).hasSize(sent.rows().accepted());
            new EntriesFile(file, "sent.csv").copyRecognised(kept);
            EntriesFile.Content copy = new EntriesFile(kept, "sent.csv").read(AS_OF);
            assertThat(copy.rows()).isEqualTo(sent.rows());
            assertThat(copy.entries()).isEqualTo(sent.entries());
            assertThat(ofRecognisedColumns(copy)).isEqualTo(ofRecognisedColumns(sent));
        }
    }

    /**
     * Leaves out problems about mixed encodings and about columns with similar names, which the stored copy does not
     * have.
     */
    private static List<Problem> ofRecognisedColumns(EntriesFile.Content content) {
        return content.problems().stream()
                .filter(problem -> !Set.of("mixed-encodings", "near-column").contains(problem.rule()))
                .toList();
    }
}
