package org.duxue.summary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.duxue.area.Figure;
import org.duxue.area.SubmissionAggregate;
import org.duxue.area.ValidationContexts;
import org.duxue.registry.District;
import org.duxue.registry.RegistryOfPeriod;
import org.duxue.shared.Area;
import org.duxue.shared.Period;
import org.jspecify.annotations.Nullable;

/**
 * Compares a period with the consolidated one before. Usually only the data changed; then the sums of the consolidation
 * are enough. Where versions or norms changed, the period before is aggregated again.
 */
public final class Comparison {

    private final ValidationContexts contexts;
    private final SubmissionAggregates aggregates;
    private final Consolidations consolidations;
    private final SubmissionCollector collector;
    private final UnreportedHazards unreported;
    private final Map<Period, PeriodSnapshot> earlier = new HashMap<>();

    Comparison(
            ValidationContexts contexts,
            SubmissionAggregates aggregates,
            Consolidations consolidations,
            SubmissionCollector collector,
            UnreportedHazards unreported) {
        this.contexts = contexts;
        this.aggregates = aggregates;
        this.consolidations = consolidations;
        this.collector = collector;
        this.unreported = unreported;
    }

    /**
     * A district whose schools were aggregated.
     *
     * @param before the consolidated period before; absent when there is none
     */
    record Passed(
            PeriodSnapshot snapshot,
            District district,
            @Nullable Period before,
            Map<Area, Sums> sums) {}

    /**
     * The sums of an area.
     *
     * @param gone the period before, for schools that are not in this one any more
     * @param come this period, for schools that were not in the one before
     * @param uneven number of schools of both periods that count only in one of them, or with only some of their rows
     */
    record Sums(SubmissionSum now, SubmissionSum before, SubmissionSum gone, SubmissionSum come, long uneven) {}

    /** Every indicator of a district without breakdown. */
    List<ValueChange> of(Passed passed, List<AreaLines> total) {
        Period before = passed.before();
        if (before == null) {
            return total.stream()
                    .flatMap(area -> area.totals().stream()
                            .map(row -> new ValueChange(
                                    null,
                                    row,
                                    null,
                                    null,
                                    null,
                                    null,
                                    withoutSchoolsThatCame(area, row),
                                    row.figure(),
                                    0)))
                    .toList();
        }
        Earlier then = new Earlier(passed, before);
        List<ValueChange> changes = new ArrayList<>();
        for (AreaLines lines : total) {
            Stages stages = then.stages(lines.area());
            long uneven =
                    Objects.requireNonNull(passed.sums().get(lines.area())).uneven();
            lines.totals().forEach(row -> changes.add(stages.change(before, row, uneven)));
        }
        return changes;
    }

    /** In the first period every school is new; figures that the district itself sends belong to no school. */
    private static @Nullable Figure withoutSchoolsThatCame(AreaLines area, IndicatorRow row) {
        return area.area().kind().isSentByDistrict() ? row.figure() : null;
    }

    /** The sums of an area at each stage. */
    private record Stages(
            SubmissionSum.Less consolidated,
            SubmissionSum.Less corrected,
            SubmissionSum.Less stayed,
            SubmissionSum.Less ruled,
            SubmissionSum.Less renewed,
            SubmissionSum.Less reached) {

        ValueChange change(Period before, IndicatorRow row, long uneven) {
            String key = row.indicator().key();
            return new ValueChange(
                    before,
                    row,
                    this.consolidated.total(key),
                    this.corrected.total(key),
                    this.stayed.total(key),
                    this.ruled.total(key),
                    this.renewed.total(key),
                    this.reached.total(key),
                    uneven);
        }
    }

    /** The period before of one district. */
    private final class Earlier {

        private static final SubmissionSum NOTHING = new SubmissionSum();

        private final Passed pass;
        private final District district;
        private final PeriodSnapshot snapshot;
        private final UnreportedHazards.OfDistrict unreported;
        private final boolean isCorrected;
        private final boolean isUnderOtherNorms;
        private final Set<String> stay = new HashSet<>();

        Earlier(Passed pass, Period period) {
            this.pass = pass;
            this.district = pass.district();
            this.snapshot = Comparison.this.earlier.computeIfAbsent(period, Comparison.this.collector::gather);
            this.unreported = Comparison.this.unreported.of(period, this.district.code());
            this.isCorrected = !counted().equals(Comparison.this.consolidations.counted(period, this.district.code()));
            this.isUnderOtherNorms = !norms(period).equals(norms(pass.snapshot().period()));
            this.stay.add(this.district.code());
            RegistryOfPeriod registry = pass.snapshot().registry();
            registry.openSchools(this.district).forEach(school -> {
                this.stay.add(school.code());
                this.stay.addAll(registry.formerCodes(school.code()));
            });
        }

        private String norms(Period of) {
            return Comparison.this.contexts.norms(of, this.district.code()).fingerprint();
        }

        /** The submissions that count in the period with today's versions. */
        private Set<Consolidations.Counted> counted() {
            Set<Consolidations.Counted> counted = new HashSet<>();
            for (Obligation one : this.snapshot.of(this.district)) {
                Optional.ofNullable(one.effective())
                        .ifPresent(version -> counted.add(new Consolidations.Counted(
                                one.sender(),
                                one.kind().key(),
                                version.id(),
                                Comparison.this.aggregates.contextHash(one))));
            }
            return counted;
        }

        Stages stages(Area area) {
            Sums sum = Objects.requireNonNull(this.pass.sums().get(area));
            SubmissionSum.Less corrected = sum.before().less(NOTHING);
            SubmissionSum.Less stayed = sum.before().less(sum.gone());
            if (this.isCorrected) {
                corrected = addUp(area, false, false).less(NOTHING);
                stayed = addUp(area, true, false).less(NOTHING);
            }
            return new Stages(
                    sum.before().less(NOTHING),
                    corrected,
                    stayed,
                    this.isUnderOtherNorms ? addUp(area, true, true).less(NOTHING) : stayed,
                    sum.now().less(sum.come()),
                    sum.now().less(NOTHING));
        }

        private SubmissionSum addUp(Area area, boolean onlyWhoStay, boolean underOtherNorms) {
            SubmissionSum sum = new SubmissionSum();
            for (Obligation one : this.snapshot.of(this.district)) {
                boolean counts = one.kind() == area.kind()
                        && one.effective() != null
                        && (!onlyWhoStay || this.stay.contains(one.sender()));
                if (counts) {
                    sum.add(this.unreported.with(
                            one.kind(),
                            one.sender(),
                            aggregate(one, underOtherNorms),
                            one.period().asOf()));
                }
            }
            return sum;
        }

        private SubmissionAggregate aggregate(Obligation one, boolean underOtherNorms) {
            SubmissionAggregates all = Comparison.this.aggregates;
            if (underOtherNorms) {
                return all.workIn(
                        Comparison.this.contexts.underNormsOf(
                                this.pass.snapshot().period(), all.context(one)),
                        one);
            }
            return all.find(one).orElseGet(() -> all.workIn(all.context(one), one));
        }
    }
}
