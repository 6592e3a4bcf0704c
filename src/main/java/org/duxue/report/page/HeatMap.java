package org.duxue.report.page;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.duxue.area.Indicator;
import org.duxue.area.Unit;
import org.duxue.report.words.Words;
import org.duxue.shared.Area;
import org.duxue.summary.AreaLines;
import org.duxue.summary.IndicatorRow;

/**
 * A table of senders and all indicators that have a target.
 *
 * @param groups of the {@value #MOST_ROWS} that miss most, the worst first; a single group without a name if there are
 *     few
 * @param more number of senders that are not listed
 */
public record HeatMap(List<Column> columns, List<Group> groups, int more) {

    public static final int MOST_ROWS = 400;

    /** More senders than this are shown in collapsible groups by type. */
    public static final int MOST_WITHOUT_GROUPS = 30;

    /**
     * An indicator.
     *
     * @param key the key for {@code duxue prove}
     * @param met senders that meet it, listed or not
     * @param missed those that do not
     */
    public record Column(int area, String key, String label, String target, int met, int missed) {}

    /**
     * Senders of one type.
     *
     * @param missing how many of them miss a target
     */
    public record Group(String name, List<Row> rows, long missing) {}

    /**
     * The identity of a sender.
     *
     * @param group the group it is listed in if there are many; empty for districts
     */
    record Sender(String code, String name, String group) {}

    /**
     * A sender.
     *
     * @param missed number of targets it misses; unknown if it has no data
     */
    public record Row(String code, String name, List<Cell> cells, String missed) {}

    /** The value of an indicator of a sender; a word replaces a value that must not be published. */
    public record Cell(String value, Mark mark, String word) {}

    public boolean isEmpty() {
        return this.groups.isEmpty() || this.columns.isEmpty();
    }

    /** Number of senders listed. */
    public int listed() {
        return this.groups.stream().mapToInt(group -> group.rows().size()).sum();
    }

    public boolean isGrouped() {
        return this.groups.stream().anyMatch(group -> !group.name().isEmpty());
    }

    /** Collects senders one by one and keeps those that miss most targets. */
    static final class Drawing {

        private static final Comparator<Passed> LEAST_MISSED = Comparator.comparingInt(Passed::missed)
                .thenComparing(passed -> passed.sender().code(), Comparator.reverseOrder());

        private final Words words;
        private final boolean ofSchools;
        private final PriorityQueue<Passed> worst = new PriorityQueue<>(LEAST_MISSED);
        private final Map<Indicator, int[]> counts = new HashMap<>();
        private int passed;

        /** @param ofSchools whether the senders are schools, whose small counts of people are withheld */
        Drawing(Words words, boolean ofSchools) {
            this.words = words;
            this.ofSchools = ofSchools;
        }

        private record Passed(Sender sender, Map<Indicator, IndicatorRow> rows, int missed) {}

        void add(Sender sender, List<AreaLines> lines) {
            Map<Indicator, IndicatorRow> rows = new HashMap<>();
            int missed = 0;
            for (AreaLines area : lines) {
                for (IndicatorRow row : area.totals()) {
                    if (row.target() != null) {
                        rows.put(row.indicator(), row);
                        missed += count(row);
                    }
                }
            }
            this.passed++;
            this.worst.add(new Passed(sender, rows, missed));
            if (this.worst.size() > MOST_ROWS) {
                this.worst.remove();
            }
        }

        private int count(IndicatorRow row) {
            int[] counts = this.counts.computeIfAbsent(row.indicator(), indicator -> new int[2]);
            boolean isMissed = row.status() == IndicatorRow.Status.NOT_MET;
            if (isMissed) {
                counts[1]++;
            } else if (row.status() == IndicatorRow.Status.MET) {
                counts[0]++;
            }
            return isMissed ? 1 : 0;
        }

        /** Builds the table with the columns that occurred, in the order of the district's own lines. */
        HeatMap under(List<AreaLines> total) {
            List<IndicatorRow> heads = total.stream()
                    .flatMap(area -> area.totals().stream())
                    .filter(row -> this.counts.containsKey(row.indicator()))
                    .toList();
            boolean few = this.passed <= MOST_WITHOUT_GROUPS;
            Map<String, List<Row>> rows = new LinkedHashMap<>();
            this.worst.stream()
                    .sorted(LEAST_MISSED.reversed())
                    .forEach(passed -> rows.computeIfAbsent(
                                    few ? "" : passed.sender().group(), group -> new ArrayList<>())
                            .add(row(passed, heads)));
            List<Group> groups = rows.entrySet().stream()
                    .map(group -> new Group(
                            group.getKey(),
                            group.getValue(),
                            group.getValue().stream()
                                    .filter(row -> row.cells().stream().anyMatch(cell -> cell.mark() == Mark.MISSED))
                                    .count()))
                    .toList();
            return new HeatMap(heads.stream().map(this::column).toList(), groups, this.passed - this.worst.size());
        }

        private Column column(IndicatorRow head) {
            int[] counts = this.counts.getOrDefault(head.indicator(), new int[2]);
            return new Column(
                    head.indicator().area().number(),
                    head.indicator().area().key() + "." + head.indicator().key(),
                    this.words.indicator(head.indicator()),
                    KeyFigure.target(head).replace(" ", "").replace("%", ""),
                    counts[0],
                    counts[1]);
        }

        private Row row(Passed passed, List<IndicatorRow> heads) {
            List<Cell> cells = new ArrayList<>();
            for (IndicatorRow head : heads) {
                IndicatorRow row = passed.rows().get(head.indicator());
                cells.add(row == null ? new Cell("", Mark.ABSENT, this.words.of("不适用", "not applicable")) : cell(row));
            }
            boolean isUnknown =
                    cells.stream().allMatch(cell -> cell.mark() == Mark.BLANK || cell.mark() == Mark.ABSENT);
            return new Row(
                    passed.sender().code(),
                    PageFormat.text(passed.sender().name()),
                    cells,
                    isUnknown ? PageFormat.NOTHING : String.valueOf(passed.missed()));
        }

        private Cell cell(IndicatorRow row) {
            String word = this.words.status(row.status());
            return new Cell(isWithheld(row) ? "" : value(row), Mark.of(row), word);
        }

        private static String value(IndicatorRow row) {
            return row.value()
                    .map(value -> row.indicator().unit() == Unit.PERCENT
                                    || row.indicator().ratio()
                            ? PageFormat.plain(value.setScale(1, RoundingMode.HALF_UP))
                            : value.toPlainString())
                    .orElse("");
        }

        /** Pages leave the office, so the number of uninsured people of a school is shown only as met or not met. */
        private boolean isWithheld(IndicatorRow row) {
            return this.ofSchools && row.indicator().area() == Area.PAY;
        }
    }
}
