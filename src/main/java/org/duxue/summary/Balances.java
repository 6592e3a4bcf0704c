package org.duxue.summary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.duxue.area.Figures;
import org.duxue.area.Settings;
import org.duxue.registry.District;
import org.duxue.registry.School;
import org.duxue.shared.Area;
import org.duxue.shared.Kind;
import org.duxue.standards.Norms;
import org.jspecify.annotations.Nullable;

/** The balance of districts, of the accounts that count. The steps of a consolidation share what was worked out of its gathering. */
public class Balances {

    private final Settings settings;
    private final Accounts accounts;
    private final Map<String, List<Balance.OfStage>> known = new HashMap<>();
    private @Nullable Gathered knownOf;

    public Balances(Settings settings, Accounts accounts) {
        this.settings = settings;
        this.accounts = accounts;
    }

    /** The stages of a district that have schools; none while the norm is not in force. */
    public synchronized List<Balance.OfStage> of(Gathered gathered, District district) {
        if (this.knownOf != gathered) {
            this.known.clear();
            this.knownOf = gathered;
        }
        return this.known.computeIfAbsent(district.code(), unknown -> workOut(gathered, district));
    }

    private List<Balance.OfStage> workOut(Gathered gathered, District district) {
        Norms norms = this.settings.norms(gathered.period(), district.code());
        if (!Balance.isInForce(norms)) {
            return List.of();
        }
        List<School> schools = gathered.registry().openSchools(district);
        Map<String, Figures> figures = new HashMap<>();
        this.accounts.forEach(
                behind(gathered, schools),
                (received, account) -> figures.put(key(received.sender(), received.kind()), account.figures()));
        return new Balance(norms, (school, area) -> Optional.ofNullable(figures.get(key(school.code(), area.kind()))))
                .of(schools);
    }

    /** The submissions whose figures the balance is made of. */
    private static List<Received> behind(Gathered gathered, List<School> schools) {
        List<Kind> kinds = Stream.of(BalanceIndicator.values())
                .map(BalanceIndicator::area)
                .filter(Objects::nonNull)
                .map(Area::kind)
                .distinct()
                .toList();
        return schools.stream()
                .flatMap(school -> kinds.stream().flatMap(kind -> gathered.find(school.code(), kind).stream()))
                .toList();
    }

    private static String key(String school, Kind kind) {
        return school + kind.key();
    }
}
