package org.duxue.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.duxue.shared.Message;
import org.jspecify.annotations.Nullable;

/** The range a number may have and how many decimals; a missing bound is open. */
record Limits(@Nullable BigDecimal least, @Nullable BigDecimal most, int decimals) {

    static final Limits NONE = new Limits(null, null, Integer.MAX_VALUE);

    Limits between(@Nullable String least, @Nullable String most) {
        return new Limits(number(least), number(most), this.decimals);
    }

    Limits decimals(int most) {
        return new Limits(this.least, this.most, most);
    }

    boolean allow(BigDecimal value) {
        return (this.least == null || value.compareTo(this.least) >= 0)
                && (this.most == null || value.compareTo(this.most) <= 0);
    }

    /** For whole numbers the range fits an int or is open. */
    boolean allow(int value) {
        return (this.least == null || value >= this.least.intValue())
                && (this.most == null || value <= this.most.intValue());
    }

    /** The lower bound in steps; the least int when it is open. */
    int leastIn(int steps) {
        return this.least == null
                ? Integer.MIN_VALUE
                : this.least
                        .multiply(BigDecimal.valueOf(steps))
                        .setScale(0, RoundingMode.CEILING)
                        .intValue();
    }

    /** The upper bound in steps; the greatest int when it is open. */
    int mostIn(int steps) {
        return this.most == null
                ? Integer.MAX_VALUE
                : this.most
                        .multiply(BigDecimal.valueOf(steps))
                        .setScale(0, RoundingMode.FLOOR)
                        .intValue();
    }

    /** The range in words, to follow the name of what is limited. */
    Message range() {
        if (this.least == null) {
            return Expected.ANY.with();
        }
        return this.most == null ? Expected.AT_LEAST.with(this.least) : Expected.BETWEEN.with(this.least, this.most);
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
