package org.duxue.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.duxue.shared.ProblemType;
import org.duxue.shared.RuleCode;

/**
 * A row in error that looks as if it were no record: a total or a remark in words of its own, numbers of the columns, their
 * units. Who is only asked to fill in its cells would fill in what is not there.
 */
final class StrayRow {

    static final RuleCode RULE = RuleCode.error(ProblemType.CONSTRAINT_ERROR, "stray-row");

    private static final int FEW = 3;
    private static final int ENOUGH = 3;

    private static final Pattern HAN = Pattern.compile("[\\u4e00-\\u9fff]");

    private StrayRow() {}

    static boolean is(Header header, Row row, TextRow cells) {
        List<String> filled = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        int required = 0;
        boolean saysNothing = false;
        for (int place = 0; place < Math.min(header.width(), cells.size()); place++) {
            Column<?> column = header.column(place);
            if (column != null && !row.isBlank(column)) {
                String text = Whitespace.strip(cells.get(place));
                filled.add(text);
                boolean isKnown = column.shape() == CellShape.CHOICE && column.knows(text);
                saysNothing |= BlankWords.areNothing(text);
                if (!isKnown && !BlankWords.areNothing(text)) {
                    unknown.add(text);
                }
                required += column.isRequiredInHeader() ? 1 : 0;
            }
        }
        boolean isNothing = saysNothing && unknown.isEmpty() && filled.size() <= FEW;
        boolean isNearlyEmpty = filled.size() <= FEW
                && filled.size() == unknown.size()
                && unknown.stream().anyMatch(text -> HAN.matcher(text).find())
                && required * 2 <= Math.max(2, header.schema().requiredColumns().size());
        boolean isTotal = !unknown.isEmpty() && TotalWords.standIn(unknown.get(0));
        return isNothing || isNearlyEmpty || isTotal || areUnits(unknown) || areNumbersOfColumns(filled);
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
