package org.duxue.standards;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.duxue.shared.Digest;
import org.jspecify.annotations.Nullable;

/**
 * The norms of one district on one day, for all its schools or, {@linkplain #at at a school}, for one.
 *
 * <p>A value is a parameter: {@link #find} gives it whoever set it. Whether a school may be measured against it is a
 * separate question: {@link #target} gives only requirements of a law or standard, goals, and values that the district
 * set or adopted.
 */
public final class Norms {

    private final LocalDate day;
    private final SortedMap<String, Norm> rows;
    private final Set<String> notInForce;
    private final Map<String, Optional<BigDecimal>> own;
    private final Adoption adoption;
    private final String fingerprint;
    private final @Nullable ScopeSubject subject;

    private Norms(Norms all, ScopeSubject subject) {
        this.day = all.day;
        this.rows = all.rows;
        this.notInForce = all.notInForce;
        this.own = all.own;
        this.adoption = all.adoption;
        this.fingerprint = all.fingerprint;
        this.subject = subject;
    }

    Norms(LocalDate day, List<Norm> known, Map<String, Optional<BigDecimal>> own, Adoption adoption) {
        this.day = day;
        this.own = Map.copyOf(own);
        this.adoption = adoption;
        this.subject = null;
        SortedMap<String, Norm> chosen = new TreeMap<>();
        Set<String> early = new HashSet<>();
        for (Norm norm : known) {
            boolean inForce = norm.isInForceOn(day);
            if (norm.scope().isOfUnknownGroup() && !adoption.everything()) {
                continue;
            }
            if (inForce && chosen.put(norm.key(), norm) != null) {
                throw new IllegalStateException("two norms of key '" + norm.key() + "' are in force on one day");
            }
            // A district's own rule, such as the quota of hires, also applies to months before it was set.
            if (!inForce && norm.kind() == NormKind.LOCAL) {
                chosen.put(norm.key(), norm);
                early.add(norm.key());
            }
        }
        this.rows = Collections.unmodifiableSortedMap(chosen);
        this.notInForce = Set.copyOf(early);
        this.fingerprint = fingerprintOf();
    }

    private String fingerprintOf() {
        StringBuilder all = new StringBuilder();
        this.rows.values().forEach(norm -> all.append(norm).append(norm.isDueOn(this.day)));
        return Digest.of(all.append(this.notInForce.stream().sorted().toList())
                .append(new TreeMap<>(this.own))
                .append(this.adoption)
                .toString());
    }

    /** The same norms as they apply to one school. */
    public Norms at(ScopeSubject school) {
        return new Norms(this, school);
    }

    /** The value of a norm; empty when none is in force, it does not apply, or the district took it away. */
    public Optional<BigDecimal> find(String key) {
        Optional<BigDecimal> set = this.own.get(key);
        if (!applies(key)) {
            return Optional.empty();
        }
        return set == null ? Optional.ofNullable(this.rows.get(key)).map(Norm::value) : set;
    }

    /** The value of a norm that is always in force, as a whole number. */
    public int whole(String key) {
        return find(key)
                .orElseThrow(() -> new IllegalArgumentException("no norm '" + key + "' is in force"))
                .intValueExact();
    }

    /** The target that an indicator or a rule is compared with; empty when it is only counted. */
    public Optional<Target> target(String key) {
        Optional<BigDecimal> value = find(key);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        Norm norm = this.rows.get(key);
        Optional<String> document = this.adoption.documentOf(key);
        if (norm == null || this.own.containsKey(key)) {
            return Optional.of(new Target(
                    key, value.get(), true, true, new Basis(norm, named(document), this.own.containsKey(key))));
        }
        boolean adopted = this.adoption.everything() || (document.isPresent() && isInForce(key));
        if (adopted || (isInForce(key) && norm.isTargetByItself())) {
            return Optional.of(new Target(
                    key,
                    value.get(),
                    adopted || norm.isDueOn(this.day),
                    adopted || norm.bindsByItself(),
                    basis(norm, document)));
        }
        return Optional.empty();
    }

    /** Whether missing the norm is a finding: laws, standards, and values that the district set or adopted. */
    public boolean binds(String key) {
        return target(key).filter(Target::binding).isPresent();
    }

    /** The basis of a value, whether or not it binds; empty where there is none. */
    public Optional<Basis> basis(String key) {
        Norm norm = this.rows.get(key);
        if (this.own.containsKey(key)) {
            return Optional.of(new Basis(norm, named(this.adoption.documentOf(key)), true));
        }
        return Optional.ofNullable(norm).map(found -> basis(found, this.adoption.documentOf(key)));
    }

    /** A law remains a law in a district that adopted everything. */
    private Basis basis(Norm norm, Optional<String> document) {
        boolean cited = !this.adoption.everything() || !norm.bindsByItself();
        return new Basis(norm, cited ? document.orElse("") : "", false);
    }

    private String named(Optional<String> document) {
        return document.orElse(Basis.OF_DISTRICT);
    }

    private boolean applies(String key) {
        Norm norm = this.rows.get(key);
        return norm == null
                || this.subject == null
                || this.adoption.everything()
                || norm.scope().on(this.subject).applies();
    }

    /** Whether a norm in force applies to other schools, but not to this one. */
    public boolean leavesOut(String key) {
        return this.rows.containsKey(key) && isInForce(key) && !applies(key);
    }

    private boolean isInForce(String key) {
        return !this.notInForce.contains(key);
    }

    /** The rows that were looked at, by key. */
    public SortedMap<String, Norm> rows() {
        return this.rows;
    }

    /** All values, by key. */
    public SortedMap<String, BigDecimal> values() {
        SortedMap<String, BigDecimal> values = new TreeMap<>();
        this.rows.keySet().forEach(key -> find(key).ifPresent(value -> values.put(key, value)));
        this.own.keySet().forEach(key -> find(key).ifPresent(value -> values.put(key, value)));
        return values;
    }

    /** Everything figures and findings depend on, as one text. */
    public String fingerprint() {
        return this.fingerprint;
    }
}
