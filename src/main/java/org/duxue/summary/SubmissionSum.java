package org.duxue.summary;

import org.duxue.area.Figure;
import org.duxue.area.FigureKey;
import org.duxue.area.Figures;
import org.jspecify.annotations.Nullable;

/** The sum of several submissions of one area, and their number. */
final class SubmissionSum {

    private final Figures.Sum sum = new Figures.Sum();
    private long count;

    SubmissionSum() {}

    /** A sum of the given number of submissions. */
    SubmissionSum(long count, Figures total) {
        this.sum.add(total);
        this.count = count;
    }

    void add(Figures figures) {
        this.sum.add(figures);
        this.count++;
    }

    void add(SubmissionSum other) {
        this.sum.add(other.total());
        this.count += other.count;
    }

    long count() {
        return this.count;
    }

    Figures total() {
        return this.sum.figures();
    }

    /** The figures; null, and never 0, where no submission counts. */
    @Nullable Figures figures() {
        return this.count == 0 ? null : total();
    }

    /** The sum without a part of the submissions. */
    Less less(SubmissionSum part) {
        return new Less(this.count - part.count, total(), part.total());
    }

    /** A sum and the part of it that does not count. */
    record Less(long count, Figures all, Figures part) {

        @Nullable Figure total(String indicator) {
            Figure whole = this.count == 0 ? null : this.all.get(FigureKey.total(indicator));
            Figure less = this.part.get(FigureKey.total(indicator));
            return whole == null || less == null ? whole : whole.minus(less);
        }
    }
}
