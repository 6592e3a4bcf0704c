package org.duxue.area.fitness;

import static org.duxue.area.fitness.FitnessColumns.BIRTH_DATE;
import static org.duxue.area.fitness.FitnessColumns.EXEMPT;
import static org.duxue.area.fitness.FitnessColumns.GRADE_CODE;
import static org.duxue.area.fitness.FitnessColumns.HEIGHT;
import static org.duxue.area.fitness.FitnessColumns.SEX;
import static org.duxue.area.fitness.FitnessColumns.STUDENT_ID;
import static org.duxue.area.fitness.FitnessColumns.WEIGHT;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.duxue.area.Aggregator;
import org.duxue.area.AreaModule;
import org.duxue.area.FormRow;
import org.duxue.area.Indicator;
import org.duxue.area.PersonInRow;
import org.duxue.area.Plausibility;
import org.duxue.area.ValidationContext;
import org.duxue.reading.Column;
import org.duxue.reading.Row;
import org.duxue.reading.Schema;
import org.duxue.registry.School;
import org.duxue.registry.SchoolType;
import org.duxue.shared.Area;
import org.duxue.shared.ComparableKey;
import org.duxue.shared.KeyedHash;
import org.duxue.shared.ProblemType;
import org.duxue.shared.RuleCode;
import org.jspecify.annotations.Nullable;

/** Area 4: physical fitness of students. */
public final class FitnessModule implements AreaModule<FitnessRow> {

    private static final RuleCode GRADE_OF_SCHOOL =
            RuleCode.error(ProblemType.CONSTRAINT_ERROR, "grade-of-school", "type", "grades");

    @Override
    public Area area() {
        return Area.FITNESS;
    }

    @Override
    public Schema schema() {
        return FitnessColumns.SCHEMA;
    }

    @Override
    public Column<String> sender() {
        return FitnessColumns.SCHOOL_CODE;
    }

    @Override
    public List<Indicator> indicators() {
        return FitnessIndicators.ALL;
    }

    @Override
    public @Nullable FitnessRow check(Row row, ValidationContext context) {
        GradeCode grade = grade(row, context.school().type());
        String studentId = row.require(STUDENT_ID);
        Sex sex = row.require(SEX);
        context.past(row, BIRTH_DATE);
        Boolean exempt = row.get(EXEMPT, false);
        int height = row.number(HEIGHT);
        int weight = row.number(WEIGHT);
        TestPlan plan = grade == null || sex == null ? TestPlan.OF_EVERYONE : TestPlan.of(grade, sex);
        Measures measures = plan.read(row);
        KeyedHash.Value pseudonym =
                studentId == null ? null : context.pseudonyms().of(ComparableKey.of(studentId));
        if (pseudonym != null) {
            row.unique(STUDENT_ID, pseudonym);
        }
        if (grade == null || pseudonym == null || sex == null || exempt == null || row.isInError()) {
            return null;
        }
        if (!exempt) {
            reportLacking(height, weight, row);
            plan.reportLacking(measures, row);
        }
        return new FitnessRow(grade, pseudonym, sex, tenths(height), tenths(weight), measures, exempt);
    }

    private static @Nullable GradeCode grade(Row row, SchoolType type) {
        GradeCode grade = row.require(GRADE_CODE);
        if (grade == null || type.teaches(grade.stage())) {
            return grade;
        }
        List<String> own = GradeCode.ALL.stream()
                .filter(one -> type.teaches(one.stage()))
                .map(GradeCode::key)
                .toList();
        row.reject(GRADE_CODE, GRADE_OF_SCHOOL, type, own);
        return null;
    }

    private static void reportLacking(int height, int weight, Row row) {
        if (height == Row.NO_NUMBER) {
            row.lack(HEIGHT);
        }
        if (weight == Row.NO_NUMBER) {
            row.lack(WEIGHT);
        }
    }

    /** Rounds half up; heights and weights are positive. */
    private static int tenths(int thousandths) {
        return thousandths == Row.NO_NUMBER ? FitnessRow.NOT_MEASURED : (thousandths + 50) / 100;
    }

    @Override
    public String key(FitnessRow row) {
        return row.pseudonym().hex();
    }

    @Override
    public List<String> keep(FitnessRow row) {
        return row.kept();
    }

    @Override
    public FitnessRow recall(List<String> kept) {
        return FitnessRow.recalled(kept);
    }

    /** Students are measured again each time, and their identities are not stored. */
    @Override
    public Optional<FormRow> writeAgain(FitnessRow row) {
        return Optional.empty();
    }

    @Override
    public OptionalInt registered(School school) {
        return OptionalInt.of(school.students());
    }

    @Override
    public Optional<PersonInRow> personInRow() {
        return Optional.of((kept, day) -> Optional.of(kept.get(FitnessRow.PSEUDONYM)));
    }

    @Override
    public Plausibility<FitnessRow> plausibility() {
        return new FitnessPlausibility();
    }

    @Override
    public Aggregator<FitnessRow> aggregator(ValidationContext context) {
        return new FitnessAggregator(context);
    }
}
