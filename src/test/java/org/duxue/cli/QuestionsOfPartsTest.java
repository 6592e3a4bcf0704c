package org.duxue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions about rows of a file that a later file replaces by rows with the same key. */
class QuestionsOfPartsTest {

    private static final Instant LATER = Instant.parse("2023-07-04T01:00:00Z");
    private static final String STAFF = "staff_id,employment,position,hired_on,status,pension,due_on\n";

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void isThere() {
        this.desk = new Desk(this.folder).registry(Papers.REGISTRY);
    }

    @Test
    void forgetQuestionsAboutARowThatALaterFileHasToo() {
        this.desk.drop(
                "equipment_2123009001_2023-06_一.csv",
                Papers.EQUIPMENT_HEADER
                        + upgrade("U1", "2023-05-01", "1200")
                        + upgrade("U2", "2023-05-02", "1300")
                        + upgrade("U3", "", ""));
        this.desk.call("intake");
        this.desk.drop(
                "equipment_2123009001_2023-06_二.csv",
                Papers.EQUIPMENT_HEADER
                        + upgrade("U1", "2023-05-01", "900")
                        + upgrade("U4", "", "")
                        + upgrade("U5", "", ""),
                LATER);
        this.desk.call("run", "--period", "2023-06");

        assertThat(questions())
                .containsExactly(
                        "parts  2 equipment_2123009001_2023-06_二.csv ",
                        "spent<=budget U2 1300 / 1000 equipment_2123009001_2023-06_一.csv 3");
        assertThat(this.desk.feedback(Papers.PRIMARY, "equipment_2123009001_2023-06_一.csv"))
                .anyMatch(line -> line.startsWith("warning") && line.contains("[3|"))
                .anyMatch(line -> line.startsWith("notice implausible spent<=budget [2|spent_yuan|1200] ")
                        && line.contains("后来的文件里也有这一行，以后来的为准")
                        && line.endsWith("a later file has this row too, and that one counts"))
                .noneMatch(line -> line.startsWith("warning") && line.contains("[2|"));
    }

    @Test
    void countOnlyThePeopleWhoseRowsCount() {
        this.desk.drop(
                "insurance_2123009001_2023-06_一.csv",
                STAFF
                        + person("W1", "uninsured", "yes")
                        + person("W2", "uninsured", "yes")
                        + person("W3", "insured", "yes"));
        this.desk.drop(
                "insurance_2123009001_2023-06_二.csv",
                STAFF
                        + person("W1", "insured", "yes")
                        + person("W4", "insured", "yes")
                        + person("W5", "insured", "yes"),
                LATER);
        this.desk.call("run", "--period", "2023-06");

        assertThat(questions())
                .containsExactly(
                        "parts  2 insurance_2123009001_2023-06_二.csv ",
                        "uninsured-with-insurance  1 insurance_2123009001_2023-06_一.csv 3");
    }

    @Test
    void isNoLongerCountedOnceItIsExplained() {
        String file = "equipment_2123009001_2023-06.csv";
        String dear = Papers.EQUIPMENT_HEADER + upgrade("U1", "2023-05-01", "1200");
        this.desk.drop(file, dear);
        assertThat(this.desk.call("intake", "--json").out()).contains("\"warnings\":1");
        this.desk.call("explain", Papers.PRIMARY, "spent<=budget", "U1", "--period", "2023-06", "--text", "追加预算");

        this.desk.drop(file, dear + upgrade("U2", "", ""), LATER);

        assertThat(this.desk.call("intake", "--json").out()).contains("\"warnings\":0");
    }

    private static String upgrade(String id, String completed, String spent) {
        return "upgrade," + id + ",computer,学生电脑,1,,,,2023,1000," + completed + "," + spent + "\n";
    }

    private static String person(String id, String status, String pension) {
        return id + ",external,carer,2023-01-01," + status + "," + pension + ",2023-09-30\n";
    }

    private List<String> questions() {
        return this.desk.rows("2023-06", Papers.DISTRICT, "questions.csv").stream()
                .map(row -> row.get("rule") + " " + row.get("key") + " " + row.get("value") + " " + row.get("file")
                        + " " + row.get("row"))
                .toList();
    }
}
