package org.duxue.summary;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duxue.intake.Version;
import org.duxue.registry.District;
import org.duxue.registry.RegistryOfPeriod;
import org.duxue.shared.Digest;
import org.duxue.shared.Kind;
import org.duxue.shared.Period;

/** The obligations of a period and the submissions received for them. */
public final class PeriodSnapshot {

    private final Period period;
    private final RegistryOfPeriod registry;
    private final Map<District, List<Obligation>> byDistrict = new HashMap<>();
    private final Map<String, Obligation> bySenderAndKind = new HashMap<>();

    PeriodSnapshot(Period period, RegistryOfPeriod registry, List<Obligation> all) {
        this.period = period;
        this.registry = registry;
        for (Obligation obligation : all) {
            this.byDistrict
                    .computeIfAbsent(obligation.district(), district -> new java.util.ArrayList<>())
                    .add(obligation);
            this.bySenderAndKind.put(obligation.sender() + obligation.kind().key(), obligation);
        }
        this.byDistrict
                .values()
                .forEach(list ->
                        list.sort(Comparator.comparing(Obligation::sender).thenComparing(Obligation::kind)));
    }

    public Period period() {
        return this.period;
    }

    public RegistryOfPeriod registry() {
        return this.registry;
    }

    public List<District> districts() {
        return this.registry.districts();
    }

    /** All obligations of a district, by sender and kind. */
    public List<Obligation> of(District district) {
        return this.byDistrict.getOrDefault(district, List.of());
    }

    public Optional<Obligation> find(String sender, Kind kind) {
        return Optional.ofNullable(this.bySenderAndKind.get(sender + kind.key()));
    }

    /** The obligations of a kind with a submission that counts. */
    public List<Obligation> effective(Kind kind) {
        return districts().stream()
                .flatMap(district -> of(district).stream())
                .filter(obligation -> obligation.kind() == kind && obligation.effective() != null)
                .toList();
    }

    /** The number of submissions due in a district of a kind. */
    public long due(District district, Kind kind) {
        return of(district).stream()
                .filter(obligation -> obligation.kind() == kind && obligation.due())
                .count();
    }

    /** The registry and the versions that count, as a digest. */
    String digest(String norms) {
        StringBuilder all =
                new StringBuilder(this.registry.fingerprint()).append(norms).append('\n');
        for (District district : districts()) {
            for (Obligation obligation : of(district)) {
                all.append(obligation.sender())
                        .append(obligation.kind().key())
                        .append(id(obligation.effective()))
                        .append(id(obligation.refused()))
                        .append('\n');
            }
        }
        return Digest.of(all.toString());
    }

    private static String id(@org.jspecify.annotations.Nullable Version version) {
        return version == null
                ? "-"
                : "#" + version.number() + " " + version.key().period() + " " + version.sha256();
    }
}
