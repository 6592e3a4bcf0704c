package org.duxue.reading;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a file. A file of ordinary size is read once and held in memory; a larger one is read again each time,
 * so that memory does not grow with it.
 */
final class FileBytes {

    /** In bytes; a school's file has about ten thousand. */
    static final int MOST_HELD = 1 << 22;

    private static final int STREAM_BUFFER = 1 << 16;

    private final Path file;
    private final byte @Nullable [] held;
    private final long size;

    private FileBytes(Path file, byte @Nullable [] held, long size) {
        this.file = file;
        this.held = held;
        this.size = size;
    }

    static FileBytes of(Path file) throws IOException {
        long size = Files.size(file);
        if (size > MOST_HELD) {
            return new FileBytes(file, null, size);
        }
        byte[] bytes = new byte[(int) size + 1];
        try (InputStream in = Files.newInputStream(file)) {
            int length = in.readNBytes(bytes, 0, bytes.length);
            boolean hasGrown = length == bytes.length;
            return new FileBytes(file, hasGrown ? null : Arrays.copyOf(bytes, length), size);
        }
    }

    /** In bytes, when the file was opened. */
    long size() {
        return this.size;
    }

    /** All of the bytes; null when they are too many to be held. */
    byte @Nullable [] held() {
        return this.held;
    }

    InputStream open() throws IOException {
        return this.held == null
                ? new BufferedInputStream(Files.newInputStream(this.file), STREAM_BUFFER)
                : new ByteArrayInputStream(this.held);
    }
}
