package org.duxue.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The readers between bytes and cells, character by character and in blocks. */
class LettersTest {

    @Test
    void marksAtTheStartAreLeftOutAndLaterOnesStay() throws IOException {
        assertThat(oneByOne(new MarkSkippingReader(new StringReader("\ufeff\ufeff甲\ufeff乙"))))
                .isEqualTo("甲\ufeff乙");
        assertThat(inBlocks(new MarkSkippingReader(new StringReader("\ufeff甲乙"))))
                .isEqualTo("甲乙");
        assertThat(oneByOne(new MarkSkippingReader(new StringReader("\ufeff")))).isEmpty();
        assertThat(oneByOne(new MarkSkippingReader(new StringReader("")))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "abcdefg",
                "abcdefgh",
                "abcdefghi",
                "0123456789abcdef0123456789\r\n",
                "é",
                "学校abcdefghijk标识码",
                "\u07ff\u0800\uffff",
                "𠮷a𠮷𠮷abcdefgh😀",
                "12345678甲12345678\u007f"
            })
    void textIsHeldAsItWasWritten(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] marked = ("\ufeff" + text).getBytes(StandardCharsets.UTF_8);

        assertThat(oneByOne(DecodedText.ofUtf8(bytes, 0).reader())).isEqualTo(text);
        assertThat(inBlocks(DecodedText.ofUtf8(marked, 3).reader())).isEqualTo(text);
        assertThat(DecodedText.ofUtf8(bytes, 0).start(4)).isEqualTo(text.substring(0, Math.min(4, text.length())));
        assertThat(DecodedText.ofUtf8(bytes, 0).holdsNul()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "abcdefg\0", "abcdefgh\0", "甲\0乙", "\0abcdefgh", "abcd\0efghi", "abcdefghabcdefg\0甲"})
    void aNulIsNoticedAnywhere(String text) {
        assertThat(DecodedText.ofUtf8(text.getBytes(StandardCharsets.UTF_8), 0).holdsNul())
                .isTrue();
        assertThatThrownBy(() -> oneByOne(new GuardedReader(new StringReader(text))))
                .isInstanceOf(UnreadableContent.class);
        assertThatThrownBy(() -> inBlocks(new GuardedReader(new StringReader(text))))
                .isInstanceOf(UnreadableContent.class);
    }

    @Test
    void aTextKnownToBeCleanIsNotSearchedForNul() throws IOException {
        assertThat(oneByOne(new GuardedReader(new StringReader("a\0b"), true, 0)))
                .isEqualTo("a\0b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "ab", "abc", "abcd", "abcdefgh"})
    void lettersThatSpanTwoBlocksAreDecodedWhole(String before) throws IOException {
        String text = before + "é甲𠮷a".repeat(50_000) + "甲";
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

        assertThat(inBlocks(new KnownUtf8Reader(new ByteArrayInputStream(bytes))))
                .isEqualTo(text);
    }

    @Test
    void aFileThatWasCutOffInALetterSinceItWasLookedAtIsNoText() {
        byte[] bytes = "甲".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> inBlocks(new KnownUtf8Reader(new ByteArrayInputStream(bytes, 0, 2))))
                .isInstanceOf(MalformedInputException.class);
    }

    @Test
    void bytesThatWereOverwrittenSinceTheyWereLookedAtAreReadAsAnything() throws IOException {
        byte[] bytes = new byte[256 * 5];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31);
        }
        bytes[bytes.length - 1] = 'a';

        assertThat(inBlocks(new KnownUtf8Reader(new ByteArrayInputStream(bytes))))
                .isNotEmpty();
    }

    @Test
    void readingNothingIsNotTheEnd() throws IOException {
        Reader end = DecodedText.ofUtf8(new byte[0], 0).reader();

        assertThat(end.read(new char[2], 0, 0)).isZero();
        assertThat(end.read(new char[2], 0, 2)).isEqualTo(-1);
    }

    @Test
    void aRowMayBeAsLongAsTheLimitAndNoLonger() throws IOException {
        String longest = "a".repeat(GuardedReader.LONGEST_ROW);

        assertThat(inBlocks(new GuardedReader(new StringReader(longest)))).isEqualTo(longest);
        assertThatThrownBy(() -> inBlocks(new GuardedReader(new StringReader(longest + "a"))))
                .isInstanceOf(UnreadableContent.class);
        GuardedReader twoRows = new GuardedReader(new StringReader(longest + longest));
        char[] row = new char[longest.length()];
        assertThat(twoRows.read(row, 0, row.length)).isEqualTo(row.length);
        twoRows.rowEnded();
        assertThat(inBlocks(twoRows)).isEqualTo(longest);
    }

    private static String oneByOne(Reader reader) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int letter = reader.read(); letter >= 0; letter = reader.read()) {
            text.append((char) letter);
        }
        return text.toString();
    }

    private static String inBlocks(Reader reader) throws IOException {
        StringBuilder text = new StringBuilder();
        char[] block = new char[7];
        for (int n = reader.read(block, 0, 7); n >= 0; n = reader.read(block, 0, 7)) {
            text.append(block, 0, n);
        }
        return text.toString();
    }
}
