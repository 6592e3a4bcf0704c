package org.duxue.summary;

import org.duxue.shared.Period;
import org.jspecify.annotations.Nullable;

/**
 * How old the data behind a figure are.
 *
 * @param carried how many of the submissions that count are of an earlier month
 * @param oldest the earliest month that any of them is from; absent when none counts
 */
public record Freshness(long carried, @Nullable Period oldest) {

    static final Freshness OF_NOTHING = new Freshness(0, null);

    static Freshness of(Obligation obligation) {
        return obligation.effective() == null
                ? OF_NOTHING
                : new Freshness(
                        obligation.isFresh() ? 0 : 1,
                        obligation.effective().key().period());
    }

    Freshness and(Freshness other) {
        return new Freshness(this.carried + other.carried, earlier(this.oldest, other.oldest));
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
}
