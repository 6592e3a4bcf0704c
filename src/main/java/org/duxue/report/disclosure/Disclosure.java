package org.duxue.report.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.duxue.area.Indicator;
import org.duxue.shared.Area;
import org.duxue.summary.AreaLines;
import org.duxue.summary.IndicatorRow;

/** Which lines of a district and its schools may leave the district; the others are told as withheld. */
public final class Disclosure {

    private final Map<Family, Protection> families;

    private Disclosure(Map<Family, Protection> families) {
        this.families = families;
    }

    /** Takes the schools of a district, all of them, before anything is told of one. */
    public static final class Survey {

        private final Map<Family, List<Contribution>> contributions = new EnumMap<>(Family.class);

        public Survey() {
            for (Family family : Family.values()) {
                this.contributions.put(family, new ArrayList<>());
            }
        }

        /**
         * Takes a school with its lines.
         *
         * @param fresh whether its figures of an area are published for the first time
         */
        public void add(String school, List<AreaLines> lines, Predicate<Area> fresh) {
            for (Family family : Family.values()) {
                lines.stream()
                        .filter(area -> area.area() == family.area() && area.counted() > 0)
                        .forEach(area -> Objects.requireNonNull(this.contributions.get(family))
                                .add(new Contribution(family, school, fresh.test(area.area()), area)));
            }
        }

        public Disclosure decide() {
            Map<Family, Protection> families = new EnumMap<>(Family.class);
            this.contributions.forEach((family, all) -> families.put(family, Protection.of(all)));
            return new Disclosure(families);
        }
    }

    public AreaLines ofSchool(String code, AreaLines lines) {
        return told(lines, (family, dimension) -> of(family).withholdsSchool(code));
    }

    public AreaLines ofDistrict(AreaLines lines) {
        return ofDistricts(List.of(this), lines);
    }

    /** The lines of all districts: what one of them withholds could be computed from the others and the whole. */
    public static AreaLines ofDistricts(Collection<Disclosure> districts, AreaLines lines) {
        return told(
                lines,
                (family, dimension) -> districts.stream()
                        .anyMatch(district -> district.of(family).withholdsDistrict(dimension)));
    }

    private Protection of(Family family) {
        return Objects.requireNonNull(this.families.get(family));
    }

    /** The whole of an indicator is told as withheld; its parts are left out, because that there are some tells too. */
    private static AreaLines told(AreaLines lines, BiPredicate<Family, String> withheld) {
        Map<Indicator, SortedMap<String, IndicatorRow>> told = new LinkedHashMap<>();
        for (IndicatorRow row : lines.rows()) {
            SortedMap<String, IndicatorRow> parts = told.computeIfAbsent(row.indicator(), indicator -> new TreeMap<>());
            told(row, withheld).ifPresent(one -> parts.put(one.breakdown(), one));
            if (row.isTotal() && Family.SEX.covers(row.indicator()) && withheld.test(Family.SEX, Family.BY_SEX)) {
                Family.SEXES.forEach(sex -> parts.put(sex, row.part(sex).withhold()));
            }
        }
        List<IndicatorRow> rows =
                told.values().stream().flatMap(parts -> parts.values().stream()).toList();
        return new AreaLines(lines.area(), rows, lines.counted(), lines.expected());
    }

    private static Optional<IndicatorRow> told(IndicatorRow row, BiPredicate<Family, String> withheld) {
        Optional<Family> family = Family.of(row);
        if (family.isEmpty()) {
            return Optional.of(row);
        }
        if (!withheld.test(family.get(), Cell.dimension(row.breakdown()))) {
            return Optional.of(row.withoutPrevious());
        }
        return row.isTotal() ? Optional.of(row.withhold()) : Optional.empty();
    }

    /** Whether earlier values may stand beside those of now; they may have been withheld in their time. */
    public static boolean tellsFormer(Indicator indicator) {
        return !Family.coversWhole(indicator);
    }
}
