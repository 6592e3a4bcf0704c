package org.duxue.report.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import org.duxue.area.Figure;
import org.duxue.area.Indicator;
import org.duxue.area.Unit;
import org.duxue.report.words.Words;
import org.duxue.shared.Area;
import org.duxue.summary.AreaLines;
import org.duxue.summary.IndicatorRow;

/**
 * The senders that contribute most to the gap between a figure and its target.
 *
 * @param label the figure
 * @param names at most {@value #MOST}, the largest contribution first; in order of code if their counts of people are
 *     withheld
 * @param others number of further senders that miss the target
 */
public record Heaviest(String label, List<Named> names, int others) {

    static final int MOST = 3;

    static final Heaviest NONE = new Heaviest("", List.of(), 0);

    /**
     * A school or district.
     *
     * @param weight its value, and its part of the whole gap; empty if withheld
     */
    public record Named(String name, String weight) {}

    /** Collects senders one by one and keeps the largest contributors to each figure. */
    static final class Weighing {

        private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
        private static final Comparator<Weighed> LIGHTEST =
                Comparator.comparing(Weighed::lacking).thenComparing(Weighed::code, Comparator.reverseOrder());

        private final Words words;
        private final boolean ofSchools;
        private final Map<Indicator, OfFigure> figures = new HashMap<>();

        /** @param ofSchools whether the senders are schools, whose small counts of people are withheld */
        Weighing(Words words, boolean ofSchools) {
            this.words = words;
            this.ofSchools = ofSchools;
        }

        private record Weighed(String code, String name, IndicatorRow row, BigDecimal lacking) {}

        private static final class OfFigure {

            private final PriorityQueue<Weighed> heaviest = new PriorityQueue<>(LIGHTEST);
            private BigDecimal lacking = BigDecimal.ZERO;
            private int missing;

            void add(Weighed one) {
                this.lacking = this.lacking.add(one.lacking());
                this.missing++;
                this.heaviest.add(one);
                if (this.heaviest.size() > MOST) {
                    this.heaviest.remove();
                }
            }
        }

        void add(String code, String name, List<AreaLines> lines) {
            for (AreaLines area : lines) {
                for (IndicatorRow row : area.totals()) {
                    lacking(row)
                            .filter(lacking -> lacking.signum() > 0)
                            .ifPresent(lacking -> this.figures
                                    .computeIfAbsent(row.indicator(), indicator -> new OfFigure())
                                    .add(new Weighed(code, name, row, isWithheld(row) ? BigDecimal.ONE : lacking)));
                }
            }
        }

        /** How many more or fewer items or people it needs to meet the target. */
        private static Optional<BigDecimal> lacking(IndicatorRow row) {
            BigDecimal target = row.target();
            Figure figure = row.figure();
            if (target == null || figure == null || row.value().isEmpty()) {
                return Optional.empty();
            }
            Indicator indicator = row.indicator();
            BigDecimal scaled =
                    indicator.unit() == Unit.PERCENT ? figure.numerator().multiply(HUNDRED) : figure.numerator();
            BigDecimal wanted = indicator.ratio() ? target.multiply(figure.denominator()) : target;
            return Optional.of(indicator.lessIsBetter() ? scaled.subtract(wanted) : wanted.subtract(scaled));
        }

        private boolean isWithheld(IndicatorRow row) {
            return this.ofSchools && row.indicator().area() == Area.PAY;
        }

        /** The largest contributors to one figure; {@link #NONE} if no sender is known to miss it. */
        Heaviest of(Indicator indicator) {
            OfFigure figure = this.figures.get(indicator);
            if (figure == null) {
                return NONE;
            }
            List<Weighed> heaviest = new ArrayList<>(figure.heaviest);
            heaviest.sort(LIGHTEST.reversed());
            List<Named> names = heaviest.stream()
                    .map(one -> new Named(PageFormat.text(one.name()), weight(one, figure)))
                    .toList();
            return new Heaviest(this.words.indicator(indicator), names, figure.missing - names.size());
        }

        private String weight(Weighed one, OfFigure figure) {
            if (isWithheld(one.row())) {
                return "";
            }
            BigDecimal part = one.lacking().multiply(HUNDRED).divide(figure.lacking, 0, RoundingMode.HALF_UP);
            String value =
                    PageFormat.measure(one.row().value(), one.row().indicator().unit(), this.words);
            return value + this.words.of("，占差距 " + part + "%", ", " + part + "% of the gap");
        }
    }
}
