package org.duxue.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.duxue.registry.District;
import org.duxue.shared.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonResultTest {

    @TempDir
    private Path folder;

    @Test
    void cellsThatComeAgainAreWrittenAsBefore() throws IOException {
        Path file = this.folder.resolve(JsonResult.NAME);
        try (JsonResult json =
                JsonResult.create(file, Period.parse("2023-06").orElseThrow(), new District("230399", "甲县"))) {
            json.table(
                    "t",
                    List.of("name", "n"),
                    List.of(
                            List.of("甲\"", "1"),
                            List.of("甲\"", "1"),
                            List.of("甲\"", "2"),
                            List.of("", ""),
                            List.of("甲\"", "2"),
                            List.of("乙", "2"),
                            List.of("甲\"", "2")));
        }

        assertThat(Files.readString(file)).isEqualTo("""
                        {"period":"2023-06","as_of":"2023-06-30","district_code":"230399","district_name":"甲县","t":[
                        {"name":"甲\\"","n":1}
                        ,{"name":"甲\\"","n":1}
                        ,{"name":"甲\\"","n":2}
                        ,{"name":null,"n":null}
                        ,{"name":"甲\\"","n":2}
                        ,{"name":"乙","n":2}
                        ,{"name":"甲\\"","n":2}]}
                        """);
    }
}
