package org.duxue.registry;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.duxue.reading.Lexicon;
import org.duxue.reading.Problems;
import org.duxue.reading.Schema;
import org.duxue.reading.Survey;
import org.duxue.reading.TableFile;
import org.duxue.shared.KeyedHash;
import org.duxue.shared.Period;
import org.duxue.shared.Problem;
import org.duxue.shared.ProblemType;
import org.duxue.shared.Severity;

/** All rows of the school registry. What is in force follows from the period. */
public final class Registry {

    private static final long MOST_BYTES = 512L << 20;

    private final Map<String, List<School>> rowsByCode = new TreeMap<>();

    public Registry(List<School> rows) {
        for (School row : rows) {
            this.rowsByCode
                    .computeIfAbsent(row.code(), code -> new ArrayList<>())
                    .add(row);
        }
        this.rowsByCode.values().forEach(school -> school.sort(Comparator.comparing(School::effectiveFrom)));
    }

    /** What reading the registry gave: the registry, or everything that is wrong with it. */
    public sealed interface Reading {

        /**
         * A registry that figures may be made of.
         *
         * @param warnings what the office is asked to check
         */
        record Valid(Registry registry, List<Problem> warnings) implements Reading {}

        record Invalid(List<Problem> problems) implements Reading {}
    }

    /** The columns of {@code schools.csv}. */
    public static Schema schema() {
        return RegistryRows.SCHEMA;
    }

    /** Reads {@code schools.csv} with the tolerance of every other file. One error makes the whole registry invalid. */
    public static Reading read(Path file) throws IOException {
        Survey survey = Survey.of(file, MOST_BYTES, new Lexicon(List.of(RegistryRows.SCHEMA)));
        TableFile table = new TableFile(survey);
        TableFile.Opening opening = table.open(List.of(RegistryRows.SCHEMA), RegistryRows.SCHEMA);
        if (opening instanceof TableFile.Opening.Refused refused) {
            return new Reading.Invalid(refused.problems());
        }
        Problems problems = new Problems(RegistryRows.SCHEMA);
        List<School> schools = new ArrayList<>();
        table.read(((TableFile.Opening.Open) opening).header(), problems, new KeyedHash(new byte[16]), row -> {
            School school = RegistryRows.check(row);
            if (school != null) {
                schools.add(school);
            }
            return true;
        });
        List<Problem> errors = problems.all().stream().filter(Problem::isError).toList();
        if (!errors.isEmpty()) {
            return new Reading.Invalid(errors);
        }
        if (schools.isEmpty()) {
            return new Reading.Invalid(List.of(Problem.ofFile(
                    ProblemType.SOURCE_ERROR,
                    "no-schools",
                    "学校名录没有任何学校；请至少填写一行",
                    "the registry names no school; write at least one row")));
        }
        return new Reading.Valid(
                new Registry(schools),
                problems.all().stream()
                        .filter(problem -> problem.severity() == Severity.WARNING)
                        .toList());
    }

    /** The schools in force in a period, open and closed, by code. */
    public RegistryOfPeriod in(Period period) {
        SortedMap<String, School> inForce = new TreeMap<>();
        this.rowsByCode.forEach((code, rows) -> rows.stream()
                .filter(row -> !period.isBefore(row.effectiveFrom()))
                .reduce((earlier, later) -> later)
                .ifPresent(row -> inForce.put(code, row)));
        return new RegistryOfPeriod(period, inForce);
    }

    /** Whether the code stands in the registry at all, whenever it is in force. */
    public boolean knows(String schoolCode) {
        return this.rowsByCode.containsKey(schoolCode);
    }

    /** Whether any school ever belonged to the district. */
    public boolean knowsDistrict(String districtCode) {
        return this.rowsByCode.values().stream()
                .flatMap(List::stream)
                .anyMatch(school -> school.district().code().equals(districtCode));
    }
}
