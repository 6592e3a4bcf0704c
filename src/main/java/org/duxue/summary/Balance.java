package org.duxue.summary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.duxue.area.Figure;
import org.duxue.area.Figures;
import org.duxue.registry.School;
import org.duxue.shared.Area;
import org.duxue.shared.Stage;
import org.duxue.standards.Norms;
import org.jspecify.annotations.Nullable;

/** Balanced development of compulsory education (义务教育优质均衡, 教督〔2017〕6号) of one district, stage by stage. */
public final class Balance {

    private static final List<Stage> STAGES = List.of(Stage.PRIMARY, Stage.JUNIOR);

    private final Norms norms;
    private final BiFunction<School, Area, Optional<Figures>> figures;

    /** @param figures the figures of a school's effective submission of an area; empty when there is none */
    public Balance(Norms norms, BiFunction<School, Area, Optional<Figures>> figures) {
        this.norms = norms;
        this.figures = figures;
    }

    /**
     * The schools of a stage, each with its seven indicators.
     *
     * @param variations of the indicators in their order; cached, since many callers need them and roots of long
     * numbers are slow
     */
    public record OfStage(Stage stage, List<OfSchool> schools, Norms norms, List<Optional<Variation>> variations) {

        public OfStage {
            schools = List.copyOf(schools);
            variations = List.copyOf(variations);
        }

        OfStage(Stage stage, List<OfSchool> schools, Norms norms) {
            this(
                    stage,
                    schools,
                    norms,
                    Stream.of(BalanceIndicator.values())
                            .parallel()
                            .map(indicator -> Variation.of(of(schools, indicator)))
                            .toList());
        }

        public List<SchoolBalance> of(BalanceIndicator indicator) {
            return of(this.schools, indicator);
        }

        private static List<SchoolBalance> of(List<OfSchool> schools, BalanceIndicator indicator) {
            return schools.stream()
                    .map(school -> school.values().get(indicator.ordinal()))
                    .toList();
        }

        public Optional<Variation> variation(BalanceIndicator indicator) {
            return this.variations.get(indicator.ordinal());
        }

        public BigDecimal limit() {
            return norm(this.norms, "balance.cv_limit." + this.stage.key());
        }

        public long students() {
            return this.schools.stream().mapToLong(OfSchool::students).sum();
        }

        public long passing() {
            return this.schools.stream().filter(OfSchool::passes).count();
        }

        /** Every school passes and every coefficient of variation is within its limit. */
        public boolean passes() {
            return passing() == this.schools.size()
                    && List.of(BalanceIndicator.values()).stream()
                            .allMatch(indicator -> variation(indicator)
                                    .filter(variation -> variation.isWithin(limit()))
                                    .isPresent());
        }
    }

    /** A school's seven indicators of one stage, in the order of the document. */
    public record OfSchool(School school, List<SchoolBalance> values, Norms norms) {

        public OfSchool {
            values = List.copyOf(values);
        }

        int students() {
            return this.values.get(0).students();
        }

        public long met() {
            return this.values.stream().filter(SchoolBalance::isMet).count();
        }

        /** At least six are met, and the rest reach 85 % of the target. */
        public boolean passes() {
            BigDecimal floor = norm(this.norms, "balance.floor_percent");
            return met() >= this.norms.whole("balance.least_met")
                    && this.values.stream().allMatch(value -> value.reaches(floor));
        }
    }

    static boolean isInForce(Norms norms) {
        return norms.find("balance.least_met").isPresent();
    }

    /** The stages of a district that have schools; empty while the norm is not in force. */
    public List<OfStage> of(List<School> schools) {
        if (!isInForce(this.norms)) {
            return List.of();
        }
        List<OfStage> stages = new ArrayList<>();
        for (Stage stage : STAGES) {
            List<OfSchool> counted = schools.stream()
                    .filter(school -> counts(school, stage))
                    .map(school -> ofSchool(school, stage))
                    .toList();
            if (!counted.isEmpty()) {
                stages.add(new OfStage(stage, counted, this.norms));
            }
        }
        return stages;
    }

    /** Special and vocational schools are left out, and so are teaching points with few students of the stage. */
    private boolean counts(School school, Stage stage) {
        if (school.isKindergarten() || school.students(stage) == 0) {
            return false;
        }
        return switch (school.category()) {
            case REGULAR -> true;
            case POINT -> school.students(stage) >= this.norms.whole("balance.min_students_of_point");
            case SPECIAL, VOCATIONAL -> false;
        };
    }

    private OfSchool ofSchool(School school, Stage stage) {
        List<SchoolBalance> values = new ArrayList<>();
        for (BalanceIndicator indicator : BalanceIndicator.values()) {
            values.add(new SchoolBalance(
                    school,
                    stage,
                    indicator,
                    school.students(stage),
                    amount(school, stage, indicator),
                    norm(this.norms, "balance." + indicator.key() + "." + stage.key())));
        }
        return new OfSchool(school, values, this.norms);
    }

    private @Nullable Ratio amount(School school, Stage stage, BalanceIndicator indicator) {
        if (indicator.isByStage()) {
            return figure(school, indicator, "stage=" + stage.key());
        }
        BigDecimal whole = switch (indicator) {
            case TEACHING_AREA -> school.teachingArea();
            case SPORTS_AREA -> school.sportsArea();
            default -> {
                Ratio resource = figure(school, indicator, "");
                yield resource == null ? null : resource.dividend();
            }
        };
        return whole == null ? null : split(whole, school, stage);
    }

    private @Nullable Ratio figure(School school, BalanceIndicator indicator, String breakdown) {
        Area area = indicator.area();
        if (area == null) {
            return null;
        }
        return this.figures
                .apply(school, area)
                .map(figures -> figures.find(indicator.figure(), breakdown)
                        .map(Figure::numerator)
                        .orElse(BigDecimal.ZERO))
                .map(Ratio::of)
                .orElse(null);
    }

    /** The part of a school's resource that is assigned to a stage, by its weighted share of the pupils. */
    private static Ratio split(BigDecimal whole, School school, Stage stage) {
        Map<Stage, Integer> weights = BalanceIndicator.weights(school);
        long weighted = 0;
        for (Stage taught : school.type().stages()) {
            weighted += (long) weight(weights, taught) * school.students(taught);
        }
        BigDecimal own = BigDecimal.valueOf((long) weight(weights, stage) * school.students(stage));
        return new Ratio(whole.multiply(own), BigDecimal.valueOf(weighted));
    }

    /** How much of one more unit at the school is assigned to a stage. */
    static Ratio share(School school, Stage stage) {
        return split(BigDecimal.ONE, school, stage);
    }

    private static int weight(Map<Stage, Integer> weights, Stage stage) {
        return weights.getOrDefault(stage, 0);
    }

    private static BigDecimal norm(Norms norms, String key) {
        return norms.find(key).orElseThrow(() -> new IllegalStateException("no norm '" + key + "' is in force"));
    }
}
