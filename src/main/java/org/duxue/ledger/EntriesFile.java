package org.duxue.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.duxue.reading.ChineseWordList;
import org.duxue.reading.Column;
import org.duxue.reading.FileProbe;
import org.duxue.reading.Problems;
import org.duxue.reading.Row;
import org.duxue.reading.TableFile;
import org.duxue.reading.TableFile.RowCounts;
import org.duxue.shared.KeyedHash;
import org.duxue.shared.Problem;
import org.jspecify.annotations.Nullable;

/** A file of operators' entries: a copy of {@code ledger.csv} in which the operators filled in their columns. */
final class EntriesFile {

    private static final long MOST_BYTES = 512L << 20;
    private static final ChineseWordList LEXICON = new ChineseWordList(List.of(LedgerColumns.SCHEMA));

    private final Path file;
    private final String name;

    /**
     * Creates a reader; the file is opened by {@link #read}.
     *
     * @param name the name of the file in problems
     */
    EntriesFile(Path file, String name) {
        this.file = file;
        this.name = name;
    }

    /** The content of a file; without a header only the problem. */
    record Content(List<Entry> entries, List<Problem> problems, RowCounts rows, boolean refused) {

        static Content refused(List<Problem> problems) {
            return new Content(List.of(), problems, new RowCounts(0, 0, 0), true);
        }
    }

    String sha256() throws IOException {
        return FileProbe.of(this.file, MOST_BYTES, LEXICON).sha256();
    }

    /**
     * Reads the entries.
     *
     * @param asOf the last day of the period they are for
     */
    Content read(LocalDate asOf) throws IOException {
        TableFile table = new TableFile(FileProbe.of(this.file, MOST_BYTES, LEXICON));
        TableFile.Opening opening = table.open(List.of(LedgerColumns.SCHEMA), LedgerColumns.SCHEMA);
        if (opening instanceof TableFile.Opening.Refused refused) {
            return Content.refused(refused.problems());
        }
        Problems problems = new Problems(LedgerColumns.SCHEMA);
        List<Entry> entries = new ArrayList<>();
        RowCounts rows = table.read(
                (TableFile.Opening.Open) opening, problems, new KeyedHash(new byte[KeyedHash.KEY_BYTES]), row -> {
                    Entry entry = entry(row, asOf);
                    if (entry != null) {
                        entries.add(entry);
                    }
                    return true;
                });
        List<Problem> all = problems.all();
        boolean broken = all.stream().anyMatch(problem -> problem.isError() && problem.row() == 0);
        return broken ? new Content(List.of(), all, rows, true) : new Content(entries, all, rows, false);
    }

    /** Copies the recognised columns of the file; the content of unknown columns must not be stored. */
    void copyRecognised(Path copy) throws IOException {
        TableFile table = new TableFile(FileProbe.of(this.file, MOST_BYTES, LEXICON));
        TableFile.Opening opening = table.open(List.of(LedgerColumns.SCHEMA), LedgerColumns.SCHEMA);
        if (opening instanceof TableFile.Opening.Open open) {
            table.copyRecognised(open.header(), copy);
        }
    }

    private @Nullable Entry entry(Row row, LocalDate asOf) {
        String itemId = row.require(LedgerColumns.ITEM_ID);
        LocalDate dueOn = row.get(LedgerColumns.DUE_ON);
        LocalDate closedOn = row.get(LedgerColumns.CLOSED_ON);
        if (closedOn != null && closedOn.isAfter(asOf)) {
            row.reject(LedgerColumns.CLOSED_ON, EntryRules.CLOSED_IN_FUTURE, asOf);
        }
        if (itemId != null) {
            row.unique(LedgerColumns.ITEM_ID, itemId);
        }
        if (itemId == null || row.isInError()) {
            return null;
        }
        return new Entry(
                itemId,
                dueOn,
                text(row, LedgerColumns.RESPONSIBLE_UNIT),
                text(row, LedgerColumns.RESPONSIBLE_PERSON),
                text(row, LedgerColumns.MEASURE),
                text(row, LedgerColumns.PROGRESS),
                closedOn,
                text(row, LedgerColumns.NOTE),
                copied(row),
                row.number(),
                this.name,
                text(row, LedgerColumns.EVIDENCE_FILE),
                text(row, LedgerColumns.VERIFIED_BY));
    }

    /** The cells of the columns that operators only copy. */
    private static Map<String, String> copied(Row row) {
        Map<String, String> copied = new TreeMap<>();
        for (Column<String> column : LedgerColumns.COMPUTED) {
            String text = row.get(column);
            if (text != null) {
                copied.put(column.key(), text);
            }
        }
        return copied;
    }

    private static String text(Row row, Column<String> column) {
        String text = row.get(column);
        return text == null ? "" : text;
    }
}
