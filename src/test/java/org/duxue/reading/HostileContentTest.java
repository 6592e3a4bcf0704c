package org.duxue.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Content that is not a table. Each is refused with a message, none with a stack trace. */
class HostileContentTest {

    private static final String EMPTY =
            "0  source-error empty: the file is empty; fill it in and send it again, keep the header row when there is nothing to report";
    private static final String NO_HEADER =
            "0  source-error no-header: there is no header in the first 10 rows; the first row names the columns, such as item_id, name";
    private static final String WORKBOOK =
            "0  source-error workbook: the content is an Excel workbook but the name ends in .csv; name it .xlsx and send it again, or open it and use Save As, CSV UTF-8 (comma delimited)";
    private static final String NOT_TEXT =
            "0  encoding-error not-text: the file contains NUL bytes: it is not text, or its encoding is unknown; use Save As, CSV UTF-8 (comma delimited), and send it again";

    @TempDir
    Path folder;

    private Sheet sheet;

    @BeforeEach
    void place() {
        this.sheet = new Sheet(this.folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n\r\n", "  \t ", "\u3000\n\u00a0\n", ",,,\n,,,\n", ";;\n", "\"\",\"\"\n"})
    void refusesAnEmptyFile(String text) {
        assertThat(this.sheet.read(text).faults()).containsExactly(EMPTY);
    }

    @ParameterizedTest
    @EnumSource
    void refusesAFileOfByteOrderMarksOnly(Encoding encoding) {
        assertThat(this.sheet.read(encoding, "").faults()).containsExactly(EMPTY);
    }

    @Test
    void refusesWorkbooks() {
        assertThat(this.sheet.read(new byte[] {'P', 'K', 3, 4, 20, 0}).faults()).containsExactly(WORKBOOK);
        assertThat(this.sheet
                        .read(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0})
                        .faults())
                .containsExactly(
                        "0  source-error workbook: the content is an old Excel or WPS workbook (.xls, .et) or one with a"
                                + " password but the name ends in .csv; open it, remove a password, use Save As, Excel Workbook (*.xlsx),"
                                + " and send it again");
    }

    @Test
    void readsATextThatOnlyStartsLikeAWorkbook() {
        assertThat(this.sheet.read("PK,编号,名称\n1,A1,桌\n").names()).containsExactly("A1 桌");
    }

    @Test
    void refusesUtf16WithoutMark() {
        assertThat(this.sheet
                        .read("item_id\tname\r\n".getBytes(StandardCharsets.UTF_16LE))
                        .faults())
                .containsExactly(NOT_TEXT);
        assertThat(this.sheet
                        .read("item_id\tname\r\n".getBytes(StandardCharsets.UTF_16BE))
                        .faults())
                .containsExactly(NOT_TEXT);
    }

    @Test
    void refusesUtf32() {
        assertThat(this.sheet
                        .read("\ufeffitem_id\tname\r\n".getBytes(Charset.forName("UTF-32LE")))
                        .faults())
                .containsExactly(NOT_TEXT);
        assertThat(this.sheet
                        .read("\ufeffitem_id\tname\r\n".getBytes(Charset.forName("UTF-32BE")))
                        .faults())
                .containsExactly(NOT_TEXT);
    }

    @Test
    void refusesAFileWithANulCharacter() {
        Sheet.Result result = this.sheet.read("编号,名称\nA1,桌\0子\nA2,椅\n");

        assertThat(result.faults())
                .containsExactly(
                        "0  source-error nul: near row 1: holds a NUL character, the file is damaged; save it as CSV again from the original and send it");
        assertThat(result.all().get(0).message().zh()).isEqualTo("第 1 行附近含有空字符（NUL），文件已损坏；请从原表格重新“另存为”CSV 后报送");
    }

    @Test
    void refusesRandomBytes() {
        for (long seed = 1; seed <= 300; seed++) {
            byte[] bytes = new byte[1 + new Random(seed).nextInt(3000)];
            new Random(seed).nextBytes(bytes);

            Sheet.Result result = this.sheet.read(bytes);

            assertThat(result.faults()).as("seed %d", seed).hasSize(1);
            assertThat(result.all().get(0).row()).as("seed %d", seed).isZero();
        }
    }

    /** Whatever a byte is changed to, reading ends with rows or with problems. */
    @Test
    void endsWithAnyByteChanged() {
        byte[] sound = Encoding.UTF_8_MARKED.bytes("编号,名称,数量\n\"A1\",\"课\n桌\",12\nA2,椅,3\n");
        Random random = new Random(7);
        for (int place = 0; place < sound.length; place++) {
            byte[] changed = sound.clone();
            changed[place] = (byte) random.nextInt(256);

            Sheet.Result result = this.sheet.read(changed);

            assertThat(result.rows().size() + result.faults().size())
                    .as("byte %d", place)
                    .isPositive();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"编号,名称\nA1,桌\nA2,\"椅\nA3,灯\n", "编号,名称\nA1,桌\n\"A2\"x,椅\n", "编号,名称\nA1,桌\nA2,\"65\"屏\"\n"})
    void refusesQuotesThatDoNotPair(String text) {
        assertThat(this.sheet.read(text).faults())
                .containsExactly(
                        "0  source-error quotes: near row 3: a quote is not closed; check the double quotes of this row and send it again");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"编号,名称\nA1,桌\n", "\"设备\"表\n编号,名称\nA1,桌\n"})
    void refusesQuotesThatDoNotPairAboveTheHeader(String text) {
        assertThat(this.sheet.read(text).faults())
                .containsExactly(
                        "0  source-error quotes: near row 1: a quote is not closed; check the double quotes of this row and send it again");
    }

    @ParameterizedTest
    @ValueSource(strings = {"编号,名称\nA1,学生\nA2,学生", "item_id,name\nA1,学生\nA2,学生"})
    void refusesAFileCutInTheMiddleOfACharacter(String text) {
        for (Encoding encoding : Encoding.values()) {
            byte[] bytes = encoding.bytes(text);
            byte[] cut = Arrays.copyOf(bytes, bytes.length - 1);

            Sheet.Result result = this.sheet.read(cut);

            assertThat(result.faults()).as(encoding.name()).hasSize(1);
            assertThat(result.faults().get(0))
                    .as(encoding.name())
                    .matches("0  encoding-error encoding: near row \\d: some bytes are in no known encoding;"
                            + " use Save As, CSV UTF-8 \\(comma delimited\\), and send it again");
        }
    }

    @Test
    void refusesMixedEncodings() {
        String unknown = "0  encoding-error encoding: near row 3: some bytes are in no known encoding;"
                + " use Save As, CSV UTF-8 (comma delimited), and send it again";

        assertThat(this.sheet.read(both(Encoding.UTF_8, Encoding.GBK)).faults()).containsExactly(unknown);
        assertThat(this.sheet.read(both(Encoding.UTF_8_MARKED, Encoding.GBK)).faults())
                .containsExactly(unknown);
        assertThat(this.sheet.read(both(Encoding.GBK, Encoding.UTF_8)).faults())
                .hasSize(1)
                .allMatch(fault -> fault.startsWith("0  encoding-error encoding: near row "));
    }

    /** UTF-8 and GBK combined so that every byte is valid. */
    @Test
    void warnsOfWordsInAnotherEncoding() {
        assertThat(this.sheet
                        .read(joined(Encoding.UTF_8.bytes("item_id,name\nA1,课桌\n"), Encoding.GBK.bytes("A2,校\n")))
                        .faults())
                .containsExactly(
                        "0  implausible mixed-encodings: near row 3: there are letters such as 'У'; where they should be Chinese,"
                                + " the file is of two encodings: use Save As, CSV UTF-8 (comma delimited), and send it again");
        assertThat(this.sheet
                        .read(joined(Encoding.GBK.bytes("编号,名称\nA1,课桌\n"), Encoding.UTF_8.bytes("A2,科促\n")))
                        .faults())
                .containsExactly(
                        "0  implausible mixed-encodings: was read as GB18030, but near row 3 some words look like UTF-8; check the Chinese letters, and if "
                                + "they are wrong use Save As, CSV UTF-8 (comma delimited), and send it again");
    }

    private static byte[] joined(byte[] start, byte[] end) {
        byte[] all = Arrays.copyOf(start, start.length + end.length);
        System.arraycopy(end, 0, all, start.length, end.length);
        return all;
    }

    private static byte[] both(Encoding one, Encoding other) {
        byte[] start = one.bytes("编号,名称\nA1,学生课桌\n");
        return joined(start, other.bytes("A2,小黑板\nA3,投影仪\n"));
    }

    @Test
    void refusesAFileOverTheSizeLimit() throws IOException {
        Path file = this.folder.resolve("large.csv");
        Files.writeString(file, "编号,名称\n" + "A1,桌\n".repeat(200_000));

        assertThat(Sheet.read(file, 1L << 20).faults())
                .containsExactly(
                        "0  source-error too-large: the file is larger than 1 MiB; split it by school and month and send it again");
    }

    @Test
    @Tag("large")
    @Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void refusesASingleLineOfAHundredMegabytes() throws IOException {
        assertThat(Sheet.read(large("", "abcdefg,", 100), 512L << 20).faults()).containsExactly(NO_HEADER);
    }

    @Test
    @Tag("large")
    @Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void refusesARowThatNeverEnds() throws IOException {
        assertThat(Sheet.read(large("编号,名称\nA1,\"桌", "\"\"\r\n\"\"灯", 30), 512L << 20)
                        .faults())
                .containsExactly(
                        "0  source-error row-too-long: near row 2: the row is longer than 1048576 characters; most likely a quote is not closed, check the quotes of this row");
    }

    @Test
    @Tag("large")
    @Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void refusesAMillionColumns() {
        assertThat(this.sheet
                        .read("编号,名称" + ",a".repeat(1_000_000) + "\nA1,桌\n")
                        .faults())
                .containsExactly(
                        "0  source-error row-too-long: near row 1: the row is longer than 1048576 characters; most likely a quote is not closed, check the quotes of this row");
        assertThat(this.sheet.read(",".repeat(1_000_000)).faults()).containsExactly(EMPTY);
        assertThat(this.sheet.read("a,".repeat(1_000_000)).faults()).containsExactly(NO_HEADER);
    }

    @Test
    void readsAHundredThousandEmptyCellsAfterTheLast() {
        Sheet.Result result = this.sheet.read("编号,名称\nA1,桌" + ",".repeat(100_000) + "\nA2,椅\n");

        assertThat(result.names()).containsExactly("A1 桌", "A2 椅");
    }

    private Path large(String start, String piece, int mebibytes) throws IOException {
        Path file = this.folder.resolve("large.csv");
        byte[] block = piece.repeat((1 << 20) / piece.length()).getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(start.getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < mebibytes; i++) {
                out.write(block);
            }
        }
        return file;
    }
}
