package org.duxue.report.disclosure;

import java.math.BigDecimal;
import org.duxue.area.Figure;
import org.duxue.area.Indicator;

/** One count of people in a published line, such as the girls who did not pass. */
record Cell(Indicator indicator, String breakdown, Part part) {

    /** A count that a line shows or gives away. */
    enum Part {
        NUMERATOR,
        DENOMINATOR,
        /** Those of the denominator who are not in the numerator. */
        REST,
        /** Those over whom a mean is taken; of few people it tells about each. */
        MEAN
    }

    BigDecimal of(Figure figure) {
        return switch (this.part) {
            case NUMERATOR -> figure.numerator();
            case DENOMINATOR, MEAN -> figure.denominator();
            case REST -> figure.denominator().subtract(figure.numerator());
        };
    }

    /** What the parts divide by, such as {@code sex}; empty for the whole. */
    String dimension() {
        return dimension(this.breakdown);
    }

    static String dimension(String breakdown) {
        int end = breakdown.indexOf('=');
        return end < 0 ? "" : breakdown.substring(0, end);
    }
}
