package org.duxue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealCommandTest {

    private static final String DISTRICT = "230399";
    private static final String SCHOOL = "2123009001";
    private static final Instant LATER = Instant.parse("2023-08-01T01:00:00Z");

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void aMonthIsConsolidated() {
        this.desk = new Desk(this.folder)
                .registry(
                        "school_code,school_name,district_code,district_name,stage,ownership,primary_students,effective_from\n"
                                + SCHOOL + ",甲小学,230399,试验区,primary,public,120,2023-01\n")
                .drop("staff_" + SCHOOL + "_2023-06.csv", staff(2));
        this.desk.call("run", "--period", "2023-06");
    }

    private static String staff(int teachers) {
        return "post,stage,subject,required,actual\nteacher,,pe,4," + teachers + "\nhealth,,,,1\n";
    }

    private Desk.Said seal(String... more) {
        List<String> all =
                new java.util.ArrayList<>(List.of("seal", "--period", "2023-06", "--document", "试教〔2023〕1号"));
        all.addAll(List.of(more));
        return this.desk.call(all.toArray(String[]::new));
    }

    @Test
    void sealingIsConfirmed() {
        Desk.Said said = seal();

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.complaints())
                .containsExactly(
                        "what is sealed can never be changed: 2023-06 230399 with 试教〔2023〕1号; run it again with"
                                + " --yes to confirm");
    }

    /** The law of editions: whatever comes later, what was sealed stays as it was, to the byte. */
    @Test
    void aSealedFolderNeverChanges() {
        assertThat(seal("--yes").lines())
                .containsExactly("2023-06 230399 is sealed as edition 1: "
                        + this.desk.output().resolve("editions/2023-06/230399/1"));
        Path edition = this.desk.output().resolve("editions/2023-06/230399/1");
        SortedMap<String, String> sealed = Desk.digests(edition);
        assertThat(sealed).containsKeys("summary.csv", "edition.json", "manifest.json");

        this.desk.drop("staff_" + SCHOOL + "_2023-06.csv", staff(3), LATER);
        for (List<String> command : List.of(
                List.of("intake"),
                List.of("run", "--period", "2023-06"),
                List.of("run", "--period", "2023-07"),
                List.of("consolidate", "--from", "2023-06", "--to", "2023-07"),
                List.of("status"),
                List.of("seal", "--period", "2023-06", "--document", "x", "--yes"),
                List.of("export", "--period", "2023-06", "--out", this.folder + "/x.zip"))) {
            this.desk.call(command.toArray(String[]::new));
            assertThat(Desk.digests(edition)).as(command.toString()).isEqualTo(sealed);
        }
        assertThat(this.desk.output().resolve("editions/2023-06/230399/2")).isDirectory();
    }

    @Test
    void whatALateFileChangesIsAnErratumWithItsReason() {
        seal("--yes");
        assertThat(this.desk.call("run", "--period", "2023-06").exit()).isEqualTo(3);
        assertThat(this.desk.rows("2023-06", DISTRICT, "errata.csv")).isEmpty();

        this.desk.drop("staff_" + SCHOOL + "_2023-06.csv", staff(3), LATER);
        this.desk.call("run", "--period", "2023-06");

        List<Map<String, String>> errata = this.desk.rows("2023-06", DISTRICT, "errata.csv");
        assertThat(errata)
                .contains(Map.of(
                        "edition", "1",
                        "file", "summary.csv",
                        "area", "staffing",
                        "indicator", "shortage",
                        "breakdown", "",
                        "school_code", "",
                        "old_value", "2",
                        "new_value", "1",
                        "why", "staff " + SCHOOL + " 2023-06 v1 → 2023-06 v2"));
        assertThat(errata)
                .anyMatch(row -> row.get("file").equals("schools.csv")
                        && row.get("school_code").equals(SCHOOL)
                        && row.get("indicator").equals("teachers_actual"));
        assertThat(errata)
                .anyMatch(row -> row.get("file").equals("report.docx")
                        && !row.get("old_value").equals(row.get("new_value")));
        assertThat(this.desk.call("status", "--period", "2023-06").lines())
                .contains("2023-06 230399 is sealed as edition 1; " + errata.size()
                        + " figures or sentences of it do not hold any more, see errata.csv");

        seal("--yes");
        this.desk.call("run", "--period", "2023-06");
        assertThat(this.desk.rows("2023-06", DISTRICT, "errata.csv")).isEmpty();
    }
}
