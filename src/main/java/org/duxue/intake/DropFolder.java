package org.duxue.intake;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The folder schools drop their files into. Links in it are not followed, so nothing outside it is ever read. */
public final class DropFolder {

    /** Folders of the district itself: the registry, and documents that prove a closure. */
    private static final Set<String> OF_THE_DISTRICT = Set.of("registry", "evidence");

    /** Documents of the district directly in the drop folder. */
    private static final Set<String> TEMPLATES = Set.of("reply-template.docx", "reply-template-en.docx");

    private final Path folder;

    private final List<Path> ours;

    /** @param ours folders of the program that may be inside the drop folder and are not read */
    public DropFolder(Path folder, Path... ours) {
        this.folder = folder;
        this.ours = List.of(ours);
    }

    /** Visits every relevant file. The folder itself may be a link, for example to a network share. */
    void walk(Consumer<DroppedFile> file, Consumer<String> unreadable) throws IOException {
        Walk walk = new Walk(this.folder.toRealPath(), file, unreadable);
        Files.walkFileTree(walk.root, walk);
    }

    private final class Walk extends SimpleFileVisitor<Path> {

        private final Path root;
        private final Consumer<DroppedFile> files;
        private final Consumer<String> unreadable;

        Walk(Path root, Consumer<DroppedFile> files, Consumer<String> unreadable) {
            this.root = root;
            this.files = files;
            this.unreadable = unreadable;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) throws IOException {
            return !directory.equals(this.root) && isLeftOut(directory)
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        private boolean isLeftOut(Path directory) throws IOException {
            if (directory.getFileName().toString().startsWith(".") || OF_THE_DISTRICT.contains(relative(directory))) {
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
            if (attributes.isRegularFile()
                    && FileName.use(file.getFileName().toString()) != FileName.Use.LEAVE_ALONE
                    && !TEMPLATES.contains(relative(file))) {
                this.files.accept(new DroppedFile(
                        file,
                        relative(file),
                        attributes.size(),
                        attributes.lastModifiedTime().toInstant()));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException fault) {
            this.unreadable.accept(relative(file));
            return FileVisitResult.CONTINUE;
        }

        private String relative(Path file) {
            // replace only what separates names on this system: elsewhere a backslash is a character of a name
            return this.root
                    .relativize(file)
                    .toString()
                    .replace(this.root.getFileSystem().getSeparator(), "/");
        }
    }

    /** Whether a file is still in the folder in its recorded state. */
    boolean has(DropFile file) {
        return isUnchanged(file.in(this.folder));
    }

    /** Whether a file is unchanged at a second look: complete, and not being written. */
    public static boolean isUnchanged(DroppedFile earlier) {
        try {
            BasicFileAttributes now = Files.readAttributes(earlier.path(), BasicFileAttributes.class);
            return now.isRegularFile()
                    && now.size() == earlier.size()
                    && now.lastModifiedTime().toInstant().equals(earlier.modified())
                    && Files.isReadable(earlier.path());
        } catch (IOException gone) {
            return false;
        }
    }

    /** Whether the exception is about this very file. */
    public static boolean isOf(DroppedFile file, FileSystemException fault) {
        return file.path().toString().equals(fault.getFile());
    }
}
