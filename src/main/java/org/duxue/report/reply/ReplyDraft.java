package org.duxue.report.reply;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.duxue.ledger.Line;
import org.duxue.registry.District;
import org.duxue.shared.Area;
import org.duxue.shared.Period;
import org.duxue.standards.Norms;
import org.duxue.summary.AreaLines;
import org.duxue.summary.Received;

/**
 * What a reply is made of; {@code model} gives it under the names that the template uses.
 *
 * @param isPublic whether it may leave the district, so that numbers of rows are left out
 */
public record ReplyDraft(
        Period period,
        District district,
        List<AreaLines> totals,
        List<Line> ledger,
        List<Received> received,
        Norms norms,
        boolean isPublic) {

    private static final List<String> NUMERALS = List.of("一", "二", "三", "四", "五", "六");

    public ReplyDraft {
        totals = List.copyOf(totals);
        ledger = List.copyOf(ledger);
        received = List.copyOf(received);
    }

    String title() {
        return "关于" + this.district.name() + "政府履行教育职责评价整改工作的报告";
    }

    Map<String, Object> model() {
        Map<String, Object> model = new HashMap<>();
        model.put("district", this.district.name());
        model.put("title", title());
        model.put("year", String.valueOf(this.period.month().getYear()));
        model.put("as_of", ReplyLedger.day(this.period.asOf()));
        model.put("lines", String.valueOf(this.ledger.size()));
        model.put("areas", this.totals.stream().map(this::area).toList());
        Map<String, Object> figures = new HashMap<>();
        this.totals.forEach(lines -> figures.put(lines.area().key(), new ReplyFigures(lines).byKey()));
        model.put("figure", figures);
        Annex annex = new Annex(this);
        model.put("figure_rows", annex.figures());
        model.put("file_rows", annex.files());
        return model;
    }

    private Map<String, Object> area(AreaLines lines) {
        Area area = lines.area();
        ReplyLedger ofArea = new ReplyLedger(this.ledger, area);
        Map<String, Object> model = new HashMap<>();
        // a loop of the template sees only what its own item has
        model.put("as_of", ReplyLedger.day(this.period.asOf()));
        model.put("district", this.district.name());
        model.put("numeral", NUMERALS.get(area.number() - 1));
        model.put("heading", area.label() + "问题");
        model.put("account", ofArea.account());
        model.put("counted", String.valueOf(lines.counted()));
        model.put("expected", String.valueOf(lines.expected()));
        model.put("carried", carried(area));
        model.put("figures", numbered(new ReplyFigures(lines).sentences(), ""));
        model.put("done", numbered(ofArea.done(), "本期没有因采取措施而消除的条目。"));
        model.put("open", numbered(ofArea.open(), "本方面没有尚未整改的条目。"));
        model.put("base", numbered(ofArea.byBase(), "本方面没有因基数变化而消除的条目。"));
        return model;
    }

    /** Data of an earlier month count; the reader must know. */
    private String carried(Area area) {
        List<Received> earlier = this.received.stream()
                .filter(one -> one.kind() == area.kind() && one.status() == Received.Status.CARRIED)
                .toList();
        return earlier.isEmpty() ? "" : "其中" + earlier.size() + "份沿用以前月份的报送。";
    }

    private static List<Map<String, Object>> numbered(List<String> texts, String none) {
        if (texts.isEmpty()) {
            return List.of(Map.of("text", none));
        }
        List<Map<String, Object>> numbered = new ArrayList<>();
        IntStream.range(0, texts.size()).forEach(i -> numbered.add(Map.of("text", (i + 1) + "." + texts.get(i))));
        return numbered;
    }
}
