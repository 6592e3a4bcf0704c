package org.duxue.summary;

import org.duxue.area.Figures;

/** The sums of one area in one district for the period and the one before it. */
public final class AreaSum {

    private final SubmissionSum now;
    private final SubmissionSum before;

    /** The sum of the period before, for schools that are not in this one any more. */
    private final SubmissionSum gone = new SubmissionSum();

    /** The sum of this period, for schools that were not in the one before. */
    private final SubmissionSum come = new SubmissionSum();

    private long uneven;
    private long expected;
    private Freshness freshness;

    AreaSum(long expected) {
        this(new SubmissionSum(), new SubmissionSum(), expected, Freshness.OF_NOTHING);
    }

    AreaSum(SubmissionSum now, SubmissionSum before, long expected, Freshness freshness) {
        this.now = now;
        this.before = before;
        this.expected = expected;
        this.freshness = freshness;
    }

    void addNow(Figures figures, Freshness of) {
        this.now.add(figures);
        this.freshness = this.freshness.and(of);
    }

    void addBefore(Figures figures) {
        this.before.add(figures);
    }

    void addGone(Figures figures) {
        this.before.add(figures);
        this.gone.add(figures);
    }

    void addCome(Figures figures) {
        this.come.add(figures);
    }

    /** Counts a school of both periods whose data are not complete in both. */
    void addUneven() {
        this.uneven++;
    }

    void add(AreaSum other) {
        this.now.add(other.now);
        this.before.add(other.before);
        this.expected += other.expected;
        this.freshness = this.freshness.and(other.freshness);
    }

    SubmissionSum now() {
        return this.now;
    }

    SubmissionSum before() {
        return this.before;
    }

    long expected() {
        return this.expected;
    }

    Freshness freshness() {
        return this.freshness;
    }

    Comparison.Sums sums() {
        return new Comparison.Sums(this.now, this.before, this.gone, this.come, this.uneven);
    }
}
