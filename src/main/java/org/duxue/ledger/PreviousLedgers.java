package org.duxue.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.duxue.area.ValidationContexts;
import org.duxue.registry.RegistryOfPeriod;
import org.duxue.registry.School;
import org.duxue.shared.Period;
import org.duxue.summary.Consolidations;

/**
 * The ledgers that a period continues from: the latest one of each district, with the lines of schools that came to it.
 */
final class PreviousLedgers {

    private final ValidationContexts contexts;
    private final Consolidations consolidations;
    private final LedgerStore store;

    PreviousLedgers(ValidationContexts contexts, Consolidations consolidations, LedgerStore store) {
        this.contexts = contexts;
        this.consolidations = consolidations;
        this.store = store;
    }

    /** The ledger of a district at the end of its latest consolidated period before. */
    Ledger before(Period period, String district) {
        return this.consolidations
                .before(period, district)
                .map(earlier -> this.store.find(earlier, district))
                .orElse(Ledger.EMPTY);
    }

    /** The schools that are followed elsewhere as of the period, and the lines that come from elsewhere. */
    Moves moves(Period period, String district, Ledger own) {
        RegistryOfPeriod now = this.contexts.registry(period);
        Set<String> leaving = own.lines().stream()
                .filter(Line::isOfSchool)
                .map(line -> line.subject().schoolCode())
                .distinct()
                .filter(code -> place(now, code)
                        .filter(place -> !place.isAt(code, district))
                        .isPresent())
                .collect(Collectors.toSet());
        return Moves.of(leaving, own.lines(), incoming(period, district, now));
    }

    /** A school as it is now; empty where it is gone. */
    private static Optional<School> now(RegistryOfPeriod now, String code) {
        return now.school(now.successor(code).orElse(code)).filter(School::open);
    }

    private record Place(String code, String district) {

        boolean isAt(String otherCode, String otherDistrict) {
            return this.code.equals(otherCode) && this.district.equals(otherDistrict);
        }
    }

    private static Optional<Place> place(RegistryOfPeriod now, String code) {
        return now(now, code)
                .map(school -> new Place(school.code(), school.district().code()));
    }

    private List<Line> incoming(Period period, String district, RegistryOfPeriod now) {
        List<Line> incoming = new ArrayList<>();
        Optional<RegistryOfPeriod> then = this.consolidations.before(period).map(this.contexts::registry);
        if (then.isEmpty()) {
            return incoming;
        }
        Map<String, Ledger> ledgers = new HashMap<>();
        for (School school : now.district(district).map(now::openSchools).orElse(List.of())) {
            List<String> codes = new ArrayList<>(now.formerCodes(school.code()));
            codes.add(school.code());
            for (String code : codes) {
                then.get()
                        .school(code)
                        .map(before -> before.district().code())
                        .filter(from -> !from.equals(district) || !code.equals(school.code()))
                        .ifPresent(from ->
                                ledgers.computeIfAbsent(from, other -> before(period, other)).lines().stream()
                                        .filter(line -> line.isOfSchool()
                                                && line.subject().schoolCode().equals(code)
                                                && !line.isFinal())
                                        .map(line -> line.movedTo(school))
                                        .forEach(incoming::add));
            }
        }
        return incoming;
    }
}
