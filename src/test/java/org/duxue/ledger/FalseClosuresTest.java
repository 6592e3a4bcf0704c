package org.duxue.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.duxue.shared.Area;
import org.duxue.shared.Period;
import org.duxue.summary.Office;
import org.duxue.summary.ValueChange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files in which a finding disappears although nothing was put right, and files in which it was. */
class FalseClosuresTest {

    private static final String A = "2123009001";
    private static final String REGISTRY =
            "school_code,school_name,district_code,district_name,stage,ownership,primary_students,effective_from\n"
                    + A + ",甲小学,230399,试验区,primary,public,120,2023-01\n"
                    + "2123009002,乙小学,230399,试验区,primary,public,90,2023-01\n";
    private static final String PEOPLE = "staff_id,employment,position,hired_on,status,pension,due_on,left_on\n"
            + "W1,external,carer,2022-01-01,insured,yes,,\n";
    private static final String UNINSURED = "W2,external,carer,2022-01-01,uninsured,,2023-12-31,\n"
            + "W3,external,carer,2022-01-01,uninsured,,2023-12-31,\n";
    private static final String ASSETS =
            "record,item_id,category,name,quantity,unit_value_yuan,acquired_on,condition,plan_year,budget_yuan,completed_on,spent_yuan\n";
    private static final String OLD = "asset,A1,computer,旧,10,100,2010-01-01,%s,,,,\n";
    private static final String SAFETY =
            "record,item_id,category,description,found_on,due_on,resolved_on,birth_date,certified,trained,quantity\n"
                    + "device,D1,alarm,,,,,,,,1\n";
    private static final String WIRE = "hazard,1,electrical,线路,2022-12-01,2023-01-15,%s,,,,\n";
    private static final String HAZARD = "safety.hazard/" + A + "/1";

    @TempDir
    Path folder;

    private LedgerOffice office;

    @BeforeEach
    void open() {
        this.office = new LedgerOffice(this.folder);
        this.office.registry(REGISTRY);
    }

    private Map<String, String> month(String month, String kind, String rows) {
        String sender = kind.equals("enforcement") ? "230399" : A;
        this.office.drop(kind + "_" + sender + "_" + month + ".csv", rows);
        this.office.takeIn().consolidate(month);
        return this.office.lines(month, "230399", "state", "unverified", "cleared_by", "accounted", "cleared_note");
    }

    @Test
    void aPersonLeftOutOfTheListIsStillNotInsured() {
        String line = "pay.not_insured/" + A;
        assertThat(month("2023-01", "insurance", PEOPLE + UNINSURED)).containsEntry(line, "open|no||0 of 2|");
        assertThat(month("2023-02", "insurance", PEOPLE)).containsEntry(line, "open|yes||0 of 2|");
        assertThat(month(
                        "2023-03",
                        "insurance",
                        PEOPLE
                                + UNINSURED
                                        .replace(
                                                "W2,external,carer,2022-01-01,uninsured,",
                                                "W2,external,carer,2022-01-01,insured,yes")
                                        .replace(
                                                "W3,external,carer,2022-01-01,uninsured,,2023-12-31,",
                                                "W3,external,carer,2022-01-01,uninsured,,2023-12-31,2023-03-10")))
                .containsEntry(line, "cleared|no|base|2 of 2|2 人：1 人已参保，1 人离职 / 2: 1 insured, 1 left");
    }

    @Test
    void relabellingForScrapIsNotReplacement() {
        String line = "equipment.overdue/" + A + "/computer";
        month("2023-01", "equipment", ASSETS + OLD.formatted("good"));
        assertThat(month("2023-02", "equipment", ASSETS + OLD.formatted("scrapped")))
                .containsEntry(
                        line,
                        "cleared|no|base|1 of 1|1 件：1 件已待报废；在用现为 0，原为 10 / 1: 1 to be scrapped; in service now 0, then 10");
    }

    @Test
    void replacementClearsByAction() {
        month("2023-01", "equipment", ASSETS + OLD.formatted("good"));
        assertThat(month(
                        "2023-02",
                        "equipment",
                        ASSETS + OLD.formatted("disposed") + "asset,A2,computer,新,10,100,2023-02-01,good,,,,\n"))
                .containsEntry(
                        "equipment.overdue/" + A + "/computer",
                        "cleared|no|action|1 of 1|1 件：1 件已处置；在用现为 10，原为 10 / 1: 1 disposed of; in service now 10, then 10");
    }

    @Test
    void aLatePlanThatIsDeletedIsStillLate() {
        String line = "equipment.plan_late/" + A + "/U1";
        String plan = "upgrade,U1,computer,换机,10,,,,2022,50000,%s\n";
        assertThat(month("2023-01", "equipment", ASSETS + plan.formatted(","))).containsEntry(line, "open|no||0 of 1|");
        assertThat(month("2023-02", "equipment", ASSETS)).containsEntry(line, "open|yes||0 of 1|");
        assertThat(month(
                        "2023-03",
                        "equipment",
                        ASSETS + plan.replace("50000", "20000").formatted("2023-03-01,20000")))
                .containsEntry(
                        line,
                        "cleared|no|base|1 of 1|1 项：1 项已完成；预算由 50000 元降为 20000 元"
                                + " / 1: 1 completed; the budget fell from 50000 to 20000 yuan");
    }

    @Test
    void anAgencyThatIsDeclaredOutOfScopeHasDoneNothing() {
        String header = "agency,in_scope,since,basis,officers,certified_officers\n";
        month("2023-01", "enforcement", header + "教育局,yes,,,3,1\n");
        assertThat(month("2023-02", "enforcement", header + "教育局,no,2023-02-01,文,3,1\n"))
                .containsEntry(
                        "enforcement.uncertified/教育局",
                        "cleared|no|base|1 of 1|按原标准应为 3 人，仍缺 2 人 / 3 were needed, still 2 lacking")
                .containsEntry(
                        "enforcement.officers_short/教育局",
                        "cleared|no|base|1 of 1|按原标准应为 2 人，仍缺 1 人 / 2 were needed, still 1 lacking");
    }

    @Test
    void anotherHazardUnderTheSameNumberPutsNothingRight() {
        assertThat(month("2023-01", "safety", SAFETY + WIRE.formatted("")))
                .containsEntry(HAZARD, "overdue|no||0 of 1|");
        assertThat(month("2023-02", "safety", SAFETY + "hazard,1,fire,灭火器,2023-02-01,2023-02-20,2023-02-10,,,,\n"))
                .containsEntry(HAZARD, "overdue|yes||0 of 1|");
        assertThat(month("2023-03", "safety", SAFETY + WIRE.formatted("2023-03-01")))
                .containsEntry(HAZARD, "cleared|no|action|1 of 1|1 项：1 项已整改 / 1: 1 resolved");
    }

    @Test
    void dismissingAGuardIsActionWhileEnoughAreLeft() {
        String young = "guard,G1,,,,,,1980-01-01,yes,yes,\nguard,G2,,,,,,1981-01-01,yes,yes,\n";
        String old = "guard,G3,,,,,,1950-01-01,yes,yes,\n";
        month("2023-01", "safety", SAFETY + young + old);
        assertThat(month("2023-02", "safety", SAFETY + young))
                .containsEntry(
                        "safety.guards_over_age/" + A,
                        "cleared|no|action|1 of 1|1 人：1 人不再任职；安保人员现为 2，原应配 2"
                                + " / 1: 1 no longer a guard; guards now 2, required then 2");
    }

    @Test
    void aHazardNoLongerListedCountsAsOpenAndOverdue() {
        month("2023-01", "safety", SAFETY + WIRE.formatted(""));
        this.office.drop("safety_" + A + "_2023-02.csv", SAFETY).takeIn();
        Office.Month february = this.office.consolidate("2023-02");

        assertThat(value(february, "hazards_open")).isEqualTo("1");
        assertThat(value(february, "hazards_overdue")).isEqualTo("1");
        assertThat(value(february, "hazards_found")).isEqualTo("1");
        assertThat(february.districts().get("230399").stream()
                        .flatMap(lines -> lines.rows().stream())
                        .filter(row -> row.breakdown().equals("category=unreported"))
                        .map(row -> row.indicator().key()))
                .containsExactly(
                        "hazards_found",
                        "hazards_resolved",
                        "hazards_open",
                        "hazards_overdue",
                        "hazard_resolution_rate");
    }

    /** A correction of the month before does not change which hazards count as unreported. */
    @Test
    void aCorrectionOfTheMonthBeforeDoesNotChangeTheUnlistedHazards() {
        month("2023-01", "safety", SAFETY + WIRE.formatted(""));
        this.office.drop("safety_" + A + "_2023-02.csv", SAFETY).takeIn();
        this.office.consolidate("2023-02");
        this.office
                .drop(
                        "safety_" + A + "_2023-02.csv",
                        SAFETY + "device,C1,camera,,,,,,,,3\n",
                        Instant.parse("2023-09-01T01:00:00Z"))
                .takeIn();
        this.office.drop("safety_" + A + "_2023-03.csv", SAFETY).takeIn();
        Office.Month march = this.office.consolidate("2023-03");

        assertThat(steps(march, "hazards_open")).isEqualTo("1 0 0 0 0 0");
    }

    /** The value before and each of the five steps. */
    private static String steps(Office.Month month, String indicator) {
        ValueChange change = month.changes().get("230399").stream()
                .filter(one -> one.indicator().key().equals(indicator))
                .findFirst()
                .orElseThrow();
        return change.row().previous()
                + change.steps()
                        .map(step -> " "
                                + step.map(exact -> exact.rounded(0).toPlainString())
                                        .orElse("-"))
                        .collect(Collectors.joining());
    }

    private static String value(Office.Month month, String indicator) {
        return month.districts().get("230399").stream()
                .filter(lines -> lines.area() == Area.SAFETY)
                .flatMap(lines -> lines.rows().stream())
                .filter(row -> row.indicator().key().equals(indicator)
                        && row.breakdown().isEmpty())
                .flatMap(row -> row.value().stream())
                .map(BigDecimal::toPlainString)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theLinesOfASchoolThatChangesItsDistrictContinueThere() {
        month("2023-01", "safety", SAFETY + WIRE.formatted(""));
        this.office.registry(REGISTRY + A + ",甲小学,230398,邻区,primary,public,120,2023-02\n");
        assertThat(month("2023-02", "safety", SAFETY + WIRE.formatted("2023-02-03")))
                .containsEntry(HAZARD, "moved|no||0 of 1|");

        Ledger there = this.office.ledger().find(Period.of(2023, 2), "230398");
        Line line = there.lines().stream()
                .filter(one -> one.id().text().equals(HAZARD))
                .findFirst()
                .orElseThrow();
        assertThat(Months.summary(line)).isEqualTo(HAZARD + " cleared by action 0/0 2023-01..2023-01 due 2023-01-15");
        assertThat(line.handling().note()).isEqualTo("移自：230399/" + HAZARD);
        assertThat(line.subject().districtCode()).isEqualTo("230398");
        Changes changes = this.office.ledger().changes(Period.of(2023, 2), "230398");
        assertThat(changes.balances()).isTrue();
        assertThat(changes.movedIn()).isEqualTo(2);
        assertThat(this.office.ledger().changes(Period.of(2023, 2), "230399").balances())
                .isTrue();

        this.office.consolidate("2023-03");
        assertThat(this.office.ledger().changes(Period.of(2023, 3), "230398").movedIn())
                .isZero();
        assertThat(this.office.ledger().find(Period.of(2023, 3), "230399").lines())
                .extracting(Line::state)
                .contains(State.MOVED);
    }
}
