package org.duxue.report.reply;

import java.util.List;
import org.duxue.ledger.Changes;
import org.duxue.ledger.InspectionFinding;
import org.duxue.ledger.Line;
import org.duxue.registry.District;
import org.duxue.report.words.Words;
import org.duxue.shared.Period;
import org.duxue.standards.Norms;
import org.duxue.summary.AreaLines;
import org.duxue.summary.Obligation;
import org.duxue.summary.SenderFact;
import org.duxue.summary.ValueChange;

/**
 * The content of a reply.
 *
 * @param moved changes of the figures since the previous period
 * @param facts statements of rows with name and day
 * @param findings of inspections, in the order of their letters
 * @param changes of the ledger in the period
 */
public record ReplyDraft(
        Period period,
        District district,
        List<AreaLines> totals,
        List<ValueChange> moved,
        List<Line> ledger,
        List<Obligation> obligation,
        Norms norms,
        Words words,
        List<SenderFact> facts,
        List<InspectionFinding> findings,
        Changes changes) {

    public ReplyDraft {
        totals = List.copyOf(totals);
        moved = List.copyOf(moved);
        ledger = List.copyOf(ledger);
        facts = List.copyOf(facts);
        findings = List.copyOf(findings);
        obligation = List.copyOf(obligation);
    }

    public String title() {
        String name = this.district.name();
        return this.words.of(
                "关于" + name + "政府履行教育职责评价整改工作的报告",
                "Report of " + name + " on rectifying the findings of the evaluation of its education duties");
    }

    /** Whether a line was cleared in this period, and not in an earlier one. */
    boolean isClearedNow(Line line) {
        return line.isCleared()
                && this.changes.changes().stream()
                        .anyMatch(change -> change.line().id().equals(line.id()));
    }

    ReplyText speech() {
        return new ReplyText(this.words);
    }
}
