package org.duxue.report.workbook;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Sheet;
import org.duxue.intake.Version;
import org.duxue.summary.Received;

/** 数据来源: every input with version, digest and rows, the registry apart. */
final class SourceSheet {

    private static final List<Heading> HEADINGS = List.of(
            Heading.text("报送单位代码", 14),
            Heading.text("报送单位", 24),
            Heading.word("报送类别", 10),
            Heading.word("数据月份", 10),
            Heading.number("版本", 7, Format.WHOLE),
            Heading.word("采用", 10),
            Heading.text("文件", 40),
            Heading.text("SHA-256", 66),
            Heading.number("读取行数", 10, Format.WHOLE),
            Heading.number("采用行数", 10, Format.WHOLE),
            Heading.number("退回行数", 10, Format.WHOLE),
            Heading.number("跳过行数", 10, Format.WHOLE));

    private final TableSheet table;

    SourceSheet(Sheet sheet, Styles styles, PrintSetup print) {
        this.table = new TableSheet(sheet, styles, print, HEADINGS, 0);
        this.table.heading();
    }

    void write(List<Received> all) {
        for (Received received : all) {
            Stream.of(Optional.ofNullable(received.effective()), Optional.ofNullable(received.refused()))
                    .flatMap(Optional::stream)
                    .forEach(version -> this.table.row(cells(received, version)));
        }
        this.table.close("数据来源_明细", 0);
    }

    private static List<Object> cells(Received received, Version version) {
        return List.of(
                received.sender(),
                received.senderName(),
                received.kind().label(),
                version.key().period().toString(),
                version.number(),
                version.isEffective() ? received.status().label() : "被退回",
                version.relativePath(),
                version.sha256(),
                version.rows().read(),
                version.rows().accepted(),
                version.rows().rejected(),
                version.rows().skipped());
    }
}
