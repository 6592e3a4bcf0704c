package org.duxue.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import org.duxue.ledger.Line;
import org.duxue.ledger.State;
import org.duxue.report.words.Words;
import org.duxue.shared.Area;
import org.duxue.shared.Period;

/**
 * The ledger (整改台账).
 *
 * @param counts how many lines are in each state
 * @param byArea how many lines of each area are in each state
 * @param lines the most urgent, at most {@value #MOST_LINES}
 * @param more how many lines are not listed
 */
public record LedgerView(
        Map<State, Long> counts,
        List<AreaCount> byArea,
        BurnDown burnDown,
        List<Item> lines,
        int more,
        List<String> senders) {

    public static final int MOST_LINES = 500;

    /** The most urgent first. */
    private static final List<State> URGENCY =
            List.of(State.OVERDUE, State.REOPENED, State.OPEN, State.IN_PROGRESS, State.CLEARED, State.CLOSED);

    /** An area, or the balance, with its lines by state. */
    public record AreaCount(String key, String label, List<Long> counts, long all) {}

    /** A line as the list shows it. */
    public record Item(
            String id,
            String areaKey,
            String area,
            String sender,
            String problem,
            String stateKey,
            String state,
            String dueOn,
            String since,
            String unit,
            String progress,
            boolean unverified,
            int returns) {}

    static LedgerView of(List<Line> lines, SortedMap<Period, Map<State, Long>> months, Period now, Words words) {
        List<Item> items = lines.stream()
                .sorted(Comparator.comparing((Line line) -> URGENCY.indexOf(line.state()))
                        .thenComparing(line -> line.handling().dueOn())
                        .thenComparing(line -> place(line.subject().rule().areaKey())))
                .limit(MOST_LINES)
                .map(line -> item(line, words))
                .toList();
        return new LedgerView(
                months.getOrDefault(now, Map.of()),
                lines.isEmpty() ? List.of() : byArea(lines, words),
                BurnDown.of(months, words),
                items,
                lines.size() - items.size(),
                List.copyOf(new TreeSet<>(items.stream().map(Item::sender).toList())));
    }

    public long all() {
        return this.counts.values().stream().mapToLong(Long::longValue).sum();
    }

    public long count(State state) {
        return this.counts.getOrDefault(state, 0L);
    }

    public List<State> states() {
        return URGENCY;
    }

    /** Lines that are neither cleared nor closed. */
    public long open() {
        return all() - count(State.CLEARED) - count(State.CLOSED);
    }

    private static List<AreaCount> byArea(List<Line> lines, Words words) {
        Map<String, Map<State, Long>> counts = new LinkedHashMap<>();
        for (Area area : Area.values()) {
            counts.put(area.key(), new EnumMap<>(State.class));
        }
        for (Line line : lines) {
            counts.computeIfAbsent(line.subject().rule().areaKey(), area -> new EnumMap<>(State.class))
                    .merge(line.state(), 1L, Long::sum);
        }
        List<AreaCount> rows = new ArrayList<>();
        counts.forEach((key, states) -> rows.add(new AreaCount(
                key,
                label(key, words),
                URGENCY.stream().map(state -> states.getOrDefault(state, 0L)).toList(),
                states.values().stream().mapToLong(Long::longValue).sum())));
        return rows;
    }

    private static Item item(Line line, Words words) {
        return new Item(
                Shown.text(line.id().text()),
                line.subject().rule().areaKey(),
                label(line.subject().rule().areaKey(), words),
                Shown.text(line.subject().name()),
                problem(line, words),
                line.state().key(),
                words.state(line.state()),
                line.handling().dueOn().toString(),
                line.firstPeriod().toString(),
                Shown.text(line.handling().responsibleUnit()),
                Shown.text(line.handling().progress()),
                line.unverified(),
                line.returns());
    }

    /** A page leaves the office: of people who are not insured it does not tell how few they are in a school. */
    private static String problem(Line line, Words words) {
        return line.subject().rule().area() == Area.PAY
                ? words.rule(line.subject().rule())
                : Shown.text(words.problem(line));
    }

    private static int place(String areaKey) {
        for (Area area : Area.values()) {
            if (area.key().equals(areaKey)) {
                return area.ordinal();
            }
        }
        return Area.values().length;
    }

    private static String label(String areaKey, Words words) {
        for (Area area : Area.values()) {
            if (area.key().equals(areaKey)) {
                return words.area(area);
            }
        }
        return words.of("义务教育优质均衡", "Balance");
    }
}
