package org.duxue.summary;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.duxue.intake.EffectiveVersion;
import org.duxue.intake.Version;
import org.duxue.intake.VersionStatus;
import org.duxue.shared.Period;

/**
 * Which of a sender's versions of one kind counts in a period: the newest accepted one of the period or, if there is
 * none, of the latest earlier period within the carry-forward window.
 */
final class EffectiveVersionSelector {

    private static final Comparator<Version> LATEST = Comparator.<Version, Period>comparing(
                    version -> version.key().period())
            .thenComparing(Version::number);

    private EffectiveVersionSelector() {}

    static Optional<Version> effective(List<Version> versions, Period period, int windowMonths) {
        Period oldest = period.minusMonths(windowMonths);
        return EffectiveVersion.latest(versions.stream()
                .filter(version -> !version.key().period().isBefore(oldest))
                .filter(version -> !period.isBefore(version.key().period()))
                .toList());
    }

    /** The newest version of the period itself when it was rejected. */
    static Optional<Version> refused(List<Version> versions, Period period) {
        return versions.stream()
                .filter(version -> version.key().period().equals(period))
                .max(LATEST)
                .filter(version -> version.status() == VersionStatus.REJECTED);
    }
}
