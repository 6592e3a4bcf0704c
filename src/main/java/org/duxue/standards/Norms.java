package org.duxue.standards;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The norms of one district on one day: those in force, with the district's own values in place of the national ones. */
public final class Norms {

    private final SortedMap<String, BigDecimal> values = new TreeMap<>();
    private final SortedMap<String, Norm> documents = new TreeMap<>();
    private final String fingerprint;

    Norms(List<Norm> inForce, Map<String, Optional<BigDecimal>> overrides) {
        for (Norm norm : inForce) {
            if (this.documents.put(norm.key(), norm) != null) {
                throw new IllegalStateException("two norms of key '" + norm.key() + "' are in force on one day");
            }
            this.values.put(norm.key(), norm.value());
        }
        overrides.forEach((key, value) -> {
            this.values.remove(key);
            value.ifPresent(own -> this.values.put(key, own));
        });
        this.fingerprint = this.values.toString();
    }

    /** The value of a norm; nothing when none is in force. */
    public Optional<BigDecimal> find(String key) {
        return Optional.ofNullable(this.values.get(key));
    }

    /** The whole value of a norm that is always in force. */
    public int whole(String key) {
        return find(key)
                .orElseThrow(() -> new IllegalArgumentException("no norm '" + key + "' is in force"))
                .intValueExact();
    }

    /** The document behind a norm; nothing when the value is the district's own alone. */
    public Optional<Norm> document(String key) {
        return Optional.ofNullable(this.documents.get(key));
    }

    public SortedMap<String, BigDecimal> values() {
        return Collections.unmodifiableSortedMap(this.values);
    }

    /** All values as one text; the same text gives the same figures. */
    public String fingerprint() {
        return this.fingerprint;
    }
}
