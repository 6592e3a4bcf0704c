package org.duxue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which real files prove that a problem was put right, and which do not. */
class LedgerEvidenceTest {

    private static final String SHORTAGE = "staffing.shortage/2123009001/primary/pe";
    private static final String SHORT =
            "post,stage,subject,required,actual\nteacher,,pe,3,2\nteacher,,music,1,1\nhealth,,,,1\n";
    private static final String FULL = SHORT.replace("pe,3,2", "pe,3,3");

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void findsAShortage() {
        this.desk = SharedDesk.copyOf("short of a teacher", this.folder, office -> {
                    office.registry(Papers.REGISTRY);
                    return month(office, "2023-01", SHORT);
                })
                .desk();
        assertThat(summary("2023-01")).isEqualTo("open 2/3 due 2023-05-01");
    }

    @Test
    void aWholeFreshFileClears() {
        month("2023-02", FULL);

        assertThat(summary("2023-02")).isEqualTo("cleared by action 3/3 due 2023-05-01");
    }

    @Test
    void aMissingFileDoesNotClear() {
        month("2023-09", null);

        assertThat(summary("2023-09")).isEqualTo("overdue unverified 2/3 due 2023-05-01");
    }

    @Test
    void aRejectedFileDoesNotClear() {
        month("2023-09", "post,stage,subject,required\nteacher,,pe,3\n");

        assertThat(summary("2023-09")).isEqualTo("overdue unverified 2/3 due 2023-05-01");
    }

    @Test
    void aCarriedFileDoesNotClear() {
        month("2023-02", null);

        assertThat(summary("2023-02")).isEqualTo("open unverified 2/3 due 2023-05-01");
    }

    @Test
    void aPartlyRejectedFileDoesNotClear() {
        List<String> rows = new ArrayList<>();
        for (String subject : List.of("chinese", "maths", "english", "morality", "science", "it", "arts", "labour")) {
            rows.add("teacher,," + subject + ",1,1\n");
        }
        month("2023-02", FULL + String.join("", rows) + "teacher,,fine_arts,1,many\n");

        assertThat(summary("2023-02")).isEqualTo("open unverified 2/3 due 2023-05-01");
    }

    @Test
    void aCarriedFileClosesWhatIsCleared() {
        month("2023-02", FULL);
        month("2023-03", null);

        assertThat(summary("2023-03")).isEqualTo("closed by action on 2023-03-31 3/3 due 2023-05-01");
    }

    @Test
    void aMissingFileDoesNotCloseWhatIsCleared() {
        month("2023-02", FULL);
        month("2023-09", null);

        assertThat(summary("2023-09")).isEqualTo("cleared unverified by action 3/3 due 2023-05-01");
    }

    @Test
    void aRejectedFileDoesNotCloseWhatIsCleared() {
        month("2023-02", FULL);
        month("2023-09", "post,stage,subject,required\nteacher,,pe,3\n");

        assertThat(summary("2023-09")).isEqualTo("cleared unverified by action 3/3 due 2023-05-01");
    }

    @Test
    void aClosedSchoolIsEvidenceForAllItsLines() {
        this.desk.registry(Papers.REGISTRY + "2123009001,甲小学,230399,试验区,primary,public,120,,,2023-02,closed\n");
        month("2023-02", null);
        assertThat(summary("2023-02")).isEqualTo("cleared by base 2/3 due 2023-05-01");
        assertThat(LedgerRows.line(this.desk, "2023-02", "230399", SHORTAGE))
                .containsEntry(
                        "cleared_note", "学校停办、撤并或不再报送 / the school is closed, has moved or no longer sends this");

        month("2023-03", null);
        assertThat(summary("2023-03")).isEqualTo("closed by base on 2023-03-31 2/3 due 2023-05-01");
    }

    /** Another file is dropped every month, the staff file of the school only if it is given. */
    private void month(String period, String staff) {
        month(this.desk, period, staff);
    }

    private static Desk.Said month(Desk desk, String period, String staff) {
        desk.drop("enforcement_230399_" + period + ".csv", Papers.ENFORCEMENT);
        if (staff != null) {
            desk.drop("staff_2123009001_" + period + ".csv", staff);
        }
        Desk.Said said = desk.call("run", "--period", period);
        assertThat(said.complaints()).isEmpty();
        return said;
    }

    private String summary(String period) {
        return LedgerRows.summary(LedgerRows.line(this.desk, period, "230399", SHORTAGE));
    }
}
