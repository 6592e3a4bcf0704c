package org.duxue.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.duxue.shared.Kind;
import org.duxue.shared.Period;
import org.junit.jupiter.api.Test;

/** When consolidated months have to be consolidated again, and which come first. */
class StaleMonthsTest extends TwoDistricts {

    /** The policy that these tests use by default. */
    private static final String ADOPTING = """
            districts:
              230398: {adopt: all}
              230399: {adopt: all}
            """;

    @Test
    void onlyCompletedRunsAreConsolidated() {
        staff(A, "2023-01", 3).takeIn();
        this.office.breakOff("2023-01");
        Consolidations consolidations = this.office.chapters().consolidations;
        Period january = month("2023-01");

        assertThat(consolidations.done()).isEmpty();
        assertThat(consolidations.inputs(january)).isEmpty();
        assertThat(consolidations.runs(january)).isZero();
        assertThat(this.office.chapters().plan.isConsolidated(january)).isFalse();

        this.office.consolidate("2023-01");
        this.office.consolidate("2023-01");
        assertThat(consolidations.done()).containsExactly(january);
        assertThat(consolidations.runs(january)).isEqualTo(2);
        assertThat(this.office.chapters().plan.isConsolidated(january)).isTrue();
        assertThat(this.office.chapters().plan.isStale(january)).isFalse();
        this.office.breakOff("2023-01");
        assertThat(consolidations.done()).isEmpty();
        assertThat(consolidations.runs(january)).isEqualTo(2);
    }

    @Test
    void thePreviousMonthIsTheLatestWithTheDistrict() {
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
        ConsolidatedFigures february =
                new ConsolidatedFigures(of, month("2023-02"), "230399", (school, aggregate) -> List.of());
        assertThat(february.senders(Kind.STAFF)).containsExactly(A);
        assertThat(february.senders(Kind.SAFETY)).isEmpty();
    }

    @Test
    void aMonthIsStaleWhenItsInputsChange() {
        staff(A, "2023-01", 3).takeIn();
        this.office.consolidate("2023-01");
        this.office.consolidate("2023-02");
        assertThat(stale()).isEmpty();

        this.office.drop("policy.yml", "districts:\n  230399:\n    adopt: {guard.middle_school: 城教安〔2022〕1号}\n");
        assertThat(stale()).containsExactly("2023-01", "2023-02");
        this.office.drop("policy.yml", "limits:\n  guard_age: 55\n");
        assertThat(stale()).containsExactly("2023-01", "2023-02");
        this.office.drop("policy.yml", "targets:\n  pay.insured_rate: none\n");
        assertThat(stale()).containsExactly("2023-01", "2023-02");
        this.office.drop("policy.yml", "districts:\n  \"230398\":\n    limits:\n      guard_age: 55\n");
        assertThat(stale()).containsExactly("2023-01", "2023-02");
        this.office.drop("policy.yml", ADOPTING);
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
    void aMonthIsStaleWhenTheOneBeforeItChanges() {
        staff(A, "2023-01", 3).takeIn();
        this.office.consolidate("2023-01");
        this.office.consolidate("2023-06");
        staff(A, "2023-01", 4, LATER).takeIn();
        this.office.consolidate("2023-01");

        assertThat(stale()).containsExactly("2023-06");
    }

    @Test
    void aMonthIsStaleWhenTheLastMonthOfOneOfItsDistrictsChanges() {
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
    void monthsToConsolidateFirstBlockAllThatFollow() {
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
    void districtsFollowedByAnInterruptedRunStayFollowedUntilAnInputChanges() {
        staff(A, "2023-01", 3).takeIn();
        this.office.breakOff("2023-01");
        Consolidations consolidations = this.office.chapters().consolidations;
        List<String> all = consolidations.toFollow(month("2023-01"));
        assertThat(all).isNotEmpty();
        all.forEach(district -> consolidations.followed(month("2023-01"), district));

        this.office.breakOff("2023-01");
        assertThat(consolidations.toFollow(month("2023-01"))).isEmpty();

        staff(A, "2023-01", 4, LATER).takeIn();
        this.office.breakOff("2023-01");
        assertThat(consolidations.toFollow(month("2023-01"))).isEqualTo(all);
    }

    private List<String> stale() {
        ConsolidationPlan plan = this.office.chapters().plan;
        return this.office.chapters().consolidations.done().stream()
                .filter(plan::isStale)
                .map(Period::toString)
                .toList();
    }

    private List<String> waitingBefore(String month) {
        return this.office.chapters().plan.waitingBefore(month(month)).stream()
                .map(Period::toString)
                .toList();
    }
}
