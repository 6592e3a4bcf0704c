package org.duxue.report.workbook;

import java.time.LocalDate;
import org.duxue.registry.District;
import org.duxue.shared.Period;

/** Of which district and month a workbook is. */
record Cover(Period period, District district, String districtName) {

    String title() {
        return heading() + "督导整改月报";
    }

    /** What stands on every printed page. */
    String heading() {
        return this.districtName + " " + this.period.month().getYear() + "年"
                + this.period.month().getMonthValue() + "月";
    }

    String remark() {
        LocalDate day = this.period.asOf();
        return "截至 " + day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth()
                + "日；各率为全区分子之和除以分母之和，不是学校数值的平均。";
    }
}
