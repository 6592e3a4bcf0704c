package org.duxue.report.reply;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.duxue.ledger.Changes;
import org.duxue.ledger.InspectionFinding;
import org.duxue.ledger.Line;
import org.duxue.registry.District;
import org.duxue.report.words.Words;
import org.duxue.shared.Area;
import org.duxue.shared.Period;
import org.duxue.standards.Norms;
import org.duxue.summary.AreaLines;
import org.duxue.summary.Obligation;
import org.duxue.summary.SenderFact;

/**
 * What a reply is made of; {@code model} gives it under the names that the template uses.
 *
 * @param facts what rows tell by name and day
 * @param findings of inspections, in the order of their letters
 * @param changes of the ledger in the period
 */
public record ReplyDraft(
        Period period,
        District district,
        List<AreaLines> totals,
        List<Line> ledger,
        List<Obligation> obligation,
        Norms norms,
        Words words,
        List<SenderFact> facts,
        List<InspectionFinding> findings,
        Changes changes) {

    public ReplyDraft {
        totals = List.copyOf(totals);
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

    /** Whether it was this period that cleared a line, and not an earlier one. */
    boolean isClearedNow(Line line) {
        return line.isCleared()
                && this.changes.changes().stream()
                        .anyMatch(change -> change.line().id().equals(line.id()));
    }

    ReplyText speech() {
        return new ReplyText(this.words);
    }

    Map<String, Object> model() {
        Map<String, Object> model = new HashMap<>();
        model.put("district", this.district.name());
        model.put("title", title());
        model.put("year", String.valueOf(this.period.month().getYear()));
        model.put("as_of", speech().day(this.period.asOf()));
        model.put("lines", String.valueOf(this.ledger.size()));
        model.put("areas", this.totals.stream().map(this::area).toList());
        ReplySections sections = new ReplySections(this);
        model.put("inspection", sections.inspection());
        model.put("no_inspection", sections.noInspection());
        model.put("sections", sections.sections());
        Map<String, Object> figures = new HashMap<>();
        this.totals.forEach(lines -> figures.put(lines.area().key(), new ReplyFigures(lines, speech()).byKey()));
        model.put("figure", figures);
        Annex annex = new Annex(this);
        model.put(Annex.FIGURE_ROWS, annex.figures());
        model.put(Annex.FILE_ROWS, annex.files());
        return model;
    }

    private Map<String, Object> area(AreaLines lines) {
        Area area = lines.area();
        ReplyLedger ofArea = new ReplyLedger(this.ledger, area, speech());
        Map<String, Object> model = new HashMap<>();
        // a loop of the template sees only what its own item has
        model.put("as_of", speech().day(this.period.asOf()));
        model.put("district", this.district.name());
        model.put("numeral", speech().numeral(area.number()));
        model.put("heading", this.words.problem(area) + this.words.of("问题", ""));
        model.put("account", ofArea.aggregate());
        model.put("counted", String.valueOf(lines.counted()));
        model.put("expected", String.valueOf(lines.expected()));
        model.put("carried", carried(area));
        model.put("figures", numbered(new ReplyFigures(lines, speech()).sentences(), ""));
        model.put(
                "done", numbered(ofArea.done(), this.words.of("本期没有因采取措施而消除的条目。", "No line went away by a measure.")));
        model.put(
                "open",
                numbered(
                        ofArea.open(),
                        this.words.of("本方面没有尚未整改的条目。", "Nothing on this problem is left to put right.")));
        model.put(
                "base",
                numbered(
                        ofArea.byBase(),
                        this.words.of("本方面没有因基数变化而消除的条目。", "No line went away because a base changed.")));
        return model;
    }

    /** Data of an earlier month count; the reader must know. */
    private String carried(Area area) {
        long earlier = this.obligation.stream()
                .filter(one -> one.kind() == area.kind() && one.status() == Obligation.Status.CARRIED)
                .count();
        return earlier == 0
                ? ""
                : this.words.of(
                        "其中" + earlier + "份沿用以前月份的报送。", "Of these, carried from earlier months: " + earlier + ".");
    }

    private List<Map<String, Object>> numbered(List<String> texts, String none) {
        if (texts.isEmpty()) {
            return List.of(Map.of("text", none));
        }
        String point = this.words.of(".", ". ");
        List<Map<String, Object>> numbered = new ArrayList<>();
        IntStream.range(0, texts.size()).forEach(i -> numbered.add(Map.of("text", (i + 1) + point + texts.get(i))));
        return numbered;
    }
}
