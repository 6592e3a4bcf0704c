package org.duxue.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.duxue.area.Population;
import org.duxue.area.Standing;
import org.duxue.area.Weight;
import org.duxue.shared.Message;
import org.duxue.shared.Period;
import org.duxue.shared.Problem;
import org.duxue.shared.Text;
import org.jspecify.annotations.Nullable;

/** A ledger that a test rolls forward month by month. */
final class Months {

    static final String SCHOOL = "3123000101";
    static final String PE = "staffing.shortage/3123000101/junior/pe";
    static final String HAZARD = "safety.hazard/3123000101/H1";
    private static final int DUE_DAYS = 90;

    private Ledger ledger = Ledger.EMPTY;
    private Map<String, List<Problem>> problems = Map.of();
    private boolean autoClose = true;
    private Map<String, Standing> standings = Map.of();

    Months withoutAutoClose() {
        this.autoClose = false;
        return this;
    }

    /** As if the ledger had been made by version 1.0, which stored no rows. */
    Months forgetRows() {
        this.ledger = new Ledger(this.ledger.lines().stream()
                .map(line -> line.resting(Grounds.UNKNOWN))
                .toList());
        return this;
    }

    /**
     * Sets the states of the rows that were in breach for the months to come; rows that are not given are in no file.
     */
    Months rows(Map<String, Standing> now) {
        this.standings = now;
        return this;
    }

    /** Rolls the ledger forward to the end of a month in which all lines that are not seen have the same evidence. */
    Months month(String period, Evidence evidence, RuleResult... seen) {
        return month(period, evidence, List.of(), seen);
    }

    Months month(String period, Evidence evidence, List<Entry> entries, RuleResult... seen) {
        Map<ItemId, RuleResult> byId = new HashMap<>();
        Stream.of(seen).forEach(result -> byId.put(result.id(), result));
        Period month = Period.parse(period).orElseThrow();
        Ledger.RolledForward result = new LedgerRollForward(new Month(
                        month,
                        byId,
                        line -> evidence,
                        line -> this.standings,
                        new Month.Terms(DUE_DAYS, this.autoClose)))
                .of(this.ledger, entries);
        this.ledger = result.ledger();
        this.problems = result.problems();
        return this;
    }

    Line line(String id) {
        return this.ledger.lines().stream()
                .filter(line -> line.id().text().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line " + id + " in " + summaries()));
    }

    /** A summary of every line. */
    List<String> summaries() {
        return this.ledger.lines().stream().map(Months::summary).toList();
    }

    /** The problems with the last month's entries, in English. */
    List<String> complaints() {
        return this.problems.values().stream()
                .flatMap(List::stream)
                .map(problem -> problem.severity().key() + " " + problem.rule() + " [" + problem.row() + "|"
                        + problem.column() + "|" + problem.value() + "] "
                        + problem.message().en())
                .toList();
    }

    static String summary(Line line) {
        return line.id() + " " + line.state().key() + (line.unverified() ? " unverified" : "")
                + (line.clearedBy() == null ? "" : " by " + line.clearedBy().key())
                + (line.closedOn() == null ? "" : " on " + line.closedOn())
                + " " + line.measure().measured().toPlainString() + "/"
                + line.measure().target().toPlainString()
                + " " + line.firstPeriod() + ".." + line.lastPeriod()
                + " due " + line.handling().dueOn()
                + (line.returns() == 0 ? "" : " returns " + line.returns());
    }

    /** Physical education teachers of a junior school: actual and required. */
    static RuleResult pe(int actual, int required) {
        return seen(Rule.SHORTAGE, String.valueOf(actual), String.valueOf(required), "junior", "pe");
    }

    static RuleResult hazard(int open, @Nullable String dueOn) {
        RuleResult hazard = seen(Rule.HAZARD, String.valueOf(open), "0", "H1");
        return new RuleResult(
                hazard.id(),
                hazard.subject(),
                hazard.measure(),
                open > 0,
                true,
                dueOn == null ? null : LocalDate.parse(dueOn),
                hazard.evidence(),
                hazard.behind());
    }

    static RuleResult seen(Rule rule, String measured, String target, String... parts) {
        return seen(rule, Measure.of(new BigDecimal(measured), new BigDecimal(target)), parts);
    }

    static RuleResult seen(Rule rule, Measure measure, String... parts) {
        return new RuleResult(
                ItemId.of(rule, SCHOOL, List.of(parts)),
                new Subject(rule, "230306", SCHOOL, "晨兴中学", Message.literal(new Text(rule.label(), rule.label())), ""),
                measure,
                isCeiling(rule)
                        ? measure.measured().compareTo(measure.target()) > 0
                        : measure.measured().compareTo(measure.target()) < 0,
                true,
                null,
                "a.csv v1",
                new RuleResult.Behind(
                        rule.followsItself() && parts.length > 0
                                ? Population.of(parts[parts.length - 1])
                                : Population.NONE,
                        "",
                        Weight.FULL));
    }

    /** A result of a rule about rows with the given number and keys of rows in breach. */
    static RuleResult rows(Rule rule, @Nullable Integer number, int base, String... keys) {
        return seen(
                        rule,
                        new Measure(
                                BigDecimal.valueOf(keys.length),
                                BigDecimal.ZERO,
                                number == null ? null : BigDecimal.valueOf(number),
                                BigDecimal.valueOf(base)))
                .with(new RuleResult.Behind(new Population(List.of(keys), keys.length), "", Weight.FULL));
    }

    private static boolean isCeiling(Rule rule) {
        return switch (rule) {
            case OVERDUE, HAZARD, GUARDS_OVER_AGE, GUARDS_UNTRAINED, NOT_INSURED, SUSPEND, CV_HIGH -> true;
            default -> false;
        };
    }

    static RuleResult carried(RuleResult result) {
        return new RuleResult(
                result.id(),
                result.subject(),
                result.measure(),
                result.breached(),
                false,
                result.dueOn(),
                result.evidence(),
                result.behind());
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
