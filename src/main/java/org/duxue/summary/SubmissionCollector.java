package org.duxue.summary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.duxue.area.ValidationContexts;
import org.duxue.intake.Version;
import org.duxue.intake.Versions;
import org.duxue.registry.District;
import org.duxue.registry.RegistryOfPeriod;
import org.duxue.registry.School;
import org.duxue.shared.Kind;
import org.duxue.shared.Period;

/** Collects the obligations of a period and the submissions that count. */
public class SubmissionCollector {

    private final ValidationContexts contexts;
    private final Versions versions;

    public SubmissionCollector(ValidationContexts contexts, Versions versions) {
        this.contexts = contexts;
        this.versions = versions;
    }

    public PeriodSnapshot gather(Period period) {
        RegistryOfPeriod registry = this.contexts.registry(period);
        List<Obligation> all = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            Map<String, List<Version>> bySender = versions(kind, period, registry);
            for (District district : registry.districts()) {
                int window = window(kind, period, district);
                if (kind.isSentByDistrict()) {
                    all.add(obligation(
                            district,
                            district.code(),
                            district.name(),
                            kind,
                            period,
                            true,
                            List.of(bySender.getOrDefault(district.code(), List.of())),
                            window));
                    continue;
                }
                for (School school : registry.openSchools(district)) {
                    all.add(obligation(
                            district,
                            school.code(),
                            school.name(),
                            kind,
                            period,
                            school.sends(kind),
                            byCode(school.code(), registry, bySender),
                            window));
                }
            }
        }
        return new PeriodSnapshot(period, registry, all);
    }

    /**
     * The versions under each code that a sender has or had: the current code first, so that for the same month it
     * takes precedence over former codes. Version numbers are only comparable within one code.
     */
    private static List<List<Version>> byCode(
            String sender, RegistryOfPeriod registry, Map<String, List<Version>> bySender) {
        return Stream.concat(Stream.of(sender), registry.formerCodes(sender).stream())
                .map(code -> bySender.getOrDefault(code, List.of()))
                .toList();
    }

    /** The norms of every district of the period, as one text. */
    String norms(PeriodSnapshot snapshot) {
        StringBuilder all = new StringBuilder();
        for (District district : snapshot.districts()) {
            all.append(district.code())
                    .append(this.contexts
                            .norms(snapshot.period(), district.code())
                            .fingerprint());
        }
        return all.append(this.contexts.norms(snapshot.period(), "").fingerprint())
                .toString();
    }

    private int window(Kind kind, Period period, District district) {
        return this.contexts.norms(period, district.code()).whole("window." + kind.key());
    }

    private Map<String, List<Version>> versions(Kind kind, Period period, RegistryOfPeriod registry) {
        int widest = registry.districts().stream()
                .mapToInt(district -> window(kind, period, district))
                .max()
                .orElse(0);
        Map<String, List<Version>> bySender = new HashMap<>();
        for (Version version : this.versions.of(kind, period.minusMonths(widest), period)) {
            bySender.computeIfAbsent(version.key().sender(), sender -> new ArrayList<>())
                    .add(version);
        }
        return bySender;
    }

    private static Obligation obligation(
            District district,
            String sender,
            String name,
            Kind kind,
            Period period,
            boolean due,
            List<List<Version>> byCode,
            int window) {
        List<List<Version>> versions = due ? byCode : List.of();
        return new Obligation(
                district,
                sender,
                name,
                kind,
                period,
                due,
                EffectiveVersionSelector.effective(versions, period, window).orElse(null),
                EffectiveVersionSelector.refused(versions, period).orElse(null));
    }
}
