package org.duxue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The draft of the reply for the sample, laid out by a real office program. */
@ExtendWith(SampleDesk.class)
class ReplyTest {

    @TempDir
    Path folder;

    @Test
    void containsTheFiguresOfTheSummary(SharedDesk sample) throws Exception {
        Office.isNeeded("soffice", "pdftotext");
        Office office = new Office(this.folder);
        office.convert("pdf", sample.desk().result("2023-06", "230306", "report.docx"));
        Path pdf = this.folder.resolve("report.pdf");
        Assumptions.assumeTrue(pdf.toFile().exists(), "LibreOffice has no writer here, the reply is not looked at");

        String text = office.text(pdf).replaceAll("\\s+", "");

        assertThat(text)
                .contains(
                        "2023—2025年更新计划共投入440万元（2023年170万元、2024年120万元、2025年150万元）",
                        "各校学科缺员10人",
                        "安保人员平均年龄50岁",
                        "公办幼儿园44人",
                        "特此报告。")
                .doesNotContain("{{", "截止到", "[indicator]");
    }

    @Test
    void isAuditedAndNotRefuted(SharedDesk sample) {
        String audit = Desk.text(sample.desk().result("2023-06", "230306", "report-audit.txt"));

        assertThat(audit)
                .startsWith("关于城子河区政府履行教育职责评价整改工作的报告（草稿）自查，截至 2023-06-30\r\n\r\n与数据核对：证实 ")
                .contains("，不符 0 处，")
                .doesNotContain("未发现问题")
                .containsPattern("\r\n待补充：\\d+ 处\r\n  第\\d+段：");
    }
}
