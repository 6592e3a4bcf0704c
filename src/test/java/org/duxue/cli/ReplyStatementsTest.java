package org.duxue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The draft of the sample contains the statements of the real reply that data support, and no others. */
@ExtendWith(SampleDesk.class)
class ReplyStatementsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "认真落实鸡政教督办函〔2023〕9号要求，对所反馈的12项问题",
                "截至2023年6月30日，待销号7项、未整改到位5项。",
                "2023年5月，晨兴中学购置实验室设备，价值1.5万元。",
                "2023—2025年更新计划共投入440万元（2023年170万元、2024年120万元、2025年150万元）。",
                "2023年计划投入170万元，更新智慧黑板48套、录播教室8间",
                "2024年计划投入120万元，更新录播教室3间（树英小学、城子河小学、晨兴中学）。",
                "2025年计划投入150万元，更新教师办公电脑300台。",
                "责任单位为区教育局，整改时限为2026年12月31日。",
                "各校学科缺员10人（美术3人、音乐3人、体育2人、地理1人、信息科技1人），多数为体育和艺术类教师（8人）。",
                "2023年各校拟退休42人，按“退三补一”逐校计算、每校向下取整可补充11人，余9人结转（全区合计的三分之一为14人）；拟招聘11人。",
                "2022年12月，育才中学在校学生711人，应配卫生技术人员2人，实有1人；" + "2023年6月，育才中学在校学生346人，应配卫生技术人员1人，实有1人。",
                "这是学生数减少所致：按2022年12月育才中学在校学生711人计算，应配卫生技术人员2人。",
                "7所中小学校中有7所符合卫生技术人员配备标准。",
                "该问题系基数变化而不再存在，不是采取措施的结果，待销号。",
                "2022年8月，城子河小学、晨兴中学完成用电隐患整改（教学楼配电线路老化、教学楼线路老化）。",
                "2022年12月，育才中学完成护栏隐患整改（教学楼未安装安全护栏）。",
                "安保人员平均年龄50岁，没有超过规定年龄的人员。",
                "安保人员42人（应配23人），比上期增加8人，均参加了培训考试。",
                "视频监控点位共284个，其中本年新增点位20个",
                "一是2022年12月举办区中小学生雪地足球比赛",
                "学生体质健康优秀率为6.44%（43 / 668），目标不低于25%（计入 7/7，其中沿用 6（最早2022年12月））。",
                "优秀率由上期的6.11%变为6.44%，有所上升（本期新测的学校1所，其余沿用以前数据）。",
                "联合执法单位5个：区教育局、区公安分局、区文体广电和旅游局、区市场监督管理局、区城市管理综合执法局。",
                "承担执法职责的4个单位有执法人员16人，均持有执法证。",
                "区文体广电和旅游局自2020年6月起不再承担相关执法职责（依据：市委办公室、市人民政府办公室有关规定",
                "全区外聘人员69人，其中公办幼儿园44人、民办幼儿园25人。",
                "公办幼儿园44人，其中已参保33人、正在办理11人",
                "民办幼儿园25人，其中已参保21人、未参保4人"
            })
    void isInTheDraft(String statement, SharedDesk sample) throws IOException {
        assertThat(WordText.of(sample.desk().result("2023-06", "230306", "report.docx")))
                .contains(statement);
    }

    @Test
    void answersTheFindingsInTheOrderOfTheLetterAndHasAtMostOneGapForEach(SharedDesk sample) throws IOException {
        String text = WordText.of(sample.desk().result("2023-06", "230306", "report.docx"));

        assertThat(text.lines().filter(line -> line.matches("[一二三四五六]、.*|（[一二三四五]）.*")))
                .containsExactly(
                        "一、学校设施设备更新缓慢问题",
                        "二、教师结构性缺员、卫生技术人员配备不足问题",
                        "（一）部分学科教师结构性缺员",
                        "（二）育才中学卫生技术人员配备不足",
                        "三、校园安全工作落实不到位问题",
                        "（一）晨兴中学、城子河小学存在用电安全隐患",
                        "（二）育才中学未安装安全护栏",
                        "（三）安保人员年龄偏大",
                        "（四）安保人员数量不足",
                        "（五）部分学校技防设备不足",
                        "四、学生体质健康优秀率不达标问题",
                        "五、校外培训监管行政执法队伍薄弱问题",
                        "六、教师工资待遇（社会保险）落实不到位问题",
                        "（一）公办幼儿园部分外聘教师未缴纳社会保险",
                        "（二）民办幼儿园部分教师未缴纳养老保险");
        assertThat(text.lines().filter(line -> line.contains("【待补充") && line.contains("该问题")))
                .isEmpty();
    }

    @Test
    void saysOfNoProblemThatItWasRaisedWhereNoLetterIsEntered(SharedDesk sample) throws IOException {
        Desk desk = sample.desk().copyTo(this.folder.resolve("desk"));
        Files.delete(desk.input().resolve("findings_230306.csv"));
        Files.deleteIfExists(desk.output().resolve(".duxue/kept/ledger/findings_230306.csv"));

        desk.call("consolidate", "--period", "2023-06");

        String text = WordText.of(desk.result("2023-06", "230306", "report.docx"));
        assertThat(text)
                .contains("【待补充：评价意见函及其反馈的问题】截至2023年6月30日，整改台账共")
                .contains("三、校园安全情况\n2022年8月，城子河小学、晨兴中学完成用电隐患整改")
                .doesNotContain("反馈问题", "问题\n（一）", "督导组");
    }

    @Test
    void namesWhatIsMissingInOneGap(SharedDesk sample) throws IOException {
        Desk desk = sample.desk().copyTo(this.folder.resolve("desk"));
        Path findings = desk.input().resolve("findings_230306.csv");
        Files.writeString(findings, Files.readString(findings) + "13,鸡政教督办函〔2023〕9号,2023-02-20,other,食堂台账不全,,,,\r\n");

        desk.call("consolidate", "--period", "2023-06");

        assertThat(WordText.of(desk.result("2023-06", "230306", "report.docx")))
                .contains("七、其他问题\n反馈问题：食堂台账不全。该问题尚未整改到位，整改时限为2023年9月28日。【待补充：整改措施、责任单位】\n");
    }
}
