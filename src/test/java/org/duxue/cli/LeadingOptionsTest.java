package org.duxue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The options of every command are accepted before and after it. */
class LeadingOptionsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            status --lang en                            | status --lang en
            --lang en status                            | status --lang en
            --lang=en --json status --period 2023-06    | status --period 2023-06 --lang=en --json
            --output out --quiet ledger set X --note y  | ledger set X --note y --output out --quiet
            --lang en check -- --odd.csv                | check --lang en -- --odd.csv
            --lang en                                   | help --lang en
            --lang                                      | help --lang
            --version                                   | --version
            --peroid 2023-06 run                        | --peroid 2023-06 run
            """)
    void areMovedBehindTheCommand(String given, String understood) {
        assertThat(String.join(" ", LeadingOptions.moveBehindCommand(given.split(" ", -1))))
                .isEqualTo(understood);
    }

    @Test
    void areUnderstoodBeforeAndBehind(@TempDir Path folder) {
        Desk desk = new Desk(folder)
                .registry(
                        "school_code,school_name,district_code,district_name,stage,ownership,primary_students,effective_from\n"
                                + "2123009001,甲小学,230399,试验区,primary,public,120,2023-01\n");
        String[] folders = {
            "--input", desk.input().toString(), "--output", desk.output().toString()
        };

        Desk.Said before = Desk.callPlain("--lang", "en", folders[0], folders[1], folders[2], folders[3], "status");
        Desk.Said behind = Desk.callPlain("status", folders[0], folders[1], folders[2], folders[3], "--lang", "en");

        assertThat(before.lines()).containsExactly("there are no submissions yet");
        assertThat(before).isEqualTo(behind);
        assertThat(Desk.callPlain("--lang", "zh", "help").out()).contains("督学：从学校报送的表格到可查证的区县汇总");
    }

    /** A refused submission must not be reported as missing. */
    @Test
    void statusNamesWhatWasRefused(@TempDir Path folder) {
        Desk desk = new Desk(folder)
                .registry(
                        "school_code,school_name,district_code,district_name,stage,ownership,primary_students,effective_from\n"
                                + "2123009001,甲小学,230399,试验区,primary,public,120,2023-01\n")
                .drop("设备.xls", "x");
        desk.call("intake");

        Desk.Said zh = desk.call("status", "--lang", "zh");

        assertThat(zh.exit()).isEqualTo(3);
        assertThat(zh.lines())
                .containsExactly(
                        "还没有可以计入的报送：收到的文件都已退回",
                        "",
                        "退回后尚未改正的文件（1）",
                        "  退回 设备.xls：文件“设备.xls”既不是 CSV 也不是 .xlsx，没有读取；请在 Excel 或 WPS 中用“另存为”选择“Excel"
                                + " 工作簿 (*.xlsx)”或“CSV UTF-8（逗号分隔）(*.csv)”后重新报送",
                        "  反馈文件在 " + desk.output().resolve("feedback"));
        assertThat(desk.call("status", "--json").out()).contains("\"months\":[],\"refused\":[{\"file\":\"设备.xls\",");
    }
}
