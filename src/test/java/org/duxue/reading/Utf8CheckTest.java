package org.duxue.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8CheckTest {

    /** First and last characters of each length, and the values just outside them. */
    private static final int[] EDGES = {
        0x00, 0x41, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xe1, 0xec, 0xed, 0xee,
        0xef, 0xf0, 0xf1, 0xf3, 0xf4, 0xf5, 0xff
    };

    @Test
    void agreesWithAStrictDecoderWhereverBlocksEnd() {
        for (long seed = 1; seed <= 200_000; seed++) {
            Random random = new Random(seed);
            byte[] bytes = new byte[random.nextInt(6) + (random.nextInt(4) == 0 ? 16 : 0)];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) EDGES[random.nextInt(EDGES.length)];
            }
            int end = random.nextInt(bytes.length + 1);
            Utf8Check check = new Utf8Check();
            check.feed(bytes, 0, end);
            check.feed(bytes, end, bytes.length);

            if (check.isValid() != isValid(bytes)) {
                assertThat(check.isValid()).as("seed %d", seed).isEqualTo(isValid(bytes));
            }
        }
    }

    @Test
    void distinguishesAsciiChineseAndOtherLetters() {
        assertThat(check("abc\r\n").isAscii()).isTrue();
        assertThat(check("é×√").isAscii()).isFalse();
        assertThat(check("é×√").holdsHan()).isFalse();
        assertThat(check("a校").holdsHan()).isTrue();
    }

    private static Utf8Check check(String text) {
        Utf8Check check = new Utf8Check();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        check.feed(bytes, 0, bytes.length);
        return check;
    }

    private static boolean isValid(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException invalid) {
            return false;
        }
    }
}
