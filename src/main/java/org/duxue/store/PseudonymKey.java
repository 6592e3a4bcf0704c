package org.duxue.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Optional;
import org.duxue.shared.KeyedHash;
import org.duxue.shared.PosixPermissions;

/** The key of this installation's pseudonyms: random, made on first use, readable by its owner only. */
public final class PseudonymKey {

    private static final String NAME = "key";

    private final Path state;

    public PseudonymKey(Path state) {
        this.state = state;
    }

    public byte[] key() throws IOException {
        Path around = this.state.toAbsolutePath().getParent();
        if (around != null) {
            Files.createDirectories(around);
        }
        PosixPermissions.createFolders(this.state);
        PosixPermissions.close(this.state);
        Path file = this.state.resolve(NAME);
        if (!Files.exists(file)) {
            make(file);
        }
        return Files.readAllBytes(file);
    }

    /** The key of a state folder, if one was made. */
    static Optional<byte[]> made(Path state) throws IOException {
        Path file = state.resolve(NAME);
        return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }

    private static void make(Path file) throws IOException {
        byte[] key = new byte[KeyedHash.KEY_BYTES];
        new SecureRandom().nextBytes(key);
        Path unfinished = Files.createTempFile(file.getParent(), "key", ".tmp");
        PosixPermissions.close(unfinished);
        Files.write(unfinished, key, StandardOpenOption.TRUNCATE_EXISTING);
        try {
            Files.move(unfinished, file);
        } catch (FileAlreadyExistsException madeMeanwhile) {
            Files.delete(unfinished);
        }
    }
}
