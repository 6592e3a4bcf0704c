package org.duxue.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.duxue.shared.Period;
import org.duxue.standards.Norms;
import org.duxue.standards.Policy;
import org.duxue.standards.PolicyReader;
import org.duxue.standards.Standards;
import org.duxue.standards.Target;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Which norm holds for which school on which day, derived by hand from the documents: a number binds, {@code 25?} is a
 * goal whose year is not over, {@code 50t} one that is missed or met but makes no finding, {@code -} does not apply.
 */
class NormsBySchoolTest {

    private static final Map<String, School> SCHOOLS = schools();

    @TempDir
    Path folder;

    @Test
    void everyNormHoldsForTheSchoolsAndDaysOfItsDocument() throws IOException {
        List<CSVRecord> rows = rows();

        assertThat(rows.size() * SCHOOLS.size()).isGreaterThan(300);
        for (CSVRecord row : rows) {
            Norms norms = norms(row);
            Map<String, String> describe = new LinkedHashMap<>();
            Map<String, String> expected = new LinkedHashMap<>();
            SCHOOLS.forEach((name, school) -> {
                describe.put(name, describe(norms.at(school), row.get("norm")));
                expected.put(name, row.get(name));
            });
            assertThat(describe)
                    .as(row.get("norm") + " on " + row.get("day") + ", adopted: " + row.get("adopted"))
                    .isEqualTo(expected);
        }
    }

    private Norms norms(CSVRecord row) throws IOException {
        Standards standards = Standards.load();
        Policy policy = row.get("adopted").equals("yes")
                ? PolicyReader.read(
                        Files.writeString(
                                this.folder.resolve("policy.yml"),
                                "districts:\n  230302:\n    adopt:\n      " + row.get("norm") + ": 鸡教发〔2023〕5号\n"),
                        standards,
                        Map.of())
                : Policy.none();
        return standards.on(LocalDate.parse(row.get("day")), policy, "230302");
    }

    private static String describe(Norms norms, String key) {
        return norms.target(key).map(NormsBySchoolTest::describe).orElse("-");
    }

    private static String describe(Target target) {
        String value = target.value().signum() == 0 ? "0" : plain(target.value());
        return target.binding() ? value : target.due() ? value + "t" : value + "?";
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    private static List<CSVRecord> rows() throws IOException {
        try (InputStreamReader text = new InputStreamReader(
                Objects.requireNonNull(NormsBySchoolTest.class.getResourceAsStream("norms-by-school.csv")),
                StandardCharsets.UTF_8)) {
            return CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(text)
                    .getRecords();
        }
    }

    private static Map<String, School> schools() {
        Map<String, School> schools = new LinkedHashMap<>();
        schools.put("urban_primary_700", school(SchoolType.PRIMARY, Location.URBAN, 700, 0, 0, 0));
        schools.put("rural_primary_700", school(SchoolType.PRIMARY, Location.RURAL, 700, 0, 0, 0));
        schools.put("rural_point_40", of(Category.POINT, school(SchoolType.PRIMARY, Location.RURAL, 40, 0, 0, 0)));
        schools.put("boarding_junior_300", boarding(school(SchoolType.JUNIOR, Location.TOWN, 0, 300, 0, 0)));
        schools.put("urban_junior_1200", school(SchoolType.JUNIOR, Location.URBAN, 0, 1200, 0, 0));
        schools.put("senior_1500", school(SchoolType.SENIOR, Location.URBAN, 0, 0, 1500, 0));
        schools.put("private_nine_year_500", ofPrivate(school(SchoolType.NINE_YEAR, Location.RURAL, 300, 200, 0, 0)));
        schools.put("special_80", of(Category.SPECIAL, school(SchoolType.PRIMARY, Location.URBAN, 80, 0, 0, 0)));
        schools.put("vocational_900", of(Category.VOCATIONAL, school(SchoolType.SENIOR, Location.TOWN, 0, 0, 900, 0)));
        schools.put("urban_kindergarten_200", school(SchoolType.KINDERGARTEN, Location.URBAN, 0, 0, 0, 200));
        schools.put(
                "rural_private_kindergarten_120",
                ofPrivate(school(SchoolType.KINDERGARTEN, Location.RURAL, 0, 0, 0, 120)));
        schools.put("kindergarten_90_somewhere", school(SchoolType.KINDERGARTEN, null, 0, 0, 0, 90));
        return schools;
    }

    private static School school(
            SchoolType type, @Nullable Location location, int primary, int junior, int senior, int children) {
        return new School(
                "2123000101",
                "学校",
                new District("230302", "鸡冠区"),
                type,
                Ownership.PUBLIC,
                Category.REGULAR,
                location,
                false,
                primary,
                junior,
                senior,
                children,
                null,
                null,
                Period.of(2022, 1),
                true,
                null);
    }

    private static School of(Category category, School school) {
        return with(school, school.ownership(), category, school.boarding());
    }

    private static School boarding(School school) {
        return with(school, school.ownership(), school.category(), true);
    }

    private static School ofPrivate(School school) {
        return with(school, Ownership.PRIVATE, school.category(), school.boarding());
    }

    private static School with(School school, Ownership ownership, Category category, boolean boarding) {
        return new School(
                school.code(),
                school.name(),
                school.district(),
                school.type(),
                ownership,
                category,
                school.location(),
                boarding,
                school.primaryStudents(),
                school.juniorStudents(),
                school.seniorStudents(),
                school.kindergartenChildren(),
                null,
                null,
                school.effectiveFrom(),
                true,
                null);
    }
}
