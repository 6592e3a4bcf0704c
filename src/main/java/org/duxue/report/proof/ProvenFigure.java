package org.duxue.report.proof;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.duxue.area.Figure;
import org.duxue.area.FigureKey;
import org.jspecify.annotations.Nullable;

/**
 * A figure of one submission, the rows that count in it, and the hazards of the ledger that count beside them.
 *
 * @param value absent when the submission does not have the figure
 * @param withoutRows what is there without any row, such as the students of the registry
 * @param rows that add something
 * @param ofLedger hazards that only the ledger of the month before holds open, as far as they add something
 */
public record ProvenFigure(
        FigureKey key, @Nullable Figure value, Figure withoutRows, List<RowShare> rows, List<LedgerShare> ofLedger) {

    public ProvenFigure {
        rows = List.copyOf(rows);
        ofLedger = List.copyOf(ofLedger);
    }

    /** Whether rows add up to it; else it is worked out of their sum. */
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

    /** Rows that add to the numerator. */
    public List<RowShare> ofNumerator() {
        return adding(Figure::numerator);
    }

    /** Rows that add to the denominator. */
    public List<RowShare> ofDenominator() {
        return adding(Figure::denominator);
    }

    private List<RowShare> adding(Function<Figure, BigDecimal> side) {
        return this.rows.stream()
                .filter(row -> side.apply(row.share()).signum() != 0)
                .toList();
    }
}
