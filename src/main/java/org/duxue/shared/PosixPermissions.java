package org.duxue.shared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Files and folders that only the user who runs the program may open. Where the file system has no POSIX permissions,
 * as on Windows, those of the parent folder apply.
 */
public final class PosixPermissions {

    private static final String FOLDER = "rwx------";
    private static final String FILE = "rw-------";

    private PosixPermissions() {}

    /** Creates a folder and its missing parents. */
    public static void createFolders(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, rights(folder, FOLDER));
        }
    }

    /** Creates the missing parent folders of a file. */
    public static void createFoldersDownTo(Path file) throws IOException {
        Path folder = file.getParent();
        if (folder != null) {
            createFolders(folder);
        }
    }

    /** Removes the permissions of others from a file that a library created with the default ones. */
    public static void close(Path path) throws IOException {
        if (hasRights(path)) {
            String rights = Files.isDirectory(path) ? FOLDER : FILE;
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
        }
    }

    private static FileAttribute<?>[] rights(Path path, String rights) {
        return hasRights(path)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }

    private static boolean hasRights(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
