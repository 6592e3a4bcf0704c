package org.duxue.report.reply;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.duxue.area.Fact;
import org.duxue.area.Figure;
import org.duxue.area.Indicator;
import org.duxue.ledger.Changes;
import org.duxue.ledger.ClearedBy;
import org.duxue.ledger.InspectionFinding;
import org.duxue.ledger.ItemId;
import org.duxue.ledger.Line;
import org.duxue.ledger.Measure;
import org.duxue.ledger.Remediation;
import org.duxue.ledger.Rule;
import org.duxue.ledger.State;
import org.duxue.ledger.Subject;
import org.duxue.registry.District;
import org.duxue.report.words.Words;
import org.duxue.shared.Area;
import org.duxue.shared.Message;
import org.duxue.shared.Period;
import org.duxue.shared.Text;
import org.duxue.standards.Norms;
import org.duxue.standards.Policy;
import org.duxue.standards.Standards;
import org.duxue.summary.AreaLines;
import org.duxue.summary.Freshness;
import org.duxue.summary.IndicatorRow;
import org.duxue.summary.Obligation;
import org.duxue.summary.SenderFact;
import org.duxue.summary.ValueChange;
import org.jspecify.annotations.Nullable;

/** Drafts of made-up districts in June 2023. */
final class Drafts {

    static final Period JUNE = Period.parse("2023-06").orElseThrow();

    private static final Norms NORMS = Standards.load().on(LocalDate.of(2023, 6, 30), Policy.none(), "230399");

    private final List<IndicatorRow> rows = new ArrayList<>();
    private final List<SenderFact> facts = new ArrayList<>();
    private final List<Line> ledger = new ArrayList<>();
    private final List<Changes.Change> changes = new ArrayList<>();
    private final List<Obligation> obligations = new ArrayList<>();
    private final Area area;
    private Freshness freshness = new Freshness(0, JUNE);
    private final List<ValueChange> moved = new ArrayList<>();
    private long expected = 2;

    Drafts(Area area) {
        this.area = area;
    }

    Drafts figure(Indicator indicator, String breakdown, long numerator, long denominator) {
        this.rows.add(new IndicatorRow(indicator, breakdown, Figure.of(numerator, denominator), null, null));
        return this;
    }

    Drafts carriedFrom(String oldest) {
        this.freshness = new Freshness(1, Period.parse(oldest).orElseThrow());
        return this;
    }

    /** A figure with a previous value, and the number of schools with data in only one of the two periods. */
    Drafts moved(Indicator indicator, Figure before, Figure now, long uneven) {
        BigDecimal was = indicator.value(before, null).orElseThrow();
        this.rows.add(new IndicatorRow(indicator, "", now, null, was));
        this.moved.add(new ValueChange(
                JUNE, this.rows.get(this.rows.size() - 1), before, before, before, before, now, now, uneven));
        return this;
    }

    /** Two submissions count out of this many. */
    Drafts expected(long submissions) {
        this.expected = submissions;
        return this;
    }

    Drafts fact(String school, Fact fact) {
        this.facts.add(new SenderFact(school, "学校" + school, fact));
        return this;
    }

    Drafts line(Line line) {
        this.ledger.add(line);
        return this;
    }

    /** A line that changed in this period. */
    Drafts changed(Line line) {
        this.changes.add(new Changes.Change(line.state().key(), line));
        return line(line);
    }

    Drafts obligation(Obligation obligation) {
        this.obligations.add(obligation);
        return this;
    }

    ReplyDraft draft() {
        return new ReplyDraft(
                JUNE,
                new District("230399", "东岭区"),
                List.of(new AreaLines(this.area, this.rows, 2, this.expected, this.freshness)),
                this.moved,
                this.ledger,
                this.obligations,
                NORMS,
                Words.CHINESE,
                this.facts,
                List.of(),
                new Changes(0, 0, 0, new EnumMap<>(State.class), this.changes));
    }

    /** The answer to a finding about these schools. */
    String answer(Rule rule, String... schools) {
        AnswerScope scope = new AnswerScope(draft(), this.area, List.of(schools), rule, "问题", List.of(), true);
        Answer answer = Answers.to(scope);
        return String.join("", answer.done()) + String.join("", answer.now());
    }

    static Line line(Rule rule, String school, State state, @Nullable ClearedBy by) {
        return new LineOf(rule, school, state, by).line();
    }

    /** A line of a school. */
    record LineOf(
            Rule rule, String school, State state, @Nullable ClearedBy by) {

        Line line() {
            Measure one = measure(1, 0, null);
            return with(one, one, "2022-07", "2022-07");
        }

        /** A line without a submission of the period as evidence. */
        Line unverified() {
            Measure one = measure(1, 0, null);
            return with(one, one, "2022-07", "2022-07", true);
        }

        Line with(Measure found, Measure now, String first, String last) {
            return with(found, now, first, last, false);
        }

        private Line with(Measure found, Measure now, String first, String last, boolean unverified) {
            Subject subject = new Subject(
                    this.rule,
                    "230399",
                    this.school,
                    "学校" + this.school,
                    Message.literal(new Text("问题", "problem")),
                    "");
            return new Line(
                    new ItemId(this.rule.key() + "/" + this.school),
                    subject,
                    now,
                    found,
                    Period.parse(first).orElseThrow(),
                    Period.parse(last).orElseThrow(),
                    this.state,
                    unverified,
                    this.by,
                    this.state == State.CLOSED ? LocalDate.of(2023, 6, 30) : null,
                    0,
                    new Remediation(LocalDate.of(2023, 12, 31), "", "", "", "", ""),
                    "");
        }
    }

    static Measure measure(long measured, long target, @Nullable Integer base) {
        return new Measure(
                BigDecimal.valueOf(measured),
                BigDecimal.valueOf(target),
                null,
                base == null ? null : BigDecimal.valueOf(base));
    }

    static InspectionFinding finding(Rule rule) {
        return new InspectionFinding(
                "1", "来函", LocalDate.of(2023, 2, 20), rule.areaKey(), "问题", List.of(), rule, null, "");
    }
}
