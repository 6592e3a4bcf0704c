package org.duxue.reading.xlsx;

import java.io.Closeable;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The parts of a zip archive by name. They are read in place; nothing is ever unpacked to disk. */
final class ZipParts implements Closeable {

    private static final int END_BYTES = 22;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int END_SIGNATURE = 0x06054b50;
    /** A large workbook has about thirty parts; Excel itself limits the number of sheets only by memory. */
    private static final int MOST_PARTS = 10_000;

    private static final int MOST_DIRECTORY_BYTES = 4 << 20;

    private final ZipFile archive;
    private final Map<String, ZipEntry> byName = new HashMap<>();
    private final long mostBytes;

    private ZipParts(ZipFile archive, long mostBytes) throws IOException {
        this.archive = archive;
        this.mostBytes = mostBytes;
        for (ZipEntry entry : archive.stream().toArray(ZipEntry[]::new)) {
            if (this.byName.put(plain(entry.getName()), entry) != null) {
                throw new UnreadableWorkbook(WorkbookRules.DAMAGED);
            }
        }
    }

    /** @param mostBytes the greatest size of an expanded part */
    static ZipParts open(Path file, long mostBytes) throws IOException {
        judgeDirectory(file);
        ZipFile archive = null;
        try {
            // names of parts are ASCII; this charset accepts any other name without a fault
            archive = new ZipFile(file.toFile(), ZipFile.OPEN_READ, StandardCharsets.ISO_8859_1);
            return new ZipParts(archive, mostBytes);
        } catch (ZipException | EOFException | RuntimeException broken) {
            close(archive);
            throw new UnreadableWorkbook(WorkbookRules.DAMAGED, broken);
        } catch (IOException fault) {
            close(archive);
            throw fault;
        }
    }

    private static void close(@Nullable ZipFile archive) throws IOException {
        if (archive != null) {
            archive.close();
        }
    }

    /** Opening an archive loads its directory into memory, so its size is checked first. */
    private static void judgeDirectory(Path file) throws IOException {
        try (SeekableByteChannel bytes = Files.newByteChannel(file)) {
            int length = (int) Math.min(bytes.size(), END_BYTES + LONGEST_COMMENT);
            ByteBuffer tail = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
            bytes.position(bytes.size() - length);
            int taken;
            do {
                taken = bytes.read(tail);
            } while (taken >= 0 && tail.hasRemaining());
            int end = end(tail);
            int parts = tail.getShort(end + 10) & 0xffff;
            long directory = tail.getInt(end + 12) & 0xffffffffL;
            if (parts > MOST_PARTS || directory > MOST_DIRECTORY_BYTES) {
                throw new UnreadableWorkbook(WorkbookRules.UNSAFE);
            }
        }
    }

    /** The offset of the end record; there has to be exactly one. */
    private static int end(ByteBuffer tail) throws UnreadableWorkbook {
        int found = -1;
        for (int i = 0; i <= tail.position() - END_BYTES; i++) {
            if (tail.getInt(i) == END_SIGNATURE) {
                if (found >= 0) {
                    throw new UnreadableWorkbook(WorkbookRules.DAMAGED);
                }
                found = i;
            }
        }
        if (found < 0) {
            throw new UnreadableWorkbook(WorkbookRules.DAMAGED);
        }
        return found;
    }

    /** Some programs write backslashes or names in another case. */
    private static String plain(String name) {
        String slashes = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return slashes.startsWith("/") ? slashes.substring(1) : slashes;
    }

    boolean has(String name) {
        return this.byName.containsKey(plain(name));
    }

    boolean hasNameEndingWith(String end) {
        return this.byName.keySet().stream().anyMatch(name -> name.endsWith(end));
    }

    /** The bytes of a part; reading fails when they are too many. */
    InputStream open(String name) throws IOException {
        ZipEntry entry = this.byName.get(plain(name));
        if (entry == null) {
            throw new UnreadableWorkbook(WorkbookRules.DAMAGED);
        }
        if (entry.getSize() > this.mostBytes) {
            throw UnreadableWorkbook.tooLarge(this.mostBytes);
        }
        try {
            InputStream expanded = this.archive.getInputStream(entry);
            if (expanded == null) {
                throw new UnreadableWorkbook(WorkbookRules.DAMAGED);
            }
            return new Limited(expanded, this.mostBytes);
        } catch (ZipException broken) {
            throw new UnreadableWorkbook(WorkbookRules.DAMAGED, broken);
        }
    }

    @Override
    public void close() throws IOException {
        this.archive.close();
    }

    private static final class Limited extends FilterInputStream {

        private final long most;
        private long taken;

        Limited(InputStream in, long most) {
            super(in);
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int n;
            try {
                n = super.read(buffer, offset, length);
            } catch (ZipException | EOFException broken) {
                throw new UnreadableWorkbook(WorkbookRules.DAMAGED, broken);
            }
            this.taken += Math.max(n, 0);
            if (this.taken > this.most) {
                throw UnreadableWorkbook.tooLarge(this.most);
            }
            return n;
        }
    }
}
