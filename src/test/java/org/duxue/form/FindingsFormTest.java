package org.duxue.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.duxue.intake.SentFile;
import org.duxue.ledger.FindingColumns;
import org.duxue.ledger.LedgerOffice;
import org.duxue.shared.Period;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The form for inspection findings, filled in and dropped. */
class FindingsFormTest {

    private static final String DISTRICT = "230399";
    private static final Period MONTH = Period.of(2023, 1);
    private static final List<List<String>> ROWS = List.of(
            List.of(
                    "1",
                    "督办函〔2023〕9号",
                    "2023-01-20",
                    "校园安全工作落实不到位",
                    "个别学校有用电隐患",
                    "甲小学",
                    "安全隐患未整改",
                    "2023-06-30",
                    "安全科"),
            List.of("2", "督办函〔2023〕9号", "2023-01-20", "其他", "食堂台账不全", "", "", "2023-12-31", ""));

    @TempDir
    Path folder;

    private LedgerOffice office;
    private Path forms;

    @BeforeEach
    void open() throws IOException {
        this.office = new LedgerOffice(this.folder.resolve("office"));
        this.office.registry(
                "school_code,school_name,district_code,district_name,stage,ownership,primary_students,effective_from\n"
                        + "2123009001,甲小学,230399,试验区,primary,public,120,2023-01\n");
        this.forms = this.folder.resolve("forms");
        new Forms(SentFile.ROOMS, false).findings(this.forms, FindingColumns.SCHEMA);
    }

    @Test
    void isNotAFindingWhileItIsBlank() throws IOException {
        assertThat(dropped("csv")).isEmpty();
        assertThat(complaints()).isEmpty();

        assertThat(dropped("xlsx")).isEmpty();
        assertThat(complaints()).hasSize(1).allSatisfy(said -> assertThat(said).startsWith("2: "));
    }

    @Test
    void isReadAsAWorkbook() throws IOException {
        Clerk.fill(this.forms.resolve("findings.xlsx"), ROWS);

        assertThat(dropped("xlsx"))
                .as(complaints().toString())
                .containsExactly(
                        "inspection.finding/1 safety in_progress due 2023-06-30: 个别学校有用电隐患",
                        "inspection.finding/2 other open due 2023-12-31: 食堂台账不全");
    }

    @Test
    void isReadAsCsv() throws IOException {
        Path csv = this.forms.resolve("findings.csv");
        String header = Files.readString(csv);
        assertThat(header).isEqualTo("\ufeff问题编号*,来源文件*,收到日期*,方面*,问题*,涉及学校,对应规则,整改时限,责任单位\r\n");
        Files.writeString(
                csv, header + String.join(",", ROWS.get(0)) + "\r\n" + String.join(",", ROWS.get(1)) + "\r\n");

        assertThat(dropped("csv")).hasSize(2);
    }

    private List<String> complaints() {
        return this.office.ledger().applied(MONTH).stream()
                .flatMap(file -> file.problems().stream())
                .map(problem -> problem.row() + ": " + problem.message().zh())
                .toList();
    }

    /** The lines of the ledger after the form was dropped under its name. */
    private List<String> dropped(String ending) throws IOException {
        Files.copy(
                this.forms.resolve("findings." + ending),
                this.office.folders().input().resolve("findings_" + DISTRICT + "." + ending));
        this.office.takeIn().consolidate(MONTH.toString());
        return this.office.ledger().find(MONTH, DISTRICT).lines().stream()
                .map(line -> line.id() + " " + line.areaKey() + " "
                        + line.state().key() + " due " + line.handling().dueOn() + ": "
                        + line.subject().found().zh())
                .toList();
    }
}
