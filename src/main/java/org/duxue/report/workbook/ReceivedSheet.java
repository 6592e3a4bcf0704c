package org.duxue.report.workbook;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.duxue.intake.Version;
import org.duxue.summary.Received;

/** 报送情况: who owed what, and what there is of it. */
final class ReceivedSheet {

    private static final List<Heading> HEADINGS = List.of(
            Heading.text("学校代码", 13),
            Heading.text("学校名称", 24),
            Heading.word("报送类别", 10),
            Heading.word("应报", 7),
            Heading.word("状态", 10),
            Heading.number("版本", 7, Format.WHOLE),
            Heading.word("数据月份", 10),
            Heading.word("收到时间", 18),
            Heading.number("数据行数", 10, Format.WHOLE),
            Heading.number("退回行数", 10, Format.WHOLE),
            Heading.number("被退回版本", 11, Format.WHOLE));
    private static final int STATE = 4;
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final TableSheet table;

    ReceivedSheet(Sheet sheet, Styles styles, PrintSetup print) {
        this.table = new TableSheet(sheet, styles, print, HEADINGS, 0);
        this.table.heading();
    }

    void write(List<Received> all) {
        all.forEach(received -> this.table.row(cells(received)));
        this.table
                .verdicts()
                .words(this.table.written(STATE), List.of("已报送"), List.of("缺报", "被退回"), List.of("沿用", "部分采用"));
        this.table.close("报送情况_明细", 0);
    }

    private static List<Object> cells(Received received) {
        Version effective = received.effective();
        Version shown = effective == null ? received.refused() : effective;
        return List.of(
                received.sender(),
                received.senderName(),
                received.kind().label(),
                received.due() ? "是" : "否",
                received.status().label(),
                shown == null ? "" : shown.number(),
                effective == null ? "" : effective.key().period().toString(),
                shown == null ? "" : MINUTE.format(shown.receivedAt()),
                shown == null ? "" : shown.rows().data(),
                shown == null ? "" : shown.rows().rejected(),
                received.refused() == null ? "" : received.refused().number());
    }
}
