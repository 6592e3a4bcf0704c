package org.duxue.area.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duxue.registry.SchoolType.NINE_YEAR;
import static org.duxue.registry.SchoolType.PRIMARY;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.duxue.area.Aggregator;
import org.duxue.area.Figure;
import org.duxue.area.FigureKey;
import org.duxue.area.Figures;
import org.duxue.area.ModuleCase;
import org.duxue.area.Observation;
import org.duxue.area.SampleSchool;
import org.duxue.area.SourceRows;
import org.duxue.area.SubmissionAggregate;
import org.duxue.registry.Location;
import org.duxue.shared.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StaffingAggregatorTest {

    private static final String HEADER =
            "post,stage,subject,required,actual,retiring,planned_hires,hired," + "above_degree,backbone,certified";
    private static final Set<String> OF_THE_WHOLE_SCHOOL =
            Set.of("hire_quota", "hire_quota_carried", "hire_gap", "health_staff_required", "health_compliance_rate");

    /** Retiring 4 + 0 + 1 + 0 + 2 = 7, so 2 may be hired and 1 is carried; 1 is planned. */
    private final SubmissionAggregate nineYear = ModuleCase.of(new StaffingModule())
            .school(SampleSchool.of(NINE_YEAR).primary(468).junior(278))
            .rows(
                    HEADER,
                    "teacher,primary,pe,3,1,1,0,0,1,0,1",
                    "teacher,primary,chinese,8,9,2,1,1,5,2,",
                    "teacher,junior,pe,2,2,1,0,0,1,1,0",
                    "teacher,junior,music,2,1,1,0,0,1,0,1",
                    "health,,,2,1,0,0,0,0,0,",
                    "counsellor,,,1,1,0,0,0,1,1,1",
                    "other,,,,6,2,0,0,3,3,")
            .aggregate();

    @Test
    void addsUpTeachersByStage() {
        assertThat(figures("teachers_required")).containsExactly("=15/0", "stage=junior=4/0", "stage=primary=11/0");
        assertThat(figures("teachers_actual")).containsExactly("=13/0", "stage=junior=3/0", "stage=primary=10/0");
    }

    @Test
    void doesNotOffsetShortageBySurplus() {
        assertThat(figures("shortage"))
                .containsExactly(
                        "=3/0",
                        "stage=junior=1/0",
                        "stage=primary=2/0",
                        "subject=chinese=0/0",
                        "subject=music=1/0",
                        "subject=pe=2/0");
        assertThat(figures("surplus")).containsExactly("=1/0");
    }

    @Test
    void hiresOneForThreeRetirementsOfTheWholeSchool() {
        assertThat(figures("retiring")).containsExactly("=7/0");
        assertThat(figures("planned_hires")).containsExactly("=1/0");
        assertThat(figures("hired")).containsExactly("=1/0");
        assertThat(figures("hire_quota")).containsExactly("=2/0");
        assertThat(figures("hire_quota_carried")).containsExactly("=1/0");
        assertThat(figures("hire_gap")).containsExactly("=1/0");
    }

    @Test
    void countsHealthStaffAgainstStudents() {
        assertThat(figures("health_staff_required")).containsExactly("=2/0");
        assertThat(figures("health_staff")).containsExactly("=1/0");
        assertThat(figures("health_compliance_rate")).containsExactly("=0/1");
    }

    @Test
    void ratesCertificatesOnlyOfTeachersWhereKnown() {
        assertThat(figures("certified_rate")).containsExactly("=2/4");
    }

    @Test
    void givesTheBalanceItsTeachersByStage() {
        assertThat(figures("balance.above_degree")).containsExactly("stage=junior=2/0", "stage=primary=6/0");
        assertThat(figures("balance.backbone")).containsExactly("stage=junior=1/0", "stage=primary=2/0");
        assertThat(figures("balance.pe_arts")).containsExactly("stage=junior=3/0", "stage=primary=1/0");
    }

    @Test
    void observesEverySubjectTheHiresAndTheHealthStaff() {
        assertThat(this.nineYear.observations())
                .containsExactly(
                        shortage("primary", "pe", 1, 3, 2),
                        shortage("primary", "chinese", 9, 8, 3),
                        shortage("junior", "pe", 2, 2, 4),
                        shortage("junior", "music", 1, 2, 5),
                        Observation.floor(
                                "staffing.hire_gap", List.of(), 1, 2, new SourceRows(List.of(2, 3, 4, 5, 8), 5)),
                        Observation.floor("staffing.health_short", List.of(), 1, 2, SourceRows.of(6))
                                .on(746));
        assertThat(this.nineYear.observations())
                .extracting(Observation::breached)
                .containsExactly(true, false, false, true, true, true);
    }

    @Test
    void countsOnlyRequirementsInANilReturn() {
        SubmissionAggregate nil = ModuleCase.of(new StaffingModule())
                .school(SampleSchool.of(PRIMARY).primary(600))
                .rows(HEADER)
                .aggregate();

        assertThat(nil.figures().all())
                .containsEntry(FigureKey.total("shortage"), Figure.ZERO)
                .containsEntry(FigureKey.total("hire_quota"), Figure.ZERO)
                .containsEntry(FigureKey.total("certified_rate"), Figure.ZERO)
                .containsEntry(FigureKey.total("health_staff_required"), Figure.of(1, 0))
                .containsEntry(FigureKey.total("health_compliance_rate"), Figure.of(0, 1))
                .containsEntry(new FigureKey("balance.pe_arts", "stage=primary"), Figure.ZERO)
                .doesNotContainKey(new FigureKey("balance.pe_arts", "stage=junior"));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "600, 1", "601, 2", "1200, 2", "1201, 3"})
    void requiresOneHealthStaffForEveryBegunSixHundred(int students, int required) {
        SubmissionAggregate nil = ModuleCase.of(new StaffingModule())
                .school(SampleSchool.of(PRIMARY).primary(students))
                .rows(HEADER)
                .aggregate();

        assertThat(nil.figures().find("health_staff_required")).contains(Figure.of(required, 0));
    }

    @Test
    void hasNoFindingsWhereNoNormCoversTheSchool() {
        SubmissionAggregate small = ModuleCase.of(new StaffingModule())
                .adoptingNothing()
                .school(SampleSchool.of(PRIMARY).primary(599).in(Location.URBAN))
                .rows(HEADER, "teacher,,pe,3,1,1,,,,,", "other,,,,10,8,1,,,,")
                .aggregate();

        assertThat(small.figures().find("hire_gap")).contains(Figure.of(2, 0));
        assertThat(small.figures().find("health_staff_required")).contains(Figure.of(0, 0));
        assertThat(small.figures().find("health_compliance_rate")).contains(Figure.of(0, 0));
        assertThat(small.observations()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void addsUpToTheSameInTwoHalvesAndInAnyOrder(long seed) {
        Random random = new Random(seed);
        List<StaffingRow> rows = SampleRows.of(random);
        int half = random.nextInt(rows.size() + 1);
        Figures whole = tallied(rows);
        Figures halves = tallied(rows.subList(0, half)).plus(tallied(rows.subList(half, rows.size())));

        assertThat(ofRows(halves)).as("seed %d", seed).isEqualTo(ofRows(whole));

        List<StaffingRow> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);
        assertThat(tallied(shuffled)).as("seed %d", seed).isEqualTo(whole);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void readsBackStoredRows(long seed) {
        StaffingModule module = new StaffingModule();

        assertThat(SampleRows.of(new Random(seed)))
                .as("seed %d", seed)
                .allSatisfy(row -> assertThat(module.recall(module.keep(row))).isEqualTo(row));
    }

    private List<String> figures(String indicator) {
        List<String> found = new ArrayList<>();
        this.nineYear.figures().all().forEach((key, figure) -> {
            if (key.indicator().equals(indicator)) {
                found.add(key.breakdown() + "=" + figure.numerator() + "/" + figure.denominator());
            }
        });
        return found;
    }

    private static Observation shortage(String stage, String subject, int actual, int required, int row) {
        return Observation.floor("staffing.shortage", List.of(stage, subject), actual, required, SourceRows.of(row));
    }

    private static Figures tallied(List<StaffingRow> rows) {
        StaffingModule module = new StaffingModule();
        Aggregator<StaffingRow> aggregator = module.aggregator(ModuleCase.of(module)
                .school(SampleSchool.of(NINE_YEAR).primary(468).junior(278))
                .context());
        rows.forEach(row -> aggregator.add(row, 2));
        return aggregator.close().figures();
    }

    /** Quotas and requirements are set for a school, so they do not add up over parts of its file. */
    private static Figures ofRows(Figures figures) {
        TreeMap<FigureKey, Figure> some = new TreeMap<>(figures.all());
        some.keySet().removeIf(key -> OF_THE_WHOLE_SCHOOL.contains(key.indicator()));
        return Figures.of(some);
    }

    /** Rows that a nine-year school may send. */
    private static final class SampleRows {

        static List<StaffingRow> of(Random random) {
            List<StaffingRow> rows = new ArrayList<>();
            for (Stage stage : EnumSet.of(Stage.PRIMARY, Stage.JUNIOR)) {
                for (Subject subject : Subject.values()) {
                    if (random.nextBoolean()) {
                        rows.add(new StaffingRow.Teachers(stage, subject, random.nextInt(9), counts(random)));
                    }
                }
            }
            for (Post post : EnumSet.complementOf(EnumSet.of(Post.TEACHER))) {
                Stage stage = random.nextBoolean() ? null : Stage.JUNIOR;
                Integer required = random.nextBoolean() ? null : Integer.valueOf(random.nextInt(9));
                rows.add(new StaffingRow.OtherStaff(post, stage, required, counts(random)));
            }
            return rows;
        }

        private static HeadCounts counts(Random random) {
            int actual = random.nextInt(20);
            Integer certified = random.nextBoolean() ? null : Integer.valueOf(random.nextInt(actual + 1));
            return new HeadCounts(
                    actual,
                    random.nextInt(actual + 1),
                    random.nextInt(5),
                    random.nextInt(5),
                    random.nextInt(actual + 1),
                    random.nextInt(actual + 1),
                    certified);
        }
    }
}
