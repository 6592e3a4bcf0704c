package org.duxue.report.reply;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.duxue.shared.Area;
import org.duxue.summary.AreaLines;
import org.duxue.summary.Obligation;

/** The values of a reply under the names that templates use. */
record TemplateModel(ReplyDraft draft) {

    Map<String, Object> values() {
        Map<String, Object> model = new HashMap<>();
        model.put("district", this.draft.district().name());
        model.put("title", this.draft.title());
        model.put("year", String.valueOf(this.draft.period().month().getYear()));
        model.put("as_of", this.draft.speech().day(this.draft.period().asOf()));
        model.put("lines", String.valueOf(this.draft.ledger().size()));
        model.put("areas", this.draft.totals().stream().map(this::area).toList());
        ReplySections sections = new ReplySections(this.draft);
        model.put("inspection", sections.inspection());
        model.put("no_inspection", sections.noInspection());
        model.put("sections", sections.sections());
        Map<String, Object> figures = new HashMap<>();
        this.draft
                .totals()
                .forEach(
                        lines -> figures.put(lines.area().key(), new ReplyFigures(lines, this.draft.speech()).byKey()));
        model.put("figure", figures);
        Annex annex = new Annex(this.draft);
        model.put(Annex.FIGURE_ROWS, annex.figures());
        model.put(Annex.FILE_ROWS, annex.files());
        return model;
    }

    private Map<String, Object> area(AreaLines lines) {
        Area area = lines.area();
        ReplyLedger ofArea = new ReplyLedger(this.draft.ledger(), area, this.draft.speech());
        Map<String, Object> model = new HashMap<>();
        // a loop of the template sees only the values of its own item
        model.put("as_of", this.draft.speech().day(this.draft.period().asOf()));
        model.put("district", this.draft.district().name());
        model.put("numeral", this.draft.speech().numeral(area.number()));
        model.put(
                "heading", this.draft.words().problem(area) + this.draft.words().of("问题", ""));
        model.put("account", ofArea.aggregate());
        model.put("counted", String.valueOf(lines.counted()));
        model.put("expected", String.valueOf(lines.expected()));
        model.put("carried", carried(area));
        model.put("figures", numbered(new ReplyFigures(lines, this.draft.speech()).sentences(), ""));
        model.put(
                "done",
                numbered(ofArea.done(), this.draft.words().of("本期没有因采取措施而消除的条目。", "No line went away by a measure.")));
        model.put(
                "open",
                numbered(
                        ofArea.open(),
                        this.draft.words().of("本方面没有尚未整改的条目。", "Nothing on this problem is left to put right.")));
        model.put(
                "base",
                numbered(
                        ofArea.byBase(),
                        this.draft.words().of("本方面没有因基数变化而消除的条目。", "No line went away because a base changed.")));
        return model;
    }

    /** Data of an earlier month count; the reader has to be informed. */
    private String carried(Area area) {
        long earlier = this.draft.obligation().stream()
                .filter(one -> one.kind() == area.kind() && one.status() == Obligation.Status.CARRIED)
                .count();
        return earlier == 0
                ? ""
                : this.draft
                        .words()
                        .of("其中" + earlier + "份沿用以前月份的报送。", "Of these, carried from earlier months: " + earlier + ".");
    }

    private List<Map<String, Object>> numbered(List<String> texts, String none) {
        if (texts.isEmpty()) {
            return List.of(Map.of("text", none));
        }
        String point = this.draft.words().of(".", ". ");
        List<Map<String, Object>> numbered = new ArrayList<>();
        IntStream.range(0, texts.size()).forEach(i -> numbered.add(Map.of("text", (i + 1) + point + texts.get(i))));
        return numbered;
    }
}
