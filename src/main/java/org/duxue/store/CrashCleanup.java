package org.duxue.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import org.duxue.intake.Folders;

/** Removes unfinished files of a process that was killed. Only the owner of the store may do this. */
final class CrashCleanup {

    private static final Pattern FORMER = Pattern.compile("(\\d{4}-\\d{2})-(.+)\\.former");

    private final Folders folders;
    private final Instant until;

    /**
     * Cleans the folders.
     *
     * @param until unfinished files that were written later are left: another process may be working on them
     */
    CrashCleanup(Folders folders, Instant until) {
        this.folders = folders;
        this.until = until;
    }

    void clear() throws IOException {
        clear(this.folders.kept(), ".tmp");
        clear(this.folders.feedback(), ".tmp");
        putBack(this.folders.workshop());
    }

    /** A process killed between moving the old results away and moving the new ones in leaves neither in place. */
    private void putBack(Path workshop) throws IOException {
        if (!Files.isDirectory(workshop)) {
            return;
        }
        List<Path> left;
        try (Stream<Path> folders = Files.list(workshop)) {
            left = folders.toList();
        }
        for (Path folder : left) {
            Matcher former = FORMER.matcher(folder.getFileName().toString());
            Path place = former.matches()
                    ? this.folders.output().resolve(former.group(1)).resolve(former.group(2))
                    : folder;
            if (Files.exists(place)) {
                PathUtils.delete(folder);
            } else {
                Files.move(folder, place);
            }
        }
    }

    private void clear(Path folder, String ending) throws IOException {
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
            if (!Files.getLastModifiedTime(file).toInstant().isAfter(this.until)) {
                Files.deleteIfExists(file);
            }
        }
    }
}
