package org.duxue.reading.xlsx;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a number format says about the numbers it is applied to.
 *
 * @param shape the kind of value they are
 * @param digits the minimum number of digits, for codes such as 0007
 * @param unit a unit of measure that is shown after the number and is not part of it, such as 万元
 */
record CellFormat(Shape shape, int digits, String unit) {

    enum Shape {
        NUMBER,
        /** Shown as a number other than the stored one. */
        OTHER_NUMBER,
        YEAR,
        MONTH,
        DAY,
        /** Hours and minutes. */
        CLOCK,
        /** Hours, minutes and seconds. */
        LONG_CLOCK,
        /** Minutes and seconds. */
        STOP_WATCH
    }

    static final CellFormat GENERAL = new CellFormat(Shape.NUMBER, 0, "");

    private static final Pattern COLOURS_AND_CONDITIONS = Pattern.compile("\\[(?![hms]+\\])[^\\]]*\\]");
    private static final Pattern LITERAL = Pattern.compile("\"([^\"]*)\"|[\\\\!](.)|[_*].|(\\p{IsHan}+)");
    private static final Pattern EXPONENT = Pattern.compile("[eE][+-]");
    private static final Pattern PADDED = Pattern.compile("0{2,}");
    private static final Pattern SCALED = Pattern.compile("[0#?],+(?![,0#?])|%");
    private static final Pattern MULTIPLE = Pattern.compile("[十百千仟万亿]");

    /** Built-in formats that Excel and WPS on a Chinese Windows do not write into the file. */
    static CellFormat builtIn(int id) {
        return switch (id) {
            case 9, 10 -> of("0%");
            case 14, 15, 16, 22, 28, 29, 30, 31, 51, 53, 54, 58 -> of("yyyy-m-d");
            case 17, 27, 36, 50, 52, 57 -> of("yyyy-m");
            case 18, 20, 32, 34, 55 -> of("h:mm");
            case 19, 21, 33, 35, 46, 56 -> of("h:mm:ss");
            case 45, 47 -> of("mm:ss");
            default -> GENERAL;
        };
    }

    static CellFormat of(String code) {
        String bare = COLOURS_AND_CONDITIONS.matcher(code).replaceAll("");
        String unit = literals(bare);
        String pattern = firstSection(LITERAL.matcher(bare).replaceAll(""));
        String letters = EXPONENT.matcher(pattern).replaceAll("").toLowerCase(Locale.ROOT);
        if (letters.contains("general") || letters.contains("@")) {
            return new CellFormat(Shape.NUMBER, 0, unit);
        }
        Shape shape = moment(letters.replace("am/pm", "h").replace("a/p", "h"));
        if (shape != Shape.NUMBER) {
            return new CellFormat(shape, 0, "");
        }
        boolean hidesDigits = SCALED.matcher(pattern).find() || hidesItsPoint(bare);
        String plain = pattern.strip();
        return new CellFormat(
                hidesDigits ? Shape.OTHER_NUMBER : Shape.NUMBER,
                PADDED.matcher(plain).matches() ? plain.length() : 0,
                unit);
    }

    /** The trick of showing 15000 as 1.5: a decimal point that is only drawn, as in {@code 0!.0,} and {@code 0"."0}. */
    private static boolean hidesItsPoint(String code) {
        return code.contains("!.") || code.contains("\\.") || code.contains("\".\"");
    }

    /** Only multiplying units matter; 元 or 人 after a number changes nothing. */
    private static String literals(String code) {
        StringBuilder unit = new StringBuilder();
        Matcher literal = LITERAL.matcher(code.contains(";") ? code.substring(0, code.indexOf(';')) : code);
        while (literal.find()) {
            for (int i = 1; i <= literal.groupCount(); i++) {
                unit.append(literal.group(i) == null ? "" : literal.group(i));
            }
        }
        String text = unit.toString().strip();
        return MULTIPLE.matcher(text).find() ? text : "";
    }

    private static String firstSection(String code) {
        int end = code.indexOf(';');
        return end < 0 ? code : code.substring(0, end);
    }

    private static Shape moment(String letters) {
        boolean year = letters.contains("y") || letters.contains("e");
        boolean day = letters.contains("d") || letters.contains("aaa");
        boolean hour = letters.contains("h");
        boolean second = letters.contains("s");
        boolean minuteOrMonth = letters.contains("m");
        if (day || (year && minuteOrMonth && (hour || second))) {
            return Shape.DAY;
        }
        if (year) {
            return minuteOrMonth ? Shape.MONTH : Shape.YEAR;
        }
        if (hour) {
            return second ? Shape.LONG_CLOCK : Shape.CLOCK;
        }
        if (second) {
            return Shape.STOP_WATCH;
        }
        return minuteOrMonth ? Shape.DAY : Shape.NUMBER;
    }
}
