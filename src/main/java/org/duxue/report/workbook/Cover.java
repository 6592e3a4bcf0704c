package org.duxue.report.workbook;

import org.duxue.registry.District;
import org.duxue.report.words.Words;
import org.duxue.shared.Period;

/** The district and month of a workbook. */
record Cover(Period period, District district, String districtName, Words words) {

    String title() {
        return heading() + this.words.of("督导整改月报", ": school inspection report");
    }

    /** The text printed on every page. */
    String heading() {
        return this.districtName + " " + this.words.month(this.period);
    }

    String remark() {
        String day = this.words.day(this.period.asOf());
        return this.words.of(
                "截至 " + day + "；各率为全区分子之和除以分母之和，不是学校数值的平均。",
                "As of " + day
                        + ". Rates are the sum of numerators by the sum of denominators, never a mean of schools.");
    }
}
