package org.duxue.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Short files whose bytes are valid in more than one encoding. */
class CharsetTrapTest {

    private static final Charset GBK = Charset.forName("GBK");
    private static final List<String> WORDS = List.of(
            "学校",
            "小学",
            "校医",
            "校园",
            "校",
            "女",
            "食品",
            "失业",
            "状态",
            "学前",
            "学习",
            "学位",
            "小",
            "学生",
            "红",
            "深蓝",
            "是",
            "否",
            "有",
            "无",
            "√",
            "×",
            "合格",
            "城子河区中心小学",
            "阿不都·买买提",
            "—",
            "（一）",
            "课桌",
            "黑板",
            "一年级");

    @TempDir
    Path folder;

    private Sheet sheet;

    @BeforeEach
    void place() {
        this.sheet = new Sheet(this.folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"€", "标价€5", "€€", "𠀀€"})
    void readsTheSignOfTheEuroAsWindowsWritesIt(String name) {
        byte[] bytes = ("编号,名称\nA1," + name + "\n").getBytes(Charset.forName("GB18030"));
        byte[] asWindowsWrites = new String(bytes, StandardCharsets.ISO_8859_1)
                .replace("\u00a2\u00e3", "\u0080")
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThat(this.sheet.read(asWindowsWrites).names()).containsExactly("A1 " + name);
    }

    @Test
    void asksWhetherALetterOfUtf8IsOneOfGbkAndASignOfTheEuro() {
        byte[] gbk = "编号,名称\nA1,课桌\n".getBytes(GBK);
        byte[] both = java.util.Arrays.copyOf(gbk, gbk.length + 8);
        System.arraycopy("A2,净\n ".getBytes(StandardCharsets.UTF_8), 0, both, gbk.length, 8);

        assertThat(this.sheet.read(both).faults())
                .containsExactly(
                        "0  implausible mixed-encodings: was read as GB18030, but near row 3 some words look like UTF-8; check the Chinese letters, and if "
                                + "they are wrong use Save As, CSV UTF-8 (comma delimited), and"
                                + " send it again");
    }

    @ParameterizedTest
    @ValueSource(strings = {"学校", "小学", "校医", "校园", "校", "女", "食品", "失业", "状态", "学前", "学习", "学", "小"})
    void readsGbkWordsThatAreValidUtf8(String word) {
        assertThat(new String(word.getBytes(GBK), StandardCharsets.UTF_8)).doesNotContain("\ufffd");
        for (String header : List.of("item_id,name\n", "编号,名称\n")) {
            assertThat(this.sheet
                            .read(Encoding.GBK, header + "A1," + word + "\n")
                            .names())
                    .as(header)
                    .containsExactly("A1 " + word);
            assertThat(this.sheet
                            .read(Encoding.UTF_8, header + "A1," + word + "\n")
                            .names())
                    .as(header)
                    .containsExactly("A1 " + word);
        }
    }

    @Test
    void readsEveryGbkCharacterThatIsValidUtf8() {
        List<String> wrong = new ArrayList<>();
        for (int lead = 0xc2; lead <= 0xd7; lead++) {
            for (int trail = 0xa1; trail <= 0xbf; trail++) {
                String letter = new String(new byte[] {(byte) lead, (byte) trail}, GBK);
                Sheet.Result result = this.sheet.read(Encoding.GBK, "item_id,name\nA1," + letter + "\n");
                if (!result.names().equals(List.of("A1 " + letter))) {
                    wrong.add(letter);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void readsUtf8WhoseOnlyOtherCharactersAreMarks() {
        Sheet.Result result = this.sheet.read(Encoding.UTF_8, "item_id,name,boarding\nA1,a,√\nA2,b,×\nA3,×,×\nA4,√,\n");

        assertThat(result.charset()).isEqualTo(StandardCharsets.UTF_8);
        assertThat(result.names()).containsExactly("A1 a", "A2 b", "A3 ×", "A4 √");
        assertThat(this.sheet.read(Encoding.UTF_8, "item_id,name\nA1,√\n").names())
                .containsExactly("A1 √");
        assertThat(this.sheet.read(Encoding.UTF_8, "item_id,name\nA1,×\n").names())
                .containsExactly("A1 ×");
    }

    @Test
    void readsNamesWithAMiddleDot() {
        for (Encoding encoding : Encoding.values()) {
            assertThat(this.sheet
                            .read(encoding, "item_id,name\nA1,阿不都·买买提\nA2,迪·努尔\n")
                            .names())
                    .as(encoding.name())
                    .containsExactly("A1 阿不都·买买提", "A2 迪·努尔");
        }
    }

    @Test
    void looksBeyondTheFirstBlockForLetters() {
        String ascii = "item_id,name\n" + "A1,desk\n".repeat(20_000);

        Sheet.Result gbk = this.sheet.read(Encoding.GBK, ascii + "A2,校园\n");
        Sheet.Result utf8 =
                this.sheet.read(Encoding.UTF_8, ascii + "A2,Á·B\n" + "A1,desk\n".repeat(20_000) + "A3,课桌\n");

        assertThat(gbk.names()).endsWith("A2 校园");
        assertThat(utf8.names()).contains("A2 Á·B").endsWith("A3 课桌");
    }

    @Test
    void readsAThousandShortFilesWithoutAWrongLetter() {
        for (long seed = 1; seed <= 1000; seed++) {
            Random random = new Random(seed);
            Encoding encoding = Encoding.values()[random.nextInt(Encoding.values().length)];
            List<String> names = new ArrayList<>();
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "item_id,name\n" : "编号,名称\n");
            for (int row = 0; row <= random.nextInt(4); row++) {
                String name = name(random);
                names.add("A" + row + " " + name);
                text.append('A').append(row).append(',').append(name).append('\n');
            }

            assertThat(this.sheet.read(encoding, text.toString()).names())
                    .as("seed %d, %s: %s", seed, encoding, text)
                    .isEqualTo(names);
        }
    }

    /** A word that schools write, or up to four of the 3755 most common letters. */
    private static String name(Random random) {
        if (random.nextBoolean()) {
            return WORDS.get(random.nextInt(WORDS.size()));
        }
        byte[] letters = new byte[2 + 2 * random.nextInt(4)];
        for (int i = 0; i < letters.length; i += 2) {
            letters[i] = (byte) (0xb0 + random.nextInt(0xd7 - 0xb0));
            letters[i + 1] = (byte) (0xa1 + random.nextInt(0xfe - 0xa1));
        }
        return new String(letters, GBK);
    }
}
