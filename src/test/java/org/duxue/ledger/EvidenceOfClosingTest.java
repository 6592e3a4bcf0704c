package org.duxue.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.duxue.shared.Area;
import org.duxue.shared.Period;
import org.duxue.summary.Office;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which evidence clears and closes a line, and which does not. */
class EvidenceOfClosingTest {

    private static final String A = "2123009001";
    private static final String B = "2123009002";
    private static final String C = "2123009003";
    private static final String HEADER =
            "school_code,school_name,district_code,district_name,stage,ownership,primary_students,effective_from,predecessor\n";
    private static final String REGISTRY = HEADER + A + ",甲小学,230399,试验区,primary,public,120,2023-01,\n" + B
            + ",乙小学,230399,试验区,primary,public,90,2023-01,\n" + C
            + ",丙小学,230399,试验区,primary,public,90,2023-01,\n";
    private static final String SAFETY =
            "record,item_id,category,description,found_on,due_on,resolved_on,birth_date,certified,trained,quantity\n"
                    + "device,D1,alarm,,,,,,,,1\n";
    private static final String WIRE = "hazard,%s,electrical,线路,2022-12-01,2023-12-15,%s,,,,\n";
    private static final String ASSETS =
            "record,item_id,category,name,quantity,unit_value_yuan,acquired_on,condition,plan_year,budget_yuan,completed_on,spent_yuan\n";
    private static final String PEOPLE = "staff_id,employment,position,hired_on,status,pension,due_on,left_on\n"
            + "W1,external,carer,2022-01-01,insured,yes,,\n";
    private static final String FINDINGS =
            "finding_id,source,received_on,area,problem,schools,rule,due_on,responsible_unit\n";

    @TempDir
    Path folder;

    private LedgerOffice office;

    @BeforeEach
    void open() {
        this.office = new LedgerOffice(this.folder);
        this.office.registry(REGISTRY);
    }

    private EvidenceOfClosingTest sent(String kind, String sender, String month, String rows) {
        this.office.drop(kind + "_" + sender + "_" + month + ".csv", rows);
        return this;
    }

    private Map<String, String> lines(String month) {
        this.office.takeIn().consolidate(month);
        return summaries(month, "230399");
    }

    private Map<String, String> summaries(String month, String district) {
        return this.office.lines(month, district, "state", "unverified", "cleared_by", "accounted");
    }

    private List<String> complaints() {
        return this.office.lastApplied().stream()
                .flatMap(applied -> applied.problems().stream())
                .map(problem -> problem.column() + ": " + problem.message().en())
                .toList();
    }

    private void instruments(String school, String month, long value, String further) {
        sent(
                "equipment",
                school,
                month,
                ASSETS + "asset,L1,laboratory,仪器,1," + value + ",2022-01-01,good,,,,\n" + further);
    }

    @Test
    void aCoefficientOfVariationIsNotClearedByAFileWithRejectedRows() {
        String cv = "balance.cv_high/230399/primary/instrument_value_per_student";
        String rejected = "asset,L2,laboratory,坏行,1,1,2022-13-01,good,,,,\n";
        String good = "asset,G%d,sports_arts,器材,1,1,2022-01-01,good,,,,\n";
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            many.append(good.formatted(i));
        }
        instruments(A, "2023-01", 900_000, "");
        instruments(B, "2023-01", 90_000, "");
        instruments(C, "2023-01", 90_000, "");
        assertThat(lines("2023-01")).containsEntry(cv, "open|no||");

        instruments(A, "2023-02", 120_000, many + rejected);
        instruments(B, "2023-02", 90_000, "");
        instruments(C, "2023-02", 90_000, "");
        assertThat(lines("2023-02")).containsEntry(cv, "open|yes||");

        instruments(A, "2023-03", 120_000, "");
        instruments(B, "2023-03", 90_000, "");
        instruments(C, "2023-03", 90_000, "");
        assertThat(lines("2023-03")).containsEntry(cv, "cleared|no|action|");

        instruments(A, "2023-04", 120_000, many + rejected);
        assertThat(lines("2023-04")).containsEntry(cv, "cleared|yes|action|");
    }

    @Test
    void rowsOfAFileWithRejectedRowsAccountForNoOne() {
        String line = "pay.not_insured/" + A;
        String waiting = "W2,external,carer,2022-01-01,uninsured,,2023-12-31,\n";
        StringBuilder many = new StringBuilder();
        for (int i = 10; i < 24; i++) {
            many.append("W").append(i).append(",external,carer,2022-01-01,insured,yes,,\n");
        }
        sent("insurance", A, "2023-01", PEOPLE + waiting);
        assertThat(lines("2023-01")).containsEntry(line, "open|no||0 of 1");
        sent(
                "insurance",
                A,
                "2023-02",
                PEOPLE + many + "W2,external,carer,2022-01-01,insured,yes,,\nW9,external,carer,x,insured,yes,,\n");
        assertThat(lines("2023-02")).containsEntry(line, "open|yes||0 of 1");
        sent("insurance", A, "2023-03", PEOPLE);
        assertThat(lines("2023-03")).containsEntry(line, "open|yes||0 of 1");
    }

    @Test
    void aPersonInsuredUntilTheDayOfLeavingHasLeft() {
        sent("insurance", A, "2023-01", PEOPLE + "W2,external,carer,2022-01-01,uninsured,,2023-12-31,\n");
        lines("2023-01");
        sent("insurance", A, "2023-02", PEOPLE + "W2,external,carer,2022-01-01,insured,yes,,2023-02-10\n");
        assertThat(lines("2023-02")).containsEntry("pay.not_insured/" + A, "cleared|no|base|1 of 1");
    }

    @Test
    void aHazardWhoseNumberHasASlashIsListedOnce() {
        sent("safety", A, "2023-01", SAFETY + WIRE.formatted("H/1", ""));
        this.office.takeIn().consolidate("2023-01");
        sent("safety", A, "2023-02", SAFETY + WIRE.formatted("H/1", ""));
        this.office.takeIn();
        Office.Month february = this.office.consolidate("2023-02");

        assertThat(february.districts().get("230399").stream()
                        .filter(lines -> lines.area() == Area.SAFETY)
                        .flatMap(lines -> lines.rows().stream())
                        .filter(row -> row.indicator().key().equals("hazards_open")
                                && row.breakdown().isEmpty())
                        .flatMap(row -> row.value().stream())
                        .map(BigDecimal::toPlainString))
                .containsExactly("1");
    }

    @Test
    void anInspectionFindingStaysWithItsDistrictWhenTheSchoolMoves() {
        this.office.drop("findings_230399.csv", FINDINGS + "1,督办函9号,2023-01-20,safety,甲小学有隐患,甲小学,safety.hazard,,\n");
        sent("safety", A, "2023-01", SAFETY + WIRE.formatted("H1", ""));
        assertThat(lines("2023-01")).containsEntry("inspection.finding/1", "open|no||");

        this.office.registry(REGISTRY + A + ",甲小学,230398,邻区,primary,public,120,2023-02,\n");
        sent("safety", A, "2023-02", SAFETY + WIRE.formatted("H1", ""));
        assertThat(lines("2023-02"))
                .containsEntry("safety.hazard/" + A + "/H1", "moved|no||0 of 1")
                .containsEntry("inspection.finding/1", "cleared|no|base|");
        assertThat(summaries("2023-02", "230398"))
                .containsEntry("safety.hazard/" + A + "/H1", "open|no||0 of 1")
                .doesNotContainKey("inspection.finding/1");
    }

    @Test
    void aFindingFollowsItsSchoolUnderItsNewCodeAndAnotherName() {
        String next = "2123009009";
        this.office.drop("findings_230399.csv", FINDINGS + "1,督办函9号,2023-01-20,safety,甲小学有隐患,甲小学,safety.hazard,,\n");
        sent("safety", A, "2023-01", SAFETY + WIRE.formatted("H1", ""));
        lines("2023-01");
        this.office.registry(REGISTRY + next + ",甲实验小学,230399,试验区,primary,public,120,2023-02," + A + "\n");
        sent("safety", next, "2023-02", SAFETY + WIRE.formatted("H1", ""));
        assertThat(lines("2023-02"))
                .containsEntry("safety.hazard/" + A + "/H1", "moved|no||0 of 1")
                .containsEntry("safety.hazard/" + next + "/H1", "open|no||0 of 1")
                .containsEntry("inspection.finding/1", "open|no||");
        assertThat(complaints()).isEmpty();
        sent("safety", next, "2023-03", SAFETY + WIRE.formatted("H1", "2023-03-02"));
        assertThat(lines("2023-03")).containsEntry("inspection.finding/1", "cleared|no|action|");
    }

    @Test
    void aFindingAboutAgenciesIsNotClearedByNamingASchool() {
        this.office.drop(
                "findings_230399.csv",
                FINDINGS + "1,督办函9号,2023-01-20,enforcement,执法人员未持证,甲小学,enforcement.uncertified,,\n");
        sent(
                "enforcement",
                "230399",
                "2023-01",
                "agency,in_scope,since,basis,officers,certified_officers\n教育局,yes,,,3,1\n");
        assertThat(lines("2023-01")).containsEntry("inspection.finding/1", "open|no||");
    }

    @Test
    void aFindingThatTheDataClearedIsClosedByCarriedDataToo() {
        String staff = "post,stage,subject,required,actual\nteacher,,pe,2,%d\n";
        this.office.drop(
                "findings_230399.csv", FINDINGS + "1,督办函9号,2023-01-20,staffing,缺体育教师,甲小学,staffing.shortage,,\n");
        sent("staff", A, "2023-01", staff.formatted(1));
        assertThat(lines("2023-01")).containsEntry("inspection.finding/1", "open|no||");
        sent("staff", A, "2023-02", staff.formatted(2));
        assertThat(lines("2023-02")).containsEntry("inspection.finding/1", "cleared|no|action|");
        assertThat(lines("2023-03")).containsEntry("inspection.finding/1", "closed|no|action|");
    }

    @Test
    void linesOfAMergedSchoolAreMergedOrKeptNextToEachOther() {
        String guards = "guard,G%d,,,,,,1950-01-01,yes,yes,\n";
        sent("safety", A, "2023-01", SAFETY + WIRE.formatted("H1", "") + guards.formatted(1));
        sent("safety", B, "2023-01", SAFETY + WIRE.formatted("H1", "") + guards.formatted(2));
        lines("2023-01");
        this.office.registry(REGISTRY + B + ",乙小学,230399,试验区,primary,public,210,2023-02," + A + "\n");
        sent("safety", B, "2023-02", SAFETY + WIRE.formatted("H1", "2023-02-02") + guards.formatted(1));
        assertThat(lines("2023-02"))
                .containsEntry("safety.hazard/" + A + "/H1", "moved|no||0 of 1")
                .containsEntry("safety.hazard/" + B + "/H1", "cleared|no|action|1 of 1")
                .containsEntry("safety.hazard/" + B + "/H1(" + A + ")", "open|yes||0 of 1")
                .containsEntry("safety.guards_over_age/" + B, "open|no||1 of 2");
        assertThat(this.office.ledger().changes(Period.of(2023, 2), "230399").balances())
                .isTrue();
        sent("safety", B, "2023-03", SAFETY + WIRE.formatted("H1(" + A + ")", "2023-03-02"));
        assertThat(lines("2023-03")).containsEntry("safety.hazard/" + B + "/H1(" + A + ")", "cleared|no|action|1 of 1");
    }

    @Test
    void thePersonResponsibleMustNotVerify() {
        String hazard = "safety.hazard/" + A + "/H1";
        sent("safety", A, "2023-01", SAFETY + WIRE.formatted("H1", ""));
        this.office.drop(
                "ledger_230399_2023-01.csv", "item_id,responsible_person,verified_by\n" + hazard + ",张某,张 某\n");
        lines("2023-01");
        assertThat(handling("2023-01", hazard).verifiedBy()).isEmpty();
        assertThat(handling("2023-01", hazard).responsiblePerson()).isEqualTo("张某");
        this.office.drop("ledger_230399_2023-02.csv", "item_id,responsible_person,verified_by\n" + hazard + ",,李某\n");
        lines("2023-02");
        this.office.drop("ledger_230399_2023-03.csv", "item_id,responsible_person,verified_by\n" + hazard + ",李某,\n");
        lines("2023-03");
        assertThat(complaints())
                .containsExactly("responsible_person: '" + hazard + "' is to be the responsibility of the person who"
                        + " verified it; enter somebody else as verifier first");
        assertThat(handling("2023-03", hazard).responsiblePerson()).isEqualTo("张某");
        assertThat(handling("2023-03", hazard).verifiedBy()).isEqualTo("李某");
    }

    private Remediation handling(String month, String id) {
        return this.office.ledger().find(Period.parse(month).orElseThrow(), "230399").lines().stream()
                .filter(line -> line.id().text().equals(id))
                .findFirst()
                .orElseThrow()
                .handling();
    }

    @Test
    void aLaterPaperMakesTheMonthStaleAndAChangedOneClosesNothing() throws Exception {
        String id = "inspection.finding/2";
        Path paper = this.office.folders().input().resolve("evidence/230399/canteen.pdf");
        this.office.drop("findings_230399.csv", FINDINGS + "2,督办函9号,2023-01-20,其他,食堂台账不全,,,2023-12-31,\n");
        this.office.drop(
                "ledger_230399_2023-01.csv",
                "item_id,responsible_person,evidence_file,verified_by\n" + id + ",张某,canteen.pdf,李某\n");
        assertThat(lines("2023-01")).containsEntry(id, "open|no||");
        String before = this.office.furtherInputs(Period.of(2023, 1));
        Files.createDirectories(paper.getParent());
        Files.writeString(paper, "ledger of the canteen");
        assertThat(this.office.furtherInputs(Period.of(2023, 1))).isNotEqualTo(before);
        assertThat(lines("2023-01")).containsEntry(id, "cleared|no|action|");

        Files.writeString(paper, "another");
        this.office.drop("ledger_230399_2023-02.csv", "item_id,closed_on\n" + id + ",2023-02-20\n");
        assertThat(lines("2023-02")).containsEntry(id, "cleared|yes|action|");
        assertThat(complaints())
                .containsExactly(
                        "closed_on: '" + id + "' names the paper 'canteen.pdf', which was changed or taken away since;"
                                + " put it back or enter the new one",
                        "evidence_file: '" + id + "' names the paper 'canteen.pdf', which was changed or taken away"
                                + " since; put it back or enter the new one");
    }

    @Test
    void aPaperOutsideTheFolderOfTheDistrictIsRefused() throws Exception {
        Path outside = this.office.folders().input().resolve("evidence/paper.pdf");
        Files.createDirectories(outside.resolveSibling("230399"));
        Files.writeString(outside, "paper");
        Files.createSymbolicLink(outside.resolveSibling("230399").resolve("link.pdf"), outside);
        this.office.drop("findings_230399.csv", FINDINGS + "2,督办函9号,2023-01-20,其他,食堂台账不全,,,2023-12-31,\n");
        for (String name : List.of("../paper.pdf", outside.toString(), "link.pdf", "..\\paper.pdf")) {
            this.office.drop(
                    "ledger_230399_2023-01.csv",
                    "item_id,responsible_person,evidence_file,verified_by\ninspection.finding/2,张某," + name + ",李某\n");
            assertThat(lines("2023-01")).as(name).containsEntry("inspection.finding/2", "open|no||");
        }
    }
}
