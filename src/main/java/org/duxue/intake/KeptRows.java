package org.duxue.intake;

import java.io.BufferedReader;
import java.io.IOException;
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
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.duxue.area.Room;
import org.duxue.shared.OwnerOnly;

/**
 * The accepted rows of every version, normalised and compressed, so that any period can be rebuilt after the file is
 * gone. They hold no personal column, and ids of people only as keyed hashes.
 */
public final class KeptRows implements Keeper {

    /** Characters; a printer that writes into a stream locks it for every cell. */
    private static final int MOST_WAITING = 1 << 14;

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    private final Path folder;

    public KeptRows(Path folder) {
        this.folder = folder;
    }

    @Override
    public Keeping start(Claim claim, String sha256) throws IOException {
        SubmissionKey key = claim.key();
        String name =
                key.kind().key() + "/" + key.period() + "/" + key.sender() + "-" + sha256.substring(0, 16) + ".csv.gz";
        Path file = this.folder.resolve(name);
        OwnerOnly.createFoldersDownTo(file);
        Path unfinished = Files.createTempFile(file.getParent(), key.sender(), ".tmp");
        return new InFile(name, file, unfinished);
    }

    /** Sees each kept row with the spreadsheet row it stood in. */
    public interface Visitor {

        void visit(int rowNumber, List<String> kept);
    }

    public void read(String name, Visitor visitor) {
        try (CSVParser rows = FORMAT.parse(new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(this.folder.resolve(name))), StandardCharsets.UTF_8)))) {
            for (CSVRecord row : rows) {
                List<String> cells = row.toList();
                visitor.visit(Integer.parseInt(cells.get(0)), cells.subList(1, cells.size()));
            }
        } catch (IOException fault) {
            throw new UncheckedIOException("the kept rows " + name + " cannot be read", fault);
        }
    }

    /** Kept rows in the making. */
    private static final class InFile implements Keeping {

        private final String name;
        private final Path file;
        private final Path unfinished;
        private final Writer text;
        private final StringBuilder lines = new StringBuilder(2 * MOST_WAITING);
        private final CSVPrinter rows;

        InFile(String name, Path file, Path unfinished) throws IOException {
            this.name = name;
            this.file = file;
            this.unfinished = unfinished;
            this.text = new OutputStreamWriter(new FastGzip(Files.newOutputStream(unfinished)), StandardCharsets.UTF_8);
            this.rows = FORMAT.print(this.lines);
        }

        @Override
        public <R> void add(int rowNumber, R row, Room<R> room) {
            try {
                this.rows.print(rowNumber);
                this.rows.printRecord(room.keep(row));
                if (this.lines.length() >= MOST_WAITING) {
                    writeLines();
                }
            } catch (IOException fault) {
                throw new UncheckedIOException("the rows of " + this.name + " cannot be kept", fault);
            }
        }

        private void writeLines() throws IOException {
            this.text.append(this.lines);
            this.lines.setLength(0);
        }

        /** Puts the rows in place. The same file always gives the same name and content. */
        @Override
        public String commit() throws IOException {
            writeLines();
            this.text.close();
            // the record of the version is on disk when it is committed, so its rows have to be there before
            try (FileChannel written = FileChannel.open(this.unfinished, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(this.unfinished, this.file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return this.name;
        }

        @Override
        public void close() throws IOException {
            this.text.close();
            Files.deleteIfExists(this.unfinished);
        }
    }

    /** Rows are read back rarely and written always. */
    private static final class FastGzip extends GZIPOutputStream {

        FastGzip(OutputStream out) throws IOException {
            super(out, 1 << 13);
            this.def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
