package org.duxue.report.workbook;

import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Sheet;
import org.duxue.intake.Version;
import org.duxue.report.words.Words;
import org.duxue.summary.Obligation;

/** 数据来源: every input with version, digest and rows; the registry is listed separately. */
final class SourceSheet {

    private final Words w;
    private final TableSheet table;

    SourceSheet(Sheet sheet, Styles styles, PrintSetup print, Words w) {
        this.w = w;
        this.table = new TableSheet(sheet, styles, print, headings(w), 0);
        this.table.heading();
    }

    private static List<Heading> headings(Words w) {
        return List.of(
                Heading.text(w.of("报送单位代码", "Sender code"), 14),
                Heading.text(w.of("报送单位", "Sender"), 24),
                Heading.word(w.of("报送类别", "Kind"), 10),
                Heading.word(w.of("数据月份", "Month of data"), 10),
                Heading.number(w.of("版本", "Version"), 7, Format.WHOLE),
                Heading.word(w.of("采用", "Used as"), 10),
                Heading.wrapped(w.of("文件", "File"), 36),
                Heading.wrapped("SHA-256", 36),
                Heading.number(w.of("读取行数", "Rows read"), 10, Format.WHOLE),
                Heading.number(w.of("采用行数", "Rows accepted"), 10, Format.WHOLE),
                Heading.number(w.of("退回行数", "Rows in error"), 10, Format.WHOLE),
                Heading.number(w.of("跳过行数", "Rows skipped"), 10, Format.WHOLE));
    }

    void write(List<Obligation> all) {
        for (Obligation obligation : all) {
            Stream.concat(
                            Stream.ofNullable(obligation.effective()).flatMap(version -> version.parts().stream()),
                            Stream.ofNullable(obligation.refused()))
                    .forEach(version -> this.table.row(cells(obligation, version)));
        }
        this.table.close(this.w.of("数据来源_明细", "Sources_all"), 0);
    }

    private List<Object> cells(Obligation obligation, Version version) {
        return List.of(
                obligation.sender(),
                obligation.senderName(),
                this.w.kind(obligation.kind()),
                version.key().period().toString(),
                version.number(),
                version.isEffective() ? this.w.status(obligation.status()) : this.w.status(Obligation.Status.REJECTED),
                version.relativePath(),
                version.sha256(),
                version.rows().read(),
                version.rows().accepted(),
                version.rows().rejected(),
                version.rows().skipped());
    }
}
