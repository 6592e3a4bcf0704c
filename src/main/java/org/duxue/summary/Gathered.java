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

/** Who owed what in a period, and what there is of it. */
public final class Gathered {

    private final Period period;
    private final RegistryOfPeriod registry;
    private final Map<District, List<Received>> byDistrict = new HashMap<>();
    private final Map<String, Received> bySenderAndKind = new HashMap<>();

    Gathered(Period period, RegistryOfPeriod registry, List<Received> all) {
        this.period = period;
        this.registry = registry;
        for (Received received : all) {
            this.byDistrict
                    .computeIfAbsent(received.district(), district -> new java.util.ArrayList<>())
                    .add(received);
            this.bySenderAndKind.put(received.sender() + received.kind().key(), received);
        }
        this.byDistrict
                .values()
                .forEach(
                        list -> list.sort(Comparator.comparing(Received::sender).thenComparing(Received::kind)));
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

    /** Everything of a district, by sender and kind. */
    public List<Received> of(District district) {
        return this.byDistrict.getOrDefault(district, List.of());
    }

    public Optional<Received> find(String sender, Kind kind) {
        return Optional.ofNullable(this.bySenderAndKind.get(sender + kind.key()));
    }

    /** The submissions of a kind that count. */
    public List<Received> effective(Kind kind) {
        return districts().stream()
                .flatMap(district -> of(district).stream())
                .filter(received -> received.kind() == kind && received.effective() != null)
                .toList();
    }

    /** Submissions due of a district and kind. */
    public long due(District district, Kind kind) {
        return of(district).stream()
                .filter(received -> received.kind() == kind && received.due())
                .count();
    }

    /** Of those, the ones that count. */
    public long counted(District district, Kind kind) {
        return of(district).stream()
                .filter(received -> received.kind() == kind && received.effective() != null)
                .count();
    }

    /** The registry and the versions that count, as a digest. */
    String digest(String norms) {
        StringBuilder all =
                new StringBuilder(this.registry.fingerprint()).append(norms).append('\n');
        for (District district : districts()) {
            for (Received received : of(district)) {
                all.append(received.sender())
                        .append(received.kind().key())
                        .append(id(received.effective()))
                        .append(id(received.refused()))
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
