package org.duxue.fault;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.Iterator;

/** A path of the faulty disk, around the real one. */
record FaultyPath(FaultySystem system, Path real) implements Path {

    FaultyPath {
        real = real(real); // the real system asks the default one to make its paths, which is this one
    }

    static Path real(Path path) {
        return path instanceof FaultyPath faulty ? faulty.real : path;
    }

    private Path of(Path other) {
        return other == null ? null : new FaultyPath(this.system, other);
    }

    @Override
    public FileSystem getFileSystem() {
        return this.system;
    }

    @Override
    public boolean isAbsolute() {
        return this.real.isAbsolute();
    }

    @Override
    public Path getRoot() {
        return of(this.real.getRoot());
    }

    @Override
    public Path getFileName() {
        return of(this.real.getFileName());
    }

    @Override
    public Path getParent() {
        return of(this.real.getParent());
    }

    @Override
    public int getNameCount() {
        return this.real.getNameCount();
    }

    @Override
    public Path getName(int index) {
        return of(this.real.getName(index));
    }

    @Override
    public Path subpath(int begin, int end) {
        return of(this.real.subpath(begin, end));
    }

    @Override
    public boolean startsWith(Path other) {
        return this.real.startsWith(real(other));
    }

    @Override
    public boolean endsWith(Path other) {
        return this.real.endsWith(real(other));
    }

    @Override
    public Path normalize() {
        return of(this.real.normalize());
    }

    @Override
    public Path resolve(Path other) {
        return of(this.real.resolve(real(other)));
    }

    @Override
    public Path relativize(Path other) {
        return of(this.real.relativize(real(other)));
    }

    @Override
    public URI toUri() {
        return this.real.toUri();
    }

    @Override
    public Path toAbsolutePath() {
        return of(this.real.toAbsolutePath());
    }

    @Override
    public Path toRealPath(LinkOption... options) throws IOException {
        Trouble.ofDisk(Trouble.Kind.READ, this.real);
        return of(this.real.toRealPath(options));
    }

    @Override
    public File toFile() {
        return new File(this.real.toString());
    }

    @Override
    public WatchKey register(WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.Modifier... modifiers)
            throws IOException {
        return this.real.register(watcher, events, modifiers);
    }

    @Override
    public int compareTo(Path other) {
        return this.real.compareTo(real(other));
    }

    @Override
    public Iterator<Path> iterator() {
        Iterator<Path> names = this.real.iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return names.hasNext();
            }

            @Override
            public Path next() {
                return of(names.next());
            }
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FaultyPath path && this.real.equals(path.real);
    }

    @Override
    public int hashCode() {
        return this.real.hashCode();
    }

    @Override
    public String toString() {
        return this.real.toString();
    }
}
