package org.duxue.store;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How to reach the owner of a store: a file in the state folder that only its owner may read. A file that a dead owner
 * left behind does no harm, because it is only read while the lock is held.
 *
 * @param port on loopback
 * @param secret the secret that a caller has to send, 64 hexadecimal digits
 * @param process id of the owner's process
 * @param work the command the owner was started with
 * @param since ISO 8601
 * @param version of the owner's program; before 0.2.0 none
 */
public record OwnerFile(int port, String secret, long process, String work, String since, String version) {

    private static final String NAME = "owner";

    /** The owner of a state folder, if there is a complete file. */
    public static Optional<OwnerFile> read(Path state) throws IOException {
        Map<String, String> lines = new HashMap<>();
        try {
            for (String line : Files.readAllLines(state.resolve(NAME))) {
                int equals = line.indexOf('=');
                if (equals > 0) {
                    lines.put(line.substring(0, equals), line.substring(equals + 1));
                }
            }
            return Optional.of(new OwnerFile(
                    Integer.parseInt(lines.getOrDefault("port", "")),
                    lines.getOrDefault("secret", ""),
                    Long.parseLong(lines.getOrDefault("process", "")),
                    lines.getOrDefault("work", ""),
                    lines.getOrDefault("since", ""),
                    lines.getOrDefault("version", "")));
        } catch (NoSuchFileException | NumberFormatException noWholeFile) {
            return Optional.empty();
        }
    }

    void write(Path state) throws IOException {
        Path unfinished = state.resolve(NAME + ".tmp");
        Files.deleteIfExists(unfinished);
        if (unfinished.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(
                    unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(
                unfinished,
                "port=" + this.port + "\nsecret=" + this.secret + "\nprocess=" + this.process + "\nwork=" + this.work
                        + "\nsince=" + this.since + "\nversion=" + this.version + "\n");
        Path file = state.resolve(NAME);
        try {
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException shared) {
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    static void remove(Path state) throws IOException {
        Files.deleteIfExists(state.resolve(NAME));
    }

    @Override
    public String toString() {
        return this.work + " (" + this.process + ")";
    }
}
