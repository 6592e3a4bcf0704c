package org.duxue.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.duxue.shared.Problem;
import org.duxue.shared.RuleCode;

/** Applies the entries of operators after the findings of the period are merged. */
final class EntryApplier {

    private final Month month;
    private final Map<String, LineDraft> drafts;
    private final Map<String, Line> closed = new HashMap<>();
    private final Map<String, Line> before;
    private final Function<LineDraft, Line> settled;
    private final Map<String, Line> withoutEntries = new HashMap<>();
    private final EnteredIds ids;
    private final List<Entry> copies = new ArrayList<>();
    private final Map<String, List<Problem>> problems = new TreeMap<>();

    EntryApplier(
            Month month,
            Map<String, LineDraft> drafts,
            List<Line> closed,
            Map<String, Line> before,
            Function<LineDraft, Line> settled) {
        this.month = month;
        this.drafts = drafts;
        closed.forEach(line -> this.closed.put(line.id().text(), line));
        this.before = before;
        this.settled = settled;
        this.ids = new EnteredIds(drafts.values(), this.closed.keySet());
    }

    /** The entries that could not be applied; complete only after all have been applied. */
    Map<String, List<Problem>> problems() {
        this.copies.forEach(this::noteCopies);
        this.copies.clear();
        return this.problems;
    }

    void apply(List<Entry> entries) {
        EntryConflicts conflicts = new EntryConflicts(this.before::get);
        conflicts
                .settled(entries.stream()
                        .map(entry -> entry.of(this.ids.of(entry.itemId())))
                        .toList())
                .forEach(this::apply);
        conflicts
                .notices()
                .forEach((source, notices) -> this.problems
                        .computeIfAbsent(source, first -> new ArrayList<>())
                        .addAll(notices));
    }

    private void apply(Entry entry) {
        String id = entry.itemId();
        LineDraft draft = this.drafts.get(id);
        if (draft != null) {
            apply(entry, draft);
            return;
        }
        Line closed = this.closed.get(id);
        if (closed == null) {
            report(entry, "item_id", entry.itemId(), EntryRules.UNKNOWN_ITEM, entry.itemId());
        } else if (wouldChange(closed, entry)) {
            report(entry, "item_id", entry.itemId(), EntryRules.ALREADY_CLOSED, entry.itemId());
        }
    }

    private void apply(Entry entry, LineDraft draft) {
        this.withoutEntries.putIfAbsent(entry.itemId(), this.settled.apply(draft));
        if (!entry.copied().isEmpty()) {
            this.copies.add(entry);
        }
        Entry wanted = draft.returning() && isCopiedDueOn(entry) ? entry.without(Set.of("due_on")) : entry;
        Entry allowed = verifiedByAnother(wanted, draft.line().handling());
        Line line = draft.line().handled(draft.line().handling().with(allowed, paper(allowed)));
        this.drafts.put(entry.itemId(), draft.with(closedIfCleared(clearedOnPapers(line, entry), entry)));
    }

    /** A line that returns has a new time limit; the old one in the copy was not entered on purpose. */
    private boolean isCopiedDueOn(Entry entry) {
        Line was = this.before.get(entry.itemId());
        return was != null && was.handling().dueOn().equals(entry.dueOn());
    }

    /** Operators copy the whole ledger with its closed lines; only an entry that would change one is reported. */
    private static boolean wouldChange(Line closed, Entry entry) {
        boolean otherDay = entry.closedOn() != null && !entry.closedOn().equals(closed.closedOn());
        return otherDay || !closed.handling().with(entry, "").equals(closed.handling());
    }

    /**
     * Operators copy the ledger of the month before, or of this month when it is consolidated again. A computed cell
     * that is in neither was changed by hand.
     */
    private void noteCopies(Entry entry) {
        LineDraft draft = Objects.requireNonNull(this.drafts.get(entry.itemId()));
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
                report(
                        entry,
                        copied.column(),
                        copied.text(),
                        EntryRules.COMPUTED_COLUMN,
                        entry.itemId(),
                        LedgerColumns.named(copied.column()));
            }
        });
    }

    /** The digest of the paper that the entry names; empty when there is none. */
    private String paper(Entry entry) {
        String name = entry.evidenceFile();
        if (name.isEmpty()) {
            return "";
        }
        Optional<String> sha256 = this.month.inspection().papers().apply(name);
        if (sha256.isEmpty()) {
            String folder = "input/evidence/" + this.month.inspection().district() + "/";
            report(entry, "evidence_file", name, EntryRules.EVIDENCE_MISSING, entry.itemId(), name, folder);
        }
        return sha256.orElse("");
    }

    /** The person responsible must not verify: if they are the same, the one entered now is not applied. */
    private Entry verifiedByAnother(Entry entry, Remediation handling) {
        if (!handling.with(entry, "").isVerifiedByTheResponsible()) {
            return entry;
        }
        if (!entry.verifiedBy().isEmpty()) {
            report(entry, "verified_by", "", EntryRules.VERIFIED_BY_RESPONSIBLE, entry.itemId());
            return entry.without(Set.of("verified_by"));
        }
        report(entry, "responsible_person", "", EntryRules.RESPONSIBLE_VERIFIED, entry.itemId());
        return entry.without(Set.of("responsible_person"));
    }

    private boolean isOnPapers(Line line) {
        return this.month.inspection().onPapers().contains(line.id().root().text());
    }

    /** Papers that a second person verified clear an inspection finding that no rule of the ledger covers. */
    private Line clearedOnPapers(Line line, Entry entry) {
        Remediation handling = line.handling();
        if (!isOnPapers(line) || !line.isUnsettled() || !handling.isProved()) {
            return line;
        }
        if (!this.month.inspection().isThere(handling)) {
            report(
                    entry,
                    "evidence_file",
                    entry.evidenceFile(),
                    EntryRules.EVIDENCE_CHANGED,
                    entry.itemId(),
                    handling.evidenceFile());
            return line;
        }
        return line.cleared(Measure.of(BigDecimal.ZERO, BigDecimal.ZERO), ClearedBy.ACTION);
    }

    private Line closedIfCleared(Line line, Entry entry) {
        LocalDate day = entry.closedOn();
        if (day == null) {
            return line;
        }
        if (!line.isCleared()) {
            report(
                    entry,
                    "closed_on",
                    day.toString(),
                    EntryRules.NOT_CLEARED,
                    entry.itemId(),
                    line.measure().measured(),
                    line.measure().target());
            return line;
        }
        if (day.isAfter(this.month.period().asOf())) {
            report(
                    entry,
                    "closed_on",
                    day.toString(),
                    EntryRules.CLOSED_AFTER_AS_OF,
                    entry.itemId(),
                    this.month.period().asOf());
            return line;
        }
        if (isOnPapers(line) && !this.month.inspection().isThere(line.handling())) {
            String file = line.handling().evidenceFile();
            report(entry, "closed_on", day.toString(), EntryRules.EVIDENCE_CHANGED, entry.itemId(), file);
            return line;
        }
        return line.closed(day);
    }

    private void report(Entry entry, String column, String value, RuleCode code, Object... arguments) {
        this.problems
                .computeIfAbsent(entry.source(), source -> new ArrayList<>())
                .add(Problem.of(code, entry.row(), column, value, code.with(arguments)));
    }
}
