package org.duxue.summary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duxue.area.Settings;
import org.duxue.intake.Version;
import org.duxue.intake.Versions;
import org.duxue.registry.District;
import org.duxue.registry.RegistryOfPeriod;
import org.duxue.registry.School;
import org.duxue.shared.Kind;
import org.duxue.shared.Period;

/** Gathers for a period who owes what and which submission counts. */
public class Gathering {

    private final Settings settings;
    private final Versions versions;

    public Gathering(Settings settings, Versions versions) {
        this.settings = settings;
        this.versions = versions;
    }

    public Gathered gather(Period period) {
        RegistryOfPeriod registry = this.settings.registry(period);
        List<Received> all = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            Map<String, List<Version>> bySender = versions(kind, period, registry);
            for (District district : registry.districts()) {
                int window = window(kind, period, district);
                if (kind.isSentByDistrict()) {
                    all.add(received(district, district.code(), district.name(), kind, period, true, bySender, window));
                    continue;
                }
                for (School school : registry.openSchools(district)) {
                    all.add(received(
                            district,
                            school.code(),
                            school.name(),
                            kind,
                            period,
                            school.sends(kind),
                            bySender,
                            window));
                }
            }
        }
        return new Gathered(period, registry, all);
    }

    /** The norms of every district of the period, as one text. */
    String norms(Gathered gathered) {
        StringBuilder all = new StringBuilder();
        for (District district : gathered.districts()) {
            all.append(district.code())
                    .append(this.settings
                            .norms(gathered.period(), district.code())
                            .fingerprint());
        }
        return all.append(this.settings.norms(gathered.period(), "").fingerprint())
                .toString();
    }

    private int window(Kind kind, Period period, District district) {
        return this.settings.norms(period, district.code()).whole("window." + kind.key());
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

    private static Received received(
            District district,
            String sender,
            String name,
            Kind kind,
            Period period,
            boolean due,
            Map<String, List<Version>> bySender,
            int window) {
        List<Version> versions = due ? bySender.getOrDefault(sender, List.of()) : List.of();
        return new Received(
                district,
                sender,
                name,
                kind,
                period,
                due,
                Choice.effective(versions, period, window).orElse(null),
                Choice.refused(versions, period).orElse(null));
    }
}
