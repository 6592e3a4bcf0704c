package org.duxue.report.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.duxue.report.words.Words;
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Plan budget: 4,400,000 yuan (2023: 1,700,000 yuan, 2024: 1,200,000 yuan, 2025: 1,500,000 yuan).",
                "External staff: 3 people (public kindergartens: 2 people, private kindergartens: 1 person).",
                "Insured rate: 75% (33 / 44).",
                "The guards: 42 people. Guards were 42 people.",
                "A sports meeting is planned for September 2023. The wiring was completed in August 2022."
            })
    void acceptsEnglishThatHolds(String text) {
        assertThat(english(text)).isEmpty();
    }

    @Test
    void findsEnglishSumsThatDoNotAddUp() {
        assertThat(english(
                        "Plan budget: 4,400,000 yuan (2023: 1,700,000 yuan, 2024: 1,200,000 yuan, 2025: 1,600,000 yuan).",
                        "Agencies: 3 agencies (in scope: 1 agency, others: 1 agency)."))
                .containsExactly(
                        "[sums of parts] I. Problem, paragraph 1: 1,700,000 + 1,200,000 + 1,600,000 = 4500000, the text says"
                                + " 4,400,000 yuan",
                        "[sums of parts] I. Problem, paragraph 2: 1 + 1 = 2, the text says 3 agencies");
    }

    @Test
    void findsOneEnglishCountToldTwiceDifferently() {
        assertThat(english("Guards: 42 people.", "After a recount the guards are 1,044 people.", "Guards: 41 people."))
                .containsExactly(
                        "[the same in all places] I. Problem, paragraph 3: Guards is 41 people here and 42 people in"
                                + " I. Problem, paragraph 1");
    }

    @Test
    void findsAnEnglishRateAnsweredWithActivities() {
        assertThat(in(Words.ENGLISH, "IV. Rate of excellent results below its target", "A football match was held."))
                .containsExactly(
                        "[problems of rates] IV. Rate of excellent results below its target, paragraph 1: this section answers"
                                + " a problem of a rate and tells no rate; activities and measures alone are no answer");
    }

    @Test
    void findsEnglishPlansAndTheFutureToldAsDone() {
        assertThat(english(
                        "It is planned to spend 4.5 million, and the boards have been bought.",
                        "The meeting was completed on 30 September 2023, the guards were trained in 2023-09."))
                .containsExactly(
                        "[planned and done] I. Problem, paragraph 1: plan and completion stand in one sentence, tell them apart:"
                                + " “It is planned to spend 4.5 million, and the boards have been bought”",
                        "[planned and done] I. Problem, paragraph 2: 30 September 2023 lies after the as-of date and cannot be"
                                + " told as done",
                        "[planned and done] I. Problem, paragraph 2: 2023-09 lies after the as-of date and cannot be told as done");
    }

    @Test
    void listsWhatIsMissingInEnglishAndAsksForADay() {
        assertThat(english("Unit: 【to be supplied: responsible unit】, 【待补充：整改措施】. So far nothing."))
                .containsExactly(
                        "[to be supplied] I. Problem, paragraph 1: responsible unit",
                        "[to be supplied] I. Problem, paragraph 1: 整改措施",
                        "[wording] I. Problem, paragraph 1: “So far” names no day: write “as of” and the date");
    }

    private static List<String> audit(String... texts) {
        return in("一、问题", texts);
    }

    private static List<String> english(String... texts) {
        return in(Words.ENGLISH, "I. Problem", texts);
    }

    private static List<String> in(String section, String... texts) {
        return in(Words.CHINESE, section, texts);
    }

    private static List<String> in(Words words, String section, String... texts) {
        List<Passage> passages = Stream.iterate(1, number -> number + 1)
                .limit(texts.length)
                .map(number -> new Passage(section, number, texts[number - 1]))
                .toList();
        return ReplyAudit.of(passages, words, AS_OF).stream()
                .map(finding -> finding.line(words))
                .toList();
    }
}
