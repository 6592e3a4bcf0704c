package org.duxue.report;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import org.duxue.shared.Digest;

/**
 * Results that are being written, put in place as a whole: readers see the old folder or the new one, never a mixture.
 */
final class ResultFolder {

    private final Path unfinished;
    private final Path place;

    private ResultFolder(Path unfinished, Path place) {
        this.unfinished = unfinished;
        this.place = place;
    }

    /**
     * Starts a folder that will replace {@code period/district} in {@code output}; {@code workshop} must be on the same
     * disk.
     */
    static ResultFolder start(Path workshop, Path output, String period, String district) throws IOException {
        Path place = place(output, period, district);
        Path unfinished = workshop.resolve(period + "-" + district);
        remove(unfinished);
        Files.createDirectories(unfinished);
        return new ResultFolder(unfinished, place);
    }

    /** The folder of a district's results once they are published. */
    static Path place(Path output, String period, String district) {
        return output.resolve(period).resolve(district);
    }

    /** The temporary folder in which the results are written. */
    Path place() {
        return this.unfinished;
    }

    Path file(String name) {
        return this.unfinished.resolve(name);
    }

    /** SHA-256 of every file written so far, by name. */
    SortedMap<String, String> digests() throws IOException {
        SortedMap<String, String> digests = new TreeMap<>();
        try (Stream<Path> files = Files.list(this.unfinished)) {
            for (Path file : files.sorted().toList()) {
                digests.put(file.getFileName().toString(), Digest.of(file));
            }
        }
        return digests;
    }

    /** @throws ResultsInUseException when the former results cannot be moved away; they stay in place then */
    void publish() throws IOException {
        Path former = this.unfinished.resolveSibling(this.unfinished.getFileName() + ".former");
        remove(former);
        Files.createDirectories(this.place.getParent());
        try {
            if (Files.exists(this.place)) {
                Files.move(this.place, former, StandardCopyOption.ATOMIC_MOVE);
            }
            Files.move(this.unfinished, this.place, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException held) {
            if (Files.exists(former) && !Files.exists(this.place)) {
                Files.move(former, this.place, StandardCopyOption.ATOMIC_MOVE);
            }
            throw new ResultsInUseException(this.place, held);
        }
        remove(former);
    }

    static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            PathUtils.deleteDirectory(folder);
        }
    }
}
