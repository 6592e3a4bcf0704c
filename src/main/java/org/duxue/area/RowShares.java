package org.duxue.area;

/**
 * What single rows contribute to the figures of a submission, computed by the aggregator of the figures: the result for
 * the row alone, minus the result for no rows. The shares of all rows plus the result for no rows make the figure,
 * unless something is derived from a sum, such as a third of all who retire.
 *
 * @param <R> a row of the area
 */
public final class RowShares<R> {

    private final AreaModule<R> module;
    private final ValidationContext context;
    private final Figures withoutRows;

    public RowShares(AreaModule<R> module, ValidationContext context) {
        this.module = module;
        this.context = context;
        this.withoutRows = module.aggregator(context).close().figures();
    }

    /** The figures of a submission without rows, such as what is required for the students of the registry. */
    public Figure withoutRows(FigureKey key) {
        return of(this.withoutRows, key);
    }

    /** The figures of a submission with this row alone. */
    public Figures alone(R row, int number) {
        Aggregator<R> aggregator = this.module.aggregator(this.context);
        aggregator.add(row, number);
        return aggregator.close().figures();
    }

    /** The contribution of a row to a figure, given the figures of the row alone. */
    public Figure share(Figures alone, FigureKey key) {
        Figure with = of(alone, key);
        Figure without = withoutRows(key);
        return new Figure(
                with.numerator().subtract(without.numerator()),
                with.denominator().subtract(without.denominator()));
    }

    private static Figure of(Figures figures, FigureKey key) {
        Figure found = figures.get(key);
        return found == null ? Figure.ZERO : found;
    }
}
