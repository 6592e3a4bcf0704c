package org.duxue.reading;

import org.duxue.shared.Message;
import org.duxue.shared.ProblemType;
import org.duxue.shared.RuleCode;
import org.jspecify.annotations.Nullable;

/**
 * Why a cell cannot be read, where its text shows what happened to it, and how to fix it.
 *
 * @param isOfType whether the cause makes it a type error in any column
 */
record CellCause(String key, Message message, boolean isOfType) {

    private static final RuleCode TOO_NARROW = cause("column-too-narrow");
    private static final RuleCode FORMULA_ERROR = cause("formula-error");
    private static final RuleCode LOST_LETTERS = cause("lost-letters");
    private static final RuleCode NUMBER_FORM = cause("number-form", "form");
    private static final RuleCode INVISIBLE = cause("invisible-character", "code");
    private static final int LEAST_MARKS = 2;

    private static RuleCode cause(String key, String... arguments) {
        return RuleCode.error(ProblemType.TYPE_ERROR, key, arguments);
    }

    /** The cause that the text of a cell shows; null when it shows none. */
    static @Nullable CellCause of(String text) {
        if (isNothingBut('#', text)) {
            return of(TOO_NARROW);
        }
        if (DamagedText.isFormulaError(text)) {
            return of(FORMULA_ERROR);
        }
        if (isNothingBut('?', WidthFolding.folded(text))) {
            return of(LOST_LETTERS);
        }
        String form = NumberForms.in(text);
        if (!form.isEmpty()) {
            return new CellCause(NUMBER_FORM.key(), NUMBER_FORM.with(form), true);
        }
        int hidden = hidden(text);
        return hidden < 0 ? null : of(INVISIBLE, "U+%04X".formatted(hidden));
    }

    private static CellCause of(RuleCode code, Object... arguments) {
        return new CellCause(code.key(), code.with(arguments), false);
    }

    /** The rule for a cell that would otherwise be an error of this type. */
    RuleCode rule(ProblemType type) {
        return RuleCode.error(this.isOfType ? ProblemType.TYPE_ERROR : type, this.key);
    }

    private static boolean isNothingBut(char mark, String text) {
        return text.length() >= LEAST_MARKS && text.chars().allMatch(c -> c == mark);
    }

    private static int hidden(String text) {
        return text.codePoints().filter(CellCause::isHidden).findFirst().orElse(-1);
    }

    private static boolean isHidden(int letter) {
        boolean isFiller = letter == 0x3164 || letter == 0x115f || letter == 0x2800 || letter == 0x180e;
        return isFiller
                || switch (Character.getType(letter)) {
                    case Character.CONTROL -> letter != '\n' && letter != '\r' && letter != '\t';
                    case Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE -> true;
                    default -> false;
                };
    }
}
