package org.duxue.reading;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a header row.
 *
 * @param title as written in the file, without surrounding blanks
 * @param name without case, blanks, line breaks, brackets, stars, a leading number and a trailing colon
 * @param units texts in brackets or after a slash, where units are announced
 */
record HeaderCell(String title, String name, List<String> units) {

    static final HeaderCell BLANK = new HeaderCell("", "", List.of());

    private static final String OPEN = "(\\[{【〔〖「『<《";
    private static final String CLOSE = ")\\]}】〕〗」』>》";
    private static final Pattern BRACKETS =
            Pattern.compile("[" + OPEN + "]([^" + OPEN + CLOSE + "]*)(?:[" + CLOSE + "]|$)");
    private static final Pattern ENCLOSED =
            Pattern.compile("[*]*[" + OPEN + "]([^" + OPEN + CLOSE + "]+)[" + CLOSE + "][*]*:?");
    private static final Pattern NUMBER =
            Pattern.compile("(?:\\d{1,2}[.、)]|[一二三四五六七八九十]{1,3}[、.])(?=[^\\d]|\\d{2,4}米)");
    private static final Pattern NUMBER_IN_BRACKETS = Pattern.compile("[(\\[]?(?:\\d{1,2}|[一二三四五六七八九十]{1,3})[)\\]]");
    private static final Pattern FRAMED_NUMBER =
            Pattern.compile("^\\s*[\u2460-\u24ff\u2776-\u2793\u3220-\u3229\u3251-\u32bf]+");

    /** A longer text is not a title. */
    private static final int LONGEST_TITLE = 200;

    HeaderCell {
        units = List.copyOf(units);
    }

    /** Whether it is written like a key. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < 'a' || c > 'z') && c != '_') {
                return false;
            }
        }
        return true;
    }

    static HeaderCell of(String text) {
        if (text.isEmpty()) {
            return BLANK;
        }
        if (text.length() > LONGEST_TITLE || isPlain(text)) {
            return new HeaderCell(Whitespace.strip(text), Whitespace.strip(text), List.of());
        }
        String folded = folded(text);
        List<String> units = new ArrayList<>();
        String name = named(folded, units);
        return new HeaderCell(Whitespace.strip(text), name, units);
    }

    /** A title normalised for comparison. */
    static String normalise(String text) {
        return named(folded(text), new ArrayList<>());
    }

    private static String folded(String text) {
        String plain = FRAMED_NUMBER.matcher(FormatCharacters.dropped(text)).replaceFirst("");
        return Whitespace.removeAll(Normalizer.normalize(plain, Normalizer.Form.NFKC))
                .toLowerCase(Locale.ROOT);
    }

    private static String named(String folded, List<String> units) {
        Matcher enclosed = ENCLOSED.matcher(folded);
        String name = withoutMarks(enclosed.matches() ? enclosed.group(1) : folded);
        Matcher brackets = BRACKETS.matcher(name);
        while (brackets.find()) {
            units.add(brackets.group(1));
        }
        name = withoutMarks(brackets.replaceAll(""));
        int stroke = name.lastIndexOf('/');
        if (stroke > 0 && UnitWords.isUnit(name.substring(stroke + 1))) {
            units.add(name.substring(stroke + 1));
            name = withoutMarks(name.substring(0, stroke));
        }
        return name;
    }

    /** Without stars, a leading number and a trailing colon, in any order. */
    private static String withoutMarks(String text) {
        String name = text;
        for (String before = ""; !before.equals(name); ) {
            before = name;
            name = cut(name, NUMBER_IN_BRACKETS);
            name = cut(name, NUMBER);
            name = name.startsWith("*") ? name.substring(1) : name;
            name = name.endsWith("*") || name.endsWith(":") ? name.substring(0, name.length() - 1) : name;
        }
        return name;
    }

    private static String cut(String name, Pattern start) {
        Matcher number = start.matcher(name);
        boolean isBefore = number.lookingAt() && number.end() < name.length();
        return isBefore ? name.substring(number.end()) : name;
    }

    boolean isBlank() {
        return this.name.isEmpty() && this.title.isEmpty();
    }

    /** The unit that the cell announces for a column; null when it announces none. */
    @Nullable MeasureUnit unit(Dimension dimension) {
        for (String text : this.units) {
            MeasureUnit unit = UnitWords.of(text, dimension);
            if (unit != null) {
                return unit;
            }
        }
        return null;
    }
}
