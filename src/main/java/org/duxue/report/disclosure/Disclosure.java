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

/** Decides which lines of the districts and their schools may be published; the others are marked as withheld. */
public final class Disclosure {

    private static final String ALL = "all";

    private final PublishedPackage decided;
    private final boolean fewOfficers;

    /** @param fewOfficers whether a district has so few officers that a rate reveals each of them */
    public Disclosure(PublishedPackage decided, boolean fewOfficers) {
        this.decided = decided;
        this.fewOfficers = fewOfficers;
    }

    /** Collects the figures of all schools of the districts before any is published. */
    public static final class Survey {

        private final SortedMap<String, List<PeopleFigures>> districts = new TreeMap<>();

        /**
         * Adds a school with its lines of an area.
         *
         * @param version identifies the submission of the lines
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

        /** The figures of the package, before anything is withheld. */
        public PublishedPackage figures() {
            return new PublishedPackage(this.districts);
        }
    }

    /**
     * Decides what to withhold.
     *
     * @param before all packages published before
     */
    public static PublishedPackage decide(PublishedPackage now, List<PublishedPackage> before) {
        return Decision.of(now, before);
    }

    public AreaLines ofSchool(String code, AreaLines lines) {
        return published(code, lines, false);
    }

    public AreaLines ofDistrict(String code, AreaLines lines) {
        return published(code, lines, isFew(lines));
    }

    /**
     * The public lines of all districts: a value that one of them withholds could be computed from the others and the
     * whole.
     */
    public AreaLines ofAll(AreaLines lines) {
        return published(ALL, lines, this.fewOfficers);
    }

    /** Whether the lines of an area are about so few officers that a rate reveals each of them. */
    public static boolean isFew(AreaLines lines) {
        return lines.area() == Area.ENFORCEMENT
                && lines.totals().stream()
                        .filter(row -> row.indicator().key().equals("officers") && row.figure() != null)
                        .anyMatch(row -> Protection.isSmall(
                                Objects.requireNonNull(row.figure()).numerator().longValue()));
    }

    /** Withheld parts are listed whether or not they have any people, so that their presence reveals nothing. */
    private AreaLines published(String scope, AreaLines lines, boolean fewOfficers) {
        Map<Indicator, SortedMap<String, IndicatorRow>> published = new LinkedHashMap<>();
        for (IndicatorRow row : lines.rows()) {
            SortedMap<String, IndicatorRow> parts =
                    published.computeIfAbsent(row.indicator(), indicator -> new TreeMap<>());
            boolean stays = (PublicIndicators.isExcluded(row) && !canBeInferred(scope, row))
                    || (fewOfficers && PublicIndicators.isOfOfficers(row.indicator()));
            if (row.isTotal() || !stays) {
                parts.put(row.breakdown(), stays ? row.withhold() : published(scope, row));
            }
            if (row.isTotal()) {
                this.decided
                        .withheldParts(Place.of(scope, row))
                        .forEach(part -> parts.put(part, row.part(part).withhold()));
            }
        }
        List<IndicatorRow> rows = published.values().stream()
                .flatMap(parts -> parts.values().stream())
                .toList();
        return new AreaLines(lines.area(), rows, lines.counted(), lines.expected(), lines.freshness());
    }

    /** Whether the suspension of a school can be inferred from a published number of people past their time limit. */
    private boolean canBeInferred(String scope, IndicatorRow row) {
        return PublicIndicators.isOfSuspension(row.indicator())
                && !scope.equals(ALL)
                && !this.decided.districts().containsKey(scope)
                && !this.decided.withheld().contains(new Place(scope, "pay.due_passed", ""));
    }

    private IndicatorRow published(String scope, IndicatorRow row) {
        if (this.decided.withheld().contains(Place.of(scope, row))) {
            return row.withhold();
        }
        return publishesPrevious(row.indicator()) ? row : row.withoutPrevious();
    }

    /** Whether earlier values may be published next to the current ones; they may have been withheld in their month. */
    public static boolean publishesPrevious(Indicator indicator) {
        return !PublicIndicators.isProtected(indicator)
                && !PublicIndicators.isOfOfficers(indicator)
                && !PublicIndicators.isExcluded(new IndicatorRow(indicator, "", null, null, null));
    }
}
