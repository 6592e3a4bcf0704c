package org.duxue.report.disclosure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The facts in fitness figures. They are published for the whole and by one dimension at a time; the parts of each
 * dimension add up to the whole, and grades to stages. If a dimension has a single part, that part is the whole.
 */
final class FitnessFacts {

    private static final String GRADE = PeopleFigures.GRADE;
    private static final String STAGE = PeopleFigures.STAGE;
    private static final String SEX = "sex=";

    private static final int HIGHEST = 1200;

    private final PeopleFigures figures;
    private final FactSheet facts;
    private final NavigableSet<String> grades;
    private final NavigableSet<String> stages;
    private final NavigableSet<String> sexes;
    private final Map<String, Map<Measure, Count>> counts = new TreeMap<>();

    private FitnessFacts(PeopleFigures figures, FactSheet facts) {
        this.figures = figures;
        this.facts = facts;
        this.grades = figures.parts(GRADE);
        this.stages = figures.parts(STAGE);
        this.sexes = figures.parts(SEX);
    }

    static void add(PeopleFigures figures, FactSheet facts) {
        if (isThere(figures)) {
            new FitnessFacts(figures, facts).add();
        }
    }

    private static boolean isThere(PeopleFigures figures) {
        return figures.has("coverage_rate") || figures.has("students_tested");
    }

    /** Adds the facts from the registry about the students of a submission whose counts were added. */
    static void addRegistered(PeopleFigures figures, FactSheet facts) {
        if (isThere(figures)) {
            FitnessFacts of = new FitnessFacts(figures, facts);
            of.names().forEach(name -> of.notMoreThan(name, of.absent()));
            of.stages.forEach(stage -> figures.registered(stage)
                    .ifPresent(students -> of.notMoreThan(stage, students - of.number("students_tested", stage))));
        }
    }

    private List<String> names() {
        List<String> names = new ArrayList<>(List.of(""));
        names.addAll(this.stages);
        names.addAll(this.grades);
        names.addAll(this.sexes);
        return names;
    }

    private void add() {
        List<String> parts = names();
        parts.stream().map(this::canonical).distinct().forEach(this::addCounts);
        this.stages.forEach(this::addNotEmpty);
        this.grades.forEach(this::addNotEmpty);
        this.sexes.forEach(this::addNotEmpty);
        sums("", this.sexes);
        sums("", this.stages);
        this.stages.forEach(stage -> sums(stage, gradesOf(stage)));
        parts.forEach(this::addLines);
    }

    private Set<String> gradesOf(String stage) {
        NavigableSet<String> of = new TreeSet<>();
        this.grades.stream()
                .filter(grade -> PeopleFigures.stageOf(grade).equals(stage))
                .forEach(of::add);
        return of;
    }

    /** The widest part with the same people. */
    private String canonical(String part) {
        if (part.startsWith(GRADE)) {
            return gradesOf(PeopleFigures.stageOf(part)).size() == 1 ? canonical(PeopleFigures.stageOf(part)) : part;
        }
        if (part.startsWith(STAGE)) {
            return this.stages.size() == 1 ? "" : part;
        }
        return part.startsWith(SEX) && this.sexes.size() == 1 ? "" : part;
    }

    private Map<Measure, Count> of(String part) {
        return Objects.requireNonNull(this.counts.get(canonical(part)));
    }

    private void addCounts(String part) {
        long tested = number("students_tested", part);
        long exempt = number("students_exempt", part);
        long incomplete = number("students_incomplete", part);
        long good = number("excellent_good_rate", part);
        long absent = absent();
        Map<Measure, Count> of = new EnumMap<>(Measure.class);
        put(of, Measure.EXEMPT, part, exempt, absent);
        put(of, Measure.INCOMPLETE, part, incomplete, absent);
        put(of, Measure.FAILED, part, tested - number("pass_rate", part), tested);
        put(of, Measure.OVERWEIGHT, part, number("overweight_rate", part), tested);
        put(of, Measure.GOOD, part, good, tested);
        put(of, Measure.EXCELLENT, part, number("excellent_rate", part), tested);
        put(of, Measure.SCORE, part, this.figures.numerator("average_score", part, 10), HIGHEST * tested);
        this.counts.put(part, of);
        bands(of, tested);
    }

    /** A part is only listed if it has people, tested or not. */
    private void addNotEmpty(String part) {
        if (number("students_tested", part) == 0) {
            this.facts.atMost(Map.of(named(Measure.EXEMPT, part), -1, named(Measure.INCOMPLETE, part), -1), -1);
        }
    }

    private void notMoreThan(String part, long absent) {
        this.facts.atMost(Map.of(named(Measure.EXEMPT, part), 1, named(Measure.INCOMPLETE, part), 1), absent);
    }

    private Count named(Measure measure, String part) {
        return this.facts.named(measure, canonical(part));
    }

    private void put(Map<Measure, Count> of, Measure measure, String part, long value, long most) {
        of.put(measure, this.facts.count(measure, part, value, 0, most));
    }

    /** The maximum number of exempt or incomplete students: those, and registered students without a row. */
    private long absent() {
        long incomplete = number("students_incomplete", "");
        long toTest = this.figures.denominator("coverage_rate", "");
        long unsent = Math.max(0, toTest - number("students_tested", "") - incomplete);
        return number("students_exempt", "") + incomplete + unsent;
    }

    private static Count count(Map<Measure, Count> of, Measure measure) {
        return Objects.requireNonNull(of.get(measure));
    }

    /** A student is in one band only, and the bands bound the sum of scores: 90, 80 and 60 points, at most 120. */
    private void bands(Map<Measure, Count> of, long tested) {
        Count failed = count(of, Measure.FAILED);
        Count good = count(of, Measure.GOOD);
        Count excellent = count(of, Measure.EXCELLENT);
        Count score = count(of, Measure.SCORE);
        this.facts.atMost(Map.of(failed, 1, good, 1), tested);
        this.facts.atMost(Map.of(excellent, 1, good, -1), 0);
        this.facts.atMost(Map.of(excellent, 100, good, 200, failed, -600, score, -1), -600 * tested);
        this.facts.atMost(Map.of(excellent, -301, good, -100, failed, 200, score, 1), 799 * tested);
    }

    private void sums(String whole, Set<String> parts) {
        if (parts.size() < 2) {
            return;
        }
        for (Map.Entry<Measure, Count> of : of(whole).entrySet()) {
            Map<Count, Integer> terms = new LinkedHashMap<>();
            terms.put(of.getValue(), -1);
            parts.forEach(part -> terms.put(count(of(part), of.getKey()), 1));
            this.facts.exactly(terms, 0);
        }
    }

    private void addLines(String part) {
        Map<Measure, Count> of = of(part);
        long tested = number("students_tested", part);
        this.facts.line("students_exempt", part, count(of, Measure.EXEMPT), 0);
        this.facts.line("students_incomplete", part, count(of, Measure.INCOMPLETE), 0);
        if (part.isEmpty()) {
            long toTest = this.figures.denominator("coverage_rate", part);
            this.facts.line("coverage_rate", part, count(of, Measure.EXEMPT), Protection.isSmall(toTest) ? toTest : 0);
        }
        if (tested > 0) {
            this.facts.line("pass_rate", part, count(of, Measure.FAILED), tested);
            this.facts.line("overweight_rate", part, count(of, Measure.OVERWEIGHT), tested);
            this.facts.line("excellent_good_rate", part, count(of, Measure.GOOD), tested);
            this.facts.line("excellent_rate", part, count(of, Measure.EXCELLENT), tested);
            this.facts.line("average_score", part, count(of, Measure.SCORE), tested);
        }
    }

    private long number(String indicator, String part) {
        return this.figures.numerator(indicator, part);
    }
}
