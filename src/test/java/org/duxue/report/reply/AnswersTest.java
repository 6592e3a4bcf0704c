package org.duxue.report.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.duxue.area.Fact;
import org.duxue.area.Figure;
import org.duxue.area.Indicator;
import org.duxue.area.Unit;
import org.duxue.intake.SubmissionKey;
import org.duxue.intake.Version;
import org.duxue.intake.VersionStatus;
import org.duxue.ledger.ClearedBy;
import org.duxue.ledger.Line;
import org.duxue.ledger.Rule;
import org.duxue.ledger.State;
import org.duxue.reading.TableFile;
import org.duxue.registry.District;
import org.duxue.shared.Area;
import org.duxue.shared.Kind;
import org.duxue.shared.Labelled;
import org.duxue.summary.Obligation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The answers of a reply to a finding: each figure with its scope, its month, and its cause. */
class AnswersTest {

    private static final Indicator SHORTAGE = Indicator.count(Area.STAFFING, "shortage", "学科缺员人数", Unit.PEOPLE);

    @Test
    void distinguishesTheDistrictFromTheSchoolsThatTheLetterNames() {
        String answer = new Drafts(Area.STAFFING)
                .figure(SHORTAGE, "", 5, 0)
                .fact("A", new Fact.Vacancy(new Word("music", "音乐"), 2))
                .fact("A", new Fact.Vacancy(new Word("pe", "体育"), 1))
                .fact("B", new Fact.Vacancy(new Word("music", "音乐"), 2))
                .answer(Rule.SHORTAGE, "A");

        assertThat(answer).isEqualTo("截至2023年6月，全区各校学科缺员5人（音乐4人、体育1人），多数为体育和艺术类教师（5人），其中学校A3人（音乐2人、体育1人）。");
    }

    @Test
    void neverAttributesADistrictFigureToNamedSchools() {
        Indicator overdue = Indicator.count(Area.EQUIPMENT, "overdue_count", "超期设备数量", Unit.ITEMS);
        String answer = new Drafts(Area.EQUIPMENT)
                .figure(overdue, "", 7, 0)
                .fact("A", upgrade(2023, 10_000))
                .fact("A", upgrade(2024, 20_000))
                .fact("B", upgrade(2024, 50_000))
                .answer(Rule.OVERDUE, "A");

        assertThat(answer)
                .startsWith("截至2023年6月，全区超过使用年限的设备7件。2023—2024年上述学校更新计划共投入3万元（2023年1万元、2024年2万元）。")
                .contains("2024年上述学校计划投入2万元，");
    }

    @Test
    void namesTheYearOfRetirementsOnlyWhereAllDataAreOfIt() {
        Drafts draft = new Drafts(Area.STAFFING)
                .figure(Indicator.count(Area.STAFFING, "retiring", "", Unit.PEOPLE), "", 6, 0)
                .figure(Indicator.count(Area.STAFFING, "hire_quota", "", Unit.PEOPLE), "", 2, 0)
                .figure(Indicator.count(Area.STAFFING, "planned_hires", "", Unit.PEOPLE), "", 2, 0);

        assertThat(draft.answer(Rule.SHORTAGE)).startsWith("2023年各校拟退休6人");
        assertThat(draft.carriedFrom("2022-12").answer(Rule.SHORTAGE))
                .startsWith("按各校最近报送，各校拟退休6人")
                .endsWith("拟招聘2人（计入 2/2，其中沿用 1（2022年12月））。");
    }

    @Test
    void givesTheBasesOfTheMonthsInWhichItWasLastFoundAndCleared() {
        Line cleared = health(State.CLEARED, ClearedBy.BASE, 700, 346);

        assertThat(new Drafts(Area.STAFFING).changed(cleared).answer(Rule.HEALTH_SHORT))
                .isEqualTo("2022年12月，学校A在校学生700人，应配卫生技术人员2人，实有1人；2023年6月，学校A在校学生346人，应配卫生技术人员1人，实有1人。"
                        + "这是学生数减少所致：按2022年12月学校A在校学生700人计算，应配卫生技术人员2人。");
    }

    @Test
    void neverCallsAnEarlierBaseTheOneOfThisMonth() {
        Line cleared = health(State.CLEARED, ClearedBy.BASE, 700, 346);

        assertThat(new Drafts(Area.STAFFING).line(cleared).answer(Rule.HEALTH_SHORT))
                .contains("；其后核实时在校学生346人，应配卫生技术人员1人，实有1人。")
                .doesNotContain("2023年6月");
    }

    @Test
    void attributesToFewerStudentsOnlyWhatTheyCaused() {
        Line cleared = health(State.CLEARED, ClearedBy.BASE, 700, 700);

        assertThat(new Drafts(Area.STAFFING).changed(cleared).answer(Rule.HEALTH_SHORT))
                .contains("这是配备标准变化所致：按2022年12月的标准计算，应配卫生技术人员2人。")
                .doesNotContain("学生数减少");
    }

    private static Line health(State state, ClearedBy by, int then, int now) {
        return new Drafts.LineOf(Rule.HEALTH_SHORT, "A", state, by)
                .with(Drafts.measure(1, 2, then), Drafts.measure(1, 1, now), "2022-07", "2022-12");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            '',          该问题在台账中没有对应条目，待销号。
            ACTION,      该问题已整改到位，待销号。
            BASE,        该问题系基数变化而不再存在，不是采取措施的结果，待销号。
            ACTION BASE, 台账中的2条已无未整改的，其中1条已整改到位、1条系基数变化而不再存在，不是采取措施的结果，待销号。
            """)
    void saysByItsLinesWhyAFindingIsNoLongerOpen(String clearedBy, String sentence) {
        Drafts draft = new Drafts(Area.EQUIPMENT);
        int school = 0;
        for (String by : clearedBy.isEmpty() ? new String[0] : clearedBy.split(" ")) {
            draft.line(Drafts.line(Rule.OVERDUE, "S" + school++, State.CLEARED, ClearedBy.valueOf(by)));
        }
        ClearedBy whole = clearedBy.equals("ACTION") ? ClearedBy.ACTION : ClearedBy.BASE;
        Line line = Drafts.line(Rule.INSPECTION, "", State.CLEARED, whole);
        FindingPart part = new FindingPart(
                draft.draft(), Drafts.finding(Rule.OVERDUE), line, new FindingPart.Place(true, true, false));

        assertThat(String.join("", part.paragraphs())).contains(sentence);
    }

    @Test
    void saysOnlyOfPrivateKindergartensThatTheyAreToBeSuspendedAndNamesThem() {
        Indicator staff = Indicator.count(Area.PAY, "external_staff", "", Unit.PEOPLE);
        Indicator uninsured = Indicator.count(Area.PAY, "uninsured", "", Unit.PEOPLE);
        String answer = new Drafts(Area.PAY)
                .figure(staff, "", 9, 0)
                .figure(staff, "institution=public_kindergarten", 5, 0)
                .figure(staff, "institution=private_kindergarten", 4, 0)
                .figure(uninsured, "institution=public_kindergarten", 2, 0)
                .figure(uninsured, "institution=private_kindergarten", 1, 0)
                .line(Drafts.line(Rule.SUSPEND, "K", State.OPEN, null))
                .answer(Rule.NOT_INSURED);

        assertThat(answer).endsWith("公办幼儿园5人，其中未参保2人。民办幼儿园4人，其中未参保1人；学校K限期不到位，应停园整改。");
    }

    @Test
    void givesTheNumberOfSubmissionsOfADistrictFigureIfSomeAreMissing() {
        Indicator staff = Indicator.count(Area.PAY, "external_staff", "", Unit.PEOPLE);

        assertThat(new Drafts(Area.PAY).figure(staff, "", 0, 0).expected(12).answer(Rule.NOT_INSURED))
                .isEqualTo("截至2023年6月，全区外聘人员0人（计入 2/12）。");
        assertThat(new Drafts(Area.STAFFING)
                        .figure(SHORTAGE, "", 0, 0)
                        .expected(7)
                        .answer(Rule.SHORTAGE))
                .isEqualTo("截至2023年6月，没有学科缺员（计入 2/7）。");
    }

    @Test
    void callsARateHigherOnlyWhereTheSameSchoolsCountInBothPeriods() {
        Indicator rate = Indicator.ratio(Area.FITNESS, "excellent_rate", "", Unit.PERCENT);

        assertThat(new Drafts(Area.FITNESS)
                        .moved(rate, Figure.of(5, 100), Figure.of(6, 100), 0)
                        .answer(Rule.EXCELLENT_LOW))
                .endsWith("优秀率由上期的5%变为6%，有所上升。");
        assertThat(new Drafts(Area.FITNESS)
                        .moved(rate, Figure.of(5, 100), Figure.of(3, 50), 2)
                        .answer(Rule.EXCELLENT_LOW))
                .endsWith("优秀率由上期的5%变为6%，2所学校两期中有一期数据不全，不能直接比较。");
    }

    @Test
    void countsGuardsMoreOrFewerOnlyWhereTheSameSchoolsCountInBothPeriods() {
        Indicator guards = Indicator.count(Area.SAFETY, "guards", "", Unit.PEOPLE);
        Drafts compared = new Drafts(Area.SAFETY).moved(guards, Figure.of(5, 0), Figure.of(3, 0), 0);
        Drafts uneven = new Drafts(Area.SAFETY).moved(guards, Figure.of(5, 0), Figure.of(3, 0), 1);

        assertThat(compared.answer(Rule.GUARDS_SHORT)).isEqualTo("截至2023年6月，安保人员3人，比上期减少2人。");
        assertThat(uneven.answer(Rule.GUARDS_SHORT)).isEqualTo("截至2023年6月，安保人员3人。");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            false false, 该问题尚未整改到位（台账中2条），整改时限为
            true false,  该问题尚未整改到位（台账中2条，其中1条本期数据不足以核实），整改时限为
            true true,   该问题尚未整改到位（台账中2条），本期数据不足以核实，整改时限为
            """)
    void countsTheLinesOfAnOpenFindingThatTheDataDoNotSettle(String unverified, String sentence) {
        Drafts draft = new Drafts(Area.EQUIPMENT);
        int school = 0;
        for (String one : unverified.split(" ")) {
            Drafts.LineOf line = new Drafts.LineOf(Rule.OVERDUE, "S" + school++, State.OPEN, null);
            draft.line(Boolean.parseBoolean(one) ? line.unverified() : line.line());
        }
        FindingPart part = new FindingPart(
                draft.draft(),
                Drafts.finding(Rule.OVERDUE),
                Drafts.line(Rule.INSPECTION, "", State.OPEN, null),
                new FindingPart.Place(true, true, false));

        assertThat(String.join("", part.paragraphs())).contains(sentence);
    }

    @Test
    void describesLowCoverageByItsNumbers() {
        String answer = new Drafts(Area.FITNESS)
                .figure(Indicator.ratio(Area.FITNESS, "coverage_rate", "", Unit.PERCENT), "", 90, 100)
                .answer(Rule.EXCELLENT_LOW);

        assertThat(answer).isEqualTo("测试覆盖率为90%（90 / 100），低于95%，优秀率只反映完成测试的学生。");
    }

    @Test
    void neverSaysOfARefusedFileThatNothingWasSent() {
        assertThat(safety(null)).containsExactly("本期未报送数据，无法核实。");
        assertThat(safety(refused())).containsExactly("本期没有可以采用的数据：报送的1份被退回，须更正后重报。");
    }

    private static List<String> safety(@Nullable Version refused) {
        Obligation obligation = new Obligation(
                new District("230399", "东岭区"), "A", "学校A", Kind.SAFETY, Drafts.JUNE, true, null, refused);
        return new AreaPart(new Drafts(Area.SAFETY).obligation(obligation).draft(), Area.SAFETY).paragraphs();
    }

    private static Version refused() {
        return new Version(
                1,
                new SubmissionKey(Kind.SAFETY, "A", Drafts.JUNE),
                1,
                "安全.csv",
                "安全.csv",
                "0".repeat(64),
                Instant.EPOCH,
                VersionStatus.REJECTED,
                new TableFile.RowCounts(0, 0, 0),
                0,
                "",
                "",
                List.of(),
                List.of());
    }

    @ParameterizedTest
    @CsvSource({"1, 一", "10, 十", "11, 十一", "20, 二十", "21, 二十一", "99, 九十九", "100, 100"})
    void countsHeadingsInChinese(int number, String numeral) {
        assertThat(ReplyText.ordinal(number)).isEqualTo(numeral);
    }

    private static Fact.Upgrade upgrade(int year, int yuan) {
        return new Fact.Upgrade(new Word("smart_board", "智慧黑板"), "黑板", 1, year, BigDecimal.valueOf(yuan), null, null);
    }

    private record Word(String key, String label) implements Labelled {}
}
