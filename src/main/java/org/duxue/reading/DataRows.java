package org.duxue.reading;

import java.util.Iterator;

/** Judges the rows below a header, one after the other, wherever they come from. */
final class DataRows {

    private final Header header;
    private final Row row;
    private final RowSorter sorter;
    private final UntitledColumns untitled;
    private final Problems problems;
    private int accepted;
    private int rejected;
    private int skipped;
    private int last;

    /** @param keys of the rows of the whole file */
    DataRows(Header header, Problems problems, RowKeys keys, LostDigits lostDigits) {
        this.header = header;
        this.row = new Row(header.schema(), header, problems, keys, lostDigits);
        this.sorter = new RowSorter(header, this.row);
        this.untitled = new UntitledColumns(header);
        this.problems = problems;
    }

    Row row() {
        return this.row;
    }

    /** Shows each data row to the visitor; false when it has seen enough. */
    boolean visit(Iterator<? extends TextRow> rows, TableFile.RowVisitor visitor) {
        while (rows.hasNext()) {
            TextRow cells = rows.next();
            this.last = cells.number();
            if (this.last <= this.header.row()) {
                continue;
            }
            if (!this.sorter.isData(cells)) {
                this.skipped++;
                if (this.sorter.isOfTheFile(cells)) {
                    visitor.aside(this.row);
                }
                continue;
            }
            this.untitled.note(cells);
            boolean goOn = visitor.visit(this.row);
            this.row.tellDamaged();
            if (this.row.isInError()) {
                if (StrayRow.is(this.header, this.row, cells)) {
                    this.row.reportRow(StrayRow.RULE);
                }
                this.rejected++;
            } else {
                this.row.tellMark(this.sorter.mark());
                this.accepted++;
            }
            if (!goOn) {
                return false;
            }
        }
        this.untitled.tell(this.problems);
        return true;
    }

    /** The number of the last row that could be read. */
    int last() {
        return this.last;
    }

    TableFile.RowCounts counts() {
        return new TableFile.RowCounts(this.accepted, this.rejected, this.skipped);
    }
}
