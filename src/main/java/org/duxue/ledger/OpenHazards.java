package org.duxue.ledger;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duxue.area.Keys;
import org.duxue.area.Observation;
import org.duxue.area.SubmissionAggregate;
import org.duxue.shared.Period;
import org.duxue.summary.OpenHazard;
import org.duxue.summary.UnreportedHazards;

/** Hazards that are neither cleared nor closed in the ledger, compared with the ones that schools list. */
public final class OpenHazards implements UnreportedHazards {

    private final PreviousLedgers ledgers;

    OpenHazards(PreviousLedgers ledgers) {
        this.ledgers = ledgers;
    }

    @Override
    public OfDistrict of(Period period, String district) {
        return compare(all(period, district));
    }

    /** The open hazards of the ledger that a period continues from, by school. */
    public SortedMap<String, List<OpenHazard>> all(Period period, String district) {
        Ledger own = this.ledgers.before(period, district);
        Stream<Line> incoming = this.ledgers.moves(period, district, own).incoming().stream();
        return Stream.concat(own.lines().stream(), incoming)
                .filter(line -> line.subject().rule() == Rule.HAZARD && line.isUnsettled())
                .collect(Collectors.groupingBy(
                        line -> line.subject().schoolCode(),
                        TreeMap::new,
                        Collectors.mapping(
                                line -> new OpenHazard(
                                        line.id().root().text(), line.handling().dueOn()),
                                Collectors.toList())));
    }

    /** Compares open hazards, by school, with the ones that the schools list. */
    public static OfDistrict compare(Map<String, List<OpenHazard>> open) {
        return (school, aggregate) -> {
            List<OpenHazard> ofSchool = open.getOrDefault(school, List.of());
            if (ofSchool.isEmpty()) {
                return List.of();
            }
            Set<String> listed = listed(school, aggregate);
            return ofSchool.stream()
                    .filter(hazard -> !listed.contains(Keys.folded(hazard.item())))
                    .toList();
        };
    }

    private static Set<String> listed(String school, SubmissionAggregate aggregate) {
        Set<String> listed = new HashSet<>();
        for (Observation observation : aggregate.observations()) {
            if (observation.rule().equals(Rule.HAZARD.key())) {
                listed.add(Keys.folded(
                        ItemId.of(Rule.HAZARD, school, observation.parts()).text()));
            }
        }
        return listed;
    }
}
