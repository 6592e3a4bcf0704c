package org.duxue.report.audit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.duxue.area.Figure;
import org.duxue.area.Figures;
import org.duxue.area.Indicator;
import org.duxue.area.Unit;
import org.duxue.ledger.Line;
import org.duxue.registry.District;
import org.duxue.registry.School;
import org.duxue.shared.Area;
import org.duxue.shared.Kind;
import org.duxue.shared.Period;

/** What a district's data hold, in the period and in the consolidated months before it. */
public final class DistrictFacts {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Period period;
    private final District district;
    private final Map<String, Indicator> indicators;
    private final NavigableMap<Period, Month> months;

    /** A consolidated month. */
    public interface Month {

        List<School> schools();

        /** By area, then by sender. */
        Map<Area, Map<String, Figures>> figures();

        /** Of the kinds that are asked for by row: equipment, safety, enforcement. */
        List<DataRow> rows();

        List<Line> ledger();

        /** By area, the senders of what was due and is not there. */
        Map<Area, Set<String>> lacking();
    }

    public DistrictFacts(Period period, District district, List<Indicator> indicators, Map<Period, Month> months) {
        this.period = period;
        this.district = district;
        this.indicators =
                indicators.stream().collect(Collectors.toMap(one -> one.area().key() + "." + one.key(), one -> one));
        this.months = new TreeMap<>(months);
    }

    Period period() {
        return this.period;
    }

    District district() {
        return this.district;
    }

    NavigableMap<Period, Month> months() {
        return this.months;
    }

    Month month() {
        return month(this.period);
    }

    /** The schools of a month; none of a month that is not consolidated. */
    List<School> schools(Period of) {
        Month month = this.months.get(of);
        return month == null ? List.of() : month.schools();
    }

    private Month month(Period of) {
        Month found = this.months.get(of);
        if (found == null) {
            throw new IllegalArgumentException(of + " is not consolidated");
        }
        return found;
    }

    Optional<Indicator> indicator(String subject) {
        return Optional.ofNullable(this.indicators.get(subject));
    }

    /** Names of agencies that were ever told. */
    Set<String> agencies() {
        return this.months.values().stream()
                .flatMap(month -> month.rows().stream())
                .filter(row -> row.kind() == Kind.ENFORCEMENT)
                .map(row -> Fold.of(row.cell("agency")))
                .collect(Collectors.toSet());
    }

    /** Rows of the period itself. */
    List<DataRow> rows(Kind kind, Predicate<DataRow> which) {
        return rows(this.period, kind, which);
    }

    List<DataRow> rows(Period of, Kind kind, Predicate<DataRow> which) {
        return month(of).rows().stream()
                .filter(row -> row.kind() == kind)
                .filter(which)
                .toList();
    }

    /** What part of a figure is asked for. */
    enum Part {
        VALUE,
        NUMERATOR,
        DENOMINATOR,
        /** Those of whom it does not hold. */
        REST
    }

    /** Unrounded; nothing where the data say nothing about it. */
    Optional<Known> value(String subject, Part part, String breakdown, Scope.Members members, Period of) {
        Indicator indicator = this.indicators.get(subject);
        if (indicator == null || !this.months.containsKey(of)) {
            return Optional.empty();
        }
        return sum(indicator, breakdown, members, of)
                .flatMap(figure -> part(indicator, part, figure))
                .map(value -> new Known(value, source(indicator, breakdown, members, of)));
    }

    private static Optional<BigDecimal> part(Indicator indicator, Part part, Figure figure) {
        if (part == Part.NUMERATOR) {
            return Optional.of(figure.numerator());
        }
        if (part == Part.DENOMINATOR) {
            return Optional.of(figure.denominator());
        }
        if (part == Part.REST) {
            return Optional.of(figure.denominator().subtract(figure.numerator()));
        }
        BigDecimal scaled =
                indicator.unit() == Unit.PERCENT ? figure.numerator().multiply(HUNDRED) : figure.numerator();
        if (!indicator.ratio()) {
            return Optional.of(scaled);
        }
        return figure.denominator().signum() == 0
                ? Optional.empty()
                : Optional.of(scaled.divide(figure.denominator(), MathContext.DECIMAL128));
    }

    private Optional<Figure> sum(Indicator indicator, String breakdown, Scope.Members members, Period of) {
        Figure sum = Figure.ZERO;
        boolean isTold = false;
        boolean isBrokenDown = breakdown.isEmpty();
        Map<String, Figures> senders = month(of).figures().getOrDefault(indicator.area(), Map.of());
        for (Map.Entry<String, Figures> sender : senders.entrySet()) {
            if (!indicator.area().kind().isSentByDistrict() && !members.has(sender.getKey())) {
                continue;
            }
            isTold |= sender.getValue().find(indicator.key()).isPresent();
            Optional<Figure> figure = sender.getValue().find(indicator.key(), breakdown);
            isBrokenDown |= figure.isPresent() || hasParts(sender.getValue(), indicator.key(), breakdown);
            sum = sum.plus(figure.orElse(Figure.ZERO));
        }
        return isTold && isBrokenDown ? Optional.of(sum) : Optional.empty();
    }

    /** Whether the figures are broken down like that at all, so that a part that is missing is none. */
    private static boolean hasParts(Figures figures, String indicator, String breakdown) {
        List<String> names = names(breakdown);
        List<Boolean> found = new ArrayList<>();
        figures.forEachPart(indicator, (part, figure) -> {
            if (names(part).equals(names)) {
                found.add(true);
            }
        });
        return !found.isEmpty();
    }

    private static List<String> names(String breakdown) {
        return List.of(breakdown.split(";")).stream()
                .map(part -> part.substring(0, Math.max(0, part.indexOf('='))))
                .toList();
    }

    private String source(Indicator indicator, String breakdown, Scope.Members members, Period of) {
        String figure = indicator.area().key() + " " + indicator.key() + (breakdown.isEmpty() ? "" : " " + breakdown);
        return members.isAll()
                ? "summary.csv " + figure + " " + of
                : "schools.csv " + members.name() + " " + figure + " " + of;
    }

    /** The parts of an indicator over one name that are not nothing, in the period. */
    Set<String> partsOf(String subject, String name) {
        Indicator indicator = this.indicators.get(subject);
        if (indicator == null) {
            return Set.of();
        }
        Set<String> parts = new java.util.TreeSet<>();
        for (Figures figures :
                month().figures().getOrDefault(indicator.area(), Map.of()).values()) {
            figures.forEachPart(indicator.key(), (part, figure) -> {
                if (part.startsWith(name + "=")
                        && !part.contains(";")
                        && figure.numerator().signum() != 0) {
                    parts.add(part);
                }
            });
        }
        return parts;
    }

    /** Whether everything is there that an indicator is made of; what is not whole contradicts nobody. */
    boolean isComplete(String subject, Scope.Members members, Period of) {
        Indicator indicator = this.indicators.get(subject);
        return indicator == null
                || month(of).lacking().getOrDefault(indicator.area(), Set.of()).stream()
                        .noneMatch(members::has);
    }

    /** How many each school lacks, added up. */
    Optional<Known> shortfall(String required, String actual, Scope.Members members, Period of) {
        List<BigDecimal> lacking = new ArrayList<>();
        String source = "";
        for (School school : schools(of)) {
            Scope.Members one = new Scope.Members(false, Set.of(school.code()), school.code());
            Optional<Known> needed = value(required, Part.VALUE, "", one, of);
            if (members.has(school.code()) && needed.isPresent()) {
                BigDecimal there =
                        value(actual, Part.VALUE, "", one, of).map(Known::value).orElse(BigDecimal.ZERO);
                lacking.add(needed.get().value().subtract(there).max(BigDecimal.ZERO));
                source = needed.get().source();
            }
        }
        return lacking.isEmpty()
                ? Optional.empty()
                : Optional.of(new Known(lacking.stream().reduce(BigDecimal.ZERO, BigDecimal::add), source));
    }

    /** Schools of the group whose own figure holds. */
    List<School> schoolsWhere(String subject, Scope.Members members, Period of, Predicate<Figure> holds) {
        Indicator indicator = this.indicators.get(subject);
        if (indicator == null || !this.months.containsKey(of)) {
            return List.of();
        }
        Map<String, Figures> senders = month(of).figures().getOrDefault(indicator.area(), Map.of());
        return month(of).schools().stream()
                .filter(school -> members.has(school.code()))
                .filter(school -> Optional.ofNullable(senders.get(school.code()))
                        .flatMap(figures -> figures.find(indicator.key()))
                        .filter(holds)
                        .isPresent())
                .toList();
    }
}
