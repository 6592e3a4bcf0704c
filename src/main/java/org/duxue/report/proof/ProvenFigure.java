package org.duxue.report.proof;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.duxue.area.Figure;
import org.duxue.area.FigureKey;
import org.jspecify.annotations.Nullable;

/**
 * A figure of one submission, the rows that count in it, and the hazards of the ledger that count in addition to them.
 *
 * @param value absent when the submission does not have the figure
 * @param withoutRows the part that does not come from rows, such as the students of the registry
 * @param rows rows that contribute to the figure
 * @param ofLedger hazards that are open only in the ledger of the month before and contribute to the figure
 */
public record ProvenFigure(
        FigureKey key, @Nullable Figure value, Figure withoutRows, List<RowShare> rows, List<LedgerShare> ofLedger) {

    public ProvenFigure {
        rows = List.copyOf(rows);
        ofLedger = List.copyOf(ofLedger);
    }

    /** Whether the figure is a sum over rows; else it is computed from such sums. */
    public boolean addsUp() {
        Figure sum = this.withoutRows;
        for (RowShare row : this.rows) {
            sum = sum.plus(row.share());
        }
        for (LedgerShare hazard : this.ofLedger) {
            sum = sum.plus(hazard.share());
        }
        Figure reached = this.value == null ? Figure.ZERO : this.value;
        return sum.numerator().compareTo(reached.numerator()) == 0
                && sum.denominator().compareTo(reached.denominator()) == 0;
    }

    /** Rows that contribute to the numerator. */
    public List<RowShare> ofNumerator() {
        return adding(Figure::numerator);
    }

    /** Rows that contribute to the denominator. */
    public List<RowShare> ofDenominator() {
        return adding(Figure::denominator);
    }

    private List<RowShare> adding(Function<Figure, BigDecimal> side) {
        return this.rows.stream()
                .filter(row -> side.apply(row.share()).signum() != 0)
                .toList();
    }
}
