package org.duxue.shared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * What nobody but the user who runs the program may open. Where the file system has no such rights, as on Windows, those
 * of the folder around it hold.
 */
public final class PosixPermissions {

    private static final String FOLDER = "rwx------";
    private static final String FILE = "rw-------";

    private PosixPermissions() {}

    /** Makes a folder, and the folders down to it that are missing. */
    public static void createFolders(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, rights(folder, FOLDER));
        }
    }

    /** Makes the folders that are missing for a file. */
    public static void createFoldersDownTo(Path file) throws IOException {
        Path folder = file.getParent();
        if (folder != null) {
            createFolders(folder);
        }
    }

    /** Takes away the rights of others to what was made by somebody who does not ask for any. */
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
