package org.duxue.reading;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.duxue.shared.KeyedHash;

/**
 * Rows of a file without what was not asked for: unknown columns, titles above the header, totals, remarks and cells
 * after the last column. Everything else stays in its place, as do the reasons why a row is skipped or refused.
 */
final class RowCopy {

    /** Marked by a byte order mark, so that reading the copy neither infers nor doubts the charset. */
    static final Charset CHARSET = StandardCharsets.UTF_16LE;

    static final char DELIMITER = ',';
    static final char MARK = '\ufeff';

    /** Placeholder for content that is not copied but whose presence matters. */
    private static final String SOMETHING = "-";

    private static final List<String> BLANK_ROW = List.of("");

    private final Header header;
    private final Problems problems;
    private final RowSorter sorter;

    RowCopy(Header header) {
        this.header = header;
        this.problems = new Problems(header.schema());
        RowKeys keys = new RowKeys(new KeyedHash(new byte[KeyedHash.KEY_BYTES]));
        LostDigits noDigits = new LostDigits(List.of(), any -> ParsedRows.none()); // cells are copied, not judged
        this.sorter = new RowSorter(header, new Row(header.schema(), header, this.problems, keys, noDigits));
    }

    List<String> of(TextRow record) {
        if (record.number() < this.header.row()) {
            return BLANK_ROW;
        }
        if (record.number() == this.header.row()) {
            return header();
        }
        int warnings = this.problems.warnings();
        if (this.sorter.isData(record)) {
            return cells(record);
        }
        return this.problems.warnings() > warnings ? example() : BLANK_ROW;
    }

    private List<String> header() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < this.header.width(); i++) {
            Column<?> column = this.header.column(i);
            MeasureUnit unit = this.header.cells().get(i).unit();
            names.add(column == null ? SOMETHING : column.key() + (unit == null ? "" : "(" + unit.text() + ")"));
        }
        return names;
    }

    private List<String> cells(TextRow record) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < record.size(); i++) {
            boolean isBeyond = i >= this.header.width();
            if (isBeyond) {
                cells.add(Whitespace.strip(record.get(i)).isEmpty() ? "" : SOMETHING);
            } else {
                cells.add(this.header.column(i) == null ? RowMark.ofRemark(record.get(i)) : record.get(i));
            }
        }
        return cells;
    }

    /** In the first column that is read, so that reading the copy recognises it. */
    private List<String> example() {
        int place = 0;
        while (this.header.column(place) == null) {
            place++;
        }
        List<String> cells = new ArrayList<>(Collections.nCopies(place, ""));
        cells.add(RowSorter.EXAMPLE);
        return cells;
    }
}
