package org.duxue.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * No text is read other than it was written without being refused. {@code -Dduxue.corpus=100000} reads that many short
 * files instead of the usual number, {@code -Dduxue.seed=N} other files.
 */
class EncodingCorpusTest {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int FILES = Integer.getInteger("duxue.corpus", 4_000);
    private static final int MIXED = FILES / 6;
    private static final long SEED = Long.getLong("duxue.seed", 1);
    private static final int POINTS_IN_A_FILE = 1 << 13;
    private static final String[] HEADERS = {"item_id,name\n", "编号,名称\n", "编号,name\n", "序号,item_id,name\n"};
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
            "学",
            "小",
            "学生",
            "课桌",
            "黑板",
            "一年级",
            "合格",
            "√",
            "×",
            "·",
            "°",
            "梅",
            "3×4",
            "20°",
            "—",
            "（一）",
            "阿不都·买买提",
            "迪丽努尔·艾力",
            "城子河区中心小学",
            "鸡西市第十九中学",
            "多媒体",
            "２０２３年",
            "㎡",
            "①号楼",
            "Ⅲ级");
    private static final String AS_GOOD_IN_THE_OTHER = "·°±²³µ§×÷路掳卤虏鲁碌搂脳梅";
    private static final String SURNAMES =
            "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严覃武戚莫孔向汤";

    @TempDir
    Path folder;

    private Sheet sheet;

    @BeforeEach
    void place() {
        this.sheet = new Sheet(this.folder);
    }

    /** All of Unicode except surrogates and NUL, through the encoding that covers it. */
    @Test
    void everyCodePointSurvivesGb18030() {
        int read = 0;
        List<String> wrong = new ArrayList<>();
        for (int first = 1; first <= Character.MAX_CODE_POINT; first += POINTS_IN_A_FILE) {
            List<String> names = new ArrayList<>();
            StringBuilder text = new StringBuilder("编号,名称\n");
            for (int point = first; point < first + POINTS_IN_A_FILE && point <= Character.MAX_CODE_POINT; point++) {
                if (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE) {
                    String name = "字" + Character.toString(point) + "尾";
                    names.add("A" + point + " " + FormatCharacters.dropped(name));
                    text.append('A')
                            .append(point)
                            .append(",\"")
                            .append(name.replace("\"", "\"\""))
                            .append("\"\n");
                }
            }
            List<String> came =
                    this.sheet.read(text.toString().getBytes(GB18030)).names();
            read += came.size();
            if (!came.equals(names)) {
                wrong.add("%06x".formatted(first));
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(read).isEqualTo(0x110000 - 0x800 - 1);
    }

    /** Cut anywhere, also in the middle of a character: what is read is the text before the cut. */
    @ParameterizedTest
    @EnumSource
    void aFileCutAnywhereGivesItsStartOrIsRefused(Encoding encoding) {
        int refused = 0;
        for (String header : List.of("item_id,name\n", "编号,名称\n")) {
            String text = header + "A1,学校课桌\nA2,小学\nA3,校医室用灯\nA4,阿不都·买买提\n";
            byte[] whole = encoding.bytes(text);
            List<String> names = this.sheet.read(whole).names();
            assertThat(names).hasSize(4);
            for (int cut = 0; cut < whole.length; cut++) {
                Sheet.Result result = this.sheet.read(Arrays.copyOf(whole, cut));
                if (!result.faults().isEmpty()) {
                    refused++;
                    continue;
                }
                for (int row = 0; row < result.names().size(); row++) {
                    assertThat(names.get(row))
                            .as("%s cut after %d bytes", encoding, cut)
                            .startsWith(result.names().get(row));
                }
            }
        }
        assertThat(refused).isPositive();
    }

    /**
     * Lines of two encodings in one file, as by copying in a text editor: refused, read right, or read with a warning.
     * In a
     * cell of only ×, whose two bytes are 脳 in GBK, nothing shows which is meant; there the sender is asked.
     */
    @ParameterizedTest
    @CsvSource({"UTF_8, GBK", "UTF_8_MARKED, GBK", "GBK, UTF_8", "GB18030, UTF_8"})
    void aMixedFileIsNeverReadWrongUnnoticed(Encoding one, Encoding other) {
        int refused = 0;
        int warned = 0;
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < MIXED; i++) {
            Random random = new Random(SEED * 7_919 + i);
            List<String> names = new ArrayList<>();
            String header = random.nextBoolean() ? "编号,名称\n" : "item_id,name\n";
            byte[] start = one.bytes(text(header, 1 + random.nextInt(3), names, random));
            byte[] end = other.bytes(text("", 1 + random.nextInt(3), names, random));
            Sheet.Result result = this.sheet.read(joined(start, end));
            if (!result.faults().isEmpty()) {
                refused += result.names().isEmpty() ? 1 : 0;
                warned += result.names().isEmpty() ? 0 : 1;
            } else if (!names.equals(result.names())) {
                wrong.add(names + " became " + result.names());
            }
        }
        System.out.printf(
                "mixed files, %s and %s: %d, refused %d, warned %d, wrong %d%n",
                one, other, MIXED, refused, warned, wrong.size());
        assertThat(wrong).isEmpty();
    }

    private static byte[] joined(byte[] start, byte[] end) {
        byte[] all = Arrays.copyOf(start, start.length + end.length);
        System.arraycopy(end, 0, all, start.length, end.length);
        return all;
    }

    private static String text(String header, int rows, List<String> names, Random random) {
        StringBuilder text = new StringBuilder(header);
        for (int row = 0; row < rows; row++) {
            String name = name(random);
            String id = "A" + names.size();
            names.add(id + " " + name);
            text.append(id).append(',').append(name).append('\n');
        }
        return text.toString();
    }

    /** Files of one to five rows, in as many encodings as schools might ever write them. */
    @Test
    void noShortFileIsReadWrong() {
        List<String> wrong = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        List<String> warned = new ArrayList<>();
        for (int i = 0; i < FILES; i++) {
            Random random = new Random(SEED * 1_000_003 + i);
            Encoding encoding = Encoding.values()[i % Encoding.values().length];
            String header = HEADERS[random.nextInt(HEADERS.length)];
            List<String> names = new ArrayList<>();
            StringBuilder text = new StringBuilder(header);
            for (int row = 0; row <= random.nextInt(5); row++) {
                String name = name(random);
                names.add("A" + row + " " + name);
                text.append(header.startsWith("序号") ? "1," : "")
                        .append('A')
                        .append(row)
                        .append(',')
                        .append(name);
                text.append('\n');
            }
            Sheet.Result result = this.sheet.read(encoding, text.toString());
            if (result.names().isEmpty()) {
                refused.add(i + " " + encoding + " " + names);
            } else if (!result.names().equals(names) && result.faults().isEmpty()) {
                wrong.add(i + " " + encoding + " " + names + " became " + result.names());
            } else if (names.stream().noneMatch(name -> name.matches("A\\d [" + AS_GOOD_IN_THE_OTHER + "]+"))
                    && !result.faults().isEmpty()) {
                warned.add(i + " " + encoding + " " + names);
            }
        }
        System.out.printf(
                "short files: %d, refused %d, warned %d, wrong %d%n",
                FILES, refused.size(), warned.size(), wrong.size());
        assertThat(wrong).isEmpty();
        assertThat(refused).isEmpty();
        assertThat(warned).hasSizeLessThanOrEqualTo(FILES / 1000);
    }

    private static String name(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> WORDS.get(random.nextInt(WORDS.size()));
            case 1 -> SURNAMES.charAt(random.nextInt(SURNAMES.length())) + letters(random, 1 + random.nextInt(2), 0xd7);
            case 2 -> letters(random, 1 + random.nextInt(4), 0xd7);
            default -> letters(random, 1 + random.nextInt(4), 0xf7);
        };
    }

    /** Letters of GB 2312: common ones up to the lead byte D7, rare ones up to F7. */
    private static String letters(Random random, int count, int lastLead) {
        byte[] letters = new byte[2 * count];
        for (int i = 0; i < letters.length; i += 2) {
            letters[i] = (byte) (0xb0 + random.nextInt(lastLead - 0xb0));
            letters[i + 1] = (byte) (0xa1 + random.nextInt(0xfe - 0xa1));
        }
        return new String(letters, GB18030);
    }
}
