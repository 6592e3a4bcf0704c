package org.duxue.summary;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.duxue.intake.EffectiveVersion;
import org.duxue.intake.Version;
import org.duxue.intake.VersionStatus;
import org.duxue.shared.Period;

/**
 * Selects the version of a sender's submissions of one kind that counts in a period: the newest accepted one of the
 * period or, if there is none, of the latest earlier period within the carry-forward window.
 */
final class EffectiveVersionSelector {

    private EffectiveVersionSelector() {}

    /**
     * @param byCode the versions under each code of the sender; for the same month, the codes earlier in the list take
     * precedence
     */
    static Optional<Version> effective(List<List<Version>> byCode, Period period, int windowMonths) {
        Period oldest = period.minusMonths(windowMonths);
        return byCode.stream()
                .flatMap(versions -> EffectiveVersion.latest(versions.stream()
                                .filter(version -> !version.key().period().isBefore(oldest))
                                .filter(version ->
                                        !period.isBefore(version.key().period()))
                                .toList())
                        .stream())
                .reduce((first, other) ->
                        first.key().period().isBefore(other.key().period()) ? other : first);
    }

    /** The newest version of the period itself when it was rejected, under the first code that has one of the period. */
    static Optional<Version> refused(List<List<Version>> byCode, Period period) {
        return byCode.stream()
                .flatMap(versions -> versions.stream()
                        .filter(version -> version.key().period().equals(period))
                        .max(Comparator.comparing(Version::number))
                        .stream())
                .findFirst()
                .filter(version -> version.status() == VersionStatus.REJECTED);
    }
}
