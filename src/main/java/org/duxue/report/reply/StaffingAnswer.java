package org.duxue.report.reply;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duxue.area.Fact;
import org.duxue.area.Figure;
import org.duxue.area.Unit;
import org.duxue.ledger.ClearedBy;
import org.duxue.ledger.Line;
import org.duxue.ledger.Measure;
import org.duxue.ledger.Rule;
import org.duxue.shared.Labelled;
import org.duxue.summary.IndicatorRow;

/**
 * Missing teachers, retirements and recruitment, and health staff in relation to the numbers of students then and now.
 */
record StaffingAnswer(AnswerScope scope) implements Answer {

    private static final Set<String> SPORTS_AND_ARTS = Set.of("pe", "music", "fine_arts", "arts");
    private static final BigDecimal THREE = BigDecimal.valueOf(3);

    private ReplyText speech() {
        return this.scope.speech();
    }

    @Override
    public List<String> done() {
        return List.of();
    }

    @Override
    public List<String> now() {
        List<String> now = new ArrayList<>();
        boolean ofHealth =
                this.scope.rule() == null ? this.scope.speaksOf("卫生") : this.scope.rule() == Rule.HEALTH_SHORT;
        if (this.scope.problem().isEmpty() || !ofHealth) {
            shortage().ifPresent(now::add);
            retirements().ifPresent(now::add);
        }
        if (ofHealth) {
            this.scope.lines(rule -> rule == Rule.HEALTH_SHORT).forEach(line -> now.add(health(line)));
            compliance().ifPresent(now::add);
        }
        return now;
    }

    private String people(BigDecimal number) {
        return speech().amount(number, Unit.PEOPLE);
    }

    private Optional<String> shortage() {
        return this.scope.number("shortage").map(all -> {
            if (all.signum() == 0) {
                return this.scope.asOf()
                        + this.scope.whole()
                        + this.scope.of("没有学科缺员", "no subject lacks teachers")
                        + this.scope.freshness()
                        + speech().end();
            }
            Map<Labelled, Integer> subjects = bySubject(this.scope.factsOfDistrict(Fact.Vacancy.class));
            String named = named(subjects);
            BigDecimal ofSports = BigDecimal.valueOf(subjects.entrySet().stream()
                    .filter(one -> SPORTS_AND_ARTS.contains(one.getKey().key()))
                    .mapToInt(Map.Entry::getValue)
                    .sum());
            boolean most = ofSports.add(ofSports).compareTo(all) > 0;
            String mostly = most
                    ? this.scope.of(
                            "，多数为体育和艺术类教师（" + people(ofSports) + "）",
                            ", most of them of sports and arts (" + people(ofSports) + ")")
                    : "";
            return this.scope.asOf()
                    + this.scope.whole()
                    + this.scope.of("各校学科缺员", "subjects lack ")
                    + people(all)
                    + (named.isEmpty() ? "" : speech().inBrackets(named))
                    + mostly
                    + ofNamedSchools()
                    + this.scope.freshness()
                    + speech().end();
        });
    }

    /** What the schools named in the letter lack; empty if it names none. */
    private String ofNamedSchools() {
        if (this.scope.schools().isEmpty()) {
            return "";
        }
        Map<String, List<Fact.Vacancy>> schools = new LinkedHashMap<>();
        this.scope
                .facts(Fact.Vacancy.class)
                .forEach(one -> schools.computeIfAbsent(one.name(), name -> new ArrayList<>())
                        .add(one.fact()));
        return schools.entrySet().stream()
                .map(one -> this.scope.of("，其中" + one.getKey(), "; of these " + one.getKey() + " ")
                        + people(BigDecimal.valueOf(one.getValue().stream()
                                .mapToInt(Fact.Vacancy::missing)
                                .sum()))
                        + speech().inBrackets(named(bySubject(one.getValue().stream()))))
                .collect(Collectors.joining());
    }

    private String named(Map<Labelled, Integer> subjects) {
        return speech().list(subjects.entrySet().stream()
                .sorted(Map.Entry.<Labelled, Integer>comparingByValue().reversed())
                .map(one -> speech().key(one.getKey())
                        + this.scope.of("", " ")
                        + people(BigDecimal.valueOf(one.getValue())))
                .toList());
    }

    private static Map<Labelled, Integer> bySubject(Stream<Fact.Vacancy> vacancies) {
        Map<Labelled, Integer> subjects = new TreeMap<>(Comparator.comparing(Labelled::key));
        vacancies.forEach(one -> subjects.merge(one.subject(), one.missing(), Integer::sum));
        return subjects;
    }

    private Optional<String> retirements() {
        Optional<BigDecimal> retiring = this.scope.number("retiring");
        Optional<BigDecimal> quota = this.scope.number("hire_quota");
        Optional<BigDecimal> planned = this.scope.number("planned_hires");
        if (retiring.isEmpty()
                || quota.isEmpty()
                || planned.isEmpty()
                || retiring.get().signum() == 0) {
            return Optional.empty();
        }
        String year = year();
        BigDecimal ofDistrict = retiring.get().divide(THREE, 0, RoundingMode.DOWN);
        boolean differs = ofDistrict.compareTo(quota.get()) != 0;
        String carried = this.scope
                .number("hire_quota_carried")
                .filter(rest -> rest.signum() > 0)
                .map(rest -> this.scope.of("，余" + people(rest) + "结转", ", " + people(rest) + " carried on"))
                .orElse("");
        String other = differs
                ? this.scope.of(
                        "（全区合计的三分之一为" + people(ofDistrict) + "）",
                        " (a third of the district would be " + people(ofDistrict) + ")")
                : "";
        String hired = this.scope
                .number("hired")
                .filter(number -> number.signum() > 0)
                .map(number -> this.scope.of("，已招聘" + people(number), ", " + people(number) + " hired"))
                .orElse("");
        return Optional.of(this.scope.of(
                year + this.scope.whole() + "各校拟退休" + people(retiring.get()) + "，按“退三补一”逐校计算、每校向下取整可补充"
                        + people(quota.get()) + carried + other + "；拟招聘" + people(planned.get()) + hired
                        + this.scope.freshness() + "。",
                year + this.scope.whole() + people(retiring.get())
                        + " to retire; one for three, by school and rounded down, gives "
                        + people(quota.get()) + carried + other + "; planned to hire " + people(planned.get()) + hired
                        + this.scope.freshness() + "."));
    }

    /** A school means its own year, but data of an earlier one may be carried. */
    private String year() {
        int year = this.scope.draft().period().month().getYear();
        return this.scope.isOfOneYear()
                ? this.scope.of(year + "年", year + ": ")
                : this.scope.of("按各校最近报送，", "as last submitted: ");
    }

    /** The base when it was last found, and the base when it was cleared, each with its month. */
    private String health(Line line) {
        String school = line.subject().name();
        BigDecimal then = line.found().base();
        BigDecimal since = line.measure().base();
        if (then == null) {
            return school + posts(line.found()) + speech().end();
        }
        String month = monthOf(line);
        String found = this.scope.of(
                        month + "，" + school + "在校学生" + students(then),
                        "In " + month + " " + school + " had " + students(then))
                + posts(line.found());
        boolean isMeasuredAgain = !line.isUnsettled() && !line.measure().equals(line.found());
        if (since == null || !isMeasuredAgain) {
            return found + speech().end();
        }
        return found
                + later(line, since)
                + posts(line.measure())
                + speech().end()
                + (line.clearedBy() == ClearedBy.BASE ? onTheOldBase(line, then, since) : "");
    }

    /** The month in which it was last found, whose base the finding has. */
    private String monthOf(Line line) {
        return speech().month(line.lastPeriod() == null ? line.firstPeriod() : line.lastPeriod());
    }

    /** The base of a line cleared in an earlier month is not the number of students of this month. */
    private String later(Line line, BigDecimal base) {
        if (!this.scope.draft().isClearedNow(line)) {
            return this.scope.of(
                    "；其后核实时在校学生" + students(base), "; when it was checked later there were " + students(base));
        }
        String today = speech().month(this.scope.draft().period());
        return this.scope.of(
                "；" + today + "，" + line.subject().name() + "在校学生" + students(base),
                "; in " + today + " it has " + students(base));
    }

    /** Adds the month to the earlier base, so that it is not mistaken for the current one. */
    private String onTheOldBase(Line line, BigDecimal then, BigDecimal since) {
        String month = monthOf(line);
        String needed = people(line.found().target());
        String school = line.subject().name();
        if (since.compareTo(then) >= 0) {
            return this.scope.of(
                    "这是配备标准变化所致：按" + month + "的标准计算，应配卫生技术人员" + needed + "。",
                    " This comes of another norm: by that of " + month + " it would need " + needed + ".");
        }
        return this.scope.of(
                "这是学生数减少所致：按" + month + school + "在校学生" + students(then) + "计算，应配卫生技术人员" + needed + "。",
                " This comes of fewer students: at the " + students(then) + " of " + month + " it would need " + needed
                        + ".");
    }

    private String students(BigDecimal number) {
        return speech().amount(number, Unit.STUDENTS);
    }

    private String posts(Measure measure) {
        String required = people(measure.target());
        String actual = people(measure.measured());
        return this.scope.of(
                "，应配卫生技术人员" + required + "，实有" + actual, ", health staff required " + required + ", in post " + actual);
    }

    private Optional<String> compliance() {
        return this.scope
                .row("health_compliance_rate", "")
                .map(IndicatorRow::figure)
                .map(figure -> compliance(figure));
    }

    private String compliance(Figure figure) {
        String met = ReplyText.plain(figure.numerator());
        String all = ReplyText.plain(figure.denominator());
        return this.scope.asOf()
                + this.scope.of(
                        this.scope.whole() + all + "所中小学校中有" + met + "所符合卫生技术人员配备标准",
                        this.scope.whole() + met + " of " + all + " schools have the health staff required")
                + this.scope.freshness()
                + speech().end();
    }
}
