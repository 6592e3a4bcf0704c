package org.duxue.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.duxue.ledger.Line;
import org.duxue.ledger.Rule;
import org.duxue.ledger.State;
import org.duxue.report.words.Words;
import org.duxue.shared.Area;
import org.duxue.shared.Period;

/**
 * The ledger (整改台账).
 *
 * @param counts number of lines in each state
 * @param byArea number of lines of each area in each state
 * @param groups the lines by rule, the most urgent of each, at most {@value #MOST_LINES} in all
 * @param more number of lines that are not listed
 */
public record LedgerView(
        Map<State, Long> counts,
        List<AreaCount> byArea,
        BurnDown burnDown,
        List<Group> groups,
        int more,
        List<String> senders) {

    public static final int MOST_LINES = 500;

    /** The most urgent first. */
    private static final List<State> URGENCY = List.of(
            State.OVERDUE, State.REOPENED, State.OPEN, State.IN_PROGRESS, State.CLEARED, State.CLOSED, State.MOVED);

    /** An area, or the balance, with its lines by state. */
    public record AreaCount(String key, String label, List<Long> counts, long all) {}

    /**
     * The lines of one rule.
     *
     * @param open number of unresolved lines, listed or not
     * @param overdue number of those that are overdue
     * @param settled number of other lines
     */
    public record Group(String rule, String area, long open, long overdue, long settled, List<Item> lines) {}

    /** A line as the list shows it. */
    public record Item(
            String id,
            String areaKey,
            String sender,
            String problem,
            String stateKey,
            String state,
            String dueOn,
            String since,
            String unit,
            String progress,
            boolean unverified,
            int returns,
            boolean open) {}

    static LedgerView of(List<Line> lines, SortedMap<Period, Map<State, Long>> months, Period now, Words words) {
        List<Line> listed = lines.stream()
                .sorted(Comparator.comparing((Line line) -> URGENCY.indexOf(line.state()))
                        .thenComparing(line -> line.handling().dueOn()))
                .limit(MOST_LINES)
                .toList();
        return new LedgerView(
                months.getOrDefault(now, Map.of()),
                lines.isEmpty() ? List.of() : byArea(lines, words),
                BurnDown.of(months, words),
                groups(lines, listed, words),
                lines.size() - listed.size(),
                List.copyOf(new TreeSet<>(listed.stream()
                        .map(line -> PageFormat.text(line.subject().name()))
                        .toList())));
    }

    /** In the order of the areas; rules without open lines come last. */
    private static List<Group> groups(List<Line> all, List<Line> listed, Words words) {
        Map<Rule, List<Line>> byRule = all.stream()
                .collect(Collectors.groupingBy(line -> line.subject().rule()));
        Map<Rule, List<Line>> shown = listed.stream()
                .collect(Collectors.groupingBy(line -> line.subject().rule()));
        return shown.keySet().stream()
                .map(rule -> group(byRule.getOrDefault(rule, List.of()), shown.getOrDefault(rule, List.of()), words))
                .sorted(Comparator.comparing((Group group) -> group.open() == 0)
                        .thenComparing(group -> place(group.lines().get(0).areaKey()))
                        .thenComparing(Group::rule))
                .toList();
    }

    private static Group group(List<Line> all, List<Line> shown, Words words) {
        Map<State, Long> counts = all.stream().collect(Collectors.groupingBy(Line::state, Collectors.counting()));
        Line first = shown.get(0);
        long open = BurnDown.open(counts);
        return new Group(
                words.rule(first.subject().rule()),
                label(first.areaKey(), words),
                open,
                counts.getOrDefault(State.OVERDUE, 0L),
                all.size() - open,
                shown.stream().map(line -> item(line, words)).toList());
    }

    /** Number of lines listed. */
    public int listed() {
        return this.groups.stream().mapToInt(group -> group.lines().size()).sum();
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
        return BurnDown.open(this.counts);
    }

    private static List<AreaCount> byArea(List<Line> lines, Words words) {
        Map<String, Map<State, Long>> counts = new LinkedHashMap<>();
        for (Area area : Area.values()) {
            counts.put(area.key(), new EnumMap<>(State.class));
        }
        for (Line line : lines) {
            counts.computeIfAbsent(line.areaKey(), area -> new EnumMap<>(State.class))
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
                PageFormat.text(line.id().text()),
                line.areaKey(),
                PageFormat.text(line.subject().name()),
                problem(line, words),
                line.state().key(),
                words.state(line.state()),
                line.handling().dueOn().toString(),
                line.firstPeriod().toString(),
                PageFormat.text(line.handling().responsibleUnit()),
                PageFormat.text(line.handling().progress()),
                line.unverified(),
                line.returns(),
                BurnDown.isOpen(line.state()));
    }

    /** Pages leave the office, so small numbers of uninsured people of a school are withheld. */
    private static String problem(Line line, Words words) {
        return line.subject().rule().area() == Area.PAY
                ? words.rule(line.subject().rule())
                : PageFormat.text(words.problem(line));
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
        return areaKey.equals("other") ? words.of("其他", "Other") : words.of("义务教育优质均衡", "Balance");
    }
}
