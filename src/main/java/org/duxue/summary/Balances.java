package org.duxue.summary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duxue.area.Account;
import org.duxue.area.Figures;
import org.duxue.area.Settings;
import org.duxue.registry.District;
import org.duxue.shared.Area;
import org.duxue.shared.Kind;
import org.duxue.standards.Norms;
import org.jspecify.annotations.Nullable;

/** The balance of districts, of the accounts that count. The steps of a consolidation share what was worked out of its gathering. */
public class Balances {

    private static final Set<Kind> KINDS = Stream.of(BalanceIndicator.values())
            .map(BalanceIndicator::area)
            .filter(Objects::nonNull)
            .map(Area::kind)
            .collect(Collectors.toSet());

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
        List<Balance.OfStage> found = known(gathered).get(district.code());
        if (found != null) {
            return found;
        }
        Making making = begin(gathered, district);
        this.accounts.forEach(making.behind(), making::take);
        return making.end();
    }

    private Map<String, List<Balance.OfStage>> known(Gathered gathered) {
        if (this.knownOf != gathered) {
            this.known.clear();
            this.knownOf = gathered;
        }
        return this.known;
    }

    /** For who goes through the accounts of a district anyway. */
    public Making begin(Gathered gathered, District district) {
        return new Making(gathered, district);
    }

    /** A balance that is given the accounts it is made of one by one, in any order. */
    public final class Making {

        private final Gathered gathered;
        private final District district;
        private final Norms norms;
        private final Map<String, Figures> figures = new HashMap<>();

        private Making(Gathered gathered, District district) {
            this.gathered = gathered;
            this.district = district;
            this.norms = Balances.this.settings.norms(gathered.period(), district.code());
        }

        /** The submissions whose accounts are needed. */
        private List<Received> behind() {
            return this.gathered.of(this.district).stream()
                    .filter(this::isBehind)
                    .toList();
        }

        private boolean isBehind(Received received) {
            return KINDS.contains(received.kind()) && Balance.isInForce(this.norms);
        }

        /** Takes an account if it is needed. */
        public void take(Received received, Account account) {
            if (isBehind(received)) {
                this.figures.put(key(received.sender(), received.kind()), account.figures());
            }
        }

        /** The stages, once all accounts of the district were given. */
        public List<Balance.OfStage> end() {
            Balance balance = new Balance(
                    this.norms,
                    (school, area) -> Optional.ofNullable(this.figures.get(key(school.code(), area.kind()))));
            List<Balance.OfStage> stages = balance.of(this.gathered.registry().openSchools(this.district));
            synchronized (Balances.this) {
                known(this.gathered).put(this.district.code(), stages);
            }
            return stages;
        }

        private static String key(String school, Kind kind) {
            return school + kind.key();
        }
    }
}
