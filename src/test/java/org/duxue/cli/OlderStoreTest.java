package org.duxue.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** A store of version 1.0: three made-up schools, two months, entries for the ledger. */
class OlderStoreTest {

    /** The time of all files in the drop folder, as the store has it. */
    private static final FileTime DROPPED = FileTime.from(Instant.parse("2023-07-03T01:00:00Z"));

    @TempDir
    Path folder;

    @BeforeEach
    void onlyInAFile() {
        assumeFalse(StoreUnderTest.IS_POSTGRESQL);
    }

    private Desk unpacked(String name) throws IOException {
        Path home = this.folder.resolve(name);
        try (InputStream store = Objects.requireNonNull(OlderStoreTest.class.getResourceAsStream("store-1.0.zip"));
                ZipInputStream files = new ZipInputStream(store)) {
            for (ZipEntry entry = files.getNextEntry(); entry != null; entry = files.getNextEntry()) {
                Path file = home.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(files, file);
                    Files.setLastModifiedTime(file, DROPPED);
                }
            }
        }
        return new Desk(home);
    }

    @Test
    void knowsWhatWasReadAndComputesTheSameAsThisVersion() throws IOException {
        Desk older = unpacked("older");
        Desk fresh = unpacked("fresh");
        FileSystemUtils.deleteRecursively(fresh.state());

        Desk.Said said = older.call("run", "--period", "2023-06");
        fresh.call("run", "--period", "2023-06");

        assertThat(said.exit()).as(said.err()).isEqualTo(3);
        assertThat(said.lines()).contains("files read: 0 accepted, 0 partly, 6 rejected; 17 unchanged, 1 superseded");
        assertThat(results(older)).hasSizeGreaterThan(20).isEqualTo(results(fresh));
    }

    /**
     * All results of the last month, and the figures of the one before: only the store has the order of files with the
     * same time.
     */
    private static Map<String, String> results(Desk desk) {
        Map<String, String> results = new TreeMap<>(desk.digests());
        results.keySet()
                .removeIf(file -> !file.startsWith("2023-06/")
                        && !file.matches("2023-05/230399/(summary|schools|balance|area-.*)\\.csv"));
        return results;
    }
}
