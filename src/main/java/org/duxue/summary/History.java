package org.duxue.summary;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.duxue.area.Figure;
import org.duxue.area.Indicator;
import org.duxue.shared.Period;

/** The totals of a district in earlier consolidated periods. */
public final class History {

    private final NavigableMap<Period, Map<String, Past>> months;
    private final Predicate<Indicator> published;

    History() {
        this(new TreeMap<>(), indicator -> true);
    }

    /**
     * A figure of an earlier period.
     *
     * @param isCarried whether some of its data were of an earlier month
     * @param isIncomplete whether submissions were missing
     */
    record Past(Figure figure, boolean isCarried, boolean isIncomplete) {}

    private History(NavigableMap<Period, Map<String, Past>> months, Predicate<Indicator> published) {
        this.months = months;
        this.published = published;
    }

    void add(Period period, String indicator, Past past) {
        this.months.computeIfAbsent(period, month -> new HashMap<>()).put(indicator, past);
    }

    public SortedSet<Period> periods() {
        return Collections.unmodifiableSortedSet(this.months.navigableKeySet());
    }

    /** A copy without the indicators that must not be published. */
    public History only(Predicate<Indicator> published) {
        return new History(this.months, this.published.and(published));
    }

    /** The value as it was published in the period; empty when there was none. */
    public Optional<BigDecimal> value(Period period, Indicator indicator) {
        return past(period, indicator).flatMap(past -> indicator.value(past.figure()));
    }

    /** Whether some of the data behind the value were of an earlier month. */
    public boolean isCarried(Period period, Indicator indicator) {
        return past(period, indicator).filter(Past::isCarried).isPresent();
    }

    /** Whether submissions were missing from the value. */
    public boolean isIncomplete(Period period, Indicator indicator) {
        return past(period, indicator).filter(Past::isIncomplete).isPresent();
    }

    private Optional<Past> past(Period period, Indicator indicator) {
        if (!this.published.test(indicator)) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                this.months.getOrDefault(period, Map.of()).get(indicator.area().key() + "." + indicator.key()));
    }
}
