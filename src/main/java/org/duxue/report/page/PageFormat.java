package org.duxue.report.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.duxue.area.Unit;
import org.duxue.report.words.Words;

/** Numbers and texts of schools as a page prints them. */
final class PageFormat {

    static final String NOTHING = "–";

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    /** A school's name or a sentence; longer ones are cut. */
    private static final int LONGEST = 160;

    private PageFormat() {}

    static String number(Optional<BigDecimal> value) {
        return value.map(PageFormat::grouped).orElse(NOTHING);
    }

    /** The value with its unit; money in 10,000 yuan, which is how budgets are read. */
    static String measure(Optional<BigDecimal> value, Unit unit, Words words) {
        if (value.isEmpty()) {
            return NOTHING;
        }
        if (unit == Unit.YUAN) {
            return money(value.get(), words);
        }
        String gap = unit == Unit.PERCENT ? "%" : " " + words.unit(unit, value.get());
        return grouped(value.get()) + gap;
    }

    /** With thousands separators, and without decimals that are all 0 (1,604; 100; 6.44). */
    private static String grouped(BigDecimal value) {
        String digits = value.stripTrailingZeros().scale() <= 0 ? plain(value) : value.toPlainString();
        int end = digits.indexOf('.') < 0 ? digits.length() : digits.indexOf('.');
        StringBuilder grouped = new StringBuilder(digits);
        for (int at = end - 3; at > (digits.startsWith("-") ? 1 : 0); at -= 3) {
            grouped.insert(at, ',');
        }
        return grouped.toString();
    }

    static String money(BigDecimal yuan, Words words) {
        if (!words.chinese() || yuan.abs().compareTo(TEN_THOUSAND) < 0) {
            return words.of(plain(yuan) + " 元", grouped(yuan) + " yuan");
        }
        return plain(yuan.divide(TEN_THOUSAND, 2, RoundingMode.HALF_UP)) + " 万元";
    }

    /** Without trailing zeros. */
    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** A part as a percentage of a whole, from 0 to 100, for the length of a bar. */
    static String percent(BigDecimal part, BigDecimal whole) {
        if (whole.signum() <= 0 || part.signum() <= 0) {
            return "0";
        }
        BigDecimal percent = part.multiply(BigDecimal.valueOf(100)).divide(whole, 2, RoundingMode.HALF_UP);
        return plain(percent.min(BigDecimal.valueOf(100)));
    }

    /** Makes an external text safe: on one line, without invisible or direction-changing characters, shortened. */
    static String text(String written) {
        StringBuilder shown = new StringBuilder();
        written.codePoints().limit(LONGEST + 1L).forEach(letter -> shown.appendCodePoint(visible(letter)));
        String text = shown.toString().strip();
        if (text.codePointCount(0, text.length()) <= LONGEST) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }

    private static int visible(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> ' ';
            case Character.SURROGATE -> '\ufffd';
            case Character.FORMAT -> letter == '\u200d' ? letter : ' ';
            case Character.UNASSIGNED -> (letter & 0xfffe) == 0xfffe ? '\ufffd' : letter;
            default -> letter;
        };
    }
}
