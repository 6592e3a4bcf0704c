package org.duxue.reading;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Words that mark a row as a total of other rows. */
final class TotalWords {

    private static final Set<String> WORDS = Set.of("合计", "总计", "小计", "共计", "总数", "累计", "本页合计", "total", "subtotal");

    private static final Pattern AMONG_OTHERS = Pattern.compile("[合总小共累]\\s*计");

    private static final String STARTS = "合总小共累本TtSs";

    /** In characters, with blanks between the letters. */
    private static final int LONGEST = 40;

    private TotalWords() {}

    /** Whether a cell is such a word, with any blanks within and with or without a trailing colon. */
    static boolean isOne(String text) {
        return !text.isEmpty() && mayBe(text) && WORDS.contains(plain(text));
    }

    /** Whether such a word occurs in a text among others. */
    static boolean occurIn(String text) {
        return AMONG_OTHERS.matcher(text).find();
    }

    /** Checking both ends rules out nearly all cells: most begin with other letters, and no word ends with a digit. */
    private static boolean mayBe(String text) {
        char first = text.charAt(0);
        char last = text.charAt(text.length() - 1);
        if (last >= '0' && last <= '9') {
            return false;
        }
        boolean isBlankOrMark = Whitespace.isBlank(first)
                || first == '\''
                || first >= '\uff00'
                || (first >= '\u2e80' && first < '\u3000');
        return (isBlankOrMark || STARTS.indexOf(first) >= 0) && text.length() <= LONGEST;
    }

    private static String plain(String text) {
        String word = Whitespace.removeAll(WidthFolding.folded(text)).toLowerCase(Locale.ROOT);
        word = word.startsWith("'") ? word.substring(1) : word;
        return word.endsWith(":") ? word.substring(0, word.length() - 1) : word;
    }
}
