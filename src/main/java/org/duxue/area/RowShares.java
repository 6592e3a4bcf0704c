package org.duxue.area;

/**
 * What single rows add to the figures of a submission, by the aggregator that makes the figures: what a row comes to
 * alone, less what no row comes to. The shares of all rows and what no row comes to are the figure, unless something is
 * worked out of a sum, such as a third of all who retire.
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

    /** What a submission without rows comes to, such as what is required for the students of the registry. */
    public Figure withoutRows(FigureKey key) {
        return of(this.withoutRows, key);
    }

    /** What a row comes to alone. */
    public Figures alone(R row, int number) {
        Aggregator<R> aggregator = this.module.aggregator(this.context);
        aggregator.add(row, number);
        return aggregator.close().figures();
    }

    /** What a row adds to a figure, of what it comes to alone. */
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
