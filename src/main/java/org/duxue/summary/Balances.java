package org.duxue.summary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.duxue.area.Account;
import org.duxue.area.Figures;
import org.duxue.area.Settings;
import org.duxue.registry.District;
import org.duxue.registry.School;
import org.duxue.shared.Area;
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
        Map<String, Optional<Figures>> figures = new HashMap<>();
        Balance balance = new Balance(
                this.settings.norms(gathered.period(), district.code()),
                (school, area) -> Objects.requireNonNull(figures.computeIfAbsent(
                        school.code() + area.key(), unknown -> figures(gathered, school, area))));
        return balance.of(gathered.registry().openSchools(district));
    }

    private Optional<Figures> figures(Gathered gathered, School school, Area area) {
        return gathered.find(school.code(), area.kind())
                .flatMap(this.accounts::find)
                .map(Account::figures);
    }
}
