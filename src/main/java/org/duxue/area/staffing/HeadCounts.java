package org.duxue.area.staffing;

import static org.duxue.area.staffing.StaffingColumns.ABOVE_DEGREE;
import static org.duxue.area.staffing.StaffingColumns.ACTUAL;
import static org.duxue.area.staffing.StaffingColumns.BACKBONE;
import static org.duxue.area.staffing.StaffingColumns.CERTIFIED;
import static org.duxue.area.staffing.StaffingColumns.HIRED;
import static org.duxue.area.staffing.StaffingColumns.PLANNED_HIRES;
import static org.duxue.area.staffing.StaffingColumns.RETIRING;

import java.util.List;
import org.duxue.area.FormRow;
import org.duxue.reading.Column;
import org.duxue.reading.Row;
import org.duxue.shared.QuestionKey;
import org.duxue.shared.RuleCode;
import org.jspecify.annotations.Nullable;

/**
 * The people of one row, whatever their post.
 *
 * @param certified absent when not known
 */
record HeadCounts(
        int actual,
        int retiring,
        int plannedHires,
        int hired,
        int aboveDegree,
        int backbone,
        @Nullable Integer certified) {

    /**
     * Judges the counts of a row; nothing when one of them is wrong.
     *
     * @param key of the row; empty where it cannot be read
     */
    static @Nullable HeadCounts judged(Row row, String key) {
        Integer actual = row.require(ACTUAL);
        Integer retiring = row.get(RETIRING, 0);
        Integer plannedHires = row.get(PLANNED_HIRES, 0);
        Integer hired = row.get(HIRED, 0);
        Integer aboveDegree = row.get(ABOVE_DEGREE, 0);
        Integer backbone = row.get(BACKBONE, 0);
        Integer certified = row.get(CERTIFIED);
        amongActual(row, RETIRING, retiring, actual, StaffingRules.RETIRING_ABOVE_ACTUAL);
        amongActual(row, ABOVE_DEGREE, aboveDegree, actual, StaffingRules.DEGREE_ABOVE_ACTUAL);
        amongActual(row, BACKBONE, backbone, actual, StaffingRules.BACKBONE_ABOVE_ACTUAL);
        amongActual(row, CERTIFIED, certified, actual, StaffingRules.CERTIFIED_ABOVE_ACTUAL);
        if (hired != null && plannedHires != null && hired > plannedHires) {
            row.warn(
                    HIRED,
                    StaffingRules.HIRED_ABOVE_PLAN,
                    new QuestionKey(key, hired + " / " + plannedHires),
                    plannedHires);
        }
        if (actual == null
                || retiring == null
                || plannedHires == null
                || hired == null
                || aboveDegree == null
                || backbone == null) {
            return null;
        }
        return new HeadCounts(actual, retiring, plannedHires, hired, aboveDegree, backbone, certified);
    }

    private static void amongActual(
            Row row, Column<Integer> column, @Nullable Integer part, @Nullable Integer actual, RuleCode otherwise) {
        if (part != null && actual != null && part > actual) {
            row.reject(column, otherwise, actual);
        }
    }

    List<String> kept() {
        return List.of(
                String.valueOf(this.actual),
                String.valueOf(this.retiring),
                String.valueOf(this.plannedHires),
                String.valueOf(this.hired),
                String.valueOf(this.aboveDegree),
                String.valueOf(this.backbone),
                this.certified == null ? "" : this.certified.toString());
    }

    FormRow writtenAgain(FormRow start) {
        return start.with(ACTUAL, this.actual)
                .with(RETIRING, this.retiring)
                .with(PLANNED_HIRES, this.plannedHires)
                .with(HIRED, this.hired)
                .with(ABOVE_DEGREE, this.aboveDegree)
                .with(BACKBONE, this.backbone)
                .with(CERTIFIED, this.certified);
    }

    static HeadCounts recalled(List<String> kept) {
        return new HeadCounts(
                Integer.parseInt(kept.get(0)),
                Integer.parseInt(kept.get(1)),
                Integer.parseInt(kept.get(2)),
                Integer.parseInt(kept.get(3)),
                Integer.parseInt(kept.get(4)),
                Integer.parseInt(kept.get(5)),
                kept.get(6).isEmpty() ? null : Integer.valueOf(kept.get(6)));
    }
}
