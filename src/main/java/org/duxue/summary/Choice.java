package org.duxue.summary;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.duxue.intake.Version;
import org.duxue.shared.Period;

/**
 * Which of a sender's versions of one kind counts in a period: the newest accepted one of the period or, if there is
 * none, of the latest earlier period within the carry-forward window.
 */
final class Choice {

    private static final Comparator<Version> LATEST = Comparator.<Version, Period>comparing(
                    version -> version.key().period())
            .thenComparing(Version::number);

    private Choice() {}

    static Optional<Version> effective(List<Version> versions, Period period, int windowMonths) {
        Period oldest = period.minusMonths(windowMonths);
        return versions.stream()
                .filter(Version::isEffective)
                .filter(version -> !version.key().period().isBefore(oldest))
                .filter(version -> !period.isBefore(version.key().period()))
                .max(LATEST);
    }

    /** The newest version of the period itself when it was rejected. */
    static Optional<Version> refused(List<Version> versions, Period period) {
        return versions.stream()
                .filter(version -> version.key().period().equals(period))
                .max(LATEST)
                .filter(version -> !version.isEffective());
    }
}
