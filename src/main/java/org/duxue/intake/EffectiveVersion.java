package org.duxue.intake;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.duxue.shared.Period;

/**
 * Selects the version that counts among those of one sender and kind: the newest of the latest month with files that
 * count.
 */
public final class EffectiveVersion {

    private EffectiveVersion() {}

    /** A month has none if its newest version that was not rejected has been withdrawn. */
    public static Optional<Version> latest(Collection<Version> versions) {
        TreeMap<Period, Version> newest = new TreeMap<>(Comparator.reverseOrder());
        for (Version version : versions) {
            if (version.status() != VersionStatus.REJECTED) {
                newest.merge(
                        version.key().period(), version, (one, other) -> one.number() > other.number() ? one : other);
            }
        }
        return newest.entrySet().stream()
                .map(Map.Entry::getValue)
                .filter(Version::isEffective)
                .findFirst();
    }
}
