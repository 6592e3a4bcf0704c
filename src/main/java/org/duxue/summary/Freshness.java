package org.duxue.summary;

import org.duxue.intake.VersionStatus;
import org.duxue.shared.Period;
import org.jspecify.annotations.Nullable;

/**
 * The age and completeness of the data behind a figure.
 *
 * @param carried how many of the submissions that count are of an earlier month
 * @param oldest the earliest month of these submissions; absent when none counts
 * @param partial how many of them count without some rows, which were in error
 */
public record Freshness(long carried, @Nullable Period oldest, long partial) {

    static final Freshness OF_NOTHING = new Freshness(0, null);

    /** The freshness of submissions without rejected rows. */
    public Freshness(long carried, @Nullable Period oldest) {
        this(carried, oldest, 0);
    }

    static Freshness of(Obligation obligation) {
        return obligation.effective() == null
                ? OF_NOTHING
                : new Freshness(
                        obligation.isFresh() ? 0 : 1,
                        obligation.effective().key().period(),
                        obligation.effective().status() == VersionStatus.PARTIAL ? 1 : 0);
    }

    Freshness and(Freshness other) {
        return new Freshness(
                this.carried + other.carried, earlier(this.oldest, other.oldest), this.partial + other.partial);
    }

    private static @Nullable Period earlier(@Nullable Period one, @Nullable Period other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    public boolean isCarried() {
        return this.carried > 0;
    }

    /** Whether rows of a submission that counts were left out. */
    public boolean isPartial() {
        return this.partial > 0;
    }
}
