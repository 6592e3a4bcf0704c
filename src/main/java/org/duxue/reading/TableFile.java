package org.duxue.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.csv.CSVPrinter;
import org.duxue.shared.KeyedHash;
import org.duxue.shared.Problem;
import org.duxue.shared.QuestionKey;
import org.jspecify.annotations.Nullable;

/** A probed file as a table: first its header is found, then its rows are read in one pass. */
public final class TableFile {

    /** The rule for a file or a cell that may mix two encodings. */
    public static final String MIXED_ENCODINGS = MixedEncodingCheck.RULE;

    /** The rule for a title that may mean a column. */
    public static final String NEAR_COLUMN = ReadingRules.NEAR_COLUMN.rule();

    private final FileProbe probe;
    private final TableContent content;

    public TableFile(FileProbe probe) {
        this.probe = probe;
        WorkbookFile workbook = probe.workbook();
        this.content = workbook == null ? new TextContent(probe) : new WorkbookContent(workbook);
    }

    /** Whether the file has a header. */
    public sealed interface Opening {

        /**
         * A file that can be read.
         *
         * @param headers one per table: a single one, or for a workbook one for each sheet of the kind
         * @param remarks problems found before a row is read
         */
        record Open(List<Header> headers, List<Problem> remarks) implements Opening {

            public Open {
                headers = List.copyOf(headers);
                remarks = List.copyOf(remarks);
            }

            /** The header of the first table. */
            public Header header() {
                return this.headers.get(0);
            }

            /** The sheets, in the order of their numbers; none for a text file. */
            public List<String> sheets() {
                return this.headers.stream()
                        .map(header -> header.table().name())
                        .filter(name -> !name.isEmpty())
                        .toList();
            }
        }

        record Refused(List<Problem> problems) implements Opening {}
    }

    /** Receives each data row once. */
    public interface RowVisitor {

        /** Judges the row; returns whether reading continues. */
        boolean visit(Row row);

        /** Receives a row that is not data but may describe the file, such as 填报单位：甲小学. */
        default void aside(Row row) {}
    }

    /**
     * Numbers of rows of a file. A row is either accepted, rejected or skipped.
     *
     * @param skipped blank, total and remark rows below the header
     */
    public record RowCounts(int accepted, int rejected, int skipped) {

        static final RowCounts NONE = new RowCounts(0, 0, 0);

        RowCounts and(RowCounts other) {
            return new RowCounts(
                    this.accepted + other.accepted, this.rejected + other.rejected, this.skipped + other.skipped);
        }

        public int read() {
            return this.accepted + this.rejected + this.skipped;
        }

        public int data() {
            return this.accepted + this.rejected;
        }
    }

    /** Finds the header; {@code expected} is the schema given by the file name. */
    public Opening open(List<Schema> schemas, @Nullable Schema expected) throws IOException {
        return open(new HeaderSearch(schemas), expected);
    }

    /** Finds the header with a search that caches headers. */
    public Opening open(HeaderSearch search, @Nullable Schema expected) throws IOException {
        if (this.probe.fault() != null) {
            return new Opening.Refused(List.of(this.probe.fault()));
        }
        TableContent.Tables tables = this.content.tables(search, expected);
        return tables.headers().isEmpty()
                ? new Opening.Refused(tables.remarks())
                : new Opening.Open(tables.headers(), tables.remarks());
    }

    /** The first value of a column, for files whose name does not give their sender. */
    public Optional<String> firstValue(Opening.Open open, Column<String> column) throws IOException {
        List<String> first = new ArrayList<>();
        read(open, new Problems(open.header().schema()), new KeyedHash(new byte[KeyedHash.KEY_BYTES]), row -> {
            String value = row.get(column);
            if (value != null) {
                first.add(value);
            }
            return first.isEmpty();
        });
        return first.stream().findFirst();
    }

    /**
     * Reads the rows below the headers, one table after the other; a key may occur in only one of them. Content that
     * breaks off becomes an error of the file.
     */
    public RowCounts read(Opening.Open open, Problems problems, KeyedHash hash, RowVisitor visitor) throws IOException {
        open.remarks().forEach(problems::add);
        RowKeys keys = new RowKeys(hash);
        LostDigits lostDigits = new LostDigits(open.headers(), this.content::rows);
        RepeatedRows repeated = new RepeatedRows();
        RowCounts counts = RowCounts.NONE;
        for (Header header : open.headers()) {
            problems.begin(header.table());
            reportNearTitles(header, problems);
            repeated.begin(header);
            DataRows data = new DataRows(header, problems, keys, lostDigits, repeated);
            boolean continues = read(header, data, problems, visitor);
            counts = counts.and(data.counts());
            if (!continues) {
                break;
            }
        }
        problems.begin(TableName.ONLY);
        repeated.report(problems);
        return counts;
    }

    /** Asks about titles that may mean a column, so that they are not ignored silently. */
    private static void reportNearTitles(Header header, Problems problems) {
        for (Header.Near near : header.near()) {
            problems.add(NearTitle.question(near.title(), near.column())
                    .in(header.table().name())
                    .asking(new QuestionKey(near.title(), near.column().key())));
        }
    }

    private boolean read(Header header, DataRows data, Problems problems, RowVisitor visitor) throws IOException {
        this.content.prepare(data.row());
        try (ParsedRows rows = this.content.rows(header)) {
            boolean continues = data.visit(rows, visitor);
            rows.conclude(problems);
            BlankRuns blanks = new BlankRuns(header, problems.listed());
            if (blanks.areFound()) {
                problems.replace(blanks::withCause);
            }
            return continues;
        } catch (UncheckedIOException wrapped) {
            problems.add(this.content.problem(Objects.requireNonNull(wrapped.getCause()), data.last()));
        } catch (IOException fault) {
            problems.add(this.content.problem(fault, data.last()));
        }
        return false;
    }

    /**
     * Writes a copy with only the cells that are read, in their places: reading the copy gives the same rows and the
     * same problems.
     */
    public void copyRecognised(Header header, Path copy) throws IOException {
        RowCopy copied = new RowCopy(header);
        try (ParsedRows rows = this.content.rows(header);
                CSVPrinter printer = CsvFormat.with(RowCopy.DELIMITER).print(copy, RowCopy.CHARSET)) {
            printer.getOut().append(RowCopy.MARK);
            while (rows.hasNext()) {
                printer.printRecord(copied.of(rows.next()));
            }
        }
    }
}
