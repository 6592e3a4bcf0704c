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
import org.duxue.area.Room;
import org.duxue.shared.OwnerOnly;

/**
 * The accepted rows of every version, normalised and compressed, so that any period can be rebuilt after the file is
 * gone. They hold no personal column, and ids of people only as keyed hashes.
 */
public final class KeptRows implements Keeper {

    /** Characters; a printer that writes into a stream locks it for every cell. */
    private static final int MOST_WAITING = 1 << 14;

    /** Bytes: a file of several thousand rows. Those of fifty files may be in hand at a time. */
    private static final int MOST_IN_HAND = 1 << 18;

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    private final Path folder;

    public KeptRows(Path folder) {
        this.folder = folder;
    }

    @Override
    public Keeping start(Claim claim, String sha256) throws IOException {
        return new InMaking(claim, sha256);
    }

    /** Puts the rows that are in hand in place, those of one kind and month in one file; they are on disk on return. */
    List<Verdict> putInPlace(List<? extends Verdict> verdicts) {
        Map<String, Bundle> bundles = new LinkedHashMap<>();
        IdentityHashMap<Verdict, Integer> numbers = new IdentityHashMap<>();
        for (Verdict verdict : verdicts) {
            if (verdict instanceof Verdict.Judged judged && judged.kept() instanceof Kept.InHand inHand) {
                Bundle bundle = bundles.computeIfAbsent(place(judged.claim()), Bundle::new);
                numbers.put(judged, bundle.add(inHand.rows()));
            }
        }
        Map<String, List<String>> names = new HashMap<>();
        bundles.forEach((place, bundle) -> names.put(place, write(bundle)));
        List<Verdict> inPlace = new ArrayList<>();
        for (Verdict verdict : verdicts) {
            Integer number = numbers.get(verdict);
            if (number != null && verdict instanceof Verdict.Judged judged) {
                inPlace.add(named(judged, names, number));
            } else {
                inPlace.add(verdict);
            }
        }
        return inPlace;
    }

    private static Verdict named(Verdict.Judged judged, Map<String, List<String>> names, int number) {
        return judged.keptAs(
                names.getOrDefault(place(judged.claim()), List.of()).get(number));
    }

    private List<String> write(Bundle bundle) {
        try {
            return bundle.write(this.folder);
        } catch (IOException fault) {
            throw new UncheckedIOException("the rows cannot be kept", fault);
        }
    }

    private static String place(Claim claim) {
        return claim.key().kind().key() + "/" + claim.key().period();
    }

    /** Sees each kept row with the spreadsheet row it stood in. */
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
        return Bundle.isPart(name)
                ? new ByteArrayInputStream(Bundle.read(this.folder, name))
                : Files.newInputStream(this.folder.resolve(name));
    }

    /** Kept rows in the making: compressed in memory, and when they are many in a file of their own. */
    private final class InMaking implements Keeping {

        private final Claim claim;
        private final String sha256;
        private final StringBuilder lines = new StringBuilder(2 * MOST_WAITING);
        private final CSVPrinter rows = FORMAT.print(this.lines);
        private final Spilling compressed;
        private final Writer text;

        InMaking(Claim claim, String sha256) throws IOException {
            this.claim = claim;
            this.sha256 = sha256;
            this.compressed = new Spilling(MOST_IN_HAND, this::unfinished);
            this.text = new OutputStreamWriter(new FastGzip(this.compressed), StandardCharsets.UTF_8);
        }

        private Path unfinished() throws IOException {
            Path file = file();
            OwnerOnly.createFoldersDownTo(file);
            return Files.createTempFile(file.getParent(), this.claim.key().sender(), ".tmp");
        }

        private Path file() {
            return KeptRows.this.folder.resolve(name());
        }

        private String name() {
            return place(this.claim) + "/" + this.claim.key().sender() + "-" + this.sha256.substring(0, 16) + ".csv.gz";
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
                throw new UncheckedIOException("the rows of " + name() + " cannot be kept", fault);
            }
        }

        private void writeLines() throws IOException {
            this.text.append(this.lines);
            this.lines.setLength(0);
        }

        @Override
        public Kept commit() throws IOException {
            writeLines();
            this.text.close();
            Path spilled = this.compressed.spilled();
            if (spilled == null) {
                return new Kept.InHand(this.compressed.inHand());
            }
            // the record of the version is on disk when it is committed, so its rows have to be there before
            try (FileChannel written = FileChannel.open(spilled, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(spilled, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return new Kept.InPlace(name());
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

    /** Rows are read back rarely and written always. */
    private static final class FastGzip extends GZIPOutputStream {

        FastGzip(OutputStream out) throws IOException {
            super(out, 1 << 13);
            this.def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
