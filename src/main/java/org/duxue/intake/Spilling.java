package org.duxue.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Bytes in memory that are moved to a file when there are too many. */
final class Spilling extends OutputStream {

    /** Creates the file. */
    interface Place {

        Path make() throws IOException;
    }

    private final int most;
    private final Place place;
    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private @Nullable Path spilled;
    private @Nullable OutputStream file;

    Spilling(int most, Place place) {
        this.most = most;
        this.place = place;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (this.file == null && this.memory.size() + length > this.most) {
            this.spilled = this.place.make();
            this.file = Files.newOutputStream(this.spilled);
            this.memory.writeTo(this.file);
            this.memory.reset();
        }
        (this.file == null ? this.memory : this.file).write(bytes, from, length);
    }

    /** The file; absent when none was needed. */
    @Nullable Path spilled() {
        return this.spilled;
    }

    /** All of the bytes, when no file was needed. */
    byte[] inHand() {
        return this.memory.toByteArray();
    }

    @Override
    public void close() throws IOException {
        if (this.file != null) {
            this.file.close();
        }
    }
}
