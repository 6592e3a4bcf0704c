package org.duxue.reading;

import java.util.Set;
import java.util.regex.Pattern;
import org.duxue.shared.RuleCode;

/** Texts that a program has damaged. */
final class DamagedText {

    static final RuleCode RULE = RuleCode.question("damaged-text");

    private static final Set<String> FORMULA_ERRORS =
            Set.of("#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!");

    private static final String LOST_LETTERS = "?#？＃";
    private static final Pattern LOST = Pattern.compile("[?]{3,}|[#]{3,}|[？]{3,}|[＃]{3,}");

    private DamagedText() {}

    /** Whether a text has a mark of lost letters, or is only what programs show in place of content. */
    static boolean is(String text) {
        return text.indexOf('\ufffd') >= 0
                || text.contains("锟斤拷")
                || isFormulaError(text)
                || (mayBeLost(text) && LOST.matcher(text).matches());
    }

    private static boolean mayBeLost(String text) {
        return !text.isEmpty() && LOST_LETTERS.indexOf(text.charAt(0)) >= 0;
    }

    static boolean isFormulaError(String text) {
        return text.startsWith("#") && FORMULA_ERRORS.contains(text);
    }
}
