package org.duxue.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.duxue.shared.KeyedHash;
import org.duxue.shared.Problem;
import org.duxue.shared.ProblemType;
import org.jspecify.annotations.Nullable;

/** A surveyed file as a table: its header is found first, then its rows are read in one pass. */
public final class TableFile {

    /** The rule by which a file or a cell is told that may be of two encodings. */
    public static final String MIXED_ENCODINGS = Doubt.RULE;

    private static final int HEAD = 1 << 16;

    private final Survey survey;
    private final @Nullable HeldText held;

    public TableFile(Survey survey) {
        byte[] bytes = survey.content().held();
        this.survey = survey;
        this.held = bytes != null && survey.isUtf8() ? HeldText.ofUtf8(bytes, survey.bomBytes()) : null;
    }

    /** Whether the file has a header. */
    public sealed interface Opening {

        record Open(Header header) implements Opening {}

        record Refused(List<Problem> problems) implements Opening {}
    }

    /** Sees each data row once. */
    public interface RowVisitor {

        /** Judges the row; reading goes on while this is true. */
        boolean visit(Row row);
    }

    /**
     * Rows of a file. A row is accepted, rejected or skipped, nothing else.
     *
     * @param skipped blank, total and remark rows below the header
     */
    public record RowCounts(int accepted, int rejected, int skipped) {

        public int read() {
            return this.accepted + this.rejected + this.skipped;
        }

        public int data() {
            return this.accepted + this.rejected;
        }
    }

    /** Finds the header; {@code expected} is the schema the file's name tells. */
    public Opening open(List<Schema> schemas, @Nullable Schema expected) throws IOException {
        return open(new HeaderSearch(schemas), expected);
    }

    /** Likewise, with a search that remembers the headers it found. */
    public Opening open(HeaderSearch search, @Nullable Schema expected) throws IOException {
        if (this.survey.fault() != null) {
            return new Opening.Refused(List.of(this.survey.fault()));
        }
        Header known = this.held == null ? null : search.known(this.held.start(KnownHeaders.LONGEST), expected);
        if (known != null) {
            return new Opening.Open(known);
        }
        String head;
        try {
            head = head();
        } catch (UnreadableContent | CharacterCodingException fault) {
            return new Opening.Refused(List.of(problem(fault, 0)));
        }
        HeaderSearch.Result result = search.search(head, expected);
        if (result instanceof HeaderSearch.Result.Found found) {
            return new Opening.Open(found.header());
        }
        return new Opening.Refused(((HeaderSearch.Result.Refused) result).problems());
    }

    /** The first value of a column, for files whose name does not tell their sender. */
    public Optional<String> firstValue(Header header, Column<String> column) throws IOException {
        List<String> first = new ArrayList<>();
        read(header, new Problems(header.schema()), new KeyedHash(new byte[KeyedHash.KEY_BYTES]), row -> {
            String value = row.get(column);
            if (value != null) {
                first.add(value);
            }
            return first.isEmpty();
        });
        return first.stream().findFirst();
    }

    /** Reads the rows below the header. Content that breaks off becomes an error of the file. */
    public RowCounts read(Header header, Problems problems, KeyedHash hash, RowVisitor visitor) throws IOException {
        Row row = new Row(header.schema(), header, problems, new RowKeys(hash));
        row.readAs(this.survey.charset());
        RowSorter sorter = new RowSorter(header, row);
        if (this.survey.doubt() != null) {
            problems.add(this.survey.doubt());
        }
        int accepted = 0;
        int rejected = 0;
        int skipped = 0;
        int number = 0;
        try (ParsedRows records = rows(header)) {
            while (records.hasNext()) {
                CSVRecord record = records.next();
                number++;
                if (number <= header.row()) {
                    continue;
                }
                if (!sorter.isData(record, number)) {
                    skipped++;
                    continue;
                }
                boolean goOn = visitor.visit(row);
                if (row.isInError()) {
                    rejected++;
                } else {
                    accepted++;
                }
                if (!goOn) {
                    break;
                }
            }
        } catch (UncheckedIOException wrapped) {
            problems.add(problem(Objects.requireNonNull(wrapped.getCause()), number));
        } catch (UnreadableContent | CharacterCodingException | CSVException fault) {
            problems.add(problem(fault, number));
        }
        return new RowCounts(accepted, rejected, skipped);
    }

    /** Writes the cells that reading takes, in their places: reading the copy gives the same rows and the same problems. */
    public void copyRecognised(Header header, Path copy) throws IOException {
        RowCopy rows = new RowCopy(header);
        int number = 0;
        try (GuardedReader text = guardedText();
                CSVParser parser = CsvFormat.with(header.delimiter()).parse(text);
                CSVPrinter printer = CsvFormat.with(RowCopy.DELIMITER).print(copy, RowCopy.CHARSET)) {
            printer.getOut().append(RowCopy.MARK);
            for (CSVRecord record : parser) {
                text.rowEnded();
                printer.printRecord(rows.of(record, ++number));
            }
        }
    }

    private String head() throws IOException {
        if (this.held != null) {
            return this.held.start(HEAD);
        }
        char[] head = new char[HEAD];
        int length = 0;
        try (Reader text = text()) {
            for (int n = text.read(head, 0, HEAD); n > 0; n = text.read(head, length, HEAD - length)) {
                length += n;
            }
        }
        return new String(head, 0, length);
    }

    private ParsedRows rows(Header header) throws IOException {
        ParsedRows rows = ParsedRows.of(guardedText(), header.delimiter());
        boolean isLarge = this.survey.content().held() == null;
        return isLarge && Runtime.getRuntime().availableProcessors() > 1 ? new RowsAhead(rows) : rows;
    }

    private GuardedReader guardedText() throws IOException {
        return this.held == null
                ? new GuardedReader(text())
                : new GuardedReader(this.held.reader(), !this.held.holdsNul());
    }

    private Reader text() throws IOException {
        InputStream bytes = this.survey.content().open();
        bytes.skipNBytes(this.survey.bomBytes());
        Reader text = this.survey.isUtf8()
                ? new KnownUtf8Reader(bytes)
                : new InputStreamReader(
                        bytes,
                        this.survey
                                .charset()
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT));
        return this.survey.bomBytes() > 0 ? new MarkSkippingReader(text) : text;
    }

    private static Problem problem(IOException fault, int rows) throws IOException {
        String near = "第 " + (rows + 1) + " 行附近";
        String nearRow = "near row " + (rows + 1) + ": ";
        if (fault instanceof UnreadableContent content) {
            return content.after(rows);
        }
        if (fault instanceof CharacterCodingException) {
            return Problem.ofFile(
                    ProblemType.ENCODING_ERROR,
                    "encoding",
                    near + "有无法识别的字符，文件编码混杂或已损坏；请用“另存为”选择“CSV UTF-8（逗号分隔）”后重新报送",
                    nearRow
                            + "some bytes are of no known encoding; use Save As, CSV UTF-8 (comma delimited), and send it again");
        }
        if (fault instanceof CSVException) {
            return UnreadableContent.unpairedQuote().after(rows);
        }
        throw fault;
    }
}
