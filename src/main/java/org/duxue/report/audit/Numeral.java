package org.duxue.report.audit;

import java.math.BigDecimal;
import java.util.Optional;

/** Chinese numerals: 六十九, 二〇二三, 四百四十万, 一点五. */
final class Numeral {

    private static final String DIGITS = "零一二三四五六七八九";
    static final String CHARACTERS = "零〇一二两三四五六七八九十百千万亿";

    private Numeral() {}

    static Optional<BigDecimal> parse(String word) {
        int point = word.indexOf('点');
        if (point >= 0) {
            Optional<BigDecimal> whole = parse(word.substring(0, point));
            String tail = digits(word.substring(point + 1));
            return whole.filter(head -> !tail.isEmpty()).map(head -> head.add(new BigDecimal("0." + tail)));
        }
        if (word.isEmpty()) {
            return Optional.empty();
        }
        if (word.chars().noneMatch(c -> "十百千万亿".indexOf(c) >= 0)) {
            String digits = digits(word);
            return digits.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(digits));
        }
        return grouped(word);
    }

    private static String digits(String word) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            int digit = digit(c);
            if (digit < 0) {
                return "";
            }
            digits.append(digit);
        }
        return digits.toString();
    }

    private static int digit(char c) {
        return c == '〇' ? 0 : c == '两' ? 2 : DIGITS.indexOf(c);
    }

    private static Optional<BigDecimal> grouped(String word) {
        long total = 0;
        long part = 0;
        long digit = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            int value = digit(c);
            long unit = unit(c);
            if (value >= 0) {
                digit = value;
            } else if (unit == 0) {
                return Optional.empty();
            } else if (unit < 10_000) {
                part += Math.max(digit, digit == 0 && part == 0 ? 1 : digit) * unit;
                digit = 0;
            } else {
                total = (total + part + digit) * unit;
                part = 0;
                digit = 0;
            }
        }
        return Optional.of(BigDecimal.valueOf(total + part + digit));
    }

    private static long unit(char c) {
        return switch (c) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1000;
            case '万' -> 10_000;
            case '亿' -> 100_000_000;
            default -> 0;
        };
    }
}
