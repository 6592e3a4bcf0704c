package org.duxue.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.duxue.intake.Version;
import org.duxue.shared.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which submissions count in which months, and which obligations there are. */
class EffectiveSubmissionsTest extends TwoDistricts {

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

        assertThat(obligation(month, A, Kind.STAFF).status().key()).isEqualTo(status);
    }

    @Test
    void theCarryForwardWindowIsSetByTheDistrict() {
        this.office.drop(
                "policy.yml", "windows:\n  staff: 1\ndistricts:\n  \"230398\":\n    windows:\n      staff: 4\n");
        staff(A, "2023-01", 3).takeIn();
        staff(B, "2023-01", 3).takeIn();

        assertThat(obligation("2023-03", A, Kind.STAFF).status()).isEqualTo(Obligation.Status.MISSING);
        assertThat(obligation("2023-05", B, Kind.STAFF).status()).isEqualTo(Obligation.Status.CARRIED);
        assertThat(obligation("2023-06", B, Kind.STAFF).status()).isEqualTo(Obligation.Status.MISSING);
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

        Obligation march = obligation("2023-03", A, Kind.STAFF);
        assertThat(march.effective().key().period() + " v" + march.effective().number())
                .isEqualTo("2023-02 v2");
        assertThat(march.refused()).isNull();
        assertThat(march.isFresh()).isFalse();
        Obligation february = obligation("2023-02", A, Kind.STAFF);
        assertThat(february.isFresh()).isTrue();
        assertThat(february.status()).isEqualTo(Obligation.Status.RECEIVED);
        assertThat(february.refused().number()).isEqualTo(3);
    }

    @Test
    void aRefusedFileIsReportedAsRejectedWhenNothingElseCounts() {
        this.office.drop("staff_" + A + "_2023-02.csv", "post,stage\n").takeIn();

        assertThat(obligation("2023-02", A, Kind.STAFF).status()).isEqualTo(Obligation.Status.REJECTED);
        assertThat(obligation("2023-03", A, Kind.STAFF).status()).isEqualTo(Obligation.Status.MISSING);
    }

    @Test
    void obligationsAreCountedByDistrict() {
        staff(A, "2023-01", 3)
                .drop("enforcement_230399_2023-01.csv", ENFORCEMENT)
                .takeIn();
        PeriodSnapshot snapshot = gather("2023-01");

        District399 of = new District399(snapshot);
        assertThat(of.due(Kind.STAFF) + " " + of.counted(Kind.STAFF)).isEqualTo("1 1");
        assertThat(of.due(Kind.SAFETY) + " " + of.counted(Kind.SAFETY)).isEqualTo("1 0");
        assertThat(of.due(Kind.ENFORCEMENT) + " " + of.counted(Kind.ENFORCEMENT))
                .isEqualTo("1 1");
        assertThat(snapshot.effective(Kind.STAFF))
                .extracting(Obligation::sender)
                .containsExactly(A);
        assertThat(snapshot.of(new org.duxue.registry.District("230301", "无"))).isEmpty();
        assertThat(snapshot.find(A, Kind.EQUIPMENT))
                .get()
                .extracting(Obligation::status)
                .isEqualTo(Obligation.Status.MISSING);
        assertThat(snapshot.find("x", Kind.EQUIPMENT)).isEmpty();
        assertThat(snapshot.of(snapshot.districts().get(1)))
                .extracting(obligation ->
                        obligation.sender() + " " + obligation.kind().key())
                .containsExactly(
                        A + " equipment",
                        A + " staff",
                        A + " safety",
                        A + " fitness",
                        A + " insurance",
                        "230399 enforcement");
    }

    private record District399(PeriodSnapshot snapshot) {

        private org.duxue.registry.District district() {
            return this.snapshot.districts().stream()
                    .filter(district -> district.code().equals("230399"))
                    .findFirst()
                    .orElseThrow();
        }

        long due(Kind kind) {
            return this.snapshot.due(district(), kind);
        }

        long counted(Kind kind) {
            return this.snapshot.of(district()).stream()
                    .filter(obligation -> obligation.kind() == kind && obligation.effective() != null)
                    .count();
        }
    }

    @Test
    void missingAggregatesAreComputedFromTheStoredRows() {
        staff(A, "2023-01", 3).takeIn();
        Office.Chapters chapters = this.office.chapters();
        PeriodSnapshot snapshot = chapters.plan.look(month("2023-02"));

        assertThat(chapters.aggregates.missing(snapshot, Kind.STAFF))
                .extracting(Obligation::sender)
                .containsExactly(A);
        assertThat(chapters.aggregates.find(snapshot.find(A, Kind.STAFF).orElseThrow()))
                .isEmpty();
        assertThat(chapters.aggregates.find(snapshot.find(B, Kind.STAFF).orElseThrow()))
                .isEmpty();
        this.office.consolidate("2023-02");
        assertThat(chapters.aggregates.missing(snapshot, Kind.STAFF)).isEmpty();
        assertThat(chapters.aggregates
                        .find(snapshot.find(A, Kind.STAFF).orElseThrow())
                        .orElseThrow()
                        .figures()
                        .find("teachers_actual"))
                .get()
                .hasToString("Figure[numerator=3, denominator=0]");
        assertThatThrownBy(() ->
                        chapters.aggregates.work(snapshot.find(B, Kind.STAFF).orElseThrow()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(B + " staff has no effective submission");
    }

    @Test
    void explanationsHaveTheirStateInTheMonth() {
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

    @Test
    void explanationsAreOrderedBySchoolKindRuleAndKey() {
        String plans = "record,item_id,category,name,quantity,plan_year,budget_yuan,completed_on,spent_yuan\n"
                + "upgrade,U2,computer,电脑,1,2023,10,2023-01-05,12\n"
                + "upgrade,U1,computer,电脑,1,2023,10,2023-01-05,13\n";
        this.office.registry(REGISTRY + "2123009003,丙小学,230399,试验区,primary,public,60,2023-01,\n");
        for (String school : List.of("2123009003", A)) {
            this.office.drop("equipment_" + school + "_2023-01.csv", plans);
            this.office.drop(
                    "staff_" + school + "_2023-01.csv",
                    "post,stage,subject,required,actual,planned_hires,hired\nteacher,,pe,4,3,0,1\nhealth,,,,1,,\n");
        }
        this.office.takeIn();
        for (String school : List.of("2123009003", A)) {
            this.office.drop(
                    "explain_" + school + "_2023-01.csv",
                    "rule,key,explanation\nspent<=budget,U2,乙\nhired<=planned,teacher/primary/pe,丁\n"
                            + "spent<=budget,U1,甲\n");
        }
        this.office.takeIn();

        assertThat(explained("2023-01"))
                .containsExactly(
                        "甲小学 U1 13 / 10 甲 in_force",
                        "甲小学 U2 12 / 10 乙 in_force",
                        "甲小学 teacher/primary/pe 1 / 0 丁 in_force",
                        "丙小学 U1 13 / 10 甲 in_force",
                        "丙小学 U2 12 / 10 乙 in_force",
                        "丙小学 teacher/primary/pe 1 / 0 丁 in_force");
    }

    /** Explanations of a row are ordered by month; in the same month by value. */
    @Test
    void explanationsOfTheSameRowAreOrderedByMonthAndValue() {
        explainsSpent("2023-01", "13000", "甲", 0);
        explainsSpent("2023-01", "12500", "乙", 1);
        explainsSpent("2023-02", "12000", "丙", 2);

        assertThat(explained("2023-02"))
                .containsExactly(
                        "甲小学 U1 12500 / 10000 乙 value_moved",
                        "甲小学 U1 13000 / 10000 甲 value_moved",
                        "甲小学 U1 12000 / 10000 丙 in_force");
    }

    private void explainsSpent(String month, String spent, String explanation, int later) {
        this.office
                .drop(
                        "equipment_" + A + "_" + month + ".csv",
                        "record,item_id,category,name,quantity,plan_year,budget_yuan,completed_on,spent_yuan\n"
                                + "upgrade,U1,computer,电脑,1,2023,10000,2023-01-05," + spent + "\n",
                        LATER.plusSeconds(later))
                .takeIn();
        this.office
                .drop(
                        "explain_" + A + "_" + month + ".csv",
                        "rule,key,explanation\nspent<=budget,U1," + explanation + "\n",
                        LATER.plusSeconds(later))
                .takeIn();
    }

    private List<String> explained(String month) {
        Office.Chapters chapters = this.office.chapters();
        PeriodSnapshot snapshot = chapters.collector.gather(month(month));
        return snapshot.districts().stream()
                .filter(district -> district.code().equals("230399"))
                .flatMap(district -> new ExplainedWarnings(chapters.explanations, chapters.questions)
                        .of(snapshot, district).stream())
                .map(one -> one.schoolName() + " " + one.explanation().key() + " "
                        + one.explanation().value() + " " + one.explanation().text() + " "
                        + one.state().key())
                .toList();
    }

    /**
     * Version numbers are counted separately for each code: the third under the old one is not newer than the first
     * under the new.
     */
    @Test
    void submissionsUnderTheCurrentCodeTakePrecedence() {
        staff(A, "2023-02", 1).takeIn();
        staff(A, "2023-02", 2, LATER).takeIn();
        staff(A, "2023-02", 3, LATER.plusSeconds(9)).takeIn();
        registryWith(A, "2023-02", "2123009003");
        staff("2123009003", "2023-02", 4).takeIn();
        staff("2123009003", "2023-01", 5).takeIn();

        assertThat(effective("2023-02", "2123009003")).isEqualTo("2123009003 2023-02 v1");
        assertThat(effective("2023-03", "2123009003")).isEqualTo("2123009003 2023-02 v1");
    }

    @Test
    void aLaterMonthUnderTheFormerCodeTakesPrecedenceOverAnEarlierOne() {
        staff(A, "2023-02", 1).takeIn();
        registryWith(A, "2023-03", "2123009003");
        staff("2123009003", "2023-01", 5).takeIn();

        assertThat(effective("2023-03", "2123009003")).isEqualTo(A + " 2023-02 v1");
    }

    /** The refused file that is reported to a school is its own, not one that was sent under its former code. */
    @Test
    void theRefusedFileOfASchoolIsItsOwn() {
        staff(A, "2023-02", 1).takeIn();
        this.office.drop("staff_" + A + "_2023-02.csv", "post,stage\n", LATER).takeIn();
        registryWith(A, "2023-02", "2123009003");
        staff("2123009003", "2023-02", 4).takeIn();

        assertThat(obligation("2023-02", "2123009003", Kind.STAFF).refused()).isNull();
        assertThat(effective("2023-02", "2123009003")).isEqualTo("2123009003 2023-02 v1");
    }

    @Test
    void allSchoolsThatWereMergedIntoOneAreFollowed() {
        String merged = "2123009003";
        this.office.registry(REGISTRY.replace("230398,邻区", "230399,试验区"));
        staff(A, "2023-01", 1).takeIn();
        staff(B, "2023-02", 2).takeIn();
        this.office.registry(HEADER.strip() + ",predecessor\n"
                + A + ",甲小学,230399,试验区,primary,public,120,2023-01,,\n"
                + B + ",乙小学,230399,试验区,primary,public,90,2023-01,,\n"
                + merged + ",合并小学,230399,试验区,primary,public,120,2023-03,," + A + "\n"
                + merged + ",合并小学,230399,试验区,primary,public,210,2023-04,," + B + "\n");

        assertThat(effective("2023-03", merged)).isEqualTo(A + " 2023-01 v1");
        assertThat(effective("2023-03", B)).isEqualTo(B + " 2023-02 v1");
        assertThat(effective("2023-04", merged)).isEqualTo(B + " 2023-02 v1");
    }

    @Test
    void aSchoolThatChangedItsCodeTwiceIsFollowed() {
        staff(A, "2023-01", 1).takeIn();
        this.office.registry(HEADER.strip() + ",predecessor\n"
                + A + ",甲小学,230399,试验区,primary,public,120,2023-01,,\n"
                + "2123009003,甲小学,230399,试验区,primary,public,120,2023-02,," + A + "\n"
                + "2123009004,甲小学,230399,试验区,primary,public,120,2023-03,,2123009003\n");

        assertThat(effective("2023-02", "2123009003")).isEqualTo(A + " 2023-01 v1");
        assertThat(effective("2023-03", "2123009004")).isEqualTo(A + " 2023-01 v1");
    }

    private void registryWith(String former, String from, String code) {
        this.office.registry(HEADER.strip() + ",predecessor\n"
                + former + ",甲小学,230399,试验区,primary,public,120,2023-01,,\n"
                + code + ",甲小学,230399,试验区,primary,public,120,2023-01,,\n"
                + code + ",甲小学,230399,试验区,primary,public,120," + from + ",," + former + "\n");
    }

    private String effective(String month, String school) {
        Version version = obligation(month, school, Kind.STAFF).effective();
        return version.key().sender() + " " + version.key().period() + " v" + version.number();
    }

    private Obligation obligation(String month, String sender, Kind kind) {
        return gather(month).find(sender, kind).orElseThrow();
    }
}
