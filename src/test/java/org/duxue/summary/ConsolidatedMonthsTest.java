package org.duxue.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.duxue.area.Indicator;
import org.duxue.shared.Area;
import org.duxue.shared.Kind;
import org.duxue.shared.Period;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which submissions count in which months, what the months came to, and when they have to be done again. */
class ConsolidatedMonthsTest {

    private static final String HEADER =
            "school_code,school_name,district_code,district_name,stage,ownership,primary_students,effective_from,status\n";
    private static final String A = "2123009001";
    private static final String B = "2123009002";
    private static final String REGISTRY = HEADER
            + A + ",甲小学,230399,试验区,primary,public,120,2023-01,\n"
            + B + ",乙小学,230398,邻区,primary,public,90,2023-01,\n";
    private static final Instant LATER = Instant.parse("2023-09-01T01:00:00Z");

    @TempDir
    Path folder;

    private Office office;

    @BeforeEach
    void begins() {
        this.office = new Office(this.folder).registry(REGISTRY);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-01, 2023-01, received",
        "2023-01, 2023-02, carried",
        "2023-01, 2023-04, carried",
        "2023-01, 2023-05, missing",
        "2023-02, 2023-01, missing"
    })
    void aStaffFileCountsForThreeMonthsMore(String sent, String month, String status) {
        staff(A, sent, 3).takeIn();

        assertThat(received(month, A, Kind.STAFF).status().key()).isEqualTo(status);
    }

    @Test
    void theWindowIsThatOfTheDistrict() {
        this.office.drop(
                "policy.yml", "windows:\n  staff: 1\ndistricts:\n  \"230398\":\n    windows:\n      staff: 4\n");
        staff(A, "2023-01", 3).takeIn();
        staff(B, "2023-01", 3).takeIn();

        assertThat(received("2023-03", A, Kind.STAFF).status()).isEqualTo(Received.Status.MISSING);
        assertThat(received("2023-05", B, Kind.STAFF).status()).isEqualTo(Received.Status.CARRIED);
        assertThat(received("2023-06", B, Kind.STAFF).status()).isEqualTo(Received.Status.MISSING);
    }

    @Test
    void theNewestAcceptedVersionOfTheLatestMonthCounts() {
        staff(A, "2023-01", 1).takeIn();
        staff(A, "2023-02", 2).takeIn();
        staff(A, "2023-02", 3, LATER).takeIn();
        staff(A, "2023-04", 4).takeIn();
        this.office
                .drop("staff_" + A + "_2023-02.csv", "post,stage\n", LATER.plusSeconds(9))
                .takeIn();

        Received march = received("2023-03", A, Kind.STAFF);
        assertThat(march.effective().key().period() + " v" + march.effective().number())
                .isEqualTo("2023-02 v2");
        assertThat(march.refused()).isNull();
        assertThat(march.isFresh()).isFalse();
        Received february = received("2023-02", A, Kind.STAFF);
        assertThat(february.isFresh()).isTrue();
        assertThat(february.status()).isEqualTo(Received.Status.RECEIVED);
        assertThat(february.refused().number()).isEqualTo(3);
    }

    @Test
    void aRefusedFileIsToldAsRejectedWhenNothingElseCounts() {
        this.office.drop("staff_" + A + "_2023-02.csv", "post,stage\n").takeIn();

        assertThat(received("2023-02", A, Kind.STAFF).status()).isEqualTo(Received.Status.REJECTED);
        assertThat(received("2023-03", A, Kind.STAFF).status()).isEqualTo(Received.Status.MISSING);
    }

    @Test
    void whoOwesWhatIsCountedByDistrict() {
        staff(A, "2023-01", 3)
                .drop("enforcement_230399_2023-01.csv", ENFORCEMENT)
                .takeIn();
        Gathered gathered = gather("2023-01");

        District399 of = new District399(gathered);
        assertThat(of.due(Kind.STAFF) + " " + of.counted(Kind.STAFF)).isEqualTo("1 1");
        assertThat(of.due(Kind.SAFETY) + " " + of.counted(Kind.SAFETY)).isEqualTo("1 0");
        assertThat(of.due(Kind.ENFORCEMENT) + " " + of.counted(Kind.ENFORCEMENT))
                .isEqualTo("1 1");
        assertThat(gathered.effective(Kind.STAFF)).extracting(Received::sender).containsExactly(A);
        assertThat(gathered.of(new org.duxue.registry.District("230301", "无"))).isEmpty();
        assertThat(gathered.find(A, Kind.EQUIPMENT))
                .get()
                .extracting(Received::status)
                .isEqualTo(Received.Status.MISSING);
        assertThat(gathered.find("x", Kind.EQUIPMENT)).isEmpty();
        assertThat(gathered.of(gathered.districts().get(1)))
                .extracting(
                        received -> received.sender() + " " + received.kind().key())
                .containsExactly(
                        A + " equipment",
                        A + " staff",
                        A + " safety",
                        A + " fitness",
                        A + " insurance",
                        "230399 enforcement");
    }

    private static final String ENFORCEMENT = "agency,in_scope,officers,certified_officers\n试验区教育局,yes,3,3\n";

    private record District399(Gathered gathered) {

        private org.duxue.registry.District district() {
            return this.gathered.districts().stream()
                    .filter(district -> district.code().equals("230399"))
                    .findFirst()
                    .orElseThrow();
        }

        long due(Kind kind) {
            return this.gathered.due(district(), kind);
        }

        long counted(Kind kind) {
            return this.gathered.counted(district(), kind);
        }
    }

    @Test
    void districtsAddUpAndEachHasItsOwnMonthBefore() {
        staff(A, "2023-01", 3).takeIn();
        staff(B, "2023-01", 5).takeIn();
        this.office.consolidate("2023-01");
        staff(A, "2023-02", 4).takeIn();
        Office.Month february = this.office.consolidate("2023-02");

        assertThat(line(february.districts().get("230399"), "teachers_actual"))
                .isEqualTo("4 of 1/1 before 3 no_target");
        assertThat(line(february.schools().get(A), "teachers_actual")).isEqualTo("4 of 1/1 before 3 no_target");
        assertThat(line(february.districts().get("230398"), "teachers_actual"))
                .isEqualTo("5 of 1/1 before 5 no_target");
        assertThat(line(february.all(), "teachers_actual")).isEqualTo("9 of 2/2 before 8 no_target");
        assertThat(line(february.all(), "hazards_open", Area.SAFETY)).isEqualTo("- of 0/2 before - no_data");
    }

    @Test
    void aSchoolThatClosedBelongsToTheValueBefore() {
        staff(A, "2023-01", 3).takeIn();
        this.office.consolidate("2023-01");
        this.office.registry(REGISTRY
                + A + ",甲小学,230399,试验区,primary,public,120,2023-02,closed\n"
                + "2123009003,丙小学,230399,试验区,primary,public,60,2023-02,\n");
        staff("2123009003", "2023-02", 7).takeIn();
        Office.Month february = this.office.consolidate("2023-02");

        assertThat(line(february.districts().get("230399"), "teachers_actual"))
                .isEqualTo("7 of 1/1 before 3 no_target");
        assertThat(line(february.schools().get("2123009003"), "teachers_actual"))
                .isEqualTo("7 of 1/1 before - no_target");
    }

    @Test
    void aSchoolThatMovedBelongsToTheValueBeforeOfTheDistrictItLeft() {
        staff(A, "2023-01", 3).takeIn();
        this.office.consolidate("2023-01");
        this.office.registry(REGISTRY + A + ",甲小学,230398,邻区,primary,public,120,2023-02,\n"
                + "2123009003,丙小学,230399,试验区,primary,public,60,2023-02,\n");
        Office.Month february = this.office.consolidate("2023-02");

        assertThat(line(february.districts().get("230399"), "teachers_actual")).isEqualTo("- of 0/1 before 3 no_data");
        assertThat(line(february.districts().get("230398"), "teachers_actual"))
                .isEqualTo("3 of 1/2 before - no_target");
    }

    @Test
    void agenciesOfTheDistrictHaveLinesOfTheirOwn() {
        this.office
                .drop("enforcement_230399_2023-01.csv", ENFORCEMENT + "试验区体育局,yes,2,1\n")
                .takeIn();
        Office.Month january = this.office.consolidate("2023-01");

        assertThat(line(january.schools().get("试验区体育局"), "certified_officers", Area.ENFORCEMENT))
                .isEqualTo("1 of 1/1 before - no_target");
        assertThat(line(january.districts().get("230399"), "certified_officers", Area.ENFORCEMENT))
                .isEqualTo("4 of 1/1 before - no_target");
        assertThat(line(january.all(), "certified_officers", Area.ENFORCEMENT))
                .isEqualTo("4 of 1/2 before - no_target");
    }

    @Test
    void onlyWhatCameToItsEndIsConsolidated() {
        staff(A, "2023-01", 3).takeIn();
        this.office.breakOff("2023-01");
        Consolidations consolidations = this.office.chapters().consolidations;
        Period january = month("2023-01");

        assertThat(consolidations.done()).isEmpty();
        assertThat(consolidations.inputs(january)).isEmpty();
        assertThat(consolidations.runs(january)).isZero();
        assertThat(this.office.chapters().work.isConsolidated(january)).isFalse();

        this.office.consolidate("2023-01");
        this.office.consolidate("2023-01");
        assertThat(consolidations.done()).containsExactly(january);
        assertThat(consolidations.runs(january)).isEqualTo(2);
        assertThat(this.office.chapters().work.isConsolidated(january)).isTrue();
        assertThat(this.office.chapters().work.isStale(january)).isFalse();
        this.office.breakOff("2023-01");
        assertThat(consolidations.done()).isEmpty();
        assertThat(consolidations.runs(january)).isEqualTo(2);
    }

    @Test
    void theMonthBeforeIsTheLatestThatHadTheDistrict() {
        this.office.registry(HEADER
                + A + ",甲小学,230399,试验区,primary,public,120,2023-01,\n"
                + B + ",乙小学,230398,邻区,primary,public,90,2023-02,\n");
        staff(A, "2023-01", 3).takeIn();
        staff(B, "2023-02", 3).takeIn();
        this.office.consolidate("2023-01");
        this.office.consolidate("2023-02");
        this.office.breakOff("2023-03");
        Consolidations of = this.office.chapters().consolidations;

        assertThat(of.before(month("2023-04"))).contains(month("2023-02"));
        assertThat(of.before(month("2023-01"))).isEmpty();
        assertThat(of.before(month("2023-02"), "230399")).contains(month("2023-01"));
        assertThat(of.before(month("2023-02"), "230398")).isEmpty();
        assertThat(of.before(month("2023-05"), "230398")).contains(month("2023-02"));
        assertThat(of.districts(month("2023-02"))).containsExactly("230398", "230399");
        assertThat(of.districts(month("2023-01"))).containsExactly("230399");
        assertThat(of.senders(month("2023-02"), "230399", Kind.STAFF)).containsExactly(A);
        assertThat(of.senders(month("2023-02"), "230399", Kind.SAFETY)).isEmpty();
    }

    @Test
    void aMonthIsStaleWhenWhatItDependsOnIsAnother() {
        staff(A, "2023-01", 3).takeIn();
        this.office.consolidate("2023-01");
        this.office.consolidate("2023-02");
        assertThat(stale()).isEmpty();

        this.office.drop("policy.yml", "limits:\n  guard_age: 55\n");
        assertThat(stale()).containsExactly("2023-01", "2023-02");
        this.office.drop("policy.yml", "targets:\n  pay.insured_rate: none\n");
        assertThat(stale()).containsExactly("2023-01", "2023-02");
        this.office.drop("policy.yml", "districts:\n  \"230398\":\n    limits:\n      guard_age: 55\n");
        assertThat(stale()).containsExactly("2023-01", "2023-02");
        this.office.drop("policy.yml", "");
        assertThat(stale()).isEmpty();

        this.office.registry(REGISTRY.replace("120,2023-01", "121,2023-01"));
        assertThat(stale()).containsExactly("2023-01", "2023-02");
        this.office.registry(REGISTRY);

        staff(A, "2023-02", 4).takeIn();
        assertThat(stale()).containsExactly("2023-02");
        this.office.drop("safety_" + B + "_2023-01.csv", "record\n").takeIn();
        assertThat(stale()).containsExactly("2023-01", "2023-02");
        this.office.consolidate("2023-01");
        assertThat(stale()).containsExactly("2023-02");
        this.office.consolidate("2023-02");
        assertThat(stale()).isEmpty();
    }

    @Test
    void aMonthIsStaleWhenTheOneBeforeItCameOutDifferently() {
        staff(A, "2023-01", 3).takeIn();
        this.office.consolidate("2023-01");
        this.office.consolidate("2023-06");
        staff(A, "2023-01", 4, LATER).takeIn();
        this.office.consolidate("2023-01");

        assertThat(stale()).containsExactly("2023-06");
    }

    @Test
    void aMonthIsStaleWhenTheLastMonthOfOneOfItsDistrictsCameOutDifferently() {
        this.office.registry(HEADER
                + A + ",甲小学,230399,试验区,primary,public,120,2023-01,\n"
                + B + ",乙小学,230398,邻区,primary,public,90,2023-01,\n"
                + B + ",乙小学,230399,试验区,primary,public,90,2023-02,\n"
                + B + ",乙小学,230398,邻区,primary,public,90,2023-03,\n");
        staff(B, "2023-01", 3).takeIn();
        this.office.consolidate("2023-01");
        this.office.consolidate("2023-02");
        this.office.consolidate("2023-03");
        assertThat(stale()).isEmpty();
        staff(B, "2023-01", 4, LATER).takeIn();
        this.office.consolidate("2023-01");
        assertThat(stale()).containsExactly("2023-02", "2023-03");

        staff(B, "2023-01", 3, LATER.plusSeconds(9)).takeIn();
        this.office.drop("safety_" + A + "_2023-01.csv", "record\n").takeIn();
        this.office.consolidate("2023-01");
        this.office.consolidate("2023-02");
        this.office.consolidate("2023-03");
        assertThat(stale()).isEmpty();
    }

    @Test
    void monthsThatHaveToBeDoneFirstWaitWithAllThatFollowThem() {
        staff(A, "2023-01", 3).takeIn();
        staff(A, "2023-02", 3).takeIn();
        staff(A, "2023-03", 3).takeIn();
        assertThat(waitingBefore("2023-03")).containsExactly("2023-01", "2023-02");
        assertThat(waitingBefore("2023-01")).isEmpty();

        this.office.consolidate("2023-01");
        this.office.consolidate("2023-02");
        assertThat(waitingBefore("2023-03")).isEmpty();
        staff(A, "2023-01", 4, LATER).takeIn();
        assertThat(waitingBefore("2023-03")).containsExactly("2023-01", "2023-02");
        assertThat(waitingBefore("2023-09")).containsExactly("2023-01", "2023-02", "2023-03");
    }

    @Test
    void earlierMonthsAreRememberedForTheTrend() {
        staff(A, "2023-01", 3).takeIn();
        staff(A, "2023-02", 4).takeIn();
        staff(A, "2023-03", 5).takeIn();
        this.office.consolidate("2023-01");
        this.office.consolidate("2023-02");
        this.office.consolidate("2023-02");
        this.office.consolidate("2023-03");
        this.office.breakOff("2023-01");
        Summaries summaries = this.office.chapters().summaries;
        Indicator teachers = indicator("teachers_actual");

        History history = summaries.history(month("2023-03"), "230399");
        assertThat(history.periods()).containsExactly(month("2023-02"));
        assertThat(history.value(month("2023-02"), teachers))
                .map(Object::toString)
                .contains("4");
        assertThat(history.value(month("2023-01"), teachers)).isEmpty();
        assertThat(history.value(month("2023-02"), indicator(Area.SAFETY, "hazards_open")))
                .isEmpty();
        assertThat(history.only(indicator -> !indicator.equals(teachers)).value(month("2023-02"), teachers))
                .isEmpty();
        assertThat(history.only(indicator -> true).value(month("2023-02"), teachers))
                .isPresent();
        assertThat(summaries.history(month("2023-04"), Summaries.ALL).value(month("2023-03"), teachers))
                .map(Object::toString)
                .contains("5");
        assertThat(summaries.history(month("2023-02"), "230399").periods()).isEmpty();
    }

    @Test
    void whatNobodyAddedUpYetIsAddedUpFromTheKeptRows() {
        staff(A, "2023-01", 3).takeIn();
        Office.Chapters chapters = this.office.chapters();
        chapters.work.begin(month("2023-02"));
        Gathered gathered = chapters.work.gathered();

        assertThat(chapters.accounts.missing(gathered, Kind.STAFF))
                .extracting(Received::sender)
                .containsExactly(A);
        assertThat(chapters.accounts.find(gathered.find(A, Kind.STAFF).orElseThrow()))
                .isEmpty();
        assertThat(chapters.accounts.find(gathered.find(B, Kind.STAFF).orElseThrow()))
                .isEmpty();
        this.office.consolidate("2023-02");
        assertThat(chapters.accounts.missing(gathered, Kind.STAFF)).isEmpty();
        assertThat(chapters.accounts
                        .find(gathered.find(A, Kind.STAFF).orElseThrow())
                        .orElseThrow()
                        .figures()
                        .find("teachers_actual"))
                .get()
                .hasToString("Figure[numerator=3, denominator=0]");
        assertThatThrownBy(() ->
                        chapters.accounts.work(gathered.find(B, Kind.STAFF).orElseThrow()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(B + " staff has no effective submission");
    }

    @Test
    void thereIsNothingToGatherBeforeAPeriodIsAtWork() {
        assertThatThrownBy(() -> this.office.chapters().work.gathered()).hasMessage("no period is at work");
        assertThat(this.office.chapters().work.look(month("2023-02")).period()).isEqualTo(month("2023-02"));
    }

    @Test
    void explanationsStandAsTheMonthFindsThem() {
        String asset = "record,item_id,category,name,quantity,plan_year,budget_yuan,completed_on,spent_yuan\n"
                + "upgrade,U1,computer,学生电脑,1,2023,10000,2023-01-05,12000\n"
                + "upgrade,U2,computer,学生电脑,1,2023,10000,2023-01-05,13000\n";
        this.office
                .drop("equipment_" + A + "_2023-01.csv", asset)
                .drop("equipment_" + B + "_2023-01.csv", asset)
                .takeIn();
        this.office
                .drop(
                        "explain_" + A + "_2023-01.csv",
                        "rule,key,explanation,until\nspent<=budget,U2,乙,\nspent<=budget,U1,甲,2023-02\n")
                .drop("explain_" + B + "_2023-01.csv", "rule,key,explanation,until\nspent<=budget,U1,丙,\n")
                .takeIn();

        assertThat(explained("2023-01"))
                .containsExactly("甲小学 U1 12000 / 10000 甲 in_force", "甲小学 U2 13000 / 10000 乙 in_force");
        assertThat(explained("2023-03"))
                .containsExactly("甲小学 U1 12000 / 10000 甲 expired", "甲小学 U2 13000 / 10000 乙 in_force");
        assertThat(explained("2023-08"))
                .containsExactly("甲小学 U1 12000 / 10000 甲 no_data", "甲小学 U2 13000 / 10000 乙 no_data");
        assertThat(explained("2022-12")).isEmpty();
        this.office
                .drop("equipment_" + A + "_2023-01.csv", asset.replace("12000", "14000"), LATER)
                .takeIn();
        assertThat(explained("2023-01"))
                .containsExactly("甲小学 U1 12000 / 10000 甲 value_moved", "甲小学 U2 13000 / 10000 乙 in_force");
    }

    private List<String> explained(String month) {
        Office.Chapters chapters = this.office.chapters();
        Gathered gathered = chapters.gathering.gather(month(month));
        return gathered.districts().stream()
                .filter(district -> district.code().equals("230399"))
                .flatMap(district ->
                        new ExplainedWarnings(chapters.explanations, chapters.versions).of(gathered, district).stream())
                .map(one -> one.schoolName() + " " + one.explanation().key() + " "
                        + one.explanation().value() + " " + one.explanation().text() + " "
                        + one.state().key())
                .toList();
    }

    private Office staff(String school, String month, int teachers) {
        return staff(school, month, teachers, Instant.parse("2023-08-01T01:00:00Z"));
    }

    private Office staff(String school, String month, int teachers, Instant modified) {
        return this.office.drop(
                "staff_" + school + "_" + month + ".csv",
                "post,stage,subject,required,actual\nteacher,,pe,4," + teachers + "\nhealth,,,,1\n",
                modified);
    }

    private Gathered gather(String month) {
        return this.office.chapters().gathering.gather(month(month));
    }

    private Received received(String month, String sender, Kind kind) {
        return gather(month).find(sender, kind).orElseThrow();
    }

    private List<String> stale() {
        PeriodAtWork work = this.office.chapters().work;
        return this.office.chapters().consolidations.done().stream()
                .filter(work::isStale)
                .map(Period::toString)
                .toList();
    }

    private List<String> waitingBefore(String month) {
        return this.office.chapters().work.waitingBefore(month(month)).stream()
                .map(Period::toString)
                .toList();
    }

    private static Indicator indicator(String key) {
        return indicator(Area.STAFFING, key);
    }

    private static Indicator indicator(Area area, String key) {
        return Office.ROOMS.of(area).indicators().stream()
                .filter(indicator -> indicator.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static String line(List<AreaLines> areas, String indicator) {
        return line(areas, indicator, Area.STAFFING);
    }

    /** Value, submissions that count of those due, value before, status. */
    private static String line(List<AreaLines> areas, String indicator, Area area) {
        AreaLines lines =
                areas.stream().filter(one -> one.area() == area).findFirst().orElseThrow();
        IndicatorRow row = lines.totals().stream()
                .filter(one -> one.indicator().key().equals(indicator))
                .findFirst()
                .orElseThrow();
        return row.value().map(Object::toString).orElse("-") + " of " + lines.counted() + "/" + lines.expected()
                + " before " + (row.previous() == null ? "-" : row.previous()) + " "
                + row.status().key();
    }

    private static Period month(String text) {
        return Period.parse(text).orElseThrow();
    }
}
