package org.duxue.report.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyAuditTest {

    private static final LocalDate AS_OF = LocalDate.of(2023, 6, 30);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "计划投入440万元（2023年170万元、2024年120万元、2025年150万元）。",
                "外聘教师69人（公办幼儿园44人、民办幼儿园25人）。",
                "参保率为75%（33 / 44）。",
                "中小学7所（一所一策）。"
            })
    void acceptsSumsThatHold(String text) {
        assertThat(audit(text)).isEmpty();
    }

    @Test
    void findsPlanYearsThatDoNotAddUp() {
        assertThat(audit("计划投入440万元（2023年170万元、2024年120万元、2025年160万元）。"))
                .containsExactly("[分项之和] 一、问题 第1段：170 + 120 + 160 = 450，文中总数为 440万元");
    }

    @Test
    void findsPartsThatAreNotTheWhole() {
        assertThat(audit("公办幼儿园外聘教师44人（已参保33人、办理中10人）。")).containsExactly("[分项之和] 一、问题 第1段：33 + 10 = 43，文中总数为 44人");
    }

    @Test
    void findsOneCountToldTwiceDifferently() {
        assertThat(audit("安保人员数为42人。", "经统计，安保人员数为44人。"))
                .containsExactly("[前后一致] 一、问题 第2段：安保人员数在此为 44人，在一、问题 第1段为 42人");
    }

    @Test
    void acceptsACountToldTwiceAlike() {
        assertThat(audit("安保人员数为42人。", "安保人员数为42人。")).isEmpty();
    }

    @Test
    void findsARateAnsweredWithActivities() {
        assertThat(in("四、学生体质健康优秀率不达标问题", "2022年12月举办了雪地足球比赛。", "5月各校开展了春季运动会。"))
                .containsExactly("[比率问题] 四、学生体质健康优秀率不达标问题 第1段：本部分回答比率问题，却没有任何比率，只有活动或措施不足以说明");
    }

    @Test
    void acceptsARateAnsweredWithTheRate() {
        assertThat(in("四、学生体质健康优秀率不达标问题", "举办了运动会。", "优秀率为12.5%。")).isEmpty();
    }

    @Test
    void findsAPlanToldAsDone() {
        assertThat(audit("计划投入170万元，已完成智慧黑板更新。"))
                .containsExactly("[计划与完成] 一、问题 第1段：计划与完成写在同一句，请分开写明：“计划投入170万元，已完成智慧黑板更新”");
    }

    @Test
    void findsTheFutureToldAsDone() {
        assertThat(audit("2023年9月已完成全区运动会。")).containsExactly("[计划与完成] 一、问题 第1段：2023年9月 晚于截止日，不能写成已完成");
    }

    @Test
    void acceptsAPlanToldAsAPlanAndWhatIsDoneAsDone() {
        assertThat(audit("计划于2023年9月举办运动会。2022年8月已完成电路改造。")).isEmpty();
    }

    @Test
    void listsWhatIsMissingWithItsPlace() {
        assertThat(audit("责任单位：【待补充：责任单位】，措施：【待补充：整改措施】，另【待补充：责任单位】。"))
                .containsExactly("[待补充] 一、问题 第1段：责任单位", "[待补充] 一、问题 第1段：整改措施");
    }

    @Test
    void asksForTheProperWords() {
        assertThat(audit("截止到2022年7月，中小學生参赛。"))
                .containsExactly("[用语] 一、问题 第1段：“截止到”应写作“截至”", "[用语] 一、问题 第1段：简体文字中有繁体字“學”");
    }

    private static List<String> audit(String... texts) {
        return in("一、问题", texts);
    }

    private static List<String> in(String section, String... texts) {
        List<Passage> passages = Stream.iterate(1, number -> number + 1)
                .limit(texts.length)
                .map(number -> new Passage(section, number, texts[number - 1]))
                .toList();
        return ReplyAudit.of(passages, AS_OF).stream()
                .map(ReplyAudit.Finding::line)
                .toList();
    }
}
