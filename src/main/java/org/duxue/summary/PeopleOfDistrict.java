package org.duxue.summary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duxue.area.AreaModule;
import org.duxue.area.PersonInRow;
import org.duxue.intake.FileRowArchive;
import org.duxue.intake.PartRows;
import org.duxue.intake.Version;
import org.duxue.registry.District;
import org.duxue.shared.Kind;

/** Finds people who are in the effective submissions of two senders of a district and kind. */
final class PeopleOfDistrict {

    private final List<Obligation> obligations;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final SharedPeople shared;

    private PeopleOfDistrict(List<Obligation> obligations, SharedPeople shared) {
        this.obligations = obligations;
        this.shared = shared;
        for (int i = 0; i < obligations.size(); i++) {
            this.numbers.put(obligations.get(i).sender(), i);
        }
    }

    /** @param module the module of a kind whose rows are about people */
    static <R> PeopleOfDistrict of(
            PeriodSnapshot snapshot, District district, Kind kind, AreaModule<R> module, FileRowArchive rows) {
        PersonInRow person = module.personInRow().orElseThrow();
        PartRows<R> counting = new PartRows<>(module, rows);
        List<Obligation> all = new ArrayList<>(snapshot.of(district).stream()
                .filter(obligation -> obligation.kind() == kind && obligation.effective() != null)
                .toList());
        if (all.size() < 2) {
            all.clear();
        }
        long people = all.stream()
                .mapToLong(obligation -> effective(obligation).rows().accepted())
                .sum();
        SharedPeople shared = new SharedPeople(
                all.size(),
                people,
                (number, visitor) -> counting.forEachKept(
                        effective(all.get(number)),
                        kept -> person.of(kept, snapshot.period().asOf()).ifPresent(visitor)));
        return new PeopleOfDistrict(all, shared.count());
    }

    private static Version effective(Obligation obligation) {
        return Objects.requireNonNull(obligation.effective());
    }

    /** Other senders, each with the number of people it has in common with this one. */
    Map<Obligation, Integer> sharedWith(Obligation obligation) {
        Integer number = this.numbers.get(obligation.sender());
        Map<Obligation, Integer> others = new HashMap<>();
        if (number != null) {
            this.shared.of(number).forEach((other, count) -> others.put(this.obligations.get(other), count));
        }
        return others;
    }
}
