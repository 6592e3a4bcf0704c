package org.duxue.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The draft of the reply out of the sample, laid out by a real office program. */
@ExtendWith(SampleDesk.class)
class ReplyTest {

    @TempDir
    Path folder;

    @Test
    void tellsTheFiguresOfTheSummary(SharedDesk sample) throws Exception {
        Office.isNeeded("soffice", "pdftotext");
        Office office = new Office(this.folder);
        office.convert("pdf", sample.desk().result("2023-06", "230306", "report.docx"));
        Path pdf = this.folder.resolve("report.pdf");
        Assumptions.assumeTrue(pdf.toFile().exists(), "LibreOffice has no writer here, the reply is not looked at");

        String text = office.text(pdf).replaceAll("\\s+", "");

        assertThat(text)
                .contains(
                        "更新计划预算为440万元（2023年170万元、2024年120万元、2025年150万元）",
                        "学科缺员人数为10人（初中3人、小学7人），目标不超过0人，未达标",
                        "安保人员平均年龄为50岁",
                        "公办幼儿园44人",
                        "截至2023年6月30日，本方面应报7份、已采用7份。",
                        "特此报告。")
                .doesNotContain("{{", "截止到", "[indicator]");
    }

    @Test
    void auditsItselfAndFindsOnlyWhatIsMissing(SharedDesk sample) {
        assertThat(Desk.text(sample.desk().result("2023-06", "230306", "report-audit.txt")))
                .startsWith("关于城子河区政府履行教育职责评价整改工作的报告（草稿）自查，截至 2023-06-30\r\n\r\n"
                        + "分项之和：未发现问题\r\n前后一致：未发现问题\r\n比率问题：未发现问题\r\n计划与完成：未发现问题\r\n待补充：")
                .contains("  [待补充] 开头 第2段：文号\r\n")
                .endsWith("用语：未发现问题\r\n");
    }
}
