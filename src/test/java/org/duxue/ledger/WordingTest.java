package org.duxue.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.duxue.shared.Message;
import org.duxue.shared.Messages;
import org.duxue.shared.Period;
import org.duxue.shared.Text;
import org.duxue.standards.Norms;
import org.duxue.standards.Policy;
import org.duxue.standards.Standards;
import org.duxue.summary.Office;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The sentences of a line: the problem, the norm behind it, and what a smaller base hides. */
class WordingTest {

    private static final Wording WORDING = new Wording(Office.ROOMS);
    private static final Norms NORMS = Standards.load().on(LocalDate.of(2023, 6, 30), Policy.none(), "230399");

    static Stream<Arguments> rules() {
        return Stream.of(
                of(Rule.OVERDUE, "12", "0", "", "超期设备|学生计算机：发现时 12 台（件）超过使用年限", "computer"),
                of(Rule.OVERDUE, "12", "0", "", "超期设备|其他设备：发现时 12 台（件）超过使用年限", "other"),
                of(Rule.PLAN_LATE, "0", "1", "换课桌", "更新计划逾期未完成|更新计划“换课桌”（P1）：发现时到期未完成", "P1"),
                of(Rule.PLAN_LATE, "0", "1", "", "更新计划逾期未完成|更新计划“P1”（P1）：发现时到期未完成", "P1"),
                of(
                        Rule.EQUIPMENT_BELOW_STANDARD,
                        "971.30",
                        "2500",
                        "",
                        "设备配置低于标准|初中生均教学仪器设备值：发现时为 971.3，标准 2500",
                        "junior",
                        "instrument_value_per_student"),
                of(
                        Rule.STAFFING_BELOW_STANDARD,
                        "0.84",
                        "1",
                        "",
                        "师资配置低于标准|小学每百名学生拥有县级以上骨干教师数：发现时为 0.84，标准 1",
                        "primary",
                        "backbone_per_100"),
                of(Rule.SHORTAGE, "2", "3", "", "学科缺员|初中体育：发现时缺 1 人，应配 3 人，实有 2 人", "junior", "pe"),
                of(Rule.HIRE_GAP, "1", "4", "", "招聘计划不足|招聘计划：发现时缺 3 人，按退休人数应招 4 人，计划招 1 人"),
                of(Rule.HEALTH_SHORT, "0", "2", "", "卫生技术人员不足|卫生技术人员：发现时缺 2 人，应配 2 人，实有 0 人"),
                of(Rule.HAZARD, "1", "0", "老化", "安全隐患未整改|消防隐患：老化（H1）", "H1"),
                of(Rule.HAZARD, "1", "0", "", "安全隐患未整改|安全隐患（H1）", "H1"),
                of(Rule.GUARDS_SHORT, "1", "2", "", "安保人员不足|安保人员：发现时缺 1 人，应配 2 人，实有 1 人"),
                of(Rule.GUARDS_OVER_AGE, "2", "0", "", "安保人员超龄|安保人员：发现时 2 人超龄"),
                of(Rule.GUARDS_UNTRAINED, "2", "0", "", "安保人员未参加培训考试|安保人员：发现时 2 人未参加培训考试"),
                of(Rule.NO_ALARM, "0", "1", "", "没有一键报警|发现时没有一键报警装置"),
                of(Rule.EXCELLENT_LOW, "12.50", "20", "", "体质健康优秀率低|学生体质健康优秀率：发现时 12.5%，目标 20%"),
                of(Rule.COVERAGE_LOW, "80.00", "95", "", "体质测试覆盖率低|学生体质测试覆盖率：发现时 80%，应达 95%"),
                of(Rule.OFFICERS_SHORT, "1", "3", "", "持证执法人员不足|持证执法人员：发现时缺 2 人，应有 3 人，实有 1 人"),
                of(Rule.UNCERTIFIED, "1", "4", "", "执法人员未持证|执法人员：发现时 3 人未持证，共 4 人，持证 1 人"),
                of(Rule.NOT_INSURED, "5", "0", "", "外聘人员未参保|外聘人员：发现时 5 人入职超过 30 日未参加社会保险"),
                of(Rule.SUSPEND, "5", "0", "", "限期未参保，应停园整改|发现时限期已过仍有 5 人未参保，应停园整改"),
                of(
                        Rule.CV_HIGH,
                        "0.5151",
                        "0.50",
                        "",
                        "差异系数超限|小学每百名学生拥有体育、艺术专任教师数的差异系数：发现时 0.5151，限值 0.5",
                        "primary",
                        "pe_arts_per_100"));
    }

    private static Arguments of(
            Rule rule, String measured, String target, String detail, String sentence, String... parts) {
        return Arguments.of(
                rule, Measure.of(new BigDecimal(measured), new BigDecimal(target)), detail, sentence, List.of(parts));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleHasItsSentence(Rule rule, Measure measure, String detail, String sentence, List<String> parts) {
        assertThat(rule.label() + "|"
                        + zh(WORDING.problem(rule, parts, measure, detail, detail.isEmpty() ? "" : "fire")))
                .isEqualTo(sentence);
    }

    private static String zh(Message found) {
        return Messages.text(found).zh();
    }

    @Test
    void aHazardIsDescribedInEachLanguage() {
        Message found = WORDING.problem(
                Rule.HAZARD, List.of("H1"), Measure.of(BigDecimal.ONE, BigDecimal.ZERO), "老化", "electrical");

        assertThat(Messages.text(found)).isEqualTo(new Text("用电隐患：老化（H1）", "hazard: electrical, “老化” (H1)"));
    }

    @Test
    void anUnknownItemIsNamedAsItIsWritten() {
        assertThat(zh(WORDING.problem(
                        Rule.SHORTAGE, List.of("junior", "xx"), Measure.of(BigDecimal.ONE, BigDecimal.TEN), "", "")))
                .isEqualTo("初中xx：发现时缺 9 人，应配 10 人，实有 1 人");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "OVERDUE, computer, target.equipment.overdue_count",
                "PLAN_LATE, -, target.equipment.plan_due_completion_rate",
                "EQUIPMENT_BELOW_STANDARD, junior multimedia_rooms_per_100, balance.multimedia_rooms_per_100.junior",
                "STAFFING_BELOW_STANDARD, primary backbone_per_100, balance.backbone_per_100.primary",
                "SHORTAGE, -, target.staffing.shortage",
                "HIRE_GAP, -, target.staffing.hire_gap",
                "HEALTH_SHORT, -, health.students_per_staff",
                "HAZARD, -, target.safety.hazards_overdue",
                "GUARDS_SHORT, -, target.safety.guards_short",
                "GUARDS_OVER_AGE, -, target.safety.guards_over_age",
                "GUARDS_UNTRAINED, -, target.safety.guards_trained_rate",
                "NO_ALARM, -, target.safety.alarm_schools_rate",
                "EXCELLENT_LOW, -, target.fitness.excellent_rate",
                "COVERAGE_LOW, -, limit.fitness_coverage",
                "OFFICERS_SHORT, -, target.enforcement.officers_short",
                "UNCERTIFIED, -, target.enforcement.certified_rate",
                "NOT_INSURED, -, pay.registration_days",
                "SUSPEND, -, target.pay.institutions_to_suspend",
                "CV_HIGH, primary, balance.cv_limit.primary"
            })
    void everyRuleRestsOnANormOfTheList(Rule rule, @Nullable String parts, String key) {
        assertThat(rule.norm(parts == null ? List.of() : List.of(parts.split(" "))))
                .isEqualTo(key);
        assertThat(NORMS.basis(key)).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // measured/target/amount/base now | when last found | the note
                "3/3/-/- | 2/3/-/- | ACTION | 按原标准应为 3 人，现有 3 人 / 3 were needed, there are 3",
                "2/2/-/- | 2/3/-/- | BASE | 按原标准应为 3 人，仍缺 1 人 / 3 were needed, still 1 lacking",
                "2/3/-/- | 2/3/-/- | BASE | 学校停办、撤并或不再报送 / the school is closed, has moved or no longer sends this",
                "1/1/-/- | 1/2/-/900 | BASE | 按原 900 名学生应配 2 人，仍缺 1 人 / at 900 students 2 were needed, still 1 lacking"
            })
    void aLineClearedByASmallerBaseSaysWhatIsMissing(String now, String found, ClearedBy by, @Nullable String note) {
        Line line = new Line(
                new ItemId("staffing.shortage/2123009001/primary/pe"),
                new Subject(Rule.SHORTAGE, "230399", "2123009001", "甲小学", Message.literal(new Text("缺", "缺")), ""),
                measure(now),
                measure(found),
                Period.of(2023, 5),
                Period.of(2023, 5),
                State.CLEARED,
                false,
                by,
                null,
                0,
                Remediation.dueOn(LocalDate.of(2023, 9, 30), ""),
                "");
        assertThat(LineWording.clearedNote(line)).isEqualTo(note == null ? "" : note);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "STAFFING_BELOW_STANDARD | 按原 711 名学生为 0.98，标准 1 / at 711 students it would be 0.98, the target is 1",
                "EQUIPMENT_BELOW_STANDARD | 按原学生数为 0.98，标准 1 / with the students of then it would be 0.98, the target is 1"
            })
    void anAmountIsComparedOnTheFormerStudents(Rule rule, String note) {
        Line line = new Line(
                new ItemId(rule.key() + "/2123009001/junior/x"),
                new Subject(rule, "230399", "2123009001", "甲小学", Message.literal(new Text("缺", "缺")), ""),
                measure("2.02/1/700/346"),
                measure("0.84/1/600/711"),
                Period.of(2023, 5),
                Period.of(2023, 5),
                State.CLEARED,
                false,
                ClearedBy.BASE,
                null,
                0,
                Remediation.dueOn(LocalDate.of(2023, 9, 30), ""),
                "");
        assertThat(LineWording.clearedNote(line)).isEqualTo(note);
    }

    private static Measure measure(String text) {
        String[] parts = text.strip().split("/");
        return new Measure(number(parts[0]), number(parts[1]), optional(parts[2]), optional(parts[3]));
    }

    private static @Nullable BigDecimal optional(String text) {
        return text.equals("-") ? null : number(text);
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
