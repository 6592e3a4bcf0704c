package org.duxue.registry;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.duxue.reading.ChineseWordList;
import org.duxue.reading.FileProbe;
import org.duxue.reading.Problems;
import org.duxue.reading.Schema;
import org.duxue.reading.TableFile;
import org.duxue.shared.KeyedHash;
import org.duxue.shared.Period;
import org.duxue.shared.Problem;
import org.duxue.shared.Severity;

/** All rows of the school registry. The rows in force follow from the period. */
public final class Registry {

    private static final long MOST_BYTES = 512L << 20;

    private final Map<String, List<School>> rowsByCode = new TreeMap<>();
    private final Map<String, Succession> successions = new TreeMap<>();

    /** A school that continues under another code. */
    private record Succession(String former, String code, Period from) {}

    public Registry(List<School> rows) {
        for (School row : rows) {
            this.rowsByCode
                    .computeIfAbsent(row.code(), code -> new ArrayList<>())
                    .add(row);
        }
        for (List<School> school : this.rowsByCode.values()) {
            school.sort(Comparator.comparing(School::effectiveFrom));
            for (School row : school) {
                if (row.predecessor() != null) {
                    this.successions.putIfAbsent(
                            row.predecessor(), new Succession(row.predecessor(), row.code(), row.effectiveFrom()));
                }
            }
        }
    }

    /** The result of reading the registry: the registry, or all its problems. */
    public sealed interface Reading {

        /**
         * A registry that figures may be computed from.
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

    /**
     * Reads {@code schools.csv} with the same tolerance as any other file. One error makes the whole registry invalid.
     */
    public static Reading read(Path file) throws IOException {
        FileProbe probe = FileProbe.of(file, MOST_BYTES, new ChineseWordList(List.of(RegistryRows.SCHEMA)));
        TableFile table = new TableFile(probe);
        TableFile.Opening opening = table.open(List.of(RegistryRows.SCHEMA), RegistryRows.SCHEMA);
        if (opening instanceof TableFile.Opening.Refused refused) {
            return new Reading.Invalid(refused.problems());
        }
        Problems problems = new Problems(RegistryRows.SCHEMA);
        List<School> schools = new ArrayList<>();
        RegistryQuestions questions = new RegistryQuestions();
        RegistryRows rows = new RegistryRows();
        table.read((TableFile.Opening.Open) opening, problems, new KeyedHash(new byte[16]), row -> {
            School school = rows.check(row);
            if (school != null) {
                schools.add(school);
                questions.add(school, row.number());
            }
            return true;
        });
        List<Problem> errors =
                problems.all().stream().filter(Registry::mustBeFixed).toList();
        if (!errors.isEmpty()) {
            return new Reading.Invalid(errors);
        }
        if (schools.isEmpty()) {
            return new Reading.Invalid(List.of(Problem.ofFile(RegistryRules.NO_SCHOOLS)));
        }
        Registry registry = new Registry(schools);
        questions.ask(registry::in).forEach(problems::add);
        return new Reading.Valid(
                registry,
                problems.all().stream()
                        .filter(problem -> problem.severity() == Severity.WARNING)
                        .toList());
    }

    /** A column under an unknown title would be read as empty, which would falsify the figures of all schools. */
    private static boolean mustBeFixed(Problem problem) {
        return problem.isError() || problem.rule().equals(TableFile.NEAR_COLUMN);
    }

    /** The schools in force in a period, open and closed, by code. */
    public RegistryOfPeriod in(Period period) {
        SortedMap<String, School> inForce = new TreeMap<>();
        this.rowsByCode.forEach((code, rows) -> rows.stream()
                .filter(row -> !period.isBefore(row.effectiveFrom()))
                .reduce((earlier, later) -> later)
                .ifPresent(row -> inForce.put(code, row)));
        Map<String, String> successors = new LinkedHashMap<>();
        this.successions.values().stream()
                .filter(succession -> !period.isBefore(succession.from()))
                .sorted(Comparator.comparing(Succession::from).reversed().thenComparing(Succession::former))
                .forEach(succession -> {
                    inForce.computeIfPresent(
                            succession.former(),
                            (code, row) -> row.effectiveFrom().isBefore(succession.from()) ? null : row);
                    School own = inForce.get(succession.former());
                    // a code that is in use again is its own school
                    if (own == null || !own.open()) {
                        successors.put(succession.former(), succession.code());
                    }
                });
        return new RegistryOfPeriod(period, inForce, successors);
    }

    /** Whether the registry has the code at all, in any month. */
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
