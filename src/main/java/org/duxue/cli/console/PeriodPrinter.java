package org.duxue.cli.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.duxue.area.Indicator;
import org.duxue.intake.Folders;
import org.duxue.job.OperatorNotices;
import org.duxue.report.Publication;
import org.duxue.report.words.Words;
import org.duxue.shared.Kind;
import org.duxue.shared.Labelled;
import org.duxue.shared.Period;
import org.duxue.shared.Text;
import org.duxue.summary.AreaLines;
import org.duxue.summary.IndicatorRow;
import org.duxue.summary.Obligation;

/** Prints the results of a period: the figures that have a target, and what is missing. */
public final class PeriodPrinter {

    private static final int FEW_DISTRICTS = 3;
    private static final int MOST_MISSING = 100;

    private final Console console;
    private final OperatorNotices office;

    public PeriodPrinter(Console console, Folders folders) {
        this.console = console;
        this.office = new OperatorNotices(folders);
    }

    public void print(Publication.Published published) {
        int districts = published.districts().size();
        if (districts <= FEW_DISTRICTS) {
            for (int i = 0; i < districts; i++) {
                var district = published.snapshot().districts().get(i);
                table(
                        published,
                        district.name() + " " + district.code(),
                        published.districts().get(i));
            }
        }
        if (districts > 1) {
            table(published, this.console.isChinese() ? "全部区县" : "all districts", published.all());
        }
        toCorrect(published);
    }

    private void table(Publication.Published published, String whose, List<AreaLines> areas) {
        this.console.print("", "");
        this.console.print(
                published.snapshot().period() + " " + whose,
                published.snapshot().period() + " " + whose);
        TextTable table = new TextTable(header(), List.of(false, false, true, true, false, true));
        for (AreaLines area : areas) {
            for (IndicatorRow row : area.totals()) {
                if (row.target() != null) {
                    table.row(cells(area, row));
                }
            }
        }
        table.lines().forEach(line -> this.console.print(line, line));
        for (AreaLines area : areas) {
            if (isNoted(area)) {
                this.console.print(
                        "* " + kindLabel(area) + "：计入 " + Words.CHINESE.counted(area),
                        "* " + area.area().key() + ": " + Words.ENGLISH.counted(area));
            }
        }
    }

    private static boolean isNoted(AreaLines area) {
        return area.freshness().isCarried()
                || area.freshness().isPartial()
                || (area.counted() == 0 && area.expected() > 0);
    }

    private List<String> header() {
        return this.console.isChinese()
                ? List.of("方面", "指标", "数值", "目标", "状态", "计入/应报")
                : List.of("area", "indicator", "value", "target", "status", "counted");
    }

    private List<String> cells(AreaLines area, IndicatorRow row) {
        Indicator indicator = row.indicator();
        boolean zh = this.console.isChinese();
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
                area.counted() + "/" + area.expected() + (isNoted(area) ? "*" : ""));
    }

    private static String kindLabel(AreaLines area) {
        Labelled kind = area.area().kind();
        return kind.label();
    }

    /** Prints what is missing or has to be corrected, without the figures. */
    public void toCorrect(Publication.Published published) {
        missing(published);
        new QuestionPrinter(this.console).warn(published.snapshot().period(), published.open());
        this.office.lines(published).forEach(this.console::warn);
    }

    private void missing(Publication.Published published) {
        List<Obligation> lacking = OperatorNotices.lacking(published);
        Period period = published.snapshot().period();
        boolean isEmpty = OperatorNotices.hasNoFiles(published);
        if (isEmpty || !lacking.isEmpty()) {
            this.console.print("", "");
        }
        if (isEmpty) {
            this.console.warn(
                    period + " 没有一个单位报送过材料，缺报 " + lacking.size() + " 份；有数值的指标都沿用以前月份的数据",
                    period + ": nobody sent anything for this month, " + lacking.size()
                            + " submissions are missing; where there is a value, it rests on earlier months");
            return;
        }
        if (lacking.isEmpty()) {
            return;
        }
        this.console.warn(
                period + " 缺报、部分采用或被退回（" + lacking.size() + "）：",
                period + " missing, partly accepted or rejected (" + lacking.size() + "):");
        Map<SenderStatus, List<Kind>> bySender = lacking.stream()
                .collect(Collectors.groupingBy(
                        SenderStatus::of,
                        LinkedHashMap::new,
                        Collectors.mapping(Obligation::kind, Collectors.toList())));
        bySender.entrySet().stream().limit(MOST_MISSING).forEach(one -> print(one.getKey(), one.getValue()));
        long more = bySender.values().stream()
                .skip(MOST_MISSING)
                .mapToLong(List::size)
                .sum();
        if (more > 0) {
            this.console.warn("  另有 " + more + " 项，见 completeness.csv", "  " + more + " more, see completeness.csv");
        }
    }

    /** A sender and the status of its submissions; several kinds may have the same status. */
    private record SenderStatus(String sender, String name, Text words) {

        static SenderStatus of(Obligation received) {
            Text words = received.isProgramFault()
                    ? new Text("程序出错，新报文件没有读成，不用重报", "the program failed over the newest file; not to be sent again")
                    : received.refused() == null
                            ? new Text(
                                    received.status().label(), received.status().key())
                            : new Text("新报文件被退回", "the newest file was rejected");
            return new SenderStatus(received.sender(), received.senderName(), words);
        }
    }

    private void print(SenderStatus status, List<Kind> kinds) {
        String whose = "  " + status.sender() + " " + status.name() + " ";
        this.console.warn(
                whose + kinds.stream().map(Kind::label).collect(Collectors.joining("、")) + "："
                        + status.words().zh(),
                whose + kinds.stream().map(Kind::key).collect(Collectors.joining(", ")) + ": "
                        + status.words().en());
    }
}
