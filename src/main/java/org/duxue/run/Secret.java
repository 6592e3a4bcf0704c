package org.duxue.run;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Set;
import org.duxue.shared.KeyedHash;

/** The key of this installation's pseudonyms: random, made on first use, readable by its owner only. */
final class Secret {

    private final Path state;

    Secret(Path state) {
        this.state = state;
    }

    byte[] key() throws IOException {
        Files.createDirectories(this.state);
        ownerOnly(this.state, "rwx------");
        Path file = this.state.resolve("key");
        if (!Files.exists(file)) {
            make(file);
        }
        return Files.readAllBytes(file);
    }

    private static void make(Path file) throws IOException {
        byte[] key = new byte[KeyedHash.KEY_BYTES];
        new SecureRandom().nextBytes(key);
        Path unfinished = Files.createTempFile(file.getParent(), "key", ".tmp");
        ownerOnly(unfinished, "rw-------");
        Files.write(unfinished, key, StandardOpenOption.TRUNCATE_EXISTING);
        try {
            Files.move(unfinished, file);
        } catch (FileAlreadyExistsException madeMeanwhile) {
            Files.delete(unfinished);
        }
    }

    /** Where the file system has no such rights, as on Windows, the folder's own rights hold. */
    private static void ownerOnly(Path path, String rights) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Set<PosixFilePermission> owner = PosixFilePermissions.fromString(rights);
            Files.setPosixFilePermissions(path, owner);
        }
    }
}
