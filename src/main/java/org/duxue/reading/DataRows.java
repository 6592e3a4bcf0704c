package org.duxue.reading;

import java.util.Iterator;
import java.util.List;
import org.duxue.shared.Message;
import org.duxue.shared.Problem;
import org.duxue.shared.QuestionKey;

/** Judges the rows below a header one by one, from whatever kind of file. */
final class DataRows {

    private static final int MANY_ROWS = 10;
    private static final int FEW_COLUMNS = 2;

    private final Header header;
    private final Row row;
    private final RowSorter sorter;
    private final UntitledColumns untitled;
    private final RenamedColumns renamed;
    private final UnitsBelow unitsBelow;
    private final Problems problems;
    private final RepeatedRows repeated;
    private int accepted;
    private int rejected;
    private int skipped;
    private int last;

    /**
     * Starts reading the rows of one table.
     *
     * @param keys seen so far in the whole file
     * @param repeated collects the rows of the whole file
     */
    DataRows(Header header, Problems problems, RowKeys keys, LostDigits lostDigits, RepeatedRows repeated) {
        this.header = header;
        this.row = new Row(header.schema(), header, problems, keys, lostDigits);
        this.sorter = new RowSorter(header, this.row);
        this.untitled = new UntitledColumns(header);
        this.renamed = new RenamedColumns(header);
        this.unitsBelow = new UnitsBelow(header);
        this.problems = problems;
        this.repeated = repeated;
    }

    Row row() {
        return this.row;
    }

    /** Shows each data row to the visitor; false when the visitor wants no more. */
    boolean visit(Iterator<? extends TextRow> rows, TableFile.RowVisitor visitor) {
        while (rows.hasNext()) {
            TextRow cells = rows.next();
            this.last = cells.number();
            if (this.last <= this.header.row()) {
                continue;
            }
            if (!this.sorter.isData(cells)) {
                this.skipped++;
                this.unitsBelow.judge(cells, this.problems);
                if (this.sorter.describesFile(cells)) {
                    visitor.aside(this.row);
                }
                continue;
            }
            this.untitled.note(cells);
            this.renamed.note(cells);
            boolean goOn = visitor.visit(this.row);
            this.row.reportDamaged();
            if (this.row.isInError()) {
                if (StrayRow.is(this.header, this.row, cells)) {
                    this.row.reportRow(StrayRow.RULE);
                }
                this.rejected++;
            } else {
                this.row.reportMark(this.sorter.mark());
                this.repeated.note(cells, this.row.keyColumn());
                this.accepted++;
            }
            if (!goOn) {
                return false;
            }
        }
        this.untitled.report(this.problems);
        this.renamed.report(this.problems);
        reportLacking();
        return true;
    }

    /** Reports one or two columns that many rows need to be complete: forgotten, or under unknown titles. */
    private void reportLacking() {
        List<Column<?>> lacking = this.header.lacking().stream()
                .filter(column -> this.problems.tolerated(column, Normalization.LACKING) >= MANY_ROWS)
                .toList();
        if (lacking.size() > FEW_COLUMNS) {
            return;
        }
        for (Column<?> column : lacking) {
            int count = this.problems.tolerated(column, Normalization.LACKING);
            Message content = ReadingRules.COLUMN_LACKING.with(count).about(column);
            this.problems.add(Problem.of(ReadingRules.COLUMN_LACKING, 0, column.key(), "", content)
                    .in(this.header.table().name())
                    .asking(new QuestionKey("", column.key())));
        }
    }

    /** The number of the last row that was read. */
    int last() {
        return this.last;
    }

    TableFile.RowCounts counts() {
        return new TableFile.RowCounts(this.accepted, this.rejected, this.skipped);
    }
}
