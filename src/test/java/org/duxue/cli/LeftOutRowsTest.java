package org.duxue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures of submissions that count without some rows, or without any submission, are marked as such. */
class LeftOutRowsTest {

    private static final String HEADER =
            "school_code,school_name,district_code,district_name,stage,ownership,primary_students,effective_from\n";

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void open() {
        this.desk = new Desk(this.folder);
    }

    private static String staff(String last) {
        StringBuilder rows = new StringBuilder("post,stage,subject,required,actual\nhealth,,,,1\n");
        for (String subject : List.of(
                "chinese",
                "maths",
                "english",
                "morality",
                "science",
                "it",
                "pe",
                "music",
                "fine_arts",
                "labour",
                "practice")) {
            rows.append("teacher,,").append(subject).append(",1,1\n");
        }
        return rows + last;
    }

    private String counted(String page) {
        return Desk.text(this.desk.result("2023-06", page, "report.html"))
                .lines()
                .filter(line -> line.contains("class=\"counted") && line.contains("2/2"))
                .map(line -> line.replaceAll("<[^>]*>", ""))
                .collect(Collectors.joining("; "));
    }

    @Test
    void aCardOfAPartlyAcceptedSubmissionIsIncomplete() {
        this.desk.registry(HEADER + "2123009001,甲小学,230399,试验区,primary,public,120,2023-01\n"
                + "2123009002,乙小学,230399,试验区,primary,public,120,2023-01\n"
                + "2123009003,丙幼儿园,230398,邻区,kindergarten,public,,2023-01\n");
        this.desk.drop("staff_2123009001_2023-06.csv", staff("teacher,,other,x,1\n"));
        this.desk.drop("staff_2123009002_2023-06.csv", staff("teacher,,other,1,1\n"));

        Desk.Said zh = this.desk.call("run", "--period", "2023-06", "--lang", "zh");

        assertThat(counted("230399")).isEqualTo("计入 2/2，其中 1 份有错误行未采用 !数据不全");
        assertThat(counted("all")).isEqualTo("计入 2/2，其中 1 份有错误行未采用 !数据不全");
        assertThat(zh.out()).contains("* 教职工：计入 2/2，其中 1 份有错误行未采用");
        this.desk.drop(
                "staff_2123009001_2023-06.csv",
                staff("teacher,,other,2,1\n"),
                java.time.Instant.parse("2023-07-04T01:00:00Z"));
        this.desk.call("run", "--period", "2023-06");
        assertThat(counted("230399")).isEqualTo("计入 2/2");
    }

    @Test
    void aCardSaysSoInEnglishToo() {
        this.desk.registry(HEADER + "2123009001,甲小学,230399,试验区,primary,public,120,2023-01\n"
                + "2123009002,乙小学,230399,试验区,primary,public,120,2023-01\n");
        this.desk.drop("staff_2123009001_2023-06.csv", staff("teacher,,other,x,1\n"));
        this.desk.drop("staff_2123009002_2023-06.csv", staff("teacher,,other,1,1\n"));

        Desk.Said said = this.desk.call("run", "--period", "2023-06", "--report-lang", "en");

        assertThat(counted("230399")).isEqualTo("counted 2/2, 1 of them without rows in error !incomplete");
        assertThat(said.out()).contains("* staffing: 2/2, 1 of them without rows in error");
    }

    @Test
    void aCoefficientWithoutDataIsNeitherMetNorMissed() {
        this.desk.registry(HEADER + "2123009001,同名小学,230399,试验区,primary,public,120,2023-01\n"
                + "2123009002,同名小学,230399,试验区,primary,public,140,2023-01\n");
        this.desk.drop("staff_2123009001_2023-06.csv", staff(""));
        this.desk.drop("staff_2123009002_2023-06.csv", staff(""));
        this.desk.call("run", "--period", "2023-06");

        Path table = this.folder.resolve("rehearsal.csv");
        this.desk.call("rehearse", "--period", "2023-06", "--out", table.toString());

        Map<String, String> status = Desk.rows(table).stream()
                .filter(row -> row.get("unit").equals("cv"))
                .collect(Collectors.toMap(row -> row.get("indicator"), row -> row.get("value") + row.get("status")));
        assertThat(status)
                .containsEntry("multimedia_rooms_per_100", "no_data")
                .containsEntry("instrument_value_per_student", "no_data")
                .containsEntry("teaching_area_per_student", "no_data")
                .containsEntry("above_degree_per_100", "not_met")
                .containsEntry("pe_arts_per_100", "0.0772met");
        String page = Desk.text(this.folder.resolve("rehearsal.html"));
        assertThat(page)
                .contains("没有数据，无法判断差异系数：生均教学及辅助用房面积（小学）；")
                .contains("<bdi>同名小学 2123009001</bdi>", "<bdi>同名小学 2123009002</bdi>")
                .contains("各校都是 0，没有差异系数")
                .contains("网络多媒体教室 <b>+");
    }
}
