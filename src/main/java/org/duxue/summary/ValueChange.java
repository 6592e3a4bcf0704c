package org.duxue.summary;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.duxue.area.Figure;
import org.duxue.area.Indicator;
import org.duxue.area.Unit;
import org.duxue.shared.Period;
import org.jspecify.annotations.Nullable;

/**
 * Why an indicator of a district changed, in steps that add up exactly. Each stage is the value of the same formula; a
 * step is the difference of two adjacent stages.
 *
 * @param previousPeriod the consolidated period before; absent when there is none
 * @param row the published line
 * @param consolidated the period before as it was consolidated
 * @param corrected the period before with today's versions
 * @param stayed the corrected value of only the schools that are in both periods
 * @param ruled the same under the norms and the policy of this period
 * @param renewed this period's data of the same schools
 * @param reached the value including the schools that came
 * @param uneven number of schools of both periods that count only in one of them, or with only some of their rows: the
 * effect of their missing data is neither an improvement nor a deterioration
 */
public record ValueChange(
        @Nullable Period previousPeriod,
        IndicatorRow row,
        @Nullable Figure consolidated,
        @Nullable Figure corrected,
        @Nullable Figure stayed,
        @Nullable Figure ruled,
        @Nullable Figure renewed,
        @Nullable Figure reached,
        long uneven) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Indicator indicator() {
        return this.row.indicator();
    }

    public Optional<Ratio> change() {
        return between(this.consolidated, this.reached);
    }

    public Optional<Ratio> correction() {
        return between(this.consolidated, this.corrected);
    }

    public Optional<Ratio> rosterOut() {
        return between(this.corrected, this.stayed);
    }

    public Optional<Ratio> law() {
        return between(this.stayed, this.ruled);
    }

    public Optional<Ratio> data() {
        return between(this.ruled, this.renewed);
    }

    public Optional<Ratio> rosterIn() {
        return between(this.renewed, this.reached);
    }

    /** The five steps in their order. */
    public Stream<Optional<Ratio>> steps() {
        return Stream.of(correction(), rosterOut(), law(), data(), rosterIn());
    }

    private Optional<Ratio> between(@Nullable Figure from, @Nullable Figure to) {
        return value(to).flatMap(later -> value(from).map(later::minus));
    }

    private Optional<Ratio> value(@Nullable Figure figure) {
        if (figure == null || (indicator().ratio() && figure.denominator().signum() == 0)) {
            return Optional.empty();
        }
        boolean isPercent = indicator().unit() == Unit.PERCENT;
        BigDecimal dividend = isPercent ? figure.numerator().multiply(HUNDRED) : figure.numerator();
        return Optional.of(new Ratio(dividend, indicator().ratio() ? figure.denominator() : BigDecimal.ONE));
    }
}
