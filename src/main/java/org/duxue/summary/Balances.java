package org.duxue.summary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duxue.area.Figures;
import org.duxue.area.SubmissionAggregate;
import org.duxue.area.ValidationContexts;
import org.duxue.registry.District;
import org.duxue.shared.Area;
import org.duxue.shared.Kind;
import org.duxue.standards.Norms;

/** Computes the balance of districts from the aggregates that count. */
public class Balances {

    private static final Set<Kind> KINDS = Stream.of(BalanceIndicator.values())
            .map(BalanceIndicator::area)
            .filter(Objects::nonNull)
            .map(Area::kind)
            .collect(Collectors.toSet());

    private final ValidationContexts contexts;
    private final SubmissionAggregates aggregates;

    public Balances(ValidationContexts contexts, SubmissionAggregates aggregates) {
        this.contexts = contexts;
        this.aggregates = aggregates;
    }

    /** The stages of a district that have schools; empty while the norm is not in force. */
    public List<Balance.OfStage> of(PeriodSnapshot snapshot, District district) {
        Making making = begin(snapshot, district);
        this.aggregates.forEach(making.behind(), making::take);
        return making.end();
    }

    /** Begins a balance for callers that iterate over the aggregates of a district anyway. */
    public Making begin(PeriodSnapshot snapshot, District district) {
        return new Making(snapshot, district);
    }

    /** Computes a balance from aggregates that are passed one by one, in any order. */
    public final class Making {

        private final PeriodSnapshot snapshot;
        private final District district;
        private final Norms norms;
        private final Map<String, Figures> figures = new HashMap<>();

        private Making(PeriodSnapshot snapshot, District district) {
            this.snapshot = snapshot;
            this.district = district;
            this.norms = Balances.this.contexts.norms(snapshot.period(), district.code());
        }

        /** The submissions whose aggregates are needed. */
        private List<Obligation> behind() {
            return this.snapshot.of(this.district).stream()
                    .filter(this::isBehind)
                    .toList();
        }

        private boolean isBehind(Obligation obligation) {
            return KINDS.contains(obligation.kind()) && Balance.isInForce(this.norms);
        }

        /** Adds an aggregate if it is needed. */
        public void take(Obligation obligation, SubmissionAggregate aggregate) {
            if (isBehind(obligation)) {
                this.figures.put(key(obligation.sender(), obligation.kind()), aggregate.figures());
            }
        }

        /** The stages, after all aggregates of the district were passed. */
        public List<Balance.OfStage> end() {
            Balance balance = new Balance(
                    this.norms,
                    (school, area) -> Optional.ofNullable(this.figures.get(key(school.code(), area.kind()))));
            return balance.of(this.snapshot.registry().openSchools(this.district));
        }

        private static String key(String school, Kind kind) {
            return school + kind.key();
        }
    }
}
