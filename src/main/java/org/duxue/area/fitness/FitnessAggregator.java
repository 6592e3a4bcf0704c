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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duxue.area.Aggregator;
import org.duxue.area.FigureSum;
import org.duxue.area.Indicator;
import org.duxue.area.Observation;
import org.duxue.area.SourceRows;
import org.duxue.area.SubmissionAggregate;
import org.duxue.area.ValidationContext;
import org.duxue.area.Weight;
import org.duxue.standards.Target;

/** Adds up one fitness file. Students are counted by grade and sex; figures are computed from the counts at the end. */
final class FitnessAggregator implements Aggregator<FitnessRow> {

    private static final int GROUPS = GradeCode.ALL.size() * Sex.values().length;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal COVERED = BigDecimal.valueOf(95);
    private static final int MEASURED_DECIMALS = 10;
    private static final String TOTAL = "";

    private final ValidationContext context;
    private final FitnessStandard standard = StandardTables.national2014();
    private final Counts[] groups = new Counts[GROUPS];

    FitnessAggregator(ValidationContext context) {
        this.context = context;
        Arrays.setAll(this.groups, group -> new Counts());
    }

    @Override
    public void add(FitnessRow row, int rowNumber) {
        Counts group = this.groups[TestPlan.group(row.grade(), row.sex())];
        if (row.exempt()) {
            group.exempt++;
        } else if (!row.isComplete()) {
            group.incomplete++;
        } else {
            addTested(row, group);
        }
    }

    private void addTested(FitnessRow row, Counts group) {
        int grade = row.grade().grade();
        int bmiTenths = this.standard.bmiTenths(row.heightTenths(), row.weightTenths());
        int total = this.standard.totalTenths(
                grade, row.sex(), bmiTenths, row.measures().values());
        group.tested++;
        group.totalTenths += total;
        switch (this.standard.band(total)) {
            case EXCELLENT -> group.excellent++;
            case GOOD -> group.good++;
            case PASS -> group.pass++;
            case FAIL -> {}
        }
        BodyMass bodyMass = this.standard.bodyMass(grade, row.sex(), bmiTenths);
        if (bodyMass == BodyMass.OVERWEIGHT || bodyMass == BodyMass.OBESE) {
            group.overweight++;
        }
    }

    @Override
    public SubmissionAggregate close() {
        FigureSum sum = new FigureSum(FitnessIndicators.ALL);
        Map<String, Counts> parts = parts();
        parts.forEach((breakdown, counts) -> addPart(sum, breakdown, counts));
        Counts all = parts.getOrDefault(TOTAL, new Counts());
        long toTest = this.context.school().students() - all.exempt;
        sum.addRatio(COVERAGE_RATE, all.tested, toTest);
        List<Observation> observations = new ArrayList<>();
        excellentLow(all, toTest).ifPresent(observations::add);
        coverageLow(all.tested, toTest).ifPresent(observations::add);
        return new SubmissionAggregate(sum.figures(), observations);
    }

    /** The total and, for one dimension at a time, the parts that occur. */
    private Map<String, Counts> parts() {
        Map<String, Counts> parts = new LinkedHashMap<>();
        parts.put(TOTAL, new Counts());
        for (GradeCode grade : GradeCode.ALL) {
            for (Sex sex : Sex.values()) {
                Counts group = this.groups[TestPlan.group(grade, sex)];
                if (!group.isEmpty()) {
                    List.of(TOTAL, "stage=" + grade.stage().key(), "grade=" + grade.key(), "sex=" + sex.key())
                            .forEach(part -> parts.computeIfAbsent(part, key -> new Counts())
                                    .add(group));
                }
            }
        }
        return parts;
    }

    private static void addPart(FigureSum sum, String breakdown, Counts counts) {
        addCount(sum, STUDENTS_TESTED, breakdown, counts.tested);
        addCount(sum, STUDENTS_EXEMPT, breakdown, counts.exempt);
        addCount(sum, STUDENTS_INCOMPLETE, breakdown, counts.incomplete);
        if (counts.tested > 0) {
            long good = counts.excellent + counts.good;
            BigDecimal students = BigDecimal.valueOf(counts.tested);
            sum.addPart(EXCELLENT_RATE, breakdown, BigDecimal.valueOf(counts.excellent), students);
            sum.addPart(EXCELLENT_GOOD_RATE, breakdown, BigDecimal.valueOf(good), students);
            sum.addPart(PASS_RATE, breakdown, BigDecimal.valueOf(good + counts.pass), students);
            sum.addPart(AVERAGE_SCORE, breakdown, BigDecimal.valueOf(counts.totalTenths, 1), students);
            sum.addPart(OVERWEIGHT_RATE, breakdown, BigDecimal.valueOf(counts.overweight), students);
        }
    }

    /** Only parts that occur are published. */
    private static void addCount(FigureSum sum, Indicator indicator, String breakdown, long count) {
        if (count > 0) {
            sum.addPart(indicator, breakdown, BigDecimal.valueOf(count), BigDecimal.ZERO);
        }
    }

    /** Testing no students is no evidence, and a sample does not prove that a breach is resolved. */
    private Optional<Observation> excellentLow(Counts all, long toTest) {
        if (all.tested == 0) {
            return Optional.empty();
        }
        return binding(EXCELLENT_RATE.targetKey())
                .map(target -> floor("fitness.excellent_low", all.excellent, all.tested, target)
                        .weighing(isCovered(all.tested, toTest) ? Weight.FULL : Weight.SAMPLE));
    }

    private boolean isCovered(long students, long toTest) {
        BigDecimal least = this.context.norms().find("limit.fitness_coverage").orElse(COVERED);
        return toTest > 0 && isMet(students, toTest, least);
    }

    private static boolean isMet(long amount, long base, BigDecimal target) {
        return BigDecimal.valueOf(amount).multiply(HUNDRED).compareTo(target.multiply(BigDecimal.valueOf(base))) >= 0;
    }

    private Optional<Observation> coverageLow(long students, long toTest) {
        if (toTest <= 0) {
            return Optional.empty();
        }
        return binding("limit.fitness_coverage").map(least -> floor("fitness.coverage_low", students, toTest, least));
    }

    private Optional<BigDecimal> binding(String norm) {
        return this.context.normsOfSchool().target(norm).filter(Target::binding).map(Target::value);
    }

    /** A percentage that must reach the target; the unrounded value decides. */
    private static Observation floor(String rule, long amount, long base, BigDecimal target) {
        BigDecimal hundredfold = BigDecimal.valueOf(amount).multiply(HUNDRED);
        BigDecimal whole = BigDecimal.valueOf(base);
        return new Observation(
                rule,
                List.of(),
                hundredfold.divide(whole, MEASURED_DECIMALS, RoundingMode.HALF_UP),
                target,
                !isMet(amount, base, target),
                BigDecimal.valueOf(amount),
                whole,
                null,
                SourceRows.NONE);
    }

    /** Students of one grade and sex, or of a larger group. */
    private static final class Counts {

        private long tested;
        private long exempt;
        private long incomplete;
        private long excellent;
        private long good;
        private long pass;
        private long overweight;
        private long totalTenths;

        boolean isEmpty() {
            return this.tested + this.exempt + this.incomplete == 0;
        }

        void add(Counts other) {
            this.tested += other.tested;
            this.exempt += other.exempt;
            this.incomplete += other.incomplete;
            this.excellent += other.excellent;
            this.good += other.good;
            this.pass += other.pass;
            this.overweight += other.overweight;
            this.totalTenths += other.totalTenths;
        }
    }
}
