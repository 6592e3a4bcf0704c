package org.duxue.intake;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The folder schools drop their files into. Links are not followed, so nothing outside of it is ever read. */
public final class DropFolder {

    private static final String REGISTRY = "registry";

    private final Path folder;

    public DropFolder(Path folder) {
        this.folder = folder;
    }

    /** What a look found, in the order of the paths. */
    record Look(List<DroppedFile> files, List<String> unreadable) {}

    /** Looks once at every file that could concern us. */
    Look look() throws IOException {
        List<DroppedFile> files = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        Files.walkFileTree(this.folder, new SimpleFileVisitor<>() {

            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                Path below = DropFolder.this.folder.relativize(directory);
                boolean hidden = directory.getFileName() != null
                        && directory.getFileName().toString().startsWith(".")
                        && !below.toString().isEmpty();
                return hidden || below.toString().equals(REGISTRY)
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile()
                        && FileName.use(file.getFileName().toString()) != FileName.Use.LEAVE_ALONE) {
                    files.add(dropped(file, attributes));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException fault) {
                unreadable.add(relative(file));
                return FileVisitResult.CONTINUE;
            }
        });
        files.sort((one, other) -> one.relative().compareTo(other.relative()));
        return new Look(files, unreadable);
    }

    /** Of the files, those that are the same at a second look: whole, and not being written. */
    List<DroppedFile> stillTheSame(List<DroppedFile> earlier) throws IOException {
        Map<String, DroppedFile> now = new HashMap<>();
        look().files().forEach(file -> now.put(file.relative(), file));
        return earlier.stream()
                .filter(file -> file.equals(now.get(file.relative())))
                .filter(file -> Files.isReadable(file.path()))
                .toList();
    }

    private DroppedFile dropped(Path file, BasicFileAttributes attributes) {
        return new DroppedFile(
                file,
                relative(file),
                attributes.size(),
                attributes.lastModifiedTime().toInstant());
    }

    private String relative(Path file) {
        return this.folder.relativize(file).toString().replace('\\', '/');
    }
}
