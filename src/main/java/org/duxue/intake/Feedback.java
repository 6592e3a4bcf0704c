package org.duxue.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.duxue.shared.CsvFile;
import org.duxue.shared.Digest;
import org.duxue.shared.Problem;

/** What each sender is told about each file: one CSV a file, replaced when the file is read again. */
public final class Feedback {

    static final List<String> HEADER = List.of("file", "row", "column", "value", "type", "rule", "severity", "message");
    public static final String UNKNOWN_SENDER = "_unknown";
    private static final int LONGEST_NAME_BYTES = 200;

    private final Path folder;

    public Feedback(Path folder) {
        this.folder = folder;
    }

    /** Writes what there is to tell about a file; an earlier feedback on it is replaced. */
    public Path write(String sender, String fileName, List<Problem> problems) throws IOException {
        Path file = file(sender, fileName);
        Files.createDirectories(file.getParent());
        Path unfinished = file.resolveSibling(file.getFileName() + ".tmp");
        try (CsvFile csv = CsvFile.create(unfinished, HEADER)) {
            for (Problem problem : problems) {
                csv.row(List.of(
                        fileName,
                        problem.row() == 0 ? "" : String.valueOf(problem.row()),
                        problem.column(),
                        problem.value(),
                        problem.type().key(),
                        problem.rule(),
                        problem.severity().key(),
                        problem.message().both()));
            }
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return file;
    }

    void remove(String sender, String fileName) throws IOException {
        Files.deleteIfExists(file(sender, fileName));
    }

    /** Names too long for a file system are cut and told apart by their digest. */
    public Path file(String sender, String fileName) {
        String stem = fileName;
        if (fileName.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME_BYTES) {
            stem = fileName.substring(0, Math.min(fileName.length(), 40)) + "-"
                    + Digest.of(fileName).substring(0, 12);
        }
        return this.folder.resolve(sender).resolve(stem + ".feedback.csv");
    }
}
