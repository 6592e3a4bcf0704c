package org.duxue.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.duxue.shared.Period;
import org.duxue.shared.Problem;
import org.jspecify.annotations.Nullable;

/** A ledger that a test brings forward month by month. */
final class Months {

    static final String SCHOOL = "3123000101";
    static final String PE = "staffing.shortage/3123000101/junior/pe";
    static final String HAZARD = "safety.hazard/3123000101/H1";
    private static final int DUE_DAYS = 90;

    private Ledger ledger = Ledger.EMPTY;
    private Map<String, List<Problem>> problems = Map.of();
    private boolean autoClose = true;

    Months withoutAutoClose() {
        this.autoClose = false;
        return this;
    }

    /** Brings the ledger to the end of a month in which all lines that are not seen have the same evidence. */
    Months month(String period, Evidence evidence, Sighting... seen) {
        return month(period, evidence, List.of(), seen);
    }

    Months month(String period, Evidence evidence, List<Entry> entries, Sighting... seen) {
        Map<ItemId, Sighting> byId = new HashMap<>();
        Stream.of(seen).forEach(sighting -> byId.put(sighting.id(), sighting));
        Period month = Period.parse(period).orElseThrow();
        Ledger.Brought brought =
                this.ledger.forward(new Month(month, byId, line -> evidence, DUE_DAYS, this.autoClose), entries);
        this.ledger = brought.ledger();
        this.problems = brought.problems();
        return this;
    }

    Line line(String id) {
        return this.ledger.lines().stream()
                .filter(line -> line.id().text().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line " + id + " in " + told()));
    }

    /** Every line in a few words. */
    List<String> told() {
        return this.ledger.lines().stream().map(Months::told).toList();
    }

    /** What the last month's entries met with, in English. */
    List<String> complaints() {
        return this.problems.values().stream()
                .flatMap(List::stream)
                .map(problem -> problem.severity().key() + " " + problem.rule() + " [" + problem.row() + "|"
                        + problem.column() + "|" + problem.value() + "] "
                        + problem.message().en())
                .toList();
    }

    static String told(Line line) {
        return line.id() + " " + line.state().key() + (line.unverified() ? " unverified" : "")
                + (line.clearedBy() == null ? "" : " by " + line.clearedBy().key())
                + (line.closedOn() == null ? "" : " on " + line.closedOn())
                + " " + line.measure().measured().toPlainString() + "/"
                + line.measure().target().toPlainString()
                + " " + line.firstPeriod() + ".." + line.lastPeriod()
                + " due " + line.handling().dueOn()
                + (line.returns() == 0 ? "" : " returns " + line.returns());
    }

    /** Physical education of a junior school: so many teachers of so many. */
    static Sighting pe(int actual, int required) {
        return seen(Rule.SHORTAGE, String.valueOf(actual), String.valueOf(required), "junior", "pe");
    }

    static Sighting hazard(int open, @Nullable String dueOn) {
        Sighting hazard = seen(Rule.HAZARD, String.valueOf(open), "0", "H1");
        return new Sighting(
                hazard.id(),
                hazard.subject(),
                hazard.measure(),
                open > 0,
                true,
                dueOn == null ? null : LocalDate.parse(dueOn),
                hazard.evidence());
    }

    static Sighting seen(Rule rule, String measured, String target, String... parts) {
        return seen(rule, Measure.of(new BigDecimal(measured), new BigDecimal(target)), parts);
    }

    static Sighting seen(Rule rule, Measure measure, String... parts) {
        return new Sighting(
                ItemId.of(rule, SCHOOL, List.of(parts)),
                new Subject(rule, "230306", SCHOOL, "晨兴中学", rule.label(), ""),
                measure,
                isCeiling(rule)
                        ? measure.measured().compareTo(measure.target()) > 0
                        : measure.measured().compareTo(measure.target()) < 0,
                true,
                null,
                "a.csv v1");
    }

    private static boolean isCeiling(Rule rule) {
        return switch (rule) {
            case OVERDUE, HAZARD, GUARDS_OVER_AGE, GUARDS_UNTRAINED, NOT_INSURED, SUSPEND, CV_HIGH -> true;
            default -> false;
        };
    }

    static Sighting carried(Sighting sighting) {
        return new Sighting(
                sighting.id(),
                sighting.subject(),
                sighting.measure(),
                sighting.breached(),
                false,
                sighting.dueOn(),
                sighting.evidence());
    }

    static Entry entry(String id) {
        return new Entry(id, null, "", "", "", "", null, "", Map.of(), 7, "ledger.csv");
    }

    static Entry unit(String id, String unit) {
        return new Entry(id, null, unit, "", "", "", null, "", Map.of(), 7, "ledger.csv");
    }

    static Entry due(String id, String day) {
        return new Entry(id, LocalDate.parse(day), "", "", "", "", null, "", Map.of(), 7, "ledger.csv");
    }

    static Entry close(String id, String day) {
        return new Entry(id, null, "", "", "", "", LocalDate.parse(day), "", Map.of(), 7, "ledger.csv");
    }

    static Entry copied(String id, Map<String, String> cells) {
        return new Entry(id, null, "", "", "", "", null, "", cells, 7, "ledger.csv");
    }
}
