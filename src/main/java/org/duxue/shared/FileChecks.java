package org.duxue.shared;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Checks whether an optional file exists. A file that cannot be accessed is an error, never a missing file: otherwise
 * the figures would silently be made without it.
 */
public final class FileChecks {

    private FileChecks() {}

    public static boolean isFile(Path file) throws IOException {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class).isRegularFile();
        } catch (NoSuchFileException none) {
            return false;
        } catch (FileSystemException fault) {
            Path folder = file.getParent();
            if (folder != null && Files.isRegularFile(folder)) {
                return false;
            }
            throw fault;
        }
    }
}
