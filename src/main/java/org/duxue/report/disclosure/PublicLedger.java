package org.duxue.report.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.duxue.ledger.Changes;
import org.duxue.ledger.Handling;
import org.duxue.ledger.ItemId;
import org.duxue.ledger.LedgerColumns;
import org.duxue.ledger.Line;
import org.duxue.ledger.Measure;
import org.duxue.ledger.Rule;
import org.duxue.ledger.Subject;
import org.duxue.report.words.Words;

/**
 * The ledger as it may leave the district: nobody's name, no working notes. That a school has or no longer has a line
 * about its people tells a count of people, so these lines do not name the school.
 */
public final class PublicLedger {

    private static final Set<Rule> ABOUT_PEOPLE =
            EnumSet.of(Rule.NOT_INSURED, Rule.SUSPEND, Rule.GUARDS_OVER_AGE, Rule.GUARDS_UNTRAINED);
    /** The measure would give a withheld figure away. */
    private static final Set<Rule> NOT_MEASURED =
            EnumSet.of(Rule.NOT_INSURED, Rule.SUSPEND, Rule.GUARDS_OVER_AGE, Rule.GUARDS_UNTRAINED, Rule.COVERAGE_LOW);

    private static final Measure NOTHING = new Measure(BigDecimal.ZERO, BigDecimal.ZERO, null, null);

    private final Words words;

    public PublicLedger(Words words) {
        this.words = words;
    }

    /** Lines that do not name the school stand in an order that does not tell it either. */
    public List<Line> lines(List<Line> all) {
        return all.stream()
                .map(this::line)
                .sorted(Comparator.comparing((Line line) -> line.id().text())
                        .thenComparing(Line::state)
                        .thenComparing(line -> line.handling().dueOn())
                        .thenComparing(Line::firstPeriod)
                        .thenComparing(Line::lastPeriod)
                        .thenComparing(Line::returns))
                .toList();
    }

    public Changes changes(Changes all) {
        List<Changes.Change> changes = new ArrayList<>();
        all.changes().forEach(change -> changes.add(new Changes.Change(change.what(), line(change.line()))));
        changes.sort(Comparator.comparing(
                        (Changes.Change change) -> change.line().id().text())
                .thenComparing(Changes.Change::what)
                .thenComparing(change -> change.line().state())
                .thenComparing(change -> change.line().handling().dueOn()));
        return new Changes(all.before(), all.opened(), all.now(), changes);
    }

    /** A line as cells, in the order of {@link LedgerColumns#keys()}. */
    public static List<String> cells(Line line) {
        List<String> cells = new ArrayList<>(LedgerColumns.cells(line));
        if (NOT_MEASURED.contains(line.subject().rule())) {
            List.of("measured", "target", "cleared_note").forEach(column -> cells.set(LedgerColumns.place(column), ""));
        }
        return cells;
    }

    private Line line(Line line) {
        Rule rule = line.subject().rule();
        Handling handling = line.handling();
        boolean aboutPeople = ABOUT_PEOPLE.contains(rule);
        String untold = this.words.of("不公开", "not public");
        return new Line(
                aboutPeople ? new ItemId(rule.key() + "/withheld") : line.id(),
                subject(line.subject(), aboutPeople),
                NOT_MEASURED.contains(rule) ? NOTHING : line.measure(),
                NOT_MEASURED.contains(rule) ? NOTHING : line.found(),
                line.firstPeriod(),
                line.lastPeriod(),
                line.state(),
                line.unverified(),
                line.clearedBy(),
                line.closedOn(),
                line.returns(),
                new Handling(
                        handling.dueOn(),
                        aboutPeople ? untold : handling.responsibleUnit(),
                        "",
                        aboutPeople ? untold : handling.measure(),
                        "",
                        ""),
                "");
    }

    private Subject subject(Subject subject, boolean aboutPeople) {
        return new Subject(
                subject.rule(),
                subject.districtCode(),
                aboutPeople ? "" : subject.schoolCode(),
                aboutPeople ? this.words.of("校名不公开", "school not named") : subject.name(),
                NOT_MEASURED.contains(subject.rule()) ? this.words.rule(subject.rule()) : subject.problem(),
                subject.norm());
    }
}
