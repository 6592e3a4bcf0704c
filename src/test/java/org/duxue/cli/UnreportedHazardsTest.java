package org.duxue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.duxue.shared.Period;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A hazard that a school no longer lists is open until the ledger closes it, and every recount gives the same result.
 */
class UnreportedHazardsTest {

    private static final String DISTRICT = "230399";
    private static final String SCHOOL = "2123009001";
    private static final String HEADER = "record,item_id,category,description,found_on,due_on,resolved_on\n";

    @TempDir
    Path folder;

    private Desk desk;

    /** In June the school lists one of its three hazards of May, and a new one. */
    @BeforeEach
    void twoHazardsAreNoLongerListed() {
        this.desk = SharedDesk.copyOf("hazards listed no more", this.folder, UnreportedHazardsTest::consolidated)
                .desk();
    }

    private static Desk.Said consolidated(Desk desk) {
        return desk.registry(
                        "school_code,school_name,district_code,district_name,stage,ownership,primary_students,effective_from\n"
                                + SCHOOL + ",甲小学,230399,试验区,primary,public,120,2023-01\n")
                .drop(
                        "safety_" + SCHOOL + "_2023-05.csv",
                        HEADER
                                + "hazard,H 1,fire,灭火器过期,2023-05-01,2023-06-10,\n"
                                + "hazard,H2,electrical,线路老化,2023-05-02,2023-07-31,\n"
                                + "hazard,H3/a,fire,门锁坏,2023-05-03,2023-06-20,\n")
                .drop(
                        "safety_" + SCHOOL + "_2023-06.csv",
                        HEADER
                                + "hazard,H 1,fire,灭火器过期,2023-05-01,2023-06-10,\n"
                                + "hazard,H4,fire,指示灯,2023-06-05,2023-06-30,\n")
                .call("run", "--period", "2023-06");
    }

    private Map<String, String> summary(String indicator, String breakdown) {
        return this.desk.rows("2023-06", DISTRICT, "summary.csv").stream()
                .filter(row -> row.get("indicator").equals(indicator)
                        && row.get("breakdown").equals(breakdown))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyProofHoldsAndNamesThem() throws IOException {
        assertThat(summary("hazards_open", "")).containsEntry("value", "4");
        assertThat(summary("hazards_overdue", "category=unreported")).containsEntry("value", "1");

        assertThat(new ProofLaw(this.desk, Period.of(2023, 6)).of(DISTRICT).broken())
                .isEmpty();
        Desk.Said said = this.desk.call("prove", "hazards_open", "--period", "2023-06");
        assertThat(said.exit()).isZero();
        assertThat(said.lines())
                .contains(
                        "numerator = 4",
                        "  open in the ledger and not listed: safety.hazard/" + SCHOOL + "/H2, safety.hazard/" + SCHOOL
                                + "/H3／a");
        assertThat(this.desk
                        .call("prove", "hazards_overdue", "--period", "2023-06", "--csv")
                        .lines())
                .contains(SCHOOL + ",甲小学,safety,hazards_overdue,,,,,,safety.hazard/" + SCHOOL + "/H3／a,1,0");
    }

    @Test
    void aPackageWithProofHolds() {
        Path zip = this.folder.resolve("proof.zip");
        this.desk.call("export", "--period", "2023-06", "--proof", "--out", zip.toString());

        Desk.Said said = Desk.callPlain("verify", zip.toString(), "--lang", "en");

        assertThat(said.out()).startsWith("2023-06 holds: ");
        assertThat(said.exit()).isZero();
    }

    @Test
    void anIndependentProgramFindsThemToo() throws IOException, InterruptedException {
        assertThat(IndependentCountTest.counted(this.desk, this.folder.resolve("proof.zip")))
                .isEqualTo("25 0 47");
    }

    @Test
    void theyAreRehearsed() {
        Path out = this.folder.resolve("rehearsal.csv");
        this.desk.call("rehearse", "--period", "2023-06", "--to", "2023-12", "--out", out.toString());

        List<Map<String, String>> lines = Desk.rows(out);
        assertThat(lines).anyMatch(line -> is(line, "now", "hazards_open", "4"));
        assertThat(lines).anyMatch(line -> is(line, "now", "hazards_overdue", "2"));
        assertThat(lines).anyMatch(line -> is(line, "2023-12", "hazards_overdue", "4"));
    }

    private static boolean is(Map<String, String> line, String scenario, String indicator, String value) {
        return line.get("scenario").equals(scenario)
                && line.get("indicator").equals(indicator)
                && line.get("value").equals(value);
    }

    @Test
    void theReplyThatSpeaksOfThemIsNotRefuted() {
        Desk.Said said = this.desk.call(
                "audit", this.desk.result("2023-06", DISTRICT, "report.docx").toString(), "--period", "2023-06");

        assertThat(said.exit()).as(said.out()).isZero();
    }
}
