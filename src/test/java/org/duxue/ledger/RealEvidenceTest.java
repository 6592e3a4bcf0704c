package org.duxue.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duxue.shared.Period;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Evidence in real files: what clears a line, what only leaves it unverified, and which source a line names. */
class RealEvidenceTest {

    /** The policy that these tests use by default. */
    private static final String ADOPTING = """
            districts:
              230398: {adopt: all}
              230399: {adopt: all}
            """;

    private static final String A = "2123009001";
    private static final String REGISTRY =
            "school_code,school_name,district_code,district_name,stage,ownership,primary_students,effective_from,status\n"
                    + A + ",甲小学,230399,试验区,primary,public,120,2023-01,\n"
                    + "2123009002,乙小学,230399,试验区,primary,public,90,2023-01,\n";
    private static final String SHORTAGE = "staffing.shortage/2123009001/primary/pe";
    private static final String BACKBONE = "staffing.below_standard/2123009001/primary/backbone_per_100";
    private static final String SPREAD = "balance.cv_high/230399/primary/backbone_per_100";
    private static final String OLD_GUARDS = "safety.guards_over_age/2123009001";
    private static final String SHORT =
            "post,stage,subject,required,actual,backbone\nteacher,,pe,3,2,1\nteacher,,music,1,1,0\nhealth,,,,1,\n";
    private static final String FULL = SHORT.replace("pe,3,2,1", "pe,3,3,2");
    private static final String REJECTED = "post,stage,subject,required\nteacher,,pe,3\n";

    @TempDir
    Path folder;

    private LedgerOffice office;

    @BeforeEach
    void findsAShortage() {
        this.office = new LedgerOffice(this.folder);
        this.office.registry(REGISTRY);
        month("2023-01", SHORT);
        assertThat(summary("2023-01", SHORTAGE)).isEqualTo("open 2/3 due 2023-05-01");
    }

    @Test
    void aWholeFreshFileClearsAndTheNextMonthCloses() {
        month("2023-02", FULL);
        assertThat(summary("2023-02", SHORTAGE)).isEqualTo("cleared by action 3/3 due 2023-05-01");
        month("2023-03", null);
        assertThat(summary("2023-03", SHORTAGE)).isEqualTo("closed by action on 2023-03-31 3/3 due 2023-05-01");
    }

    @Test
    void nothingClosesAutomaticallyIfThePolicySaysSo() {
        this.office.drop("policy.yml", ADOPTING + "limits:\n  auto_close: 0\n  ledger_due_days: 10\n");
        month("2023-01", SHORT);
        assertThat(summary("2023-01", SHORTAGE)).isEqualTo("open 2/3 due 2023-02-10");
        month("2023-02", FULL);
        month("2023-03", FULL);
        assertThat(summary("2023-03", SHORTAGE)).isEqualTo("cleared by action 3/3 due 2023-02-10");
    }

    @Test
    void aMissingOrRejectedFileClearsAndClosesNothing() {
        month("2023-09", null);
        assertThat(summary("2023-09", SHORTAGE)).isEqualTo("overdue unverified 2/3 due 2023-05-01");
        month("2023-10", REJECTED);
        assertThat(summary("2023-10", SHORTAGE)).isEqualTo("overdue unverified 2/3 due 2023-05-01");
        month("2023-11", FULL);
        month("2024-04", REJECTED);
        assertThat(summary("2024-04", SHORTAGE)).isEqualTo("cleared unverified by action 3/3 due 2023-05-01");
    }

    @Test
    void aCarriedFileShowsTheProblemStillUnverified() {
        month("2023-02", null);
        assertThat(summary("2023-02", SHORTAGE)).isEqualTo("open unverified 2/3 due 2023-05-01");
    }

    @Test
    void aPartlyRejectedFileDoesNotClear() {
        List<String> rows = new ArrayList<>();
        for (String subject : List.of("chinese", "maths", "english", "morality", "science", "it", "arts", "labour")) {
            rows.add("teacher,," + subject + ",1,1,\n");
        }
        month("2023-02", FULL + String.join("", rows) + "teacher,,fine_arts,1,many,\n");
        assertThat(summary("2023-02", SHORTAGE)).isEqualTo("open unverified 2/3 due 2023-05-01");
    }

    @Test
    void aSchoolThatIsClosedClearsItsLinesByItsBase() {
        this.office.registry(REGISTRY + A + ",甲小学,230399,试验区,primary,public,120,2023-02,closed\n");
        month("2023-02", null);
        assertThat(summary("2023-02", SHORTAGE)).isEqualTo("cleared by base 2/3 due 2023-05-01");
        month("2023-03", null);
        assertThat(summary("2023-03", SHORTAGE)).isEqualTo("closed by base on 2023-03-31 2/3 due 2023-05-01");
    }

    @Test
    void theLinesOfASchoolOfAnotherDistrictAreFinalHere() {
        this.office.registry(REGISTRY + A + ",甲小学,230398,邻区,primary,public,120,2023-02,\n");
        month("2023-02", null);
        assertThat(summary("2023-02", SHORTAGE)).isEqualTo("moved 2/3 due 2023-05-01");
    }

    @Test
    void aSchoolThatNoRegistryKnowsAnyMoreClearsItsLines() {
        this.office.registry(REGISTRY.replace(A, "2123009009"));
        this.office.consolidate("2023-02");
        assertThat(summary("2023-02", SHORTAGE)).isEqualTo("cleared by base 2/3 due 2023-05-01");
    }

    @Test
    void aSchoolThatBecomesAKindergartenOwesNoStaffAnyMore() {
        this.office.registry(REGISTRY + A + ",甲幼儿园,230399,试验区,kindergarten,public,,2023-02,\n");
        month("2023-02", null);
        assertThat(summary("2023-02", SHORTAGE)).isEqualTo("cleared by base 2/3 due 2023-05-01");
    }

    @Test
    void anAgencyThatIsGoneFromAFreshFileIsNotCleared() {
        String line = "enforcement.officers_short/试验区体育局";
        this.office.drop(
                "enforcement_230399_2023-02.csv", "agency,in_scope,officers,certified_officers\n试验区体育局,yes,2,1\n");
        this.office.takeIn().consolidate("2023-02");
        assertThat(summary("2023-02", line)).isEqualTo("open 1/2 due 2023-05-29");
        this.office.consolidate("2023-03");
        assertThat(summary("2023-03", line)).isEqualTo("open unverified 1/2 due 2023-05-29");
        this.office.drop(
                "enforcement_230399_2023-04.csv", "agency,in_scope,officers,certified_officers\n教育局,yes,3,3\n");
        this.office.takeIn().consolidate("2023-04");
        assertThat(summary("2023-04", line)).isEqualTo("open unverified 1/2 due 2023-05-29");
        this.office.drop(
                "enforcement_230399_2023-05.csv",
                "agency,in_scope,since,basis,officers,certified_officers\n试验区体育局,no,2023-05-01,文,2,0\n");
        this.office.takeIn().consolidate("2023-05");
        assertThat(summary("2023-05", line)).isEqualTo("cleared by base 0/2 due 2023-05-29");
    }

    /** 1 for 120 and 9 for 90 pupils: x̄ = 4.76, S = 4.54. Then both send, then one does not, then both have the same share. */
    @Test
    void theSpreadOfADistrictIsFreshOnlyWhenAllSchoolsAre() {
        String many = SHORT.replace("pe,3,2,1", "pe,9,9,9");
        this.office.drop("staff_2123009002_2023-01.csv", many);
        month("2023-01", SHORT);
        assertThat(summary("2023-01", SPREAD)).isEqualTo("open 0.9526/0.5 due 2023-05-01");
        month("2023-02", SHORT);
        assertThat(summary("2023-02", SPREAD)).isEqualTo("open unverified 0.9526/0.5 due 2023-05-01");
        month("2023-03", SHORT.replace("pe,3,2,1", "pe,12,12,12"));
        assertThat(summary("2023-03", SPREAD)).isEqualTo("open unverified 0.9526/0.5 due 2023-05-01");
        this.office.drop("staff_2123009002_2023-04.csv", many);
        month("2023-04", SHORT.replace("pe,3,2,1", "pe,12,12,12"));
        assertThat(summary("2023-04", SPREAD)).isEqualTo("cleared by action 0/0.5 due 2023-05-01");
        month("2023-05", null);
        assertThat(summary("2023-05", SPREAD)).isEqualTo("closed by action on 2023-05-31 0/0.5 due 2023-05-01");
    }

    /** The third school never sent its staff; it is in no spread, and nothing waits for it. */
    @Test
    void aSchoolWithoutTheFigureDoesNotMakeTheSpreadUnverified() {
        this.office.registry(REGISTRY + "2123009003,丙小学,230399,试验区,primary,public,50,2023-01,\n");
        this.office.drop("staff_2123009002_2023-01.csv", SHORT.replace("pe,3,2,1", "pe,9,9,9"));
        month("2023-01", SHORT);
        assertThat(summary("2023-01", SPREAD)).isEqualTo("open 0.9526/0.5 due 2023-05-01");
        assertThat(line("2023-01", SPREAD).evidence()).isEqualTo("2 所学校 / schools");
    }

    @Test
    void aSpreadThatCannotBeComputedProvesNothing() {
        this.office.drop("staff_2123009002_2023-01.csv", SHORT.replace("pe,3,2,1", "pe,9,9,9"));
        month("2023-01", SHORT);
        this.office.drop("staff_2123009002_2023-02.csv", SHORT.replace("pe,3,2,1", "pe,9,9,0"));
        month("2023-02", SHORT.replace("pe,3,2,1", "pe,9,9,0"));
        assertThat(summary("2023-02", SPREAD)).isEqualTo("open unverified 0.9526/0.5 due 2023-05-01");
    }

    @Test
    void linesNameTheFileItsVersionAndItsRows() {
        String guards = IntStream.rangeClosed(1, 23)
                .mapToObj(number -> "guard,G" + number + ",1950-01-01,yes,yes\n")
                .collect(Collectors.joining());
        this.office.drop("safety_" + A + "_2023-02.csv", "record,item_id,birth_date,certified,trained\n" + guards);
        month("2023-02", FULL);

        assertThat(line("2023-01", SHORTAGE).evidence()).isEqualTo("staff_2123009001_2023-01.csv v1 rows 2");
        assertThat(line("2023-01", BACKBONE).evidence()).isEqualTo("staff_2123009001_2023-01.csv v1");
        assertThat(line("2023-02", OLD_GUARDS).evidence())
                .isEqualTo(
                        "safety_2123009001_2023-02.csv v1 rows 2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21 +3");
    }

    @Test
    void linesNameTheNormAndItsArticleOrTheDistrictsOwn() {
        this.office.drop(
                "safety_" + A + "_2023-01.csv",
                "record,item_id,birth_date,certified,trained\nguard,G1,1950-01-01,yes,yes\n");
        month("2023-01", SHORT);

        assertThat(line("2023-01", BACKBONE).subject().norm()).isEqualTo("教督〔2017〕6号（县域义务教育优质均衡发展督导评估办法） 资源配置第2项");
        assertThat(line("2023-01", OLD_GUARDS).subject().norm()).isEqualTo("本区规定");
    }

    @Test
    void aLineDoesNotNameADocumentForAValueThatTheDistrictSet() {
        assertThat(line("2023-01", SHORTAGE).subject().norm()).isEqualTo("本区规定");

        this.office.drop(
                "policy.yml", "districts:\n  230399:\n    adopt:\n      target.staffing.shortage: 区编办〔2023〕2号\n");
        this.office.consolidate("2023-01");
        assertThat(line("2023-01", SHORTAGE).subject().norm()).isEqualTo("区编办〔2023〕2号");

        this.office.drop("policy.yml", "targets:\n  staffing.shortage: 1\n");
        this.office.consolidate("2023-01");

        assertThat(line("2023-01", SHORTAGE).subject().norm()).isEqualTo("本区规定");
    }

    private void month(String period, @Nullable String staff) {
        if (staff != null) {
            this.office.drop("staff_" + A + "_" + period + ".csv", staff);
        }
        this.office.takeIn().consolidate(period);
    }

    private Line line(String period, String id) {
        return this.office.ledger().find(Period.parse(period).orElseThrow(), "230399").lines().stream()
                .filter(line -> line.id().text().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line " + id));
    }

    private String summary(String period, String id) {
        Line line = line(period, id);
        return line.state().key() + (line.unverified() ? " unverified" : "")
                + (line.clearedBy() == null ? "" : " by " + line.clearedBy().key())
                + (line.closedOn() == null ? "" : " on " + line.closedOn())
                + " " + line.measure().measured().toPlainString()
                + "/" + line.measure().target().toPlainString()
                + " due " + line.handling().dueOn();
    }
}
