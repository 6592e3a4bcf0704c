package org.duxue.reading;

import org.duxue.shared.Problem;
import org.duxue.shared.QuestionKey;
import org.duxue.shared.RuleCode;

/** Asks where a remark below the rows says that money is in another unit, which came too late to be read so. */
final class UnitsBelow {

    static final RuleCode RULE = RuleCode.question("unit-below", "unit");

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

    /** Judges a row that is none of data. */
    void judge(TextRow row, Problems problems) {
        for (int i = 0; i < row.size() && this.areYuan && !this.isAsked; i++) {
            MeasureUnit unit = UnitWords.ofMoneyIn(row.get(i));
            if (unit != null && unit.isToBeConverted()) {
                this.isAsked = true;
                problems.add(Problem.of(RULE, row.number(), "", unit.text(), RULE.with(unit.text()))
                        .in(this.header.table().name())
                        .asking(new QuestionKey("", unit.text())));
            }
        }
    }
}
