package org.duxue.report.reply;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duxue.ledger.ClearedBy;
import org.duxue.ledger.Handling;
import org.duxue.ledger.Line;
import org.duxue.ledger.State;
import org.duxue.shared.Area;

/** The ledger lines of one area in words: alike ones together, without counts of people of a single school. */
final class ReplyLedger {

    private static final int NAMED = 8;

    private final List<Line> lines;

    ReplyLedger(List<Line> all, Area area) {
        this.lines = all.stream()
                .filter(line -> line.subject().rule().area() == area)
                .toList();
    }

    String account() {
        if (this.lines.isEmpty()) {
            return "整改台账中本方面无条目。";
        }
        String states = List.of(State.values()).stream()
                .filter(state -> count(state) > 0)
                .map(state -> state.label() + count(state) + "条")
                .collect(Collectors.joining("、"));
        return "本方面整改台账共" + this.lines.size() + "条（" + states + "）。";
    }

    private long count(State state) {
        return this.lines.stream().filter(line -> line.state() == state).count();
    }

    /** What was put right because something was done. */
    List<String> done() {
        return grouped(
                line -> isOver(line) && line.clearedBy() == ClearedBy.ACTION,
                line -> "整改措施：" + or(line.handling().measure(), "整改措施") + progress(line) + "，责任单位："
                        + or(line.handling().responsibleUnit(), "责任单位"));
    }

    /** What is still open, with unit and time limit. */
    List<String> open() {
        return grouped(
                line -> !isOver(line),
                line -> line.state().label() + "，责任单位："
                        + or(line.handling().responsibleUnit(), "责任单位") + "，整改时限："
                        + day(line.handling().dueOn()) + measure(line));
    }

    /** What went away because less is required now. */
    List<String> byBase() {
        return grouped(line -> isOver(line) && line.clearedBy() == ClearedBy.BASE, line -> "系学生数、应配数等基数变化所致，不是采取措施的结果");
    }

    private static boolean isOver(Line line) {
        return line.state() == State.CLEARED || line.state() == State.CLOSED;
    }

    private List<String> grouped(java.util.function.Predicate<Line> which, Function<Line, String> rest) {
        Map<String, List<Line>> groups = this.lines.stream()
                .filter(which)
                .collect(Collectors.groupingBy(
                        line -> line.subject().rule().label() + "\n" + rest.apply(line),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return groups.values().stream()
                .map(group -> group.get(0).subject().rule().label() + group.size() + "条（" + names(group) + "）："
                        + rest.apply(group.get(0)) + "。")
                .toList();
    }

    private static String names(List<Line> group) {
        List<String> names =
                group.stream().map(line -> line.subject().name()).distinct().toList();
        String shown = names.stream().limit(NAMED).collect(Collectors.joining("、"));
        return names.size() <= NAMED ? shown : shown + "等单位";
    }

    private static String measure(Line line) {
        String measure = line.handling().measure();
        return measure.isEmpty() ? "" : "，整改措施：" + measure + progress(line);
    }

    private static String progress(Line line) {
        Handling handling = line.handling();
        return handling.progress().isEmpty() ? "" : "，进展：" + handling.progress();
    }

    private static String or(String text, String what) {
        return text.isEmpty() ? "【待补充：" + what + "】" : text;
    }

    static String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
