package org.duxue.area.fitness;

import static org.duxue.area.fitness.FitnessIndicators.AVERAGE_SCORE;
import static org.duxue.area.fitness.FitnessIndicators.COVERAGE_RATE;
import static org.duxue.area.fitness.FitnessIndicators.EXCELLENT_GOOD_RATE;
import static org.duxue.area.fitness.FitnessIndicators.EXCELLENT_RATE;
import static org.duxue.area.fitness.FitnessIndicators.OVERWEIGHT_RATE;
import static org.duxue.area.fitness.FitnessIndicators.PASS_RATE;
import static org.duxue.area.fitness.FitnessIndicators.STUDENTS_EXEMPT;
import static org.duxue.area.fitness.FitnessIndicators.STUDENTS_INCOMPLETE;
import static org.duxue.area.fitness.FitnessIndicators.STUDENTS_TESTED;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.duxue.area.Account;
import org.duxue.area.FigureSum;
import org.duxue.area.Indicator;
import org.duxue.area.Observation;
import org.duxue.area.Setting;
import org.duxue.area.SourceRows;
import org.duxue.area.Tally;

/** Adds up one fitness file. Students are counted by grade and sex; figures are made of the counts at the end. */
final class FitnessTally implements Tally<FitnessRow> {

    private static final int GROUPS = GradeCode.ALL.size() * Sex.values().length;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MEASURED_DECIMALS = 10;

    private final Setting setting;
    private final FitnessStandard standard = FitnessStandard.national2014();
    private final long[] tested = new long[GROUPS];
    private final long[] exempt = new long[GROUPS];
    private final long[] incomplete = new long[GROUPS];
    private final long[] excellent = new long[GROUPS];
    private final long[] good = new long[GROUPS];
    private final long[] pass = new long[GROUPS];
    private final long[] overweight = new long[GROUPS];
    private final long[] totalTenths = new long[GROUPS];

    FitnessTally(Setting setting) {
        this.setting = setting;
    }

    @Override
    public void add(FitnessRow row, int rowNumber) {
        int group = TestPlan.group(row.grade(), row.sex());
        if (row.exempt()) {
            this.exempt[group]++;
        } else if (!row.isComplete()) {
            this.incomplete[group]++;
        } else {
            addTested(row, group);
        }
    }

    private void addTested(FitnessRow row, int group) {
        int grade = row.grade().grade();
        int bmiTenths = this.standard.bmiTenths(row.heightTenths(), row.weightTenths());
        int total = this.standard.totalTenths(
                grade, row.sex(), bmiTenths, row.measures().values());
        this.tested[group]++;
        this.totalTenths[group] += total;
        switch (this.standard.band(total)) {
            case EXCELLENT -> this.excellent[group]++;
            case GOOD -> this.good[group]++;
            case PASS -> this.pass[group]++;
            case FAIL -> {}
        }
        BodyMass bodyMass = this.standard.bodyMass(grade, row.sex(), bmiTenths);
        if (bodyMass == BodyMass.OVERWEIGHT || bodyMass == BodyMass.OBESE) {
            this.overweight[group]++;
        }
    }

    @Override
    public Account close() {
        FigureSum sum = new FigureSum(FitnessIndicators.ALL);
        for (GradeCode grade : GradeCode.ALL) {
            for (Sex sex : Sex.values()) {
                String[] parts = {"stage=" + grade.stage().key(), "grade=" + grade.key(), "sex=" + sex.key()};
                addGroup(sum, TestPlan.group(grade, sex), parts);
            }
        }
        long students = sum(this.tested);
        long toTest = this.setting.school().students() - sum(this.exempt);
        sum.addRatio(COVERAGE_RATE, students, toTest);
        List<Observation> observations = new ArrayList<>();
        excellentLow(students).ifPresent(observations::add);
        coverageLow(students, toTest).ifPresent(observations::add);
        return new Account(sum.figures(), observations);
    }

    private void addGroup(FigureSum sum, int group, String... parts) {
        long students = this.tested[group];
        addCount(sum, STUDENTS_TESTED, students, parts);
        addCount(sum, STUDENTS_EXEMPT, this.exempt[group], parts);
        addCount(sum, STUDENTS_INCOMPLETE, this.incomplete[group], parts);
        if (students > 0) {
            long good = this.excellent[group] + this.good[group];
            BigDecimal total = BigDecimal.valueOf(this.totalTenths[group], 1);
            sum.addRatio(EXCELLENT_RATE, this.excellent[group], students, parts);
            sum.addRatio(EXCELLENT_GOOD_RATE, good, students, parts);
            sum.addRatio(PASS_RATE, good + this.pass[group], students, parts);
            sum.addRatio(AVERAGE_SCORE, total, BigDecimal.valueOf(students), parts);
            sum.addRatio(OVERWEIGHT_RATE, this.overweight[group], students, parts);
        }
    }

    /** Only parts that occur are published. */
    private static void addCount(FigureSum sum, Indicator indicator, long count, String... parts) {
        if (count > 0) {
            sum.add(indicator, count, parts);
        }
    }

    /** No student tested is no evidence. */
    private Optional<Observation> excellentLow(long students) {
        if (students == 0) {
            return Optional.empty();
        }
        return this.setting
                .norms()
                .find(EXCELLENT_RATE.targetKey())
                .map(target -> floor("fitness.excellent_low", sum(this.excellent), students, target, false));
    }

    private Optional<Observation> coverageLow(long students, long toTest) {
        if (toTest <= 0) {
            return Optional.empty();
        }
        return this.setting
                .norms()
                .find("limit.fitness_coverage")
                .map(least -> floor("fitness.coverage_low", students, toTest, least, true));
    }

    /** A percentage that must reach the target; the unrounded one decides. */
    private static Observation floor(String rule, long amount, long base, BigDecimal target, boolean hasBase) {
        BigDecimal hundredfold = BigDecimal.valueOf(amount).multiply(HUNDRED);
        BigDecimal whole = BigDecimal.valueOf(base);
        return new Observation(
                rule,
                List.of(),
                hundredfold.divide(whole, MEASURED_DECIMALS, RoundingMode.HALF_UP),
                target,
                hundredfold.compareTo(target.multiply(whole)) < 0,
                hasBase ? BigDecimal.valueOf(amount) : null,
                hasBase ? whole : null,
                null,
                SourceRows.NONE);
    }

    private static long sum(long[] counts) {
        return Arrays.stream(counts).sum();
    }
}
