package org.duxue.reading;

import java.util.regex.Pattern;
import org.duxue.shared.Problem;
import org.duxue.shared.QuestionKey;
import org.duxue.shared.RuleCode;

/** Asks where a remark below the rows says that money is in another unit, which is too late to convert the amounts. */
final class UnitsBelow {

    static final RuleCode RULE = RuleCode.question("unit-below", "unit");

    private static final Pattern LABEL = Pattern.compile("(?:单\\s*位(?:均)?(?:为|是)?|为|是)[:：]?$");

    private final Header header;
    private final boolean areYuan;
    private boolean isAsked;

    UnitsBelow(Header header) {
        this.header = header;
        this.areYuan = header.cells().stream().anyMatch(cell -> {
            Column<?> column = cell.column();
            return column != null && column.isYuan() && cell.unit() == null;
        });
    }

    /** Judges a row that is not data. A label and its value may be in separate cells. */
    void judge(TextRow row, Problems problems) {
        String before = "";
        for (int i = 0; i < row.size() && this.areYuan && !this.isAsked; i++) {
            String text = Whitespace.strip(row.get(i));
            if (text.isEmpty()) {
                continue;
            }
            MeasureUnit unit = UnitWords.ofMoneyIn(LABEL.matcher(before).find() ? before + text : text);
            before = text;
            if (unit != null && unit.isToBeConverted()) {
                this.isAsked = true;
                problems.add(Problem.of(RULE, row.number(), "", unit.text(), RULE.with(unit.text()))
                        .in(this.header.table().name())
                        .asking(new QuestionKey("", unit.text())));
            }
        }
    }
}
