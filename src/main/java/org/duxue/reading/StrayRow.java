package org.duxue.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.duxue.shared.ProblemType;
import org.duxue.shared.RuleCode;

/**
 * A row in error that does not seem to be a record: a total or a remark in unusual words, numbers of the columns, their
 * units. A sender asked only to fill in its cells would invent a record.
 */
final class StrayRow {

    static final RuleCode RULE = RuleCode.error(ProblemType.CONSTRAINT_ERROR, "stray-row");

    private static final int FEW = 3;
    private static final int ENOUGH = 3;

    /** How forms number columns of words. */
    private static final String LETTERS = "甲乙丙丁戊己庚辛ABCDEFGH";

    /** What forms print below the titles on how to fill them in. */
    private static final Pattern HINT =
            Pattern.compile("必填.*|选填.*|.*下拉.*|(?:请?填|自编|自动|手工).*|整数|数字|文本|日期|字符(?:型|串)?|数值型?|日期型|(?:是/否|是或否)");

    private static final Pattern HAN = Pattern.compile("[\\u4e00-\\u9fff]");

    private StrayRow() {}

    static boolean is(Header header, Row row, TextRow cells) {
        List<String> filled = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        int required = 0;
        boolean hasBlankWord = false;
        for (int place = 0; place < Math.min(header.width(), cells.size()); place++) {
            Column<?> column = header.column(place);
            if (column != null && !row.isBlank(column)) {
                String text = Whitespace.strip(cells.get(place));
                filled.add(text);
                boolean isKnown = column.shape() == CellShape.CHOICE && column.knows(text);
                hasBlankWord |= BlankWords.isBlankWord(text);
                if (!isKnown && !BlankWords.isBlankWord(text)) {
                    unknown.add(text);
                }
                required += column.isRequiredInHeader() ? 1 : 0;
            }
        }
        boolean isBlank = hasBlankWord && unknown.isEmpty() && filled.size() <= FEW;
        boolean isNearlyEmpty = filled.size() <= FEW
                && filled.size() == unknown.size()
                && unknown.stream().anyMatch(text -> HAN.matcher(text).find())
                && required * 2 <= Math.max(2, header.schema().requiredColumns().size());
        boolean isTotal = !unknown.isEmpty() && TotalWords.occurIn(unknown.get(0));
        boolean areHints = unknown.stream().filter(HINT.asMatchPredicate()).count() >= 2;
        return isBlank || isNearlyEmpty || isTotal || areHints || areUnits(unknown) || areNumbersOfColumns(filled);
    }

    private static boolean areUnits(List<String> unknown) {
        return !unknown.isEmpty() && unknown.stream().allMatch(UnitWords::isUnit);
    }

    private static boolean areNumbersOfColumns(List<String> filled) {
        if (filled.size() < ENOUGH) {
            return false;
        }
        int before = -1;
        for (String text : filled) {
            String digits = WidthFolding.folded(text);
            boolean isLetter = before <= 0 && LETTERS.indexOf(digits) >= 0 && digits.length() == 1;
            if (isLetter) {
                before = 0;
                continue;
            }
            if (!digits.matches("\\d{1,2}")) {
                return false;
            }
            int number = Integer.parseInt(digits);
            if (number <= before) {
                return false;
            }
            before = number;
        }
        return true;
    }
}
