package org.duxue.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Letters whose two bytes are equally valid in UTF-8 and in GBK, in a cell with no other text to decide between them.
 */
class AmbiguousLettersTest {

    private static final Charset GBK = Charset.forName("GBK");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"×, 脳", "·, 路", "°, 掳", "÷, 梅", "³, 鲁", "··, 路路"})
    void aTextOfOnlyAmbiguousLettersIsAskedAboutInUtf8AndInGbk(String mark, String letter) {
        assertThat(new Sheet(this.folder)
                        .read(mixed("编号,名称\nA1,课桌椅\n", GBK, "A2," + mark + "\n"))
                        .faults())
                .containsExactly("3 name implausible mixed-encodings: name '" + letter + "' may be '" + mark
                        + "' in another encoding, whose bytes are the same; check it, and if it is wrong use Save As,"
                        + " CSV UTF-8 (comma delimited), and send it again");
        List<String> inUtf8 =
                new Sheet(this.folder).read("编号,名称\nA1,课桌椅\nA2," + mark + "\n").faults();
        if (mark.equals("×") || mark.equals("°")) {
            assertThat(inUtf8).isEmpty(); // people put them into a cell alone
            return;
        }
        assertThat(inUtf8)
                .containsExactly("3 name implausible mixed-encodings: name '" + mark + "' may be '" + letter
                        + "' in another encoding, whose bytes are the same; check it, and if it is wrong use Save As,"
                        + " CSV UTF-8 (comma delimited), and send it again");
    }

    @Test
    void aCodeOfNoFixedFormIsAskedAboutToo() {
        Sheet sheet = new Sheet(this.folder);

        assertThat(sheet.read("编号,名称\n±,桌\n").faults())
                .containsExactly(
                        "2 item_id implausible mixed-encodings: item_id '±' may be '卤' in another encoding, whose"
                                + " bytes are the same; check it, and if it is wrong use Save As, CSV UTF-8 (comma delimited),"
                                + " and send it again");
        assertThat(sheet.read("编号,名称\nE,桌\n1e,椅\n1E5,灯\n").names()).containsExactly("E 桌", "1e 椅", "1E5 灯");
        assertThat(sheet.readCell(Sheet.SCHOOL, "×").faults())
                .containsExactly(
                        "2 school_code constraint-error pattern: school_code '×' has the wrong form; write 10 digits");
    }

    @Test
    void saysSoInChineseToo() {
        assertThat(new Sheet(this.folder).read("编号,名称\nA2,±\n").all())
                .extracting(problem -> problem.message().zh())
                .containsExactly("“名称”的值“±”也可能是另一种编码的“卤”，两者的字节相同；请核对，如有错误请用“另存为”选择“CSV UTF-8（逗号分隔）”后重新报送");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3×4", "20°", "±2", "5 m³"})
    void aMarkNextToANumberIsAskedAboutWhereItIsReadAsALetter(String text) {
        assertThat(new Sheet(this.folder)
                        .read(mixed("编号,名称\nA1,课桌椅\n", GBK, "A2," + text + "\n"))
                        .faults())
                .hasSize(1);
        assertThat(new Sheet(this.folder).read("编号,名称\nA2," + text + "\n").faults())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"梅花", "1路", "鲁迅", "十字路", "√", "阿不都·买买提"})
    void whatCanBeDecidedIsNotAskedAbout(String text) {
        for (Charset charset : new Charset[] {GBK, StandardCharsets.UTF_8}) {
            assertThat(new Sheet(this.folder)
                            .read(("编号,名称\nA2," + text + "\n").getBytes(charset))
                            .faults())
                    .isEmpty();
        }
    }

    @Test
    void aCrossThatMeansNoIsNotAskedAbout() {
        assertThat(new Sheet(this.folder).read("编号,名称,寄宿\nA2,桌,×\n").faults()).isEmpty();
    }

    private static byte[] mixed(String start, Charset charset, String rest) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(start.getBytes(charset));
        all.writeBytes(rest.getBytes(StandardCharsets.UTF_8));
        return all.toByteArray();
    }
}
