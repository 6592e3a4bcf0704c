package org.duxue.run.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The lock of a state folder: the process that holds it owns the store. The kernel frees it when the process dies, so it
 * never outlives its owner.
 */
public final class StoreLock implements AutoCloseable {

    private static final Set<Path> HELD = new HashSet<>();

    private final Path file;
    private final FileChannel channel;

    private StoreLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Takes the lock if nobody has it, another thread of this process included. */
    public static Optional<StoreLock> tryTake(Path state) throws IOException {
        Files.createDirectories(state);
        Path file = state.toRealPath().resolve("lock");
        synchronized (HELD) {
            // closing a second channel on the file would free the lock of the first: that is how POSIX locks work
            if (HELD.contains(file)) {
                return Optional.empty();
            }
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isLocked(channel)) {
                channel.close();
                return Optional.empty();
            }
            HELD.add(file);
            return Optional.of(new StoreLock(file, channel));
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        } catch (IOException fault) {
            channel.close();
            throw fault;
        }
    }

    @Override
    public void close() throws IOException {
        synchronized (HELD) {
            HELD.remove(this.file);
            this.channel.close();
        }
    }
}
