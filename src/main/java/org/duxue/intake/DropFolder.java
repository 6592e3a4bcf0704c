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

/** The folder schools drop their files into. Links in it are not followed, so nothing outside of it is ever read. */
public final class DropFolder {

    private static final String REGISTRY = "registry";

    private final Path folder;

    private final List<Path> ours;

    /** @param ours folders of our own that may lie inside it and are not read */
    public DropFolder(Path folder, Path... ours) {
        this.folder = folder;
        this.ours = List.of(ours);
    }

    /** What a look found, in the order of the paths. */
    record Look(List<DroppedFile> files, List<String> unreadable) {}

    /** Looks once at every file that could concern us. The folder itself may be a link, as to a network share. */
    Look look() throws IOException {
        Walk walk = new Walk(this.folder.toRealPath());
        Files.walkFileTree(walk.root, walk);
        walk.files.sort((one, other) -> one.relative().compareTo(other.relative()));
        return new Look(walk.files, walk.unreadable);
    }

    private final class Walk extends SimpleFileVisitor<Path> {

        private final Path root;
        private final List<DroppedFile> files = new ArrayList<>();
        private final List<String> unreadable = new ArrayList<>();

        Walk(Path root) {
            this.root = root;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) throws IOException {
            return !directory.equals(this.root) && isLeftOut(directory)
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        private boolean isLeftOut(Path directory) throws IOException {
            if (directory.getFileName().toString().startsWith(".")
                    || relative(directory).equals(REGISTRY)) {
                return true;
            }
            for (Path own : DropFolder.this.ours) {
                if (Files.exists(own) && Files.isSameFile(own, directory)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && FileName.use(file.getFileName().toString()) != FileName.Use.LEAVE_ALONE) {
                this.files.add(new DroppedFile(
                        file,
                        relative(file),
                        attributes.size(),
                        attributes.lastModifiedTime().toInstant()));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException fault) {
            this.unreadable.add(relative(file));
            return FileVisitResult.CONTINUE;
        }

        private String relative(Path file) {
            return this.root.relativize(file).toString().replace('\\', '/');
        }
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
}
