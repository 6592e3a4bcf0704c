package org.duxue.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.duxue.intake.SubmissionKey;
import org.duxue.intake.Version;
import org.duxue.intake.VersionStatus;
import org.duxue.reading.TableFile.RowCounts;
import org.duxue.shared.Kind;
import org.duxue.shared.Period;
import org.junit.jupiter.api.Test;

class EffectiveVersionSelectorTest {

    private static final Period MARCH = Period.of(2023, 3);
    private static final List<Version> VERSIONS = List.of(
            version("2022-12", 1, VersionStatus.ACCEPTED),
            version("2023-02", 2, VersionStatus.PARTIAL),
            version("2023-02", 1, VersionStatus.ACCEPTED),
            version("2023-02", 3, VersionStatus.REJECTED),
            version("2023-04", 1, VersionStatus.ACCEPTED),
            version("2023-03", 1, VersionStatus.REJECTED));

    @Test
    void isTheNewestAcceptedOfTheLatestMonthThatIsNotLater() {
        assertThat(summary(EffectiveVersionSelector.effective(List.of(VERSIONS), MARCH, 3)))
                .isEqualTo("2023-02 v2");
        assertThat(summary(EffectiveVersionSelector.effective(List.of(VERSIONS), MARCH, 1)))
                .isEqualTo("2023-02 v2");
        assertThat(summary(EffectiveVersionSelector.effective(List.of(VERSIONS), MARCH, 0)))
                .isEqualTo("none");
        assertThat(summary(EffectiveVersionSelector.effective(List.of(VERSIONS), Period.of(2023, 4), 0)))
                .isEqualTo("2023-04 v1");
        assertThat(summary(EffectiveVersionSelector.effective(List.of(VERSIONS), Period.of(2023, 1), 1)))
                .isEqualTo("2022-12 v1");
    }

    @Test
    void givesTheNewestOfTheMonthWhenItWasRefused() {
        assertThat(summary(EffectiveVersionSelector.refused(List.of(VERSIONS), MARCH)))
                .isEqualTo("2023-03 v1");
        assertThat(summary(EffectiveVersionSelector.refused(List.of(VERSIONS), Period.of(2023, 2))))
                .isEqualTo("2023-02 v3");
        assertThat(summary(EffectiveVersionSelector.refused(List.of(VERSIONS), Period.of(2023, 4))))
                .isEqualTo("none");
        assertThat(summary(EffectiveVersionSelector.refused(List.of(VERSIONS), Period.of(2023, 1))))
                .isEqualTo("none");
    }

    private static String summary(Optional<Version> version) {
        return version.map(one -> one.key().period() + " v" + one.number()).orElse("none");
    }

    private static Version version(String month, int number, VersionStatus status) {
        Instant obligation = Instant.parse("2023-07-03T01:00:00Z");
        return new Version(
                number,
                new SubmissionKey(Kind.STAFF, "2123009001", Period.parse(month).orElseThrow()),
                number,
                "a.csv",
                "a.csv",
                "00",
                obligation,
                status,
                new RowCounts(1, 0, 0),
                0,
                "",
                "",
                List.of(),
                List.of());
    }
}
