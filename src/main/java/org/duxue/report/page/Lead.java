package org.duxue.report.page;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.duxue.report.words.Words;

/**
 * The summary at the top of the page.
 *
 * @param sentences one for each of the two areas farthest from a target: figure, distance, companion figure, basis of
 *     data
 * @param rest the figures of the other areas that miss a target; empty where there are none
 */
public record Lead(List<String> sentences, String rest) {

    private static final int MOST = 2;

    static Lead of(List<AreaCard> cards, Words words) {
        List<AreaCard> missing = cards.stream()
                .filter(card -> card.farthest().isPresent())
                .sorted(Comparator.comparing(
                                (AreaCard card) -> card.farthest().orElseThrow().gap())
                        .reversed())
                .toList();
        if (cards.stream().allMatch(AreaCard::isUnknown)) {
            return new Lead(
                    List.of(
                            words.of(
                                    "本期没有一份材料可以计入：六个方面都没有数据，达标与否、问题多少均无法核实。",
                                    "No submission counts for this month: the six areas have no data, and nothing can be checked.")),
                    "");
        }
        List<AreaCard> first = missing.subList(0, Math.min(MOST, missing.size()));
        List<AreaCard> others = missing.subList(first.size(), missing.size());
        return new Lead(first.stream().map(card -> sentence(card, words)).toList(), rest(others, words));
    }

    private static String sentence(AreaCard card, Words words) {
        KeyFigure figure = card.farthest().orElseThrow();
        String also = card.companion()
                .filter(other -> !other.equals(figure))
                .map(other -> words.of("，", ", ") + named(other, words))
                .orElse("");
        return words.of(
                figure.label() + " " + figure.value() + "，" + figure.miss() + also + "；计入 " + card.counted() + "。",
                figure.label() + " " + figure.value() + ", " + figure.miss() + also + "; counted " + card.counted()
                        + ".");
    }

    private static String named(KeyFigure figure, Words words) {
        return words.of(figure.label(), figure.label().toLowerCase(java.util.Locale.ROOT)) + " " + figure.value();
    }

    private static String rest(List<AreaCard> others, Words words) {
        if (others.isEmpty()) {
            return "";
        }
        return words.of("未达标的还有：", "Other targets missed: ")
                + others.stream().map(card -> brief(card, words)).collect(Collectors.joining(words.of("；", "; ")))
                + words.of("。", ".");
    }

    private static String brief(AreaCard card, Words words) {
        KeyFigure figure = card.farthest().orElseThrow();
        String value = named(figure, words);
        return card.isCarried() || card.isIncomplete()
                ? value + words.of("，计入 " + card.counted(), ", counted " + card.counted())
                : value;
    }
}
