package org.duxue.area.pay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duxue.registry.SchoolType.JUNIOR;
import static org.duxue.registry.SchoolType.KINDERGARTEN;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.duxue.area.Aggregator;
import org.duxue.area.Figure;
import org.duxue.area.FigureKey;
import org.duxue.area.Figures;
import org.duxue.area.FollowedRow;
import org.duxue.area.ModuleCase;
import org.duxue.area.Observation;
import org.duxue.area.Population;
import org.duxue.area.SampleSchool;
import org.duxue.area.SourceRows;
import org.duxue.area.Standing;
import org.duxue.area.SubmissionAggregate;
import org.duxue.registry.SchoolType;
import org.duxue.shared.KeyedHash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PayAggregatorTest {

    private static final String HEADER = "staff_id,employment,position,hired_on,status,pension,medical,unemployment,"
            + "injury,maternity,due_on,monthly_wage_yuan";
    private static final String[] FILE = {
        HEADER,
        "W1,external,carer,2022-09-01,insured,yes,yes,yes,yes,yes,2023-01-31,3000",
        "W2,dispatched,carer,2023-05-31,in_progress,yes,,,,,2023-06-30,3100.50",
        "W3,purchased,other,2023-05-30,uninsured,,,,,,2023-06-29,",
        "W4,external,teacher,2022-09-01,uninsured,,,,,,2023-05-31,2000",
        "W5,established,teacher,2020-09-01,uninsured,,,,,,2023-01-31,9000"
    };

    private final SubmissionAggregate privateKindergarten =
            aggregate(SampleSchool.of(KINDERGARTEN).runPrivately());

    @Test
    void countsExternalStaffOnly() {
        assertThat(figures("external_staff")).containsExactly("=4/0", "institution=private_kindergarten=4/0");
        assertThat(figures("insured")).containsExactly("=1/0", "institution=private_kindergarten=1/0");
        assertThat(figures("in_progress")).containsExactly("=1/0", "institution=private_kindergarten=1/0");
        assertThat(figures("uninsured")).containsExactly("=2/0", "institution=private_kindergarten=2/0");
        assertThat(figures("insured_rate")).containsExactly("=1/4", "institution=private_kindergarten=1/4");
        assertThat(figures("all_five_rate")).containsExactly("=1/4", "institution=private_kindergarten=1/4");
    }

    /** Hired on 31 May is 30 days before 30 June, on 30 May it is 31. */
    @Test
    void countsRegistrationAsOverdueAfterThirtyDays() {
        assertThat(figures("registration_overdue")).containsExactly("=2/0", "institution=private_kindergarten=2/0");
    }

    @Test
    void countsADueDateAsPassedTheDayAfter() {
        assertThat(figures("due_passed")).containsExactly("=2/0", "institution=private_kindergarten=2/0");
    }

    @Test
    void averagesTheWagesGiven() {
        assertThat(figures("average_wage")).containsExactly("=8100.50/3", "institution=private_kindergarten=8100.50/3");
    }

    @Test
    void suspendsAPrivateKindergartenWhoseDueDatePassed() {
        assertThat(figures("institutions_to_suspend")).containsExactly("=1/0");
        assertThat(this.privateKindergarten.observations())
                .containsExactly(
                        Observation.ceiling(
                                        "pay.not_insured",
                                        List.of(),
                                        2,
                                        0,
                                        LocalDate.of(2023, 5, 31),
                                        new SourceRows(List.of(4, 5), 2))
                                .behind(people("W3", "W4"), ""),
                        Observation.ceiling(
                                        "pay.suspend",
                                        List.of(),
                                        2,
                                        0,
                                        LocalDate.of(2023, 5, 31),
                                        new SourceRows(List.of(4, 5), 2))
                                .behind(people("W3", "W4"), ""));
    }

    /** Identified by keyed hashes of their ids. */
    private static Population people(String... ids) {
        KeyedHash pseudonyms = new KeyedHash(new byte[KeyedHash.KEY_BYTES]);
        Population.Collector people = new Population.Collector();
        List.of(ids).forEach(id -> people.add(pseudonyms.of(id).hex()));
        return people.population();
    }

    @ParameterizedTest
    @CsvSource({"2023-06-30, 0", "2023-07-01, 1"})
    void countsNoOneWhoHasLeft(String leftOn, int counted) {
        Figures figures = ModuleCase.of(new PayModule())
                .school(SampleSchool.of(JUNIOR))
                .rows(HEADER + ",left_on", "W1,external,carer,2022-09-01,uninsured,,,,,,2023-05-31,," + leftOn)
                .aggregate()
                .figures();

        for (String indicator : List.of("external_staff", "uninsured", "registration_overdue", "due_passed")) {
            assertThat(figures.find(indicator)).as(indicator).contains(Figure.of(counted, 0));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "insured, yes, '', INSURED",
        "uninsured, '', 2023-06-30, LEFT",
        "uninsured, '', 2023-07-01, UNCHANGED",
        "in_progress, '', '', UNCHANGED",
        "insured, yes, 2023-06-01, LEFT"
    })
    void reportsTheStateOfAPersonWhoWasNotInsured(String status, String pension, String leftOn, Standing standing) {
        PayModule module = new PayModule();
        ModuleCase<PayRow> file = ModuleCase.of(module).school(SampleSchool.of(JUNIOR));
        PayRow row = file.rows(
                        HEADER + ",left_on",
                        "W1,external,carer,2022-09-01," + status + "," + pension + ",,,,,2023-05-31,," + leftOn)
                .accepted()
                .get(0);

        assertThat(module.follow(row, "pay.not_insured", file.context()))
                .map(FollowedRow::standing)
                .contains(standing);
    }

    @Test
    void suspendsNoOtherInstitution() {
        SubmissionAggregate aggregate = aggregate(SampleSchool.of(KINDERGARTEN));

        assertThat(aggregate.figures().find("institutions_to_suspend")).contains(Figure.ZERO);
        assertThat(aggregate.observations()).extracting(Observation::rule).containsExactly("pay.not_insured");
    }

    @ParameterizedTest
    @CsvSource({
        "KINDERGARTEN, false, public_kindergarten",
        "KINDERGARTEN, true, private_kindergarten",
        "JUNIOR, false, public_school",
        "SENIOR, true, private_school"
    })
    void breaksDownByInstitution(SchoolType type, boolean isPrivate, String institution) {
        SampleSchool school = SampleSchool.of(type);
        SubmissionAggregate aggregate = aggregate(isPrivate ? school.runPrivately() : school);

        assertThat(aggregate.figures().find("external_staff", "institution=" + institution))
                .contains(Figure.of(4, 0));
    }

    @Test
    void hasNoFindingsInANilReturn() {
        SubmissionAggregate nil = ModuleCase.of(new PayModule())
                .school(SampleSchool.of(KINDERGARTEN).runPrivately())
                .rows(HEADER)
                .aggregate();

        assertThat(nil.figures().all().values()).hasSize(10).containsOnly(Figure.ZERO);
        assertThat(nil.observations())
                .containsExactly(
                        Observation.ceiling("pay.not_insured", List.of(), 0, 0, null, SourceRows.NONE),
                        Observation.ceiling("pay.suspend", List.of(), 0, 0, null, SourceRows.NONE));
    }

    @Test
    void leavesOutBreakdownsThatDoNotOccur() {
        SubmissionAggregate aggregate = ModuleCase.of(new PayModule())
                .school(SampleSchool.of(JUNIOR))
                .rows(HEADER, "W1,external,carer,2022-09-01,insured,yes,,,,,,")
                .aggregate();

        assertThat(aggregate.figures().find("uninsured", "institution=public_school"))
                .contains(Figure.ZERO);
        assertThat(aggregate.figures().find("average_wage", "institution=public_school"))
                .isEmpty();
    }

    @Test
    void leavesOutWhatNoNormInForceSets() {
        SubmissionAggregate early = ModuleCase.of(new PayModule())
                .school(SampleSchool.of(JUNIOR))
                .period("2011-06")
                .rows(HEADER, "W1,external,carer,2010-09-01,uninsured,,,,,,2011-05-31,")
                .aggregate();

        assertThat(early.figures().find("registration_overdue")).isEmpty();
        assertThat(early.figures().find("due_passed")).contains(Figure.of(1, 0));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void addsUpToTheSameInTwoHalvesAndInAnyOrder(long seed) {
        Random random = new Random(seed);
        List<PayRow> rows = sample(random);
        int half = random.nextInt(rows.size() + 1);
        Figures whole = tallied(rows);
        Figures halves = tallied(rows.subList(0, half)).plus(tallied(rows.subList(half, rows.size())));

        assertThat(halves).as("seed %d", seed).isEqualTo(whole);

        List<PayRow> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);
        assertThat(tallied(shuffled)).as("seed %d", seed).isEqualTo(whole);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void readsBackStoredRows(long seed) {
        PayModule module = new PayModule();

        assertThat(sample(new Random(seed)))
                .as("seed %d", seed)
                .allSatisfy(row -> assertThat(module.recall(module.keep(row))).isEqualTo(row));
    }

    private static SubmissionAggregate aggregate(SampleSchool school) {
        return ModuleCase.of(new PayModule()).school(school).rows(FILE).aggregate();
    }

    private List<String> figures(String indicator) {
        List<String> found = new ArrayList<>();
        this.privateKindergarten.figures().all().forEach((FigureKey key, Figure figure) -> {
            if (key.indicator().equals(indicator)) {
                found.add(key.breakdown() + "=" + figure.numerator() + "/" + figure.denominator());
            }
        });
        return found;
    }

    private static Figures tallied(List<PayRow> rows) {
        PayModule module = new PayModule();
        Aggregator<PayRow> aggregator = module.aggregator(
                ModuleCase.of(module).school(SampleSchool.of(JUNIOR)).context());
        rows.forEach(row -> aggregator.add(row, 2));
        return aggregator.close().figures();
    }

    private static List<PayRow> sample(Random random) {
        List<PayRow> rows = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            InsuranceStatus status = any(random, InsuranceStatus.values());
            LocalDate due = LocalDate.of(2023, 6, 1).plusDays(random.nextInt(60));
            rows.add(new PayRow(
                    "hash" + i,
                    any(random, Employment.values()),
                    any(random, Position.values()),
                    LocalDate.of(2023, 6, 30).minusDays(random.nextInt(60)),
                    status,
                    taken(random),
                    status == InsuranceStatus.INSURED && random.nextBoolean() ? null : due,
                    random.nextBoolean() ? null : BigDecimal.valueOf(random.nextInt(1_000_000), random.nextInt(3)),
                    random.nextInt(4) > 0 ? null : LocalDate.of(2023, 6, 1).plusDays(random.nextInt(60)),
                    random.nextBoolean()));
        }
        return rows;
    }

    private static Set<Insurance> taken(Random random) {
        Set<Insurance> taken = EnumSet.allOf(Insurance.class);
        taken.removeIf(insurance -> random.nextInt(4) == 0);
        return taken;
    }

    private static <E> E any(Random random, E[] values) {
        return values[random.nextInt(values.length)];
    }
}
