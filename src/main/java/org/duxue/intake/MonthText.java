package org.duxue.intake;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Text prepared for finding months: with half-width characters, one kind of dash, and years in digits. */
final class MonthText {

    private static final String NUMERALS = "〇一二三四五六七八九";
    private static final Pattern DASHES = Pattern.compile("[\\p{Pd}\u2212/\\\\~]");
    private static final Pattern DOTS = Pattern.compile("[\u00b7\u2022\u2027\u30fb\u3002]");
    private static final Pattern YEAR = Pattern.compile("[〇零○一二三四五六七八九]{4}(?=\\s*年)");
    private static final Pattern MONTH = Pattern.compile("(?<=\\d{4}年)\\s*(十[一二]?|[一二三四五六七八九])(?=\\s*月)");
    private static final int TEN = 10;

    private MonthText() {}

    static String folded(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        if (plain.chars().allMatch(letter -> letter < 0x80)) {
            return plain;
        }
        String dashed = DOTS.matcher(DASHES.matcher(plain).replaceAll("-")).replaceAll(".");
        String dated = YEAR.matcher(dashed).replaceAll(MonthText::year);
        return MONTH.matcher(dated).replaceAll(month -> String.valueOf(month(month.group(1))));
    }

    private static String year(MatchResult found) {
        StringBuilder digits = new StringBuilder();
        for (char letter : found.group().toCharArray()) {
            digits.append(letter == '零' || letter == '○' ? 0 : NUMERALS.indexOf(letter));
        }
        return digits.toString();
    }

    /** A month from 1 to 12 in Chinese numerals. */
    static int month(String numerals) {
        int last = NUMERALS.indexOf(numerals.charAt(numerals.length() - 1));
        return numerals.charAt(0) == '十' ? TEN + Math.max(0, last) : last;
    }
}
