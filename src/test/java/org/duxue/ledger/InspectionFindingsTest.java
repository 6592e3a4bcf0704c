package org.duxue.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.duxue.shared.Digest;
import org.duxue.shared.Period;
import org.duxue.shared.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An inspection finding stays in the ledger until the data, or papers that another person verified, show that it is put
 * right.
 */
class InspectionFindingsTest {

    private static final String A = "2123009001";
    private static final String HEADER =
            "finding_id,source,received_on,area,problem,schools,rule,due_on,responsible_unit\n";
    private static final String BY_RULE = "1,督办函9号,2023-01-20,safety,甲小学有用电隐患,甲小学,safety.hazard,2023-06-30,安全科\n";
    private static final String ON_PAPERS = "2,督办函9号,2023-01-20,其他,食堂台账不全,,,2023-12-31,\n";
    private static final String SAFETY =
            "record,item_id,category,description,found_on,due_on,resolved_on,birth_date,certified,trained,quantity\n"
                    + "device,D1,alarm,,,,,,,,1\n";
    private static final String WIRE = "hazard,1,electrical,线路,2022-12-01,2023-12-15,%s,,,,\n";

    @TempDir
    Path folder;

    private LedgerOffice office;

    @BeforeEach
    void open() {
        this.office = new LedgerOffice(this.folder);
        this.office.registry(
                "school_code,school_name,district_code,district_name,stage,ownership,primary_students,effective_from\n"
                        + A + ",甲小学,230399,试验区,primary,public,120,2023-01\n"
                        + "2123009002,乙小学,230399,试验区,primary,public,90,2023-01\n");
    }

    private void findings(String... rows) {
        this.office.drop("findings_230399.csv", HEADER + String.join("", rows));
    }

    private void safety(String month, String resolvedOn) {
        this.office.drop("safety_" + A + "_" + month + ".csv", SAFETY + WIRE.formatted(resolvedOn));
    }

    private void entries(String month, String cells) {
        this.office.drop(
                "ledger_230399_" + month + ".csv",
                "item_id,responsible_person,evidence_file,verified_by\n" + cells + "\n");
    }

    private String summary(String month, String id) {
        this.office.takeIn().consolidate(month);
        return now(month, id);
    }

    private String now(String month, String id) {
        return this.office.ledger().find(Period.parse(month).orElseThrow(), "230399").lines().stream()
                .filter(line -> line.id().text().equals("inspection.finding/" + id))
                .map(Months::summary)
                .findFirst()
                .orElse("no line");
    }

    private List<String> complaints() {
        return this.office.lastApplied().stream()
                .flatMap(applied -> applied.problems().stream())
                .map(problem -> problem.column() + ": " + problem.message().en())
                .toList();
    }

    @Test
    void aFindingWithARuleIsClearedAndReopenedByTheLinesOfTheRule() {
        findings(BY_RULE);
        safety("2023-01", "");
        assertThat(summary("2023-01", "1"))
                .isEqualTo("inspection.finding/1 in_progress 1/0 2023-01..2023-01 due 2023-06-30");
        safety("2023-02", "2023-02-10");
        assertThat(summary("2023-02", "1"))
                .isEqualTo("inspection.finding/1 cleared by action 0/0 2023-01..2023-01 due 2023-06-30");
        safety("2023-03", "");
        assertThat(summary("2023-03", "1")).startsWith("inspection.finding/1 reopened 1/0 2023-01..2023-03");
        assertThat(summary("2023-04", "1")).startsWith("inspection.finding/1 reopened 1/0 2023-01..2023-04");
    }

    @Test
    void aFindingIsFollowedFromTheMonthItWasReceivedIn() {
        findings(BY_RULE.replace("2023-01-20", "2023-02-20"));
        assertThat(summary("2023-01", "1")).isEqualTo("no line");
        assertThat(summary("2023-02", "1"))
                .isEqualTo("inspection.finding/1 in_progress unverified 0/0 2023-02..null due 2023-06-30");
        safety("2023-03", "2023-01-10");
        assertThat(summary("2023-03", "1"))
                .isEqualTo("inspection.finding/1 cleared by base 0/0 2023-02..null due 2023-06-30");
    }

    @Test
    void aFindingWithoutARuleNeedsPapersAndASecondPairOfEyes() throws Exception {
        findings(ON_PAPERS);
        Path paper = this.office.folders().input().resolve("evidence/230399/canteen.pdf");
        assertThat(summary("2023-01", "2")).isEqualTo("inspection.finding/2 open 1/0 2023-01..2023-01 due 2023-12-31");
        entries("2023-02", "inspection.finding/2,张某,canteen.pdf,李某");
        assertThat(summary("2023-02", "2")).isEqualTo("inspection.finding/2 open 1/0 2023-01..2023-02 due 2023-12-31");
        assertThat(complaints())
                .containsExactly("evidence_file: 'inspection.finding/2' names the paper 'canteen.pdf', which is not in"
                        + " input/evidence/230399/; put the file there and consolidate again");
        Files.createDirectories(paper.getParent());
        Files.writeString(paper, "ledger of the canteen");
        entries("2023-03", "inspection.finding/2,张某,canteen.pdf,张 某");
        assertThat(summary("2023-03", "2")).isEqualTo("inspection.finding/2 open 1/0 2023-01..2023-03 due 2023-12-31");
        assertThat(complaints())
                .containsExactly("verified_by: 'inspection.finding/2' is verified by the person who is responsible;"
                        + " let somebody else verify it");
        entries("2023-04", "inspection.finding/2,,,李某");
        assertThat(summary("2023-04", "2"))
                .isEqualTo("inspection.finding/2 cleared by action 0/0 2023-01..2023-03 due 2023-12-31");
        Line line =
                this.office.ledger().find(Period.of(2023, 4), "230399").lines().get(0);
        assertThat(line.handling().evidenceSha256()).isEqualTo(Digest.of(paper));
        assertThat(LedgerColumns.byKey(line))
                .containsEntry("area", "other")
                .containsEntry("cleared_note", "佐证材料 canteen.pdf，复核人 李某 / paper canteen.pdf, verified by 李某")
                .containsEntry("now", "已整改到位");

        Files.writeString(paper, "another");
        assertThat(summary("2023-05", "2"))
                .isEqualTo("inspection.finding/2 cleared unverified by action 0/0 2023-01..2023-03 due 2023-12-31");
        Files.writeString(paper, "ledger of the canteen");
        assertThat(summary("2023-06", "2"))
                .isEqualTo("inspection.finding/2 closed by action on 2023-06-30 0/0 2023-01..2023-03 due 2023-12-31");
    }

    @Test
    void rowsInErrorAreReportedAndLoseNothing() {
        findings(BY_RULE, ON_PAPERS);
        safety("2023-01", "");
        summary("2023-01", "1");
        findings(
                BY_RULE.replace("甲小学,safety", "丙小学,safety"),
                ON_PAPERS.replace("其他", "食堂"),
                ON_PAPERS.replace("2,督", "3,督").replace(",,,2023-12-31", ",,pay.nothing,2023-12-31"),
                ON_PAPERS.replace("2,督", "4,督").replace("2023-01-20", "2033-01-20"),
                ON_PAPERS.replace("2,督", "5,督"),
                ON_PAPERS.replace("2,督", "5,督"));
        assertThat(summary("2023-02", "1")).startsWith("inspection.finding/1 in_progress 1/0 2023-01..2023-02");
        assertThat(now("2023-02", "2")).startsWith("inspection.finding/2 open 1/0 2023-01..2023-02");
        assertThat(now("2023-02", "5")).startsWith("inspection.finding/5 open 1/0 2023-02..2023-02");
        assertThat(this.office.lastApplied().get(0).problems())
                .extracting(Problem::row, Problem::column)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, "schools"),
                        org.assertj.core.groups.Tuple.tuple(3, "area"),
                        org.assertj.core.groups.Tuple.tuple(4, "rule"),
                        org.assertj.core.groups.Tuple.tuple(5, "received_on"),
                        org.assertj.core.groups.Tuple.tuple(7, "finding_id"));
        assertThat(complaints().get(0))
                .isEqualTo(
                        "schools: schools '丙小学' has '丙小学', which is not the code or name of a school of the district;"
                                + " write codes or names of the registry, with 、 between them");
    }
}
