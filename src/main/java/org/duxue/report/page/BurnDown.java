package org.duxue.report.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.duxue.ledger.State;
import org.duxue.report.words.Words;
import org.duxue.shared.Period;

/**
 * What is open at the end of each consolidated month: a column a month in a field of {@value #WIDTH} ×
 * {@value #HEIGHT}, overdue lines at the foot.
 */
public record BurnDown(List<Column> columns, String told) {

    public static final int WIDTH = 360;
    public static final int HEIGHT = 180;

    private static final int TOP = 20;
    private static final int FOOT = 24;
    private static final int WIDEST = 56;
    private static final int MOST_MONTHS = 12;
    private static final BigDecimal LEAST_HEIGHT_OF_A_WORD = BigDecimal.valueOf(16);

    /** A month with its counts, and the places and heights of its parts. */
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
            String overdueHeight) {

        /** Whether the part that is overdue is high enough for a word in it. */
        public boolean hasRoom() {
            return new BigDecimal(this.overdueHeight).compareTo(LEAST_HEIGHT_OF_A_WORD) >= 0;
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
        List<Column> columns = new ArrayList<>();
        for (Period month : shown) {
            columns.add(column(words.month(month), of(counts, month), most, columns.size(), shown.size()));
        }
        String told = columns.stream()
                .map(column -> words.of(
                        column.month() + "未销号 " + column.open() + " 条（逾期 " + column.overdue() + "）",
                        column.month() + ": " + column.open() + " open, " + column.overdue() + " overdue"))
                .collect(Collectors.joining(words.of("；", "; ")));
        return new BurnDown(columns, told);
    }

    private static Map<State, Long> of(SortedMap<Period, Map<State, Long>> counts, Period month) {
        return counts.getOrDefault(month, Map.of());
    }

    /** Lines that are neither cleared nor closed. */
    static long open(Map<State, Long> counts) {
        return counts.entrySet().stream()
                .filter(count -> count.getKey() != State.CLEARED && count.getKey() != State.CLOSED)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static Column column(String month, Map<State, Long> counts, long most, int index, int all) {
        long open = open(counts);
        long overdue = counts.getOrDefault(State.OVERDUE, 0L);
        int step = WIDTH / all;
        int width = Math.min(WIDEST, step * 2 / 3);
        BigDecimal height = height(open, most);
        BigDecimal overdueHeight = height(overdue, most);
        return new Column(
                month,
                open,
                overdue,
                counts.getOrDefault(State.CLEARED, 0L),
                counts.getOrDefault(State.CLOSED, 0L),
                step * index + (step - width) / 2,
                width,
                place(height),
                Shown.plain(height),
                place(overdueHeight),
                Shown.plain(overdueHeight));
    }

    private static BigDecimal height(long count, long most) {
        return most == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(count * (HEIGHT - TOP - FOOT))
                        .divide(BigDecimal.valueOf(most), 1, RoundingMode.HALF_UP);
    }

    private static String place(BigDecimal height) {
        return Shown.plain(BigDecimal.valueOf(HEIGHT - FOOT).subtract(height));
    }
}
