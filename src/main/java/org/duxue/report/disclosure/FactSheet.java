package org.duxue.report.disclosure;

import java.util.Map;
import java.util.function.Consumer;
import org.duxue.area.FigureKey;

/** Collects the facts in the figures of a submission. */
final class FactSheet {

    /**
     * A line of a school and the count that it reveals.
     *
     * @param group number of people the line is about; 0 if it is not a figure of a group
     */
    record Line(FigureKey key, Count count, long group) {}

    private final String submission;
    private final Knowledge knowledge;
    private final Consumer<Line> lines;

    FactSheet(String submission, Knowledge knowledge, Consumer<Line> lines) {
        this.submission = submission;
        this.knowledge = knowledge;
        this.lines = lines;
    }

    Count count(Measure measure, String part, long value, long least, long most) {
        Count count = named(measure, part);
        this.knowledge.add(count, new Range(value, Math.min(least, value), Math.max(most, value)));
        return count;
    }

    Count named(Measure measure, String part) {
        return new Count(this.submission, measure, part);
    }

    void exactly(Map<Count, Integer> terms, long bound) {
        this.knowledge.add(terms, bound, true);
    }

    void atMost(Map<Count, Integer> terms, long bound) {
        this.knowledge.add(terms, bound, false);
    }

    void line(String indicator, String part, Count count, long group) {
        this.lines.accept(new Line(new FigureKey(indicator, part), count, group));
    }
}
