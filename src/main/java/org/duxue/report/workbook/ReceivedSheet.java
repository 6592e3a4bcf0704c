package org.duxue.report.workbook;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.duxue.intake.Version;
import org.duxue.report.words.Words;
import org.duxue.summary.Obligation;

/** 报送情况: the submissions that were due from each sender, and their state. */
final class ReceivedSheet {

    private static final int STATE = 4;
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final Words w;
    private final TableSheet table;

    ReceivedSheet(Sheet sheet, Styles styles, PrintSetup print, Words w) {
        this.w = w;
        this.table = new TableSheet(sheet, styles, print, headings(w), 0);
        this.table.heading();
    }

    private static List<Heading> headings(Words w) {
        return List.of(
                Heading.text(w.of("学校代码", "School code"), 13),
                Heading.text(w.of("学校名称", "School"), 24),
                Heading.word(w.of("报送类别", "Kind"), 10),
                Heading.word(w.of("应报", "Due"), 7),
                Heading.word(w.of("状态", "Status"), 10),
                Heading.number(w.of("版本", "Version"), 7, Format.WHOLE),
                Heading.word(w.of("数据月份", "Month of data"), 10),
                Heading.word(w.of("收到时间", "Received at"), 18),
                Heading.number(w.of("数据行数", "Rows"), 10, Format.WHOLE),
                Heading.number(w.of("退回行数", "Rows in error"), 10, Format.WHOLE),
                Heading.number(w.of("被退回版本", "Rejected version"), 11, Format.WHOLE));
    }

    void write(List<Obligation> all) {
        all.forEach(obligation -> this.table.row(cells(obligation)));
        this.table.results().statuses(this.table.written(STATE), this.w);
        this.table.close(this.w.of("报送情况_明细", "Submissions_all"), 0);
    }

    private List<Object> cells(Obligation obligation) {
        Version effective = obligation.effective();
        Version shown = effective == null ? obligation.refused() : effective;
        return List.of(
                obligation.sender(),
                obligation.senderName(),
                this.w.kind(obligation.kind()),
                obligation.due() ? this.w.of("是", "yes") : this.w.of("否", "no"),
                this.w.status(obligation.status()),
                shown == null ? "" : shown.number(),
                effective == null ? "" : effective.key().period().toString(),
                shown == null ? "" : MINUTE.format(shown.receivedAt()),
                shown == null ? "" : shown.rows().data(),
                shown == null ? "" : shown.rows().rejected(),
                obligation.refused() == null ? "" : obligation.refused().number());
    }
}
