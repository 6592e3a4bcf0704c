package org.duxue.area.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.duxue.area.SampleSchool;
import org.duxue.registry.SchoolType;
import org.duxue.standards.Basis;
import org.duxue.standards.Norms;
import org.duxue.standards.Policy;
import org.duxue.standards.SamplePolicy;
import org.duxue.standards.Standards;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuardNormTest {

    private final GuardNorm norm =
            GuardNorm.in(adopted(LocalDate.of(2023, 6, 30))).orElseThrow();

    /** The number for a middle or boarding school has not been verified: it is never cited as the standard's. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            99,   GB/T 29315-2022 人力防范 保安员配备
            100,  本区规定
            999,  本区规定
            1000, GB/T 29315-2022 人力防范 保安员配备
            """)
    void citesTheNormThatSetsTheNumberOfTheSchool(int students, String cited) {
        Norms norms = adopted(LocalDate.of(2023, 6, 30));
        var school = SampleSchool.of(SchoolType.PRIMARY).primary(students).school();
        var boarding =
                SampleSchool.of(SchoolType.SENIOR).senior(students).boarding().school();

        assertThat(norms.basis(GuardNorm.keyFor(school, norms)))
                .map(Basis::cited)
                .contains(cited);
        assertThat(norms.basis(GuardNorm.keyFor(boarding, norms)))
                .map(Basis::cited)
                .contains("本区规定");
    }

    @Test
    void citesTheLawBeforeTheStandardWasInForce() {
        Norms norms = adopted(LocalDate.of(2022, 5, 31));
        var school = SampleSchool.of(SchoolType.PRIMARY).primary(1200).school();

        assertThat(norms.basis(GuardNorm.keyFor(school, norms)))
                .map(Basis::cited)
                .contains("未成年人保护法 第35条");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            0,    1
            99,   1
            100,  2
            999,  2
            1000, 3
            1499, 3
            1500, 4
            1999, 4
            2000, 5
            """)
    void requiresGuardsByStudents(int students, int guards) {
        var school = SampleSchool.of(SchoolType.PRIMARY).primary(students).school();

        assertThat(this.norm.required(school)).isEqualTo(guards);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            0,    2
            50,   2
            100,  2
            300,  2
            301,  3
            600,  3
            601,  4
            999,  5
            1000, 6
            1200, 6
            1201, 7
            1500, 8
            """)
    void requiresMoreOfBoardingSchools(int students, int guards) {
        var school =
                SampleSchool.of(SchoolType.SENIOR).senior(students).boarding().school();

        assertThat(this.norm.required(school)).isEqualTo(guards);
    }

    @Test
    void addsUpTheStudentsOfAllStages() {
        var school = SampleSchool.of(SchoolType.TWELVE_YEAR)
                .primary(400)
                .junior(300)
                .senior(300)
                .school();

        assertThat(this.norm.required(school)).isEqualTo(3);
    }

    @Test
    void countsTheChildrenOfAKindergarten() {
        var school = SampleSchool.of(SchoolType.KINDERGARTEN).children(120).school();

        assertThat(this.norm.required(school)).isEqualTo(2);
    }

    @Test
    void countsTheChildrenOfAttachedClasses() {
        var school =
                SampleSchool.of(SchoolType.PRIMARY).primary(980).children(20).school();

        assertThat(this.norm.required(school)).isEqualTo(3);
    }

    /** A number that has not been verified in the standard is not required where the district has not adopted it. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            99,   false, 1
            100,  false, 1
            999,  false, 1
            1000, false, 3
            1500, false, 4
            999,  true,  1
            1500, true,  4
            """)
    void requiresTheVerifiedMinimumWithoutAdoption(int students, boolean boarding, int guards) {
        GuardNorm verified = GuardNorm.in(Standards.load().on(LocalDate.of(2023, 6, 30), Policy.none(), "230306"))
                .orElseThrow();
        var school = SampleSchool.of(SchoolType.JUNIOR).junior(students);

        assertThat(verified.required(boarding ? school.boarding().school() : school.school()))
                .isEqualTo(guards);
    }

    @Test
    void requiresOneByTheLawOf2021AndMoreByTheStandardOf2022() {
        var school = SampleSchool.of(SchoolType.PRIMARY).primary(1500).school();

        assertThat(GuardNorm.in(adopted(LocalDate.of(2021, 5, 31)))).isEmpty();
        assertThat(GuardNorm.in(adopted(LocalDate.of(2021, 6, 1))).orElseThrow().required(school))
                .isEqualTo(1);
        assertThat(GuardNorm.in(adopted(LocalDate.of(2022, 5, 31)))
                        .orElseThrow()
                        .required(school))
                .isEqualTo(1);
        assertThat(GuardNorm.in(adopted(LocalDate.of(2022, 6, 1)))).contains(this.norm);
    }

    private static Norms adopted(LocalDate day) {
        return Standards.load().on(day, SamplePolicy.adoptingEverything("230306"), "230306");
    }
}
