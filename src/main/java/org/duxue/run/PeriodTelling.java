package org.duxue.run;

import java.util.ArrayList;
import java.util.List;
import org.duxue.area.Indicator;
import org.duxue.intake.Folders;
import org.duxue.report.Publication;
import org.duxue.shared.Labelled;
import org.duxue.shared.Period;
import org.duxue.summary.AreaLines;
import org.duxue.summary.IndicatorRow;
import org.duxue.summary.Received;

/** Tells the operator what a period came to: the figures that have a target, and what is missing. */
final class PeriodTelling {

    private static final int FEW_DISTRICTS = 3;
    private static final int MOST_MISSING = 100;

    private final Terminal terminal;
    private final OperatorTelling office;

    PeriodTelling(Terminal terminal, Folders folders) {
        this.terminal = terminal;
        this.office = new OperatorTelling(folders);
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
        toCorrect(published);
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

    /** Tells what is missing or has to be corrected, whatever the figures are. */
    void toCorrect(Publication.Published published) {
        missing(published);
        this.office.lines(published).forEach(this.terminal::complain);
    }

    /** Whether a submission is missing, or something that was sent or entered has to be corrected. */
    static boolean isToCorrect(List<Publication.Published> published) {
        return published.stream().anyMatch(one -> !lacking(one).isEmpty() || OperatorTelling.hasRefused(one));
    }

    private void missing(Publication.Published published) {
        List<Received> lacking = lacking(published);
        if (lacking.isEmpty()) {
            return;
        }
        Period period = published.gathered().period();
        this.terminal.tell("", "");
        this.terminal.complain(
                period + " 缺报、部分采用或被退回（" + lacking.size() + "）：",
                period + " missing, partly accepted or rejected (" + lacking.size() + "):");
        lacking.stream().limit(MOST_MISSING).forEach(this::tell);
        if (lacking.size() > MOST_MISSING) {
            int more = lacking.size() - MOST_MISSING;
            this.terminal.complain(
                    "  另有 " + more + " 项，见 completeness.csv", "  " + more + " more, see completeness.csv");
        }
    }

    /** What is due and neither received nor carried, what has rows in error, and every newer version that was refused. */
    static List<Received> lacking(Publication.Published published) {
        List<Received> lacking = new ArrayList<>();
        published
                .gathered()
                .districts()
                .forEach(district -> published.gathered().of(district).stream()
                        .filter(PeriodTelling::isLacking)
                        .forEach(lacking::add));
        return lacking;
    }

    static boolean isLacking(Received received) {
        return received.due()
                && (received.effective() == null
                        || received.refused() != null
                        || received.status() == Received.Status.PARTIAL);
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
