package org.duxue.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.duxue.area.Standing;
import org.duxue.area.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Rolls a ledger forward by a period: a pure function of the previous ledger, the results of the period, and the
 * entries of operators.
 */
final class LedgerRollForward {

    private final Month month;
    /** Lines that never change again. */
    private final List<Line> closed = new ArrayList<>();
    /** Lines being built, by id. */
    private final Map<String, LineDraft> drafts = new TreeMap<>();
    /** Findings that wait for papers, by the id of their line. */
    private final Map<String, RuleResult> onPapers = new TreeMap<>();

    LedgerRollForward(Month month) {
        this.month = month;
    }

    Ledger.RolledForward of(Ledger ledger, List<Entry> entries) {
        List<Line> before = ledger.lines();
        Map<ItemId, Line> latest = new TreeMap<>((one, other) -> one.text().compareTo(other.text()));
        before.forEach(line -> follow(latest, leaves(line) ? line.moved() : line));
        this.month.moves().incoming().forEach(line -> follow(latest, line));
        latest.forEach((root, line) -> {
            if (line.subject().rule() != Rule.INSPECTION) {
                merge(line, this.month.results().get(root));
            }
        });
        this.month.results().forEach((id, result) -> {
            if (result.breached() && !latest.containsKey(id)) {
                add(new LineDraft(opened(id, result, "")));
            }
        });
        inspect(latest);
        Map<String, Line> linesBefore = new TreeMap<>();
        before.forEach(line -> linesBefore.put(line.id().text(), line));
        this.month.moves().incoming().forEach(line -> linesBefore.put(line.id().text(), line));
        EntryApplier applied = new EntryApplier(this.month, this.drafts, this.closed, linesBefore, this::settled);
        applied.apply(entries);
        this.onPapers.forEach(this::stillFound);
        List<Line> after = new ArrayList<>(this.closed);
        this.drafts.values().forEach(draft -> after.add(settled(draft)));
        return new Ledger.RolledForward(new Ledger(after), applied.problems());
    }

    /** Merges the inspection findings, based on the other lines. */
    private void inspect(Map<ItemId, Line> latest) {
        List<Line> others = new ArrayList<>(this.closed);
        this.drafts.values().forEach(draft -> others.add(draft.line()));
        InspectionResults inspection = this.month.inspection();
        Map<ItemId, InspectionResults.Outcome> outcomes = inspection.of(others, latest);
        latest.forEach((root, line) -> {
            if (line.subject().rule() == Rule.INSPECTION && !outcomes.containsKey(root)) {
                mergeFinding(line, null, Evidence.NONE);
            }
        });
        for (InspectionFinding finding : inspection.findings()) {
            ItemId id = finding.itemId();
            inspect(finding, latest.get(id), Objects.requireNonNull(outcomes.get(id)));
        }
    }

    private void inspect(InspectionFinding finding, @Nullable Line line, InspectionResults.Outcome outcome) {
        boolean papers = finding.rule() == null;
        if (line == null) {
            Line opened = opened(finding, outcome.result());
            add(
                    outcome.result().breached()
                            ? new LineDraft(opened)
                            : notFound(opened, outcome.result(), outcome.evidence()));
        } else if (papers && line.isFinal()) {
            this.closed.add(line);
        } else if (papers && line.isUnsettled()) {
            add(new LineDraft(line));
            this.onPapers.put(line.id().text(), outcome.result());
        } else {
            mergeFinding(line, outcome.result(), outcome.evidence());
        }
    }

    private void mergeFinding(Line line, @Nullable RuleResult result, Evidence evidence) {
        if (result != null && result.breached()) {
            found(line, result);
        } else if (line.isFinal()) {
            this.closed.add(line);
        } else {
            add(notFound(line, result, evidence));
        }
    }

    /** A finding without papers in this period is found in it again. */
    private void stillFound(String id, RuleResult result) {
        LineDraft draft = Objects.requireNonNull(this.drafts.get(id));
        if (draft.line().isUnsettled()) {
            this.drafts.put(id, draft.with(draft.line().foundAgain(result, this.month.period(), Grounds.NONE)));
        }
    }

    private Line opened(InspectionFinding finding, RuleResult result) {
        Line line = opened(result.id(), result, "");
        return new Line(
                line.id(),
                line.subject(),
                line.measure(),
                line.found(),
                line.firstPeriod(),
                result.breached() ? line.lastPeriod() : null,
                line.state(),
                false,
                null,
                null,
                0,
                line.handling().ofUnit(finding.responsibleUnit()),
                "",
                Grounds.NONE,
                new Line.Origin("", finding.area()));
    }

    private boolean leaves(Line line) {
        return !line.isFinal()
                && line.isOfSchool()
                && this.month.moves().leaving().contains(line.subject().schoolCode());
    }

    /** Continues to follow a line; the previous line of an item that came back from elsewhere is final. */
    private void follow(Map<ItemId, Line> latest, Line line) {
        Line predecessor = latest.get(line.id().root());
        if (predecessor == null) {
            latest.put(line.id().root(), line);
            return;
        }
        if (!predecessor.isFinal()) {
            meet(latest, predecessor, line);
            return;
        }
        this.closed.add(predecessor);
        boolean isNext = line.id().generation() > predecessor.id().generation();
        latest.put(
                line.id().root(), isNext ? line : line.renamed(predecessor.id().successor(), line.movedFrom()));
    }

    /** Merges an incoming line whose id is already followed here and not final. */
    private static void meet(Map<ItemId, Line> latest, Line here, Line coming) {
        ItemId root = coming.id().root();
        if (Moves.isSameAs(root, coming)) {
            // it left while this district had no month of its own, so the incoming line is the same one
            latest.put(root, coming.renamed(here.id(), coming.movedFrom()));
        } else {
            latest.put(root, here.joinedBy(coming));
        }
    }

    private void merge(Line line, @Nullable RuleResult result) {
        if (result != null && !isSame(line, result)) {
            mergeAnother(line, result);
        } else if (result != null && result.breached()) {
            found(line, result);
        } else if (line.isFinal()) {
            this.closed.add(line);
        } else {
            add(notFound(line, result, this.month.evidence().apply(line)));
        }
    }

    /** The number of a line is reused for another item: that one takes its place once the change was explained. */
    private void mergeAnother(Line line, RuleResult result) {
        if (result.behind().meant()) {
            merge(line.resting(line.grounds().marked(result.behind().mark())), result);
        } else if (result.breached()) {
            Grounds grounds = line.grounds().all(Standing.ANOTHER);
            add(new LineDraft(line.foundAsAnother(result, this.month.period(), grounds)));
        } else {
            add(notFound(line, result, this.month.evidence().apply(line)));
        }
    }

    /** A number that was reused for another item shows nothing about the previous one. */
    private static boolean isSame(Line line, RuleResult result) {
        Grounds grounds = line.grounds();
        return !line.isUnsettled()
                || grounds.mark().isEmpty()
                || grounds.mark().equals(result.behind().mark());
    }

    private void found(Line line, RuleResult result) {
        if (line.isFinal()) {
            this.closed.add(line);
            add(new LineDraft(opened(line.id().successor(), result, "前一条目：" + line.id())));
        } else if (line.isCleared()) {
            Line again = line.foundAgain(result, this.month.period(), grounds(result));
            add(new LineDraft(again.returned(dueOn(result)), true, false));
        } else {
            add(new LineDraft(line.foundAgain(result, this.month.period(), groundsAgain(line, result))));
        }
    }

    private void add(LineDraft draft) {
        this.drafts.put(draft.line().id().text(), draft);
    }

    private static Grounds grounds(RuleResult result) {
        RuleResult.Behind behind = result.behind();
        return Grounds.of(behind.population(), standing(result), behind.mark());
    }

    /** The state of the rows of a breach that is found; a rule that follows the row itself finds it present. */
    private static Standing standing(RuleResult result) {
        return switch (result.subject().rule()) {
            case SHORTAGE, OFFICERS_SHORT, UNCERTIFIED, CV_HIGH -> Standing.PRESENT;
            default -> Standing.UNCHANGED;
        };
    }

    private Grounds groundsAgain(Line line, RuleResult result) {
        Rule rule = line.subject().rule();
        if (!line.grounds().known() || !rule.followsRows()) {
            return grounds(result);
        }
        Set<String> inBreach = Set.copyOf(result.behind().population().keys());
        boolean othersWere = !inBreach.containsAll(line.grounds().keys());
        // a file with rejected rows proves nothing about rows that were not in breach
        Grounds others = othersWere && this.month.evidence().apply(line) == Evidence.FULL
                ? line.grounds().seen(this.month.standings().apply(line), rule.absent())
                : line.grounds();
        return others.and(result.behind().population(), Standing.UNCHANGED);
    }

    private LineDraft notFound(Line line, @Nullable RuleResult result, Evidence evidence) {
        Rule rule = line.subject().rule();
        if (line.isCleared()) {
            boolean rateless = rule.needsRate() && result == null && evidence != Evidence.SCHOOL_GONE;
            boolean sample = result != null && result.behind().weight() == Weight.SAMPLE;
            boolean stillNotShown = evidence.closes() && !rateless && !sample;
            return new LineDraft(line.withState(State.CLEARED, !stillNotShown), false, stillNotShown);
        }
        if (evidence == Evidence.SCHOOL_GONE) {
            return new LineDraft(line.cleared(line.measure(), ClearedBy.BASE));
        }
        Line seen = evidence == Evidence.FULL ? line.resting(groundsNow(line, result)) : line;
        if (evidence != Evidence.FULL || !isProved(seen, result)) {
            return new LineDraft(seen.withState(line.state(), true));
        }
        Measure now = result == null ? absent(line.found()) : result.measure();
        return new LineDraft(seen.cleared(now, Clearance.by(line, result, seen.grounds())));
    }

    /** Whether a fresh file without rejected rows in which a breach is not found proves that there is none. */
    private static boolean isProved(Line line, @Nullable RuleResult result) {
        Rule rule = line.subject().rule();
        if (rule.needsGrounds() && !line.grounds().known()) {
            return false;
        }
        if (result == null) {
            return !rule.needsRate() && !rule.followsItself() && isAccounted(line);
        }
        return result.behind().weight() != Weight.SAMPLE && isAccounted(line);
    }

    private static boolean isAccounted(Line line) {
        Rule rule = line.subject().rule();
        // a person who is no longer a guard is not followed
        boolean isUnlisted = rule.absent() == Standing.MISSING && line.grounds().unlisted() > 0;
        return rule == Rule.CV_HIGH
                || (line.grounds().rows().values().stream().allMatch(Standing::accounts) && !isUnlisted);
    }

    private Grounds groundsNow(Line line, @Nullable RuleResult result) {
        Rule rule = line.subject().rule();
        if (rule.followsRows()) {
            return line.grounds().seen(this.month.standings().apply(line), rule.absent());
        }
        if (!rule.followsItself()) {
            return line.grounds();
        }
        return line.grounds().all(itself(line, result));
    }

    /** The state of the one row that the id of a line names. */
    private static Standing itself(Line line, @Nullable RuleResult result) {
        if (result == null) {
            return Standing.MISSING;
        }
        if (!isSame(line, result)) {
            return Standing.ANOTHER;
        }
        return switch (line.subject().rule()) {
            case PLAN_LATE -> result.measure().measured().signum() > 0 ? Standing.COMPLETED : Standing.UNCHANGED;
            case HAZARD -> result.breached() ? Standing.UNCHANGED : Standing.RESOLVED;
            default -> Standing.PRESENT;
        };
    }

    /** An item that is gone from a fresh file measures 0. */
    private static Measure absent(Measure found) {
        return Measure.of(BigDecimal.ZERO, found.target());
    }

    private Line opened(ItemId id, RuleResult result, String note) {
        return new Line(
                id,
                result.subject(),
                result.measure(),
                result.measure(),
                this.month.period(),
                this.month.period(),
                State.OPEN,
                !result.fresh(),
                null,
                null,
                0,
                Remediation.dueOn(dueOn(result), note),
                result.evidence(),
                grounds(result),
                Line.Origin.HERE);
    }

    private LocalDate dueOn(RuleResult result) {
        LocalDate given = result.dueOn();
        return given != null ? given : this.month.period().asOf().plusDays(this.month.dueDays());
    }

    private Line settled(LineDraft draft) {
        Line line = draft.line();
        if (line.isFinal()) {
            return line;
        }
        if (line.isCleared()) {
            boolean closes = draft.wasCleared() && this.month.autoClose();
            return closes ? line.closed(this.month.period().asOf()) : line;
        }
        return line.withState(unsettled(draft), line.unverified());
    }

    /** The state of a line that is neither cleared nor closed, by the precedence of the contract. */
    private State unsettled(LineDraft draft) {
        Line line = draft.line();
        if (draft.returning()) {
            return State.REOPENED;
        }
        if (line.handling().dueOn().isBefore(this.month.period().asOf())) {
            return State.OVERDUE;
        }
        if (line.returns() > 0) {
            return State.REOPENED;
        }
        return line.handling().isBegun() ? State.IN_PROGRESS : State.OPEN;
    }
}
