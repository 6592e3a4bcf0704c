package org.duxue.intake;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.duxue.area.AreaModule;
import org.duxue.shared.PosixPermissions;

/**
 * The accepted rows of every version, normalised and compressed, so that any period can be rebuilt after the file is
 * gone. They have no personal columns, and ids of people only as keyed hashes.
 */
public final class FileRowArchive implements RowArchive {

    /**
     * In characters. Rows are printed to a buffer first because a printer that writes to a stream locks it for every
     * cell.
     */
    private static final int MOST_WAITING = 1 << 14;

    /** In bytes: a file of several thousand rows. Up to fifty files may be held in memory at a time. */
    private static final int MOST_IN_MEMORY = 1 << 18;

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    private final Path folder;

    public FileRowArchive(Path folder) {
        this.folder = folder;
    }

    @Override
    public RowArchiveWriter start(SubmissionFile submission, String sha256) throws IOException {
        return new VersionWriter(submission, sha256);
    }

    /** Writes the rows held in memory to disk, those of one kind and month in one file; they are on disk on return. */
    List<ReadResult> putInPlace(List<? extends ReadResult> results) {
        Map<String, ArchiveBlock> bundles = new LinkedHashMap<>();
        IdentityHashMap<ReadResult, Integer> numbers = new IdentityHashMap<>();
        for (ReadResult result : results) {
            if (result instanceof ReadResult.Judged judged
                    && judged.kept() instanceof RowArchiveLocation.InHand inHand) {
                ArchiveBlock bundle = bundles.computeIfAbsent(place(judged.submission()), ArchiveBlock::new);
                numbers.put(judged, bundle.add(inHand.rows()));
            }
        }
        Map<String, List<String>> names = new HashMap<>();
        bundles.forEach((place, bundle) -> names.put(place, write(bundle)));
        List<ReadResult> inPlace = new ArrayList<>();
        for (ReadResult result : results) {
            Integer number = numbers.get(result);
            if (number != null && result instanceof ReadResult.Judged judged) {
                inPlace.add(named(judged, names, number));
            } else {
                inPlace.add(result);
            }
        }
        return inPlace;
    }

    private static ReadResult named(ReadResult.Judged judged, Map<String, List<String>> names, int number) {
        return judged.keptAs(
                names.getOrDefault(place(judged.submission()), List.of()).get(number));
    }

    private List<String> write(ArchiveBlock bundle) {
        try {
            return bundle.write(this.folder);
        } catch (IOException fault) {
            throw new UncheckedIOException("the rows cannot be kept", fault);
        }
    }

    private static String place(SubmissionFile submission) {
        return submission.key().kind().key() + "/" + submission.key().period();
    }

    /** Receives each kept row with its row number in the spreadsheet. */
    public interface Visitor {

        void visit(int rowNumber, List<String> kept);
    }

    public void read(String name, Visitor visitor) {
        try (CSVParser rows = FORMAT.parse(
                new BufferedReader(new InputStreamReader(new GZIPInputStream(open(name)), StandardCharsets.UTF_8)))) {
            for (CSVRecord row : rows) {
                List<String> cells = row.toList();
                visitor.visit(Integer.parseInt(cells.get(0)), cells.subList(1, cells.size()));
            }
        } catch (IOException fault) {
            throw new UncheckedIOException("the kept rows " + name + " cannot be read", fault);
        }
    }

    private InputStream open(String name) throws IOException {
        return ArchiveBlock.isPart(name)
                ? new ByteArrayInputStream(ArchiveBlock.read(this.folder, name))
                : Files.newInputStream(this.folder.resolve(name));
    }

    /** Kept rows being written: compressed in memory, and in a file of their own when there are many. */
    private final class VersionWriter implements RowArchiveWriter {

        private final SubmissionFile submission;
        private final String sha256;
        private final StringBuilder lines = new StringBuilder(2 * MOST_WAITING);
        private final CSVPrinter rows = FORMAT.print(this.lines);
        private final Spilling compressed;
        private final Writer text;

        VersionWriter(SubmissionFile submission, String sha256) throws IOException {
            this.submission = submission;
            this.sha256 = sha256;
            this.compressed = new Spilling(MOST_IN_MEMORY, this::unfinished);
            this.text = new OutputStreamWriter(new FastGzip(this.compressed), StandardCharsets.UTF_8);
        }

        private Path unfinished() throws IOException {
            Path file = file();
            PosixPermissions.createFoldersDownTo(file);
            return Files.createTempFile(file.getParent(), this.submission.key().sender(), ".tmp");
        }

        private Path file() {
            return FileRowArchive.this.folder.resolve(name());
        }

        private String name() {
            return place(this.submission) + "/" + this.submission.key().sender() + "-" + this.sha256.substring(0, 16)
                    + ".csv.gz";
        }

        @Override
        public <R> void add(int rowNumber, R row, AreaModule<R> module) {
            try {
                this.rows.print(rowNumber);
                this.rows.printRecord(module.keep(row));
                if (this.lines.length() >= MOST_WAITING) {
                    writeLines();
                }
            } catch (IOException fault) {
                throw new UncheckedIOException("the rows of " + name() + " cannot be kept", fault);
            }
        }

        private void writeLines() throws IOException {
            this.text.append(this.lines);
            this.lines.setLength(0);
        }

        @Override
        public RowArchiveLocation commit() throws IOException {
            writeLines();
            this.text.close();
            Path spilled = this.compressed.spilled();
            if (spilled == null) {
                return new RowArchiveLocation.InHand(this.compressed.inHand());
            }
            // the record of the version is on disk when it is committed, so its rows have to be on disk before
            try (FileChannel written = FileChannel.open(spilled, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(spilled, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return new RowArchiveLocation.InPlace(name());
        }

        @Override
        public void close() throws IOException {
            this.text.close();
            Path spilled = this.compressed.spilled();
            if (spilled != null) {
                Files.deleteIfExists(spilled);
            }
        }
    }

    /** Fastest compression: rows are always written and rarely read back. */
    private static final class FastGzip extends GZIPOutputStream {

        FastGzip(OutputStream out) throws IOException {
            super(out, 1 << 13);
            this.def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
