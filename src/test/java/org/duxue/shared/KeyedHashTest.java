package org.duxue.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyedHashTest {

    /** The test vectors published by its authors: key 00 01 .. 0f, input 00 01 .. of the given length. */
    @ParameterizedTest
    @CsvSource(textBlock = """
             0, a3817f04ba25a8e66df67214c7550293
             1, da87c1d86b99af44347659119b22fc45
             2, 8177228da4a45dc7fca38bdef60affe4
             7, a1f1ebbed8dbc153c0b84aa61ff08239
             8, 3b62a9ba6258f5610f83e264f31497b4
             9, 264499060ad9baabc47f8b02bb6d71ed
            15, 5493e99933b0a8117e08ec0f97cfc3d9
            16, 6ee2a4ca67b054bbfd3315bf85230577
            17, 473d06e8738db89854c066c47ae47740
            63, 5150d1772f50834a503e069a973fbd7c
            """)
    void agreesWithThePublishedVectors(int length, String expected) {
        assertThat(new KeyedHash(counting(16)).of(counting(length)).hex()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "S123456", "S1234567", "G230306201001010011", "学籍号1", "G2303062010学", "é"})
    void hashesATextAsItsBytes(String text) {
        KeyedHash hash = new KeyedHash(counting(16));

        assertThat(hash.of(text)).isEqualTo(hash.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void dependsOnTheKey() {
        KeyedHash one = new KeyedHash(counting(16));
        KeyedHash other = new KeyedHash(new byte[16]);

        assertThat(one.of("G230306201001010011")).isNotEqualTo(other.of("G230306201001010011"));
    }

    @Test
    void refusesAKeyOfAnotherLength() {
        assertThatThrownBy(() -> new KeyedHash(new byte[15])).hasMessage("the key must have 16 bytes, has 15");
    }

    private static byte[] counting(int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) i;
        }
        return bytes;
    }
}
