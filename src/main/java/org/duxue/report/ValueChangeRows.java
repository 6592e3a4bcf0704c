package org.duxue.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.duxue.area.Indicator;
import org.duxue.area.Unit;
import org.duxue.summary.Ratio;
import org.duxue.summary.ValueChange;

/** The rows of {@code changes.csv}: why each indicator of the district moved. */
final class ValueChangeRows {

    static final List<String> HEADER = List.of(
            "area",
            "indicator",
            "unit",
            "previous_period",
            "previous_value",
            "value",
            "change",
            "correction",
            "roster_out",
            "law",
            "data",
            "roster_in");

    private static final int DECIMALS = 2;

    private ValueChangeRows() {}

    static List<List<String>> of(List<ValueChange> changes) {
        return changes.stream().map(ValueChangeRows::row).toList();
    }

    private static List<String> row(ValueChange change) {
        Indicator indicator = change.indicator();
        Stream<String> known = Stream.of(
                indicator.area().key(),
                indicator.key(),
                indicator.unit().key(),
                change.previousPeriod() == null ? "" : change.previousPeriod().toString(),
                Cells.text(change.row().previous()),
                Cells.value(change.row()));
        Stream<String> steps =
                Stream.concat(Stream.of(change.change()), change.steps()).map(step -> rounded(step, indicator));
        return Stream.concat(known, steps).toList();
    }

    private static String rounded(Optional<Ratio> step, Indicator indicator) {
        int decimals = indicator.ratio() || indicator.unit() == Unit.YUAN ? DECIMALS : 0;
        return step.map(exact -> exact.rounded(decimals).toPlainString()).orElse("");
    }
}
