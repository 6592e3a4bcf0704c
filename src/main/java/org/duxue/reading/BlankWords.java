package org.duxue.reading;

import java.util.Locale;
import java.util.Set;
import org.duxue.shared.Message;
import org.duxue.shared.ProblemType;
import org.duxue.shared.RuleCode;

/** Words that people write in a cell for which they have no value. */
final class BlankWords {

    static final RuleCode MISSING = RuleCode.error(ProblemType.MISSING_CELL, "required.word", "expected");

    /** The ASCII characters with which these words start. */
    static final String STARTS = "-/Nn";

    private static final Set<String> WORDS = Set.of("无", "暂无", "空", "未填", "n/a", "—", "-", "/");
    private static final String NO = "无";
    private static final String NUMERALS = "〇零一二三四五六七八九十百千万壹贰叁肆伍陆柒捌玖拾两";
    private static final String DUE_ON = "due_on";

    private BlankWords() {}

    /** Whether such a word leaves a cell of this shape blank; in other shapes it is an answer. */
    static boolean areBlankIn(CellShape shape) {
        return switch (shape) {
            case WHOLE_NUMBER, DECIMAL, DATE, MONTH, TIME, TRUTH -> true;
            case TEXT, CODE, CHOICE -> false;
        };
    }

    static boolean isBlankWord(String text) {
        return isOneOf(WORDS, text.toLowerCase(Locale.ROOT));
    }

    static boolean isBlankWord(String text, CellShape shape) {
        boolean isAnswer = shape == CellShape.TRUTH && text.equals(NO);
        return areBlankIn(shape) && !isAnswer && isBlankWord(text);
    }

    /** Whether there are words where a number or a date belongs: no digit and no Chinese numeral. */
    static boolean areWords(String text, Column<?> column) {
        boolean isAmount = switch (column.shape()) {
            case WHOLE_NUMBER, DECIMAL, DATE, MONTH, TIME -> true;
            case TEXT, CODE, CHOICE, TRUTH -> false;
        };
        boolean holdsNumber = text.chars().anyMatch(c -> Character.isDigit(c) || NUMERALS.indexOf(c) >= 0);
        boolean holdsWord = text.codePoints().anyMatch(Character::isIdeographic) && !UnitWords.isUnit(text);
        return isAmount && (isDueDay(column) || isBlankWord(text) || (holdsWord && !holdsNumber));
    }

    /** In a due-date column 2023年年底 is no more a date than 长期. */
    static boolean isDueDay(Column<?> column) {
        return column.key().equals(DUE_ON);
    }

    static boolean isOneOf(Set<String> words, String text) {
        return !words.isEmpty()
                && words.contains(WidthFolding.isAscii(text) ? text : Whitespace.removeAll(WidthFolding.folded(text)));
    }

    /** What to write instead in a required cell. */
    static Message expectedInstead(Column<?> column) {
        boolean isNumber = column.shape() == CellShape.WHOLE_NUMBER || column.shape() == CellShape.DECIMAL;
        if (isNumber && column.limits().allow(0)) {
            return Expected.OR_ZERO.with(column.expected());
        }
        return isDueDay(column) ? Expected.DUE_DAY.with() : column.expected();
    }
}
