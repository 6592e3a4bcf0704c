package org.duxue.registry;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.duxue.shared.Period;
import org.duxue.shared.Problem;
import org.duxue.shared.RuleCode;
import org.duxue.shared.Stage;

/** Questions to the office about rows of its registry that may be right, and would change figures if they are wrong. */
final class RegistryQuestions {

    private static final Pattern CLOSED = Pattern.compile("停办|撤销|撤并|关停|已?并入|已?撤校|注销");

    private static final Pattern STAGE = Pattern.compile("(幼儿园|小学|初级中学|初中|高级中学|高中|中学)(?:[（(][^（）()]*[)）])?$");

    private final List<Listed> all = new ArrayList<>();

    /** A school with the row that lists it. */
    private record Listed(School school, int row) {}

    void add(School school, int row) {
        this.all.add(new Listed(school, row));
    }

    /**
     * All questions, by row.
     *
     * @param inForce the schools of a month
     */
    List<Problem> ask(Function<Period, RegistryOfPeriod> inForce) {
        List<Problem> asked = new ArrayList<>();
        for (Listed one : this.all) {
            School school = one.school();
            if (!school.open()) {
                continue;
            }
            if (school.students() + school.kindergartenChildren() == 0) {
                asked.add(problem(one, RegistryRules.NO_STUDENTS, school.name()));
            }
            if (isNamedOtherwise(school)) {
                asked.add(problem(one, RegistryRules.OTHER_STAGE, school.name(), school.type()));
            }
            Matcher closed = CLOSED.matcher(school.name());
            if (closed.find()) {
                asked.add(problem(one, RegistryRules.CLOSED_BY_NAME, school.name(), closed.group()));
            }
        }
        asked.addAll(askAboutTwins(inForce));
        return asked;
    }

    /** What a name ends with is what the school is; a school of more stages may be named by one of them. */
    private static boolean isNamedOtherwise(School school) {
        Matcher named = STAGE.matcher(school.name());
        if (!named.find()) {
            return false;
        }
        SchoolType type = school.type();
        return switch (named.group(1)) {
            case "幼儿园" -> type != SchoolType.KINDERGARTEN;
            case "小学" -> !type.teaches(Stage.PRIMARY);
            case "初级中学", "初中" -> !type.teaches(Stage.JUNIOR);
            case "高级中学", "高中" -> !type.teaches(Stage.SENIOR);
            default -> !type.teaches(Stage.JUNIOR) && !type.teaches(Stage.SENIOR);
        };
    }

    private static Problem problem(Listed one, RuleCode code, Object... arguments) {
        return Problem.of(code, one.row(), "", "", code.with(arguments));
    }

    /** What distinguishes schools in addition to their codes. */
    private static String name(School school) {
        return school.district().code() + school.name();
    }

    /** One school under two codes would owe everything twice, and its students would count twice. */
    private List<Problem> askAboutTwins(Function<Period, RegistryOfPeriod> registry) {
        List<Problem> asked = new ArrayList<>();
        Set<Period> months = this.all.stream()
                .map(Listed::school)
                .collect(Collectors.groupingBy(RegistryQuestions::name))
                .values()
                .stream()
                .filter(sameName ->
                        sameName.stream().map(School::code).distinct().count() > 1)
                .flatMap(List::stream)
                .map(School::effectiveFrom)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<List<String>> reported = new HashSet<>();
        for (Period month : months) {
            RegistryOfPeriod inForce = registry.apply(month);
            inForce.districts().stream()
                    .flatMap(district -> inForce.openSchools(district).stream())
                    .collect(Collectors.groupingBy(RegistryQuestions::name, TreeMap::new, Collectors.toList()))
                    .values()
                    .forEach(sameName -> {
                        List<String> codes = sameName.stream().map(School::code).toList();
                        if (codes.size() > 1 && reported.add(codes)) {
                            asked.add(Problem.ofFile(
                                    RegistryRules.TWO_CODES, sameName.get(0).name(), codes));
                        }
                    });
        }
        return asked;
    }
}
