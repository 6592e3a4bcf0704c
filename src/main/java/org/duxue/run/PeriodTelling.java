package org.duxue.run;

import java.util.ArrayList;
import java.util.List;
import org.duxue.area.Indicator;
import org.duxue.report.Publication;
import org.duxue.shared.Labelled;
import org.duxue.summary.AreaLines;
import org.duxue.summary.IndicatorRow;
import org.duxue.summary.Received;

/** Tells the operator what a period came to: the figures that have a target, and what is missing. */
final class PeriodTelling {

    private static final int FEW_DISTRICTS = 3;
    private static final int MOST_MISSING = 100;

    private final Terminal terminal;

    PeriodTelling(Terminal terminal) {
        this.terminal = terminal;
    }

    void tell(Publication.Published published) {
        int districts = published.districts().size();
        if (districts <= FEW_DISTRICTS) {
            for (int i = 0; i < districts; i++) {
                var district = published.gathered().districts().get(i);
                table(
                        published,
                        district.name() + " " + district.code(),
                        published.districts().get(i));
            }
        }
        if (districts > 1) {
            table(published, this.terminal.isChinese() ? "全部区县" : "all districts", published.all());
        }
        missing(published);
    }

    private void table(Publication.Published published, String whose, List<AreaLines> areas) {
        this.terminal.tell("", "");
        this.terminal.tell(
                published.gathered().period() + " " + whose,
                published.gathered().period() + " " + whose);
        TextTable table = new TextTable(header(), List.of(false, false, true, true, false, true));
        for (AreaLines area : areas) {
            for (IndicatorRow row : area.totals()) {
                if (row.target() != null) {
                    table.row(cells(area, row));
                }
            }
        }
        table.lines().forEach(line -> this.terminal.tell(line, line));
    }

    private List<String> header() {
        return this.terminal.isChinese()
                ? List.of("方面", "指标", "数值", "目标", "状态", "报送/应报")
                : List.of("area", "indicator", "value", "target", "status", "counted");
    }

    private List<String> cells(AreaLines area, IndicatorRow row) {
        Indicator indicator = row.indicator();
        boolean zh = this.terminal.isChinese();
        String unit = zh ? indicator.unit().label() : indicator.unit().key();
        String value =
                row.value().map(number -> number.toPlainString() + " " + unit).orElse("–");
        String target = row.target() == null
                ? ""
                : (indicator.lessIsBetter() ? "≤ " : "≥ ")
                        + row.target().stripTrailingZeros().toPlainString();
        return List.of(
                zh ? kindLabel(area) : area.area().key(),
                zh ? indicator.label() : indicator.key(),
                value,
                target,
                zh ? row.status().label() : row.status().key(),
                area.counted() + "/" + area.expected());
    }

    private static String kindLabel(AreaLines area) {
        Labelled kind = area.area().kind();
        return kind.label();
    }

    /** What is lacking alone, which even a quiet command tells. */
    void missing(Publication.Published published) {
        List<Received> lacking = lacking(published);
        if (lacking.isEmpty()) {
            return;
        }
        this.terminal.complain("", "");
        this.terminal.complain(
                published.gathered().period() + " 缺报或被退回（" + lacking.size() + "）：",
                "missing or rejected in " + published.gathered().period() + " (" + lacking.size() + "):");
        lacking.stream().limit(MOST_MISSING).forEach(this::tell);
        if (lacking.size() > MOST_MISSING) {
            int more = lacking.size() - MOST_MISSING;
            this.terminal.complain(
                    "  另有 " + more + " 项，见 completeness.csv", "  " + more + " more, see completeness.csv");
        }
    }

    /** What is due and neither received nor carried, and every newer version that was refused. */
    static List<Received> lacking(Publication.Published published) {
        List<Received> lacking = new ArrayList<>();
        published
                .gathered()
                .districts()
                .forEach(district -> published.gathered().of(district).stream()
                        .filter(received ->
                                received.due() && (received.effective() == null || received.refused() != null))
                        .forEach(lacking::add));
        return lacking;
    }

    private void tell(Received received) {
        String whose = "  " + received.sender() + " " + received.senderName() + " ";
        boolean refused = received.refused() != null;
        this.terminal.complain(
                whose + received.kind().label() + "："
                        + (refused ? "新报文件被退回" : received.status().label()),
                whose + received.kind().key() + ": "
                        + (refused
                                ? "the newest file was rejected"
                                : received.status().key()));
    }
}
