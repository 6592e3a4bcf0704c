package org.duxue.report;

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
import org.duxue.summary.Accounts;
import org.duxue.summary.Balance;
import org.duxue.summary.Gathered;

/** The balance of districts, of the accounts that count. */
record Balances(Settings settings, Accounts accounts) {

    List<Balance.OfStage> of(Gathered gathered, District district) {
        Map<String, Optional<Figures>> known = new HashMap<>();
        Balance balance = new Balance(
                this.settings.norms(gathered.period(), district.code()),
                (school, area) -> Objects.requireNonNull(
                        known.computeIfAbsent(school.code() + area.key(), unknown -> figures(gathered, school, area))));
        return balance.of(gathered.registry().openSchools(district));
    }

    private Optional<Figures> figures(Gathered gathered, School school, Area area) {
        return gathered.find(school.code(), area.kind())
                .flatMap(this.accounts::find)
                .map(Account::figures);
    }
}
