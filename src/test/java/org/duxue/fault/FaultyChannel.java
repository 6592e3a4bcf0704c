package org.duxue.fault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;

/** A file of the faulty disk that is open. A write on a full disk still writes what there is room for: half of it. */
final class FaultyChannel extends FileChannel {

    private final Path file;
    private final FileChannel real;

    FaultyChannel(Path file, FileChannel real) {
        this.file = file;
        this.real = real;
    }

    private void reading() throws IOException {
        Trouble.ofDisk(Trouble.Kind.READ, this.file);
    }

    private void writing() throws IOException {
        Trouble.ofDisk(Trouble.Kind.WRITE, this.file);
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        reading();
        return this.real.read(target);
    }

    @Override
    public long read(ByteBuffer[] targets, int offset, int length) throws IOException {
        reading();
        return this.real.read(targets, offset, length);
    }

    @Override
    public int read(ByteBuffer target, long position) throws IOException {
        reading();
        return this.real.read(target, position);
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        try {
            writing();
        } catch (IOException full) {
            ByteBuffer half = source.duplicate();
            this.real.write(half.limit(half.position() + half.remaining() / 2));
            throw full;
        }
        return this.real.write(source);
    }

    @Override
    public long write(ByteBuffer[] sources, int offset, int length) throws IOException {
        writing();
        return this.real.write(sources, offset, length);
    }

    @Override
    public int write(ByteBuffer source, long position) throws IOException {
        writing();
        return this.real.write(source, position);
    }

    @Override
    public long position() throws IOException {
        return this.real.position();
    }

    @Override
    public FileChannel position(long position) throws IOException {
        this.real.position(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        return this.real.size();
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
        writing();
        this.real.truncate(size);
        return this;
    }

    @Override
    public void force(boolean metaData) throws IOException {
        writing();
        this.real.force(metaData);
    }

    @Override
    public long transferTo(long position, long count, WritableByteChannel target) throws IOException {
        reading();
        return this.real.transferTo(position, count, target);
    }

    @Override
    public long transferFrom(ReadableByteChannel source, long position, long count) throws IOException {
        writing();
        return this.real.transferFrom(source, position, count);
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long position, long size) throws IOException {
        return this.real.map(mode, position, size);
    }

    @Override
    public FileLock lock(long position, long size, boolean shared) throws IOException {
        return this.real.lock(position, size, shared);
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
        return this.real.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        this.real.close();
    }
}
