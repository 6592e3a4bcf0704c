package org.duxue.ledger;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duxue.area.Figures;
import org.duxue.area.Keys;
import org.duxue.area.Observation;
import org.duxue.area.SubmissionAggregate;
import org.duxue.shared.Period;
import org.duxue.summary.UnreportedHazards;

/** Hazards that are neither cleared nor closed in the ledger, held against what schools list. */
final class OpenHazards implements UnreportedHazards {

    private static final String BREAKDOWN = "category=unreported";

    private final PreviousLedgers ledgers;

    OpenHazards(PreviousLedgers ledgers) {
        this.ledgers = ledgers;
    }

    @Override
    public OfDistrict of(Period period, String district) {
        Ledger own = this.ledgers.before(period, district);
        Stream<Line> incoming = this.ledgers.moves(period, district, own).incoming().stream();
        Map<String, List<Line>> bySchool = Stream.concat(own.lines().stream(), incoming)
                .filter(line -> line.subject().rule() == Rule.HAZARD && line.isUnsettled())
                .collect(Collectors.groupingBy(line -> line.subject().schoolCode()));
        return (school, aggregate) -> figures(bySchool.getOrDefault(school, List.of()), aggregate, period.asOf());
    }

    private static Figures figures(List<Line> open, SubmissionAggregate aggregate, LocalDate day) {
        if (open.isEmpty()) {
            return Figures.NONE;
        }
        String school = open.get(0).subject().schoolCode();
        Set<String> listed = new HashSet<>();
        for (Observation observation : aggregate.observations()) {
            if (observation.rule().equals(Rule.HAZARD.key())) {
                listed.add(Keys.folded(
                        ItemId.of(Rule.HAZARD, school, observation.parts()).text()));
            }
        }
        Figures.Sum sum = new Figures.Sum();
        for (Line line : open) {
            if (!listed.contains(Keys.folded(line.id().root().text()))) {
                add(sum, line.handling().dueOn().isBefore(day) ? 1 : 0);
            }
        }
        return sum.figures();
    }

    private static void add(Figures.Sum sum, int overdue) {
        for (String breakdown : List.of("", BREAKDOWN)) {
            sum.add("hazards_found", breakdown, 1);
            sum.add("hazards_resolved", breakdown, 0);
            sum.add("hazards_open", breakdown, 1);
            sum.add("hazards_overdue", breakdown, overdue);
            sum.add("hazard_resolution_rate", breakdown, 0, 1);
        }
    }
}
