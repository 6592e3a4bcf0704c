package org.duxue.report.reply;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duxue.ledger.ClearedBy;
import org.duxue.ledger.Line;
import org.duxue.ledger.Remediation;
import org.duxue.ledger.State;
import org.duxue.shared.Area;

/** The ledger lines of one area as text: similar lines together, without counts of people of a single school. */
final class ReplyLedger {

    private static final int NAMED = 8;

    private final List<Line> lines;
    private final ReplyText speech;

    ReplyLedger(List<Line> all, Area area, ReplyText speech) {
        this.lines =
                all.stream().filter(line -> line.areaKey().equals(area.key())).toList();
        this.speech = speech;
    }

    String aggregate() {
        if (this.lines.isEmpty()) {
            return this.speech.of("整改台账中本方面无条目。", "The ledger has no lines on this problem.");
        }
        String states = this.speech.list(Stream.of(State.values())
                .filter(state -> count(state) > 0)
                .map(state -> state(state) + this.speech.of("", ": ") + this.speech.lines(count(state)))
                .toList());
        String all = this.speech.lines(this.lines.size()) + this.speech.inBrackets(states);
        return this.speech.of("本方面整改台账共" + all + "。", "On this problem the ledger has " + all + ".");
    }

    private String state(State state) {
        return this.speech.of(state.label(), state.key().replace('_', ' '));
    }

    private long count(State state) {
        return this.lines.stream().filter(line -> line.state() == state).count();
    }

    /** Lines that were corrected by an action. */
    List<String> done() {
        return grouped(
                line -> isDone(line) && line.clearedBy() == ClearedBy.ACTION,
                line -> this.speech.of("整改措施：", "measure: ")
                        + or(line.handling().measure(), "整改措施", "measure")
                        + progress(line)
                        + unit(line));
    }

    /** Lines that are still open, with unit and time limit. */
    List<String> open() {
        return grouped(
                line -> !isOver(line),
                line -> state(line.state())
                        + unit(line)
                        + this.speech.of("，整改时限：", ", time limit: ")
                        + this.speech.day(line.handling().dueOn())
                        + measure(line));
    }

    /** Lines that ended because less is required now. */
    List<String> byBase() {
        return grouped(
                line -> isDone(line) && line.clearedBy() == ClearedBy.BASE,
                line -> this.speech.of(
                        "系学生数、应配数等基数变化所致，不是采取措施的结果",
                        "because students, required numbers or another base changed, not by a measure"));
    }

    private static boolean isDone(Line line) {
        return isOver(line) && line.state() != State.MOVED;
    }

    private static boolean isOver(Line line) {
        return !line.isUnsettled();
    }

    private List<String> grouped(Predicate<Line> which, Function<Line, String> rest) {
        Map<String, List<Line>> groups = this.lines.stream()
                .filter(which)
                .collect(Collectors.groupingBy(
                        line -> line.subject().rule().label() + "\n" + rest.apply(line),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return groups.values().stream()
                .map(group -> rule(group.get(0))
                        + this.speech.lines(group.size())
                        + this.speech.inBrackets(names(group))
                        + this.speech.of("：", ": ")
                        + rest.apply(group.get(0))
                        + this.speech.of("。", "."))
                .toList();
    }

    private String rule(Line line) {
        String rule = this.speech.words().rule(line.subject().rule());
        return this.speech.of(rule, Character.toUpperCase(rule.charAt(0)) + rule.substring(1) + ", ");
    }

    private String names(List<Line> group) {
        List<String> names =
                group.stream().map(line -> line.subject().name()).distinct().toList();
        String shown = this.speech.list(names.stream().limit(NAMED).toList());
        return names.size() <= NAMED ? shown : shown + this.speech.of("等单位", " and others");
    }

    private String unit(Line line) {
        return this.speech.of("，责任单位：", ", responsible unit: ")
                + or(line.handling().responsibleUnit(), "责任单位", "responsible unit");
    }

    private String measure(Line line) {
        String measure = line.handling().measure();
        return measure.isEmpty() ? "" : this.speech.of("，整改措施：", ", measure: ") + measure + progress(line);
    }

    private String progress(Line line) {
        Remediation handling = line.handling();
        return handling.progress().isEmpty() ? "" : this.speech.of("，进展：", ", progress: ") + handling.progress();
    }

    private String or(String text, String zh, String en) {
        return text.isEmpty() ? this.speech.gap(zh, en) : text;
    }
}
