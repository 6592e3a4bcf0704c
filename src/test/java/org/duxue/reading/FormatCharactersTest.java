package org.duxue.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FormatCharactersTest {

    private static final String TEXT = "编\u200b号,\u200e名称,\ufeff数量,启用日期\u2060\n"
            + "A1\u200b,\u200e桌\u00ad子,1\u200b0,\u202a2020/9/1\u202c\nA2,\"\u200f椅\",2,\u200e2020-09-01\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(names = {"UTF_8", "UTF_8_MARKED", "GB18030", "UTF_16_LITTLE", "UTF_16_BIG"})
    void areLeftOutOfEveryCellWithANotice(Encoding encoding) {
        Sheet.Result result = new Sheet(this.folder).read(encoding, TEXT);

        assertThat(result.faults()).isEmpty();
        assertThat(result.names()).containsExactly("A1 桌子", "A2 椅");
        assertThat(result.rows())
                .extracting(row -> row.get(Sheet.COUNT.position()))
                .containsExactly(10, 2);
        assertThat(result.rows())
                .extracting(row -> row.get(Sheet.DAY.position()).toString())
                .containsOnly("2020-09-01");
        assertThat(result.notices()).contains(" format-characters");
    }
}
