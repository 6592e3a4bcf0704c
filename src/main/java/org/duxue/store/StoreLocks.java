package org.duxue.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The locks of state folders that this process holds. */
public final class StoreLocks {

    private final Set<Path> held = new HashSet<>();

    /** Takes the lock if no process and no other thread of this process holds it. */
    public synchronized Optional<StoreLock> tryTake(Path state) throws IOException {
        Files.createDirectories(state);
        Path file = state.toRealPath().resolve("lock");
        // closing a second channel on the file would free the lock of the first: POSIX locks belong to the process
        if (this.held.contains(file)) {
            return Optional.empty();
        }
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isLocked(channel)) {
            channel.close();
            return Optional.empty();
        }
        this.held.add(file);
        return Optional.of(new StoreLock(() -> free(file, channel)));
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        } catch (IOException fault) {
            channel.close();
            throw fault;
        }
    }

    private synchronized void free(Path file, FileChannel channel) throws IOException {
        this.held.remove(file);
        channel.close();
    }
}
