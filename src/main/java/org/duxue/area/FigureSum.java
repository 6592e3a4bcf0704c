package org.duxue.area;

import java.math.BigDecimal;
import java.util.List;

/** A sum of figures of one area: every indicator starts at 0, so that none is silently missing. */
public final class FigureSum {

    private final Figures.Sum sum = new Figures.Sum();

    public FigureSum(List<Indicator> indicators) {
        for (Indicator indicator : indicators) {
            this.sum.add(indicator.key(), "", 0);
        }
    }

    /** Adds to the total of an indicator and to each of the breakdowns. */
    public void add(Indicator indicator, BigDecimal amount, String... breakdowns) {
        this.sum.add(indicator.key(), "", amount);
        for (String breakdown : breakdowns) {
            this.sum.add(indicator.key(), breakdown, amount);
        }
    }

    public void add(Indicator indicator, long count, String... breakdowns) {
        add(indicator, BigDecimal.valueOf(count), breakdowns);
    }

    /** Adds to the total of a ratio and to each of the breakdowns. */
    public void addRatio(Indicator indicator, BigDecimal numerator, BigDecimal denominator, String... breakdowns) {
        this.sum.add(indicator.key(), "", numerator, denominator);
        for (String breakdown : breakdowns) {
            this.sum.add(indicator.key(), breakdown, numerator, denominator);
        }
    }

    public void addRatio(Indicator indicator, long numerator, long denominator, String... breakdowns) {
        addRatio(indicator, BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator), breakdowns);
    }

    /** Adds to the total, for an empty breakdown, or to one breakdown alone. */
    public void addPart(Indicator indicator, String breakdown, BigDecimal numerator, BigDecimal denominator) {
        this.sum.add(indicator.key(), breakdown, numerator, denominator);
    }

    public void add(Figures figures) {
        this.sum.add(figures);
    }

    /** A figure that is not published but needed by others, such as the balance. */
    public void addInner(String key, String breakdown, BigDecimal amount) {
        this.sum.add(key, breakdown, amount);
    }

    void addInner(String key, String breakdown, Figure figure) {
        this.sum.add(key, breakdown, figure.numerator(), figure.denominator());
    }

    public Figures figures() {
        return this.sum.figures();
    }
}
