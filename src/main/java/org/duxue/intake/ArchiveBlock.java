package org.duxue.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.duxue.shared.Digest;
import org.duxue.shared.PosixPermissions;

/**
 * The kept rows of several files in one file, one after the other, so that the program waits for the disk once instead
 * of once per file. The name is derived from the content.
 */
final class ArchiveBlock {

    private static final int DIGITS_OF_NAME = 16;

    private final String place;
    private final ByteArrayOutputStream rows = new ByteArrayOutputStream();
    private final List<Range> ranges = new ArrayList<>();

    /** @param place the folder of the bundle, below the folder of all kept rows */
    ArchiveBlock(String place) {
        this.place = place;
    }

    /** A part of a bundle. */
    record Range(int start, int length) {

        private static final String MARK = "#";

        /** The reference that a version records: the file and its part. */
        String of(String file) {
            return file + MARK + this.start + "+" + this.length;
        }

        static Range of(String name, int mark) {
            int plus = name.indexOf('+', mark);
            return new Range(
                    Integer.parseInt(name, mark + 1, plus, 10), Integer.parseInt(name, plus + 1, name.length(), 10));
        }
    }

    /** Adds the rows of a file and returns the index of the part in the bundle, from 0. */
    int add(byte[] compressed) {
        this.ranges.add(new Range(this.rows.size(), compressed.length));
        this.rows.writeBytes(compressed);
        return this.ranges.size() - 1;
    }

    /** Writes the bundle to its final place; it is on disk on return. Returns the name of each part. */
    List<String> write(Path folder) throws IOException {
        byte[] bytes = this.rows.toByteArray();
        String name = this.place + "/" + Digest.of(bytes).substring(0, DIGITS_OF_NAME) + ".csv.gz";
        Path file = folder.resolve(name);
        PosixPermissions.createFoldersDownTo(file);
        Path unfinished = Files.createTempFile(file.getParent(), "bundle", ".tmp");
        try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return this.ranges.stream().map(range -> range.of(name)).toList();
    }

    /** Whether a recorded name refers to a part of a bundle. */
    static boolean isPart(String name) {
        return name.contains(Range.MARK);
    }

    /** The rows of a part. */
    static byte[] read(Path folder, String name) throws IOException {
        int mark = name.lastIndexOf(Range.MARK);
        Range range = Range.of(name, mark);
        try (InputStream in = Files.newInputStream(folder.resolve(name.substring(0, mark)))) {
            in.skipNBytes(range.start());
            return in.readNBytes(range.length());
        }
    }
}
