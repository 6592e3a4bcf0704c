package org.duxue.fault;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

/**
 * The disk of a process, which fails as {@link Trouble} says: {@code -Djava.nio.file.spi.DefaultFileSystemProvider} puts it
 * in place of the real one. Nothing of the program has to know of it.
 */
public final class FaultyDisk extends FileSystemProvider {

    private static final Set<OpenOption> WRITING = Set.of(
            StandardOpenOption.WRITE,
            StandardOpenOption.APPEND,
            StandardOpenOption.CREATE,
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.TRUNCATE_EXISTING);

    private final FileSystemProvider real;
    private final FaultySystem system;

    public FaultyDisk(FileSystemProvider real) {
        this.real = real;
        this.system = new FaultySystem(this, real.getFileSystem(URI.create("file:///")));
    }

    private static Path reading(Path path) throws IOException {
        return asked(Trouble.Kind.READ, path);
    }

    private static Path writing(Path path) throws IOException {
        return asked(Trouble.Kind.WRITE, path);
    }

    private static Path asked(Trouble.Kind kind, Path path) throws IOException {
        Path file = FaultyPath.real(path);
        Trouble.ofDisk(kind, file);
        return file;
    }

    private static Trouble.Kind use(Set<? extends OpenOption> options) {
        return Collections.disjoint(options, WRITING) ? Trouble.Kind.READ : Trouble.Kind.WRITE;
    }

    @Override
    public String getScheme() {
        return "file";
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> environment) throws IOException {
        return this.real.newFileSystem(uri, environment);
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
        return this.system;
    }

    @Override
    public Path getPath(URI uri) {
        return new FaultyPath(this.system, this.real.getPath(uri));
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        return newFileChannel(path, options, attributes);
    }

    @Override
    public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        Path file = asked(use(options), path);
        return new FaultyChannel(file, this.real.newFileChannel(file, options, attributes));
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path folder, DirectoryStream.Filter<? super Path> filter)
            throws IOException {
        DirectoryStream<Path> found =
                this.real.newDirectoryStream(reading(folder), path -> filter.accept(new FaultyPath(this.system, path)));
        return new DirectoryStream<>() {
            @Override
            public Iterator<Path> iterator() {
                Iterator<Path> paths = found.iterator();
                return new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return paths.hasNext();
                    }

                    @Override
                    public Path next() {
                        return new FaultyPath(FaultyDisk.this.system, paths.next());
                    }
                };
            }

            @Override
            public void close() throws IOException {
                found.close();
            }
        };
    }

    @Override
    public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
        this.real.createDirectory(writing(folder), attributes);
    }

    @Override
    public void createSymbolicLink(Path link, Path target, FileAttribute<?>... attributes) throws IOException {
        this.real.createSymbolicLink(writing(link), FaultyPath.real(target), attributes);
    }

    @Override
    public void delete(Path path) throws IOException {
        this.real.delete(writing(path));
    }

    @Override
    public void copy(Path from, Path to, CopyOption... options) throws IOException {
        this.real.copy(reading(from), writing(to), options);
    }

    @Override
    public void move(Path from, Path to, CopyOption... options) throws IOException {
        this.real.move(FaultyPath.real(from), writing(to), options);
    }

    @Override
    public boolean isSameFile(Path one, Path other) throws IOException {
        return this.real.isSameFile(reading(one), FaultyPath.real(other));
    }

    @Override
    public boolean isHidden(Path path) throws IOException {
        return this.real.isHidden(FaultyPath.real(path));
    }

    @Override
    public FileStore getFileStore(Path path) throws IOException {
        return Files.getFileStore(FaultyPath.real(path));
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        this.real.checkAccess(reading(path), modes);
    }

    @Override
    public <V extends FileAttributeView> V getFileAttributeView(Path path, Class<V> type, LinkOption... options) {
        return this.real.getFileAttributeView(FaultyPath.real(path), type, options);
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
            throws IOException {
        return this.real.readAttributes(reading(path), type, options);
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String names, LinkOption... options) throws IOException {
        return this.real.readAttributes(reading(path), names, options);
    }

    @Override
    public void setAttribute(Path path, String name, Object value, LinkOption... options) throws IOException {
        this.real.setAttribute(writing(path), name, value, options);
    }
}
