package org.duxue.standards;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The settings of districts in {@code policy.yml}: targets, limits and windows, for all districts or under {@code
 * districts:} for one, and the norms they adopt. {@code none} removes a target.
 */
public final class Policy {

    /** The code of the settings for all districts. */
    static final String ALL = "";

    private final SortedMap<String, OfDistrict> byDistrict;

    /** A district's own value; empty for {@code none}. */
    record Own(Optional<BigDecimal> value, int line) {}

    /** The settings of one district, or of all. */
    record OfDistrict(SortedMap<String, Own> values, Adoption adoption, SortedMap<String, Integer> adoptionLines) {

        static final OfDistrict NOTHING = new OfDistrict(new TreeMap<>(), Adoption.NONE, new TreeMap<>());

        OfDistrict {
            values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
            adoptionLines = Collections.unmodifiableSortedMap(new TreeMap<>(adoptionLines));
        }
    }

    Policy(SortedMap<String, OfDistrict> byDistrict) {
        this.byDistrict = Collections.unmodifiableSortedMap(new TreeMap<>(byDistrict));
    }

    public static Policy none() {
        return new Policy(new TreeMap<>());
    }

    SortedMap<String, OfDistrict> byDistrict() {
        return this.byDistrict;
    }

    Map<String, Optional<BigDecimal>> valuesOf(String districtCode) {
        Map<String, Optional<BigDecimal>> values = new TreeMap<>();
        of(ALL).values().forEach((key, own) -> values.put(key, own.value()));
        of(districtCode).values().forEach((key, own) -> values.put(key, own.value()));
        return values;
    }

    Adoption adoptionOf(String districtCode) {
        return of(districtCode).adoption();
    }

    private OfDistrict of(String districtCode) {
        return this.byDistrict.getOrDefault(districtCode, OfDistrict.NOTHING);
    }

    /** The settings for the manifest: district (empty for all), norm key or {@code adopt}, value or document. */
    public SortedMap<String, SortedMap<String, String>> content() {
        SortedMap<String, SortedMap<String, String>> content = new TreeMap<>();
        this.byDistrict.forEach((district, set) -> {
            SortedMap<String, String> shown = new TreeMap<>();
            set.values()
                    .forEach((key, own) -> shown.put(
                            key, own.value().map(BigDecimal::toPlainString).orElse("none")));
            if (set.adoption().everything()) {
                shown.put("adopt", "all");
            }
            set.adoption().documents().forEach((key, document) -> shown.put("adopt " + key, document));
            content.put(district, shown);
        });
        return content;
    }
}
