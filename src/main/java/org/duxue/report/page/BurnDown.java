package org.duxue.report.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.duxue.ledger.State;
import org.duxue.report.words.Words;
import org.duxue.shared.Period;

/**
 * The number of open lines at the end of each consolidated month: one column per month on a time axis, in a field of
 * {@value #WIDTH} × {@value #HEIGHT}, overdue lines at the bottom.
 *
 * @param description a text alternative for the chart
 */
public record BurnDown(List<Column> columns, String description) {

    public static final int WIDTH = 360;
    private static final Set<State> SETTLED = EnumSet.of(State.CLEARED, State.CLOSED, State.MOVED);
    public static final int HEIGHT = 150;

    private static final int TOP = 20;
    private static final int FOOT = 24;
    private static final int WIDEST = 56;
    private static final int MOST_MONTHS = 12;
    private static final int NARROWEST = 8;

    /** The width of a month's name below its column. */
    private static final int NAME_WIDTH = 58;

    private static final int LEAST_WIDTH_OF_A_WORD = 20;
    private static final BigDecimal LEAST_HEIGHT_OF_A_WORD = BigDecimal.valueOf(16);

    /** A month with its counts, and the positions and heights of its parts. */
    public record Column(
            String month,
            long open,
            long overdue,
            long cleared,
            long closed,
            int x,
            int width,
            String y,
            String openHeight,
            String overdueY,
            String overdueHeight,
            boolean named) {

        /** Whether the overdue part is high enough to contain a label. */
        public boolean hasRoom() {
            return this.width >= LEAST_WIDTH_OF_A_WORD
                    && new BigDecimal(this.overdueHeight).compareTo(LEAST_HEIGHT_OF_A_WORD) >= 0;
        }

        public int middle() {
            return this.x + this.width / 2;
        }
    }

    static BurnDown of(SortedMap<Period, Map<State, Long>> counts, Words words) {
        List<Period> months = List.copyOf(counts.keySet());
        List<Period> shown = months.subList(Math.max(0, months.size() - MOST_MONTHS), months.size());
        long most =
                shown.stream().mapToLong(month -> open(of(counts, month))).max().orElse(0);
        List<Column> columns = columns(counts, shown, most, words);
        String description = columns.stream()
                .map(column -> words.of(
                        column.month() + "未整改到位 " + column.open() + " 条（逾期 " + column.overdue() + "）",
                        column.month() + ": " + column.open() + " open, " + column.overdue() + " overdue"))
                .collect(Collectors.joining(words.of("；", "; ")));
        return new BurnDown(columns, description);
    }

    private static List<Column> columns(
            SortedMap<Period, Map<State, Long>> counts, List<Period> shown, long most, Words words) {
        List<Column> columns = new ArrayList<>();
        if (shown.isEmpty()) {
            return columns;
        }
        int edge = NAME_WIDTH / 2;
        TimeAxis axis = new TimeAxis(shown.get(0), shown.get(shown.size() - 1), edge, WIDTH - edge);
        int step = (int) ((WIDTH - NAME_WIDTH) / Math.max(axis.months(), 1));
        int width = Math.max(NARROWEST, Math.min(WIDEST, step * 2 / 3));
        int last = axis.at(shown.get(shown.size() - 1));
        int named = -NAME_WIDTH;
        for (Period month : shown) {
            int middle = axis.at(month);
            boolean isNamed = middle == last || (middle - named >= NAME_WIDTH && last - middle >= NAME_WIDTH);
            named = isNamed ? middle : named;
            columns.add(column(words.month(month), of(counts, month), most, new Place(middle, width, isNamed)));
        }
        return columns;
    }

    /** The position of a column, and whether there is room for its name below it. */
    private record Place(int middle, int width, boolean named) {}

    private static Map<State, Long> of(SortedMap<Period, Map<State, Long>> counts, Period month) {
        return counts.getOrDefault(month, Map.of());
    }

    static boolean isOpen(State state) {
        return !SETTLED.contains(state);
    }

    /** Lines that are not resolved: neither cleared nor closed, nor moved elsewhere. */
    static long open(Map<State, Long> counts) {
        return counts.entrySet().stream()
                .filter(count -> isOpen(count.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static Column column(String month, Map<State, Long> counts, long most, Place place) {
        long open = open(counts);
        long overdue = counts.getOrDefault(State.OVERDUE, 0L);
        BigDecimal height = height(open, most);
        BigDecimal overdueHeight = height(overdue, most);
        return new Column(
                month,
                open,
                overdue,
                counts.getOrDefault(State.CLEARED, 0L),
                counts.getOrDefault(State.CLOSED, 0L),
                place.middle() - place.width() / 2,
                place.width(),
                place(height),
                PageFormat.plain(height),
                place(overdueHeight),
                PageFormat.plain(overdueHeight),
                place.named());
    }

    private static BigDecimal height(long count, long most) {
        return most == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(count * (HEIGHT - TOP - FOOT))
                        .divide(BigDecimal.valueOf(most), 1, RoundingMode.HALF_UP);
    }

    private static String place(BigDecimal height) {
        return PageFormat.plain(BigDecimal.valueOf(HEIGHT - FOOT).subtract(height));
    }
}
