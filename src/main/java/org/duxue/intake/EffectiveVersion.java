package org.duxue.intake;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.duxue.shared.Period;

/** Which of the versions of one sender and kind counts: the newest of the latest month in which files count. */
public final class EffectiveVersion {

    private EffectiveVersion() {}

    /** A month whose newest version that was not refused has been taken back has none. */
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
