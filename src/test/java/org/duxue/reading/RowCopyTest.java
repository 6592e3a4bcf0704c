package org.duxue.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A copy of the recognised cells of a file reads like the file, and holds nothing else. */
class RowCopyTest {

    private static final String TEXT = "台账，电话 139\n\n序号,编号,名称,单价（万元）,说明\n"
            + "1,A1,\"课\n桌\",1.5,电话 139\n"
            + "2,A1,=椅,x,电话 139\n"
            + "合计,,,3,电话 139\n"
            + "3,'A3, 灯 ,\"1,5\",电话 139,电话 139\n"
            + "示例,A4,灯,,\n"
            + ",,,,电话 139\n"
            + "填表人：电话 139,,,,\n"
            + "4,A5,65寸屏,２元,电话 139\n";

    @TempDir
    Path folder;

    @Test
    void readsLikeTheFile() throws IOException {
        for (Encoding encoding : Encoding.values()) {
            Sheet.Result original = new Sheet(this.folder).read(encoding, TEXT);

            Sheet.Result copy = Sheet.read(copy(encoding), 1 << 20);

            assertThat(copy.rows()).as(encoding.name()).isEqualTo(original.rows());
            assertThat(copy.counts()).as(encoding.name()).isEqualTo(original.counts());
            assertThat(copy.all()).as(encoding.name()).isEqualTo(original.all());
        }
    }

    @Test
    void holdsNothingElse() throws IOException {
        assertThat(Files.readString(copy(Encoding.GBK), StandardCharsets.UTF_16LE))
                .doesNotContain("电话", "139", "说明", "填表人", "合计")
                .contains("item_id,name,price_yuan", "65寸屏");
    }

    private Path copy(Encoding encoding) throws IOException {
        Path file = Files.write(this.folder.resolve("file.csv"), encoding.bytes(TEXT));
        List<Schema> schemas = List.of(Sheet.SCHEMA);
        TableFile table = new TableFile(FileProbe.of(file, 1 << 20, new ChineseWordList(schemas)));
        TableFile.Opening.Open open = (TableFile.Opening.Open) table.open(schemas, Sheet.SCHEMA);
        Path copy = this.folder.resolve("copy.csv");
        table.copyRecognised(open.header(), copy);
        return copy;
    }
}
