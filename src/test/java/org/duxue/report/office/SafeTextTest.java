package org.duxue.report.office;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeTextTest {

    @Test
    void dropsWhatXmlForbidsAndKeepsTheRest() {
        assertThat(SafeText.of("树英\u0000小学\u0008\ufffe\uffff 😀<b>&\t\n")).isEqualTo("树英小学 😀<b>&\t\n");
    }

    @Test
    void dropsHalvesOfCharacters() {
        assertThat(SafeText.of("a\ud83db\ude00c")).isEqualTo("abc");
    }

    @Test
    void dropsMarksThatTurnTheReadingDirection() {
        assertThat(SafeText.of("\u202egnp.exe\u202c\u200f")).isEqualTo("gnp.exe");
    }

    @Test
    void leavesATextThatFitsACellAsItIs() {
        String text = "校".repeat(SafeText.MOST);

        assertThat(SafeText.of(text)).isEqualTo(text);
    }

    @Test
    void cutsALongerTextAndSaysSo() {
        assertThat(SafeText.of("校".repeat(SafeText.MOST + 1)))
                .hasSize(SafeText.MOST)
                .endsWith("校……（以下从略）");
    }

    @Test
    void neverCutsACharacterInTwo() {
        String text = SafeText.of("x" + "😀".repeat(SafeText.MOST));

        assertThat(SafeText.of(text)).isEqualTo(text).endsWith("😀……（以下从略）");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=cmd|' /C calc'!A0", "+1", "-1+1", "@SUM(A1)", "\t=1", "＝1"})
    void seesAFormula(String text) {
        assertThat(SafeText.looksLikeFormula(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "树英小学", "1=1", "'=1"})
    void seesNoFormula(String text) {
        assertThat(SafeText.looksLikeFormula(text)).isFalse();
    }
}
