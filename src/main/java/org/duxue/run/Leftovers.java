package org.duxue.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.duxue.intake.Folders;

/** What a process that was killed left half-made. Only the owner of the store may clear it away. */
final class Leftovers {

    private final Folders folders;

    Leftovers(Folders folders) {
        this.folders = folders;
    }

    void clear() throws IOException {
        clear(this.folders.kept(), ".tmp");
        clear(this.folders.feedback(), ".tmp");
    }

    private static void clear(Path folder, String ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> unfinished;
        try (Stream<Path> files = Files.walk(folder)) {
            unfinished = files.filter(file -> file.getFileName().toString().endsWith(ending))
                    .filter(Files::isRegularFile)
                    .toList();
        }
        for (Path file : unfinished) {
            Files.delete(file);
        }
    }

    static void remove(Path path) throws IOException {
        try (Stream<Path> parts = Files.walk(path)) {
            for (Path part : parts.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(part);
            }
        }
    }
}
