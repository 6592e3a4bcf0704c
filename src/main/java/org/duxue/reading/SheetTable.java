package org.duxue.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.NoSuchElementException;
import org.duxue.reading.xlsx.MergedCells;
import org.duxue.reading.xlsx.SheetRow;
import org.duxue.reading.xlsx.SheetRows;
import org.duxue.shared.Problem;
import org.duxue.shared.ProblemType;
import org.duxue.shared.RuleCode;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet, and what is known about them after all were read. */
final class SheetTable implements ParsedRows {

    static final RuleCode HIDDEN_ROWS = RuleCode.notice("hidden-rows", "count", "row");
    static final RuleCode MERGED =
            RuleCode.error(ProblemType.MISSING_CELL, "required.merged", "first", "last", "expected");

    private final SheetRows rows;
    private final Header header;
    private @Nullable SheetRow ahead;
    private int hidden;
    private int firstHidden;
    private int dropped;

    SheetTable(SheetRows rows, Header header) {
        this.rows = rows;
        this.header = header;
    }

    @Override
    public boolean hasNext() {
        if (this.ahead == null) {
            try {
                this.ahead = this.rows.next();
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
        return this.ahead != null;
    }

    @Override
    public TextRow next() {
        SheetRow row = hasNext() ? this.ahead : null;
        if (row == null) {
            throw new NoSuchElementException();
        }
        this.ahead = null;
        if (row.isHidden() && row.number() > this.header.row() && this.hidden++ == 0) {
            this.firstHidden = row.number();
        }
        SheetCells cells = SheetCells.of(row);
        this.dropped += cells.dropped();
        return cells;
    }

    @Override
    public void conclude(Problems problems) {
        if (this.hidden > 0) {
            problems.add(Problem.ofFile(HIDDEN_ROWS, this.hidden, this.firstHidden));
        }
        if (this.dropped > 0) {
            problems.add(Problem.ofFile(ReadingRules.FORMAT_CHARACTERS, this.dropped)
                    .in(this.header.table().name()));
        }
        List<MergedCells> merged = this.rows.merged();
        if (!merged.isEmpty()) {
            problems.replace(problem -> withCause(problem, merged));
        }
    }

    /** Explains an empty cell that is covered by a merged one: in the sheet it seems to have a value. */
    private Problem withCause(Problem problem, List<MergedCells> merged) {
        boolean isEmptyCell = problem.type() == ProblemType.MISSING_CELL
                && problem.row() > 0
                && problem.sheet().equals(this.header.table().name());
        if (!isEmptyCell) {
            return problem;
        }
        for (int place = 0; place < this.header.width(); place++) {
            Column<?> column = this.header.column(place);
            if (column != null && column.key().equals(problem.column())) {
                for (MergedCells cells : merged) {
                    if (cells.covers(problem.row(), place)) {
                        return problem.as(
                                problem.severity(),
                                MERGED.with(cells.firstRow(), cells.lastRow(), column.expected())
                                        .about(column));
                    }
                }
            }
        }
        return problem;
    }

    @Override
    public void close() throws IOException {
        this.rows.close();
    }
}
