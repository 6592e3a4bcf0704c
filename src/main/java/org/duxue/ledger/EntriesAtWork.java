package org.duxue.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.duxue.shared.Problem;
import org.duxue.shared.ProblemType;
import org.duxue.shared.Severity;
import org.duxue.shared.Text;

/** Applies what operators entered, after the findings of the period are merged. */
final class EntriesAtWork {

    private final Month month;
    private final Map<String, Forwarding.Draft> drafts;
    private final Map<String, Line> closed = new HashMap<>();
    private final Map<String, Line> before;
    private final Function<Forwarding.Draft, Line> settled;
    private final Map<String, Line> withoutEntries = new HashMap<>();
    private final List<Entry> copies = new ArrayList<>();
    private final Map<String, List<Problem>> problems = new TreeMap<>();

    EntriesAtWork(
            Month month,
            Map<String, Forwarding.Draft> drafts,
            List<Line> closed,
            Map<String, Line> before,
            Function<Forwarding.Draft, Line> settled) {
        this.month = month;
        this.drafts = drafts;
        closed.forEach(line -> this.closed.put(line.id().text(), line));
        this.before = before;
        this.settled = settled;
    }

    /** What could not be done; asked for when everything is applied. */
    Map<String, List<Problem>> problems() {
        this.copies.forEach(this::noteCopies);
        this.copies.clear();
        return this.problems;
    }

    void apply(Entry entry) {
        Forwarding.Draft draft = this.drafts.get(entry.itemId());
        if (draft != null) {
            apply(entry, draft);
            return;
        }
        Line closed = this.closed.get(entry.itemId());
        if (closed == null) {
            report(entry, unknown(entry));
        } else if (wouldChange(closed, entry)) {
            warn(
                    entry,
                    "item_id",
                    "已销号的条目不再改变；新的问题另立条目",
                    "is closed and never changes; a new breach has a line of its own");
        }
    }

    private void apply(Entry entry, Forwarding.Draft draft) {
        this.withoutEntries.putIfAbsent(entry.itemId(), this.settled.apply(draft));
        if (!entry.copied().isEmpty()) {
            this.copies.add(entry);
        }
        Entry told = draft.returning() && isCopiedDueOn(entry) ? entry.withoutDueOn() : entry;
        Line line = draft.line().handled(draft.line().handling().with(told));
        this.drafts.put(entry.itemId(), draft.with(closedIfCleared(line, entry)));
    }

    /** A line that returns has a new time limit; the old one that came along in the copy was not entered. */
    private boolean isCopiedDueOn(Entry entry) {
        Line was = this.before.get(entry.itemId());
        return was != null && was.handling().dueOn().equals(entry.dueOn());
    }

    /** The whole ledger is copied, closed lines too; only an entry that wants something of one is told. */
    private static boolean wouldChange(Line closed, Entry entry) {
        boolean otherDay = entry.closedOn() != null && !entry.closedOn().equals(closed.closedOn());
        return otherDay || !closed.handling().with(entry).equals(closed.handling());
    }

    /**
     * Operators copy the ledger of the month before, or of this one when it is consolidated again. What is in none of
     * them was changed by hand.
     */
    private void noteCopies(Entry entry) {
        Forwarding.Draft draft = Objects.requireNonNull(this.drafts.get(entry.itemId()));
        List<Map<String, String>> ledgers = Stream.of(
                        this.settled.apply(draft),
                        this.withoutEntries.get(entry.itemId()),
                        this.before.get(entry.itemId()))
                .filter(Objects::nonNull)
                .map(LedgerColumns::byKey)
                .toList();
        entry.copied().forEach((column, text) -> {
            CopiedCell copied = new CopiedCell(column, text);
            if (ledgers.stream().noneMatch(cells -> copied.says(cells.getOrDefault(column, "")))) {
                report(entry, changed(entry, copied));
            }
        });
    }

    private static Problem changed(Entry entry, CopiedCell copied) {
        return new Problem(
                entry.row(),
                copied.column(),
                copied.text(),
                ProblemType.TOLERATED,
                "computed-column",
                Severity.NOTICE,
                new Text(
                        "“" + entry.itemId() + "”的 " + copied.column() + " 由系统计算，改动已忽略",
                        "'" + entry.itemId() + "': " + copied.column() + " is computed, the change was ignored"));
    }

    private Line closedIfCleared(Line line, Entry entry) {
        LocalDate day = entry.closedOn();
        if (day == null) {
            return line;
        }
        if (!line.isCleared()) {
            String shown = line.measure().measured().toPlainString() + " / "
                    + line.measure().target().toPlainString();
            warn(
                    entry,
                    "closed_on",
                    "不能销号：报送的数据仍显示该问题或尚无新的证据（" + shown + "）；待整改后的数据报送后再销号",
                    "cannot be closed: the data still show it or nothing fresh says otherwise (" + shown
                            + "); close it when the data show that it is put right");
            return line;
        }
        if (day.isAfter(this.month.period().asOf())) {
            warn(
                    entry,
                    "closed_on",
                    "晚于本期截止日 " + this.month.period().asOf() + "；应为该日或之前的日期",
                    "lies after the as-of date " + this.month.period().asOf() + "; write that day or an earlier one");
            return line;
        }
        return line.closed(day);
    }

    private static Problem unknown(Entry entry) {
        return new Problem(
                entry.row(),
                "item_id",
                entry.itemId(),
                ProblemType.FOREIGN_KEY,
                "unknown-item",
                Severity.ERROR,
                new Text(
                        "台账中没有条目“" + entry.itemId() + "”；请从最近一期的 ledger.csv 复制编号",
                        "the ledger has no line '" + entry.itemId() + "'; copy the id from the latest ledger.csv"));
    }

    private void warn(Entry entry, String column, String zh, String en) {
        String value = column.equals("closed_on") ? String.valueOf(entry.closedOn()) : entry.itemId();
        report(
                entry,
                new Problem(
                        entry.row(),
                        column,
                        value,
                        ProblemType.IMPLAUSIBLE,
                        column.equals("closed_on") ? "not-cleared" : "already-closed",
                        Severity.WARNING,
                        new Text("“" + entry.itemId() + "”" + zh, "'" + entry.itemId() + "' " + en)));
    }

    private void report(Entry entry, Problem problem) {
        this.problems
                .computeIfAbsent(entry.source(), source -> new ArrayList<>())
                .add(problem);
    }
}
