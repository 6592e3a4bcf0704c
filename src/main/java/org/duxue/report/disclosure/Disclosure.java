package org.duxue.report.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.duxue.area.Indicator;
import org.duxue.registry.School;
import org.duxue.shared.Area;
import org.duxue.summary.AreaLines;
import org.duxue.summary.IndicatorRow;

/** Which lines of the districts and their schools may leave them; the others are told as withheld. */
public final class Disclosure {

    private static final String ALL = "all";

    private final PublishedPackage decided;
    private final boolean fewOfficers;

    /** @param fewOfficers whether some district has so few officers that a rate tells of each */
    public Disclosure(PublishedPackage decided, boolean fewOfficers) {
        this.decided = decided;
        this.fewOfficers = fewOfficers;
    }

    /** Takes the schools of the districts, all of them, before anything is told of one. */
    public static final class Survey {

        private final SortedMap<String, List<PeopleFigures>> districts = new TreeMap<>();

        /**
         * Takes a school with its lines of an area.
         *
         * @param version names the submission behind them
         * @param guardAge the age above which a guard is over age
         */
        public void add(School school, String version, int guardAge, AreaLines lines) {
            List<PeopleFigures> of =
                    this.districts.computeIfAbsent(school.district().code(), code -> new ArrayList<>());
            PeopleFigures figures = PeopleFigures.of(school, version, guardAge, lines);
            if (!figures.figures().isEmpty()) {
                of.add(figures);
            }
        }

        /** What the package is made of, before anything is withheld. */
        public PublishedPackage figures() {
            return new PublishedPackage(this.districts);
        }
    }

    /**
     * Decides what is withheld.
     *
     * @param before every package that was published before
     */
    public static PublishedPackage decide(PublishedPackage now, List<PublishedPackage> before) {
        return Decision.of(now, before);
    }

    public AreaLines ofSchool(String code, AreaLines lines) {
        return told(code, lines, false);
    }

    public AreaLines ofDistrict(String code, AreaLines lines) {
        return told(code, lines, isFew(lines));
    }

    /** The lines of all districts: what one of them withholds could be computed from the others and the whole. */
    public AreaLines ofAll(AreaLines lines) {
        return told(ALL, lines, this.fewOfficers);
    }

    /** Whether an area's lines are of so few officers that a rate tells of each. */
    public static boolean isFew(AreaLines lines) {
        return lines.area() == Area.ENFORCEMENT
                && lines.totals().stream()
                        .filter(row -> row.indicator().key().equals("officers") && row.figure() != null)
                        .anyMatch(row -> Protection.isSmall(
                                Objects.requireNonNull(row.figure()).numerator().longValue()));
    }

    /** Withheld parts are listed whether or not there is anybody in them, so that their being there tells nothing. */
    private AreaLines told(String scope, AreaLines lines, boolean fewOfficers) {
        Map<Indicator, SortedMap<String, IndicatorRow>> told = new LinkedHashMap<>();
        for (IndicatorRow row : lines.rows()) {
            SortedMap<String, IndicatorRow> parts = told.computeIfAbsent(row.indicator(), indicator -> new TreeMap<>());
            boolean stays = (PublicIndicators.stays(row) && !followsFromTold(scope, row))
                    || (fewOfficers && PublicIndicators.isOfOfficers(row.indicator()));
            if (row.isTotal() || !stays) {
                parts.put(row.breakdown(), stays ? row.withhold() : told(scope, row));
            }
            if (row.isTotal()) {
                this.decided
                        .withheldParts(Place.of(scope, row))
                        .forEach(part -> parts.put(part, row.part(part).withhold()));
            }
        }
        List<IndicatorRow> rows =
                told.values().stream().flatMap(parts -> parts.values().stream()).toList();
        return new AreaLines(lines.area(), rows, lines.counted(), lines.expected(), lines.freshness());
    }

    /** Whether a school has to suspend follows from how many are past their time limit, where that is told. */
    private boolean followsFromTold(String scope, IndicatorRow row) {
        return PublicIndicators.isOfSuspension(row.indicator())
                && !scope.equals(ALL)
                && !this.decided.districts().containsKey(scope)
                && !this.decided.withheld().contains(new Place(scope, "pay.due_passed", ""));
    }

    private IndicatorRow told(String scope, IndicatorRow row) {
        if (this.decided.withheld().contains(Place.of(scope, row))) {
            return row.withhold();
        }
        return tellsFormer(row.indicator()) ? row : row.withoutPrevious();
    }

    /** Whether earlier values may stand beside those of now; they may have been withheld in their time. */
    public static boolean tellsFormer(Indicator indicator) {
        return !PublicIndicators.isProtected(indicator)
                && !PublicIndicators.isOfOfficers(indicator)
                && !PublicIndicators.stays(new IndicatorRow(indicator, "", null, null, null));
    }
}
