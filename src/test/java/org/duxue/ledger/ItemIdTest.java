package org.duxue.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ItemIdTest {

    @Test
    void namesRuleSenderAndParts() {
        assertThat(ItemId.of(Rule.SHORTAGE, "3123000101", List.of("junior", "pe")))
                .hasToString("staffing.shortage/3123000101/junior/pe");
    }

    @Test
    void writesSeparatorsInsidePartsAsFullWidthCharacters() {
        ItemId id = ItemId.of(Rule.HAZARD, "3123000101", List.of("A/1#2"));

        assertThat(id).hasToString("safety.hazard/3123000101/A／1＃2");
        assertThat(id.successor()).hasToString("safety.hazard/3123000101/A／1＃2#2");
        assertThat(id.successor().root()).isEqualTo(id);
    }

    @Test
    void shortensLongPartsAndKeepsThemDistinct() {
        ItemId one = ItemId.of(Rule.OFFICERS_SHORT, "局".repeat(33_000) + "甲", List.of());
        ItemId other = ItemId.of(Rule.OFFICERS_SHORT, "局".repeat(33_000) + "乙", List.of());

        assertThat(one.text()).startsWith("enforcement.officers_short/局局局").hasSize(27 + 180 + 1 + 12);
        assertThat(one).isNotEqualTo(other);
    }

    @Test
    void countsSuccessors() {
        ItemId id = ItemId.of(Rule.OFFICERS_SHORT, "区教育局", List.of());

        assertThat(id.generation()).isEqualTo(1);
        assertThat(id.successor().successor()).hasToString("enforcement.officers_short/区教育局#3");
        assertThat(id.successor().successor().generation()).isEqualTo(3);
    }

    @Test
    void aPartOfTwoHundredCharactersStaysAndALongerOneIsShortened() {
        assertThat(ItemId.of(Rule.HAZARD, "2123009001", List.of("长".repeat(200)))
                        .text())
                .isEqualTo("safety.hazard/2123009001/" + "长".repeat(200));
        assertThat(ItemId.of(Rule.HAZARD, "2123009001", List.of("a".repeat(179) + "𠮷".repeat(11)))
                        .text())
                .matches("safety\\.hazard/2123009001/a{179}…[0-9a-f]{12}");
        assertThat(ItemId.of(Rule.HAZARD, "2123009001", List.of("a".repeat(201)))
                        .text())
                .matches("safety\\.hazard/2123009001/a{180}…[0-9a-f]{12}");
    }
}
