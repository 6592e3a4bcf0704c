package org.duxue.area.fitness;

import java.util.List;
import org.duxue.area.Indicator;
import org.duxue.area.Unit;
import org.duxue.shared.Area;

/** The published indicators of area 4. */
final class FitnessIndicators {

    static final Indicator STUDENTS_TESTED = students("students_tested", "完成测试人数");
    static final Indicator STUDENTS_EXEMPT = students("students_exempt", "免予执行人数");
    static final Indicator STUDENTS_INCOMPLETE = students("students_incomplete", "数据不全人数");
    static final Indicator COVERAGE_RATE = rate("coverage_rate", "测试覆盖率");
    static final Indicator EXCELLENT_RATE = rate("excellent_rate", "优秀率");
    static final Indicator EXCELLENT_GOOD_RATE = rate("excellent_good_rate", "优良率");
    static final Indicator PASS_RATE = rate("pass_rate", "及格率");
    static final Indicator AVERAGE_SCORE = Indicator.ratio(Area.FITNESS, "average_score", "平均分", Unit.SCORE);
    static final Indicator OVERWEIGHT_RATE = rate("overweight_rate", "超重肥胖率").lessIsBetterRatio();

    static final List<Indicator> ALL = List.of(
            STUDENTS_TESTED,
            STUDENTS_EXEMPT,
            STUDENTS_INCOMPLETE,
            COVERAGE_RATE,
            EXCELLENT_RATE,
            EXCELLENT_GOOD_RATE,
            PASS_RATE,
            AVERAGE_SCORE,
            OVERWEIGHT_RATE);

    private FitnessIndicators() {}

    private static Indicator students(String key, String label) {
        return Indicator.count(Area.FITNESS, key, label, Unit.STUDENTS);
    }

    private static Indicator rate(String key, String label) {
        return Indicator.ratio(Area.FITNESS, key, label, Unit.PERCENT);
    }
}
