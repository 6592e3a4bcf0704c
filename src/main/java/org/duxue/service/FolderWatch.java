package org.duxue.service;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.duxue.shared.Digest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits for changes in a folder. Where the file system reports changes the wait ends at once; where it does not, as on
 * network shares, it ends after the given time, and the snapshot of the folder shows whether anything changed.
 */
final class FolderWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);
    private static final Duration BURST = Duration.ofMillis(100);

    private final Path folder;
    private final WatchService events;

    public FolderWatch(Path folder) throws IOException {
        this.folder = folder;
        this.events = folder.getFileSystem().newWatchService();
    }

    /** Waits until there is a change, the time is over or the watch is closed. */
    public void await(Duration most) {
        try {
            WatchKey changed = this.events.poll(most.toMillis(), TimeUnit.MILLISECONDS);
            while (changed != null) {
                changed.pollEvents();
                changed.reset();
                changed = this.events.poll(BURST.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (ClosedWatchServiceException closed) {
            LOG.debug("the watch is closed", closed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** A snapshot of the files in the folder by name, size and time; also starts watching new folders. */
    public String picture() throws IOException {
        TreeMap<String, String> files = new TreeMap<>();
        if (Files.isDirectory(this.folder)) {
            Files.walkFileTree(this.folder, new SimpleFileVisitor<>() {

                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                    watch(directory);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    files.put(file.toString(), attributes.size() + " " + attributes.lastModifiedTime());
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException fault) {
                    files.put(file.toString(), "not readable");
                    return FileVisitResult.CONTINUE;
                }
            });
        }
        return Digest.of(files.toString());
    }

    /** Watching a folder again has no effect. */
    private void watch(Path directory) {
        try {
            directory.register(
                    this.events,
                    StandardWatchEventKinds.ENTRY_CREATE,
                    StandardWatchEventKinds.ENTRY_MODIFY,
                    StandardWatchEventKinds.ENTRY_DELETE);
        } catch (IOException | ClosedWatchServiceException unwatched) {
            LOG.debug("{} is looked at now and then only", directory, unwatched);
        }
    }

    @Override
    public void close() throws IOException {
        this.events.close();
    }
}
