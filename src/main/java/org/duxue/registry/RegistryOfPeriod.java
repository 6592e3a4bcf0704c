package org.duxue.registry;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.duxue.shared.Kind;
import org.duxue.shared.Period;

/** The registry rows in force in one period. */
public final class RegistryOfPeriod {

    private final Period period;
    private final SortedMap<String, School> schools;
    private final SortedMap<String, District> districts = new TreeMap<>();
    private final Map<String, String> successors;
    private final NamedSenders namedSchools;
    private final NamedSenders namedDistricts;
    /** For each code, the codes that it directly succeeded, in their order. */
    private final Map<String, List<String>> formerCodes = new HashMap<>();

    /** @param successors the codes that were succeeded by another one, the latest first, each with its successor */
    RegistryOfPeriod(Period period, SortedMap<String, School> schools, Map<String, String> successors) {
        this.period = period;
        this.successors = Map.copyOf(successors);
        successors.forEach((former, code) -> this.formerCodes
                .computeIfAbsent(code, first -> new ArrayList<>())
                .add(former));
        this.schools = Collections.unmodifiableSortedMap(new TreeMap<>(schools));
        for (School school : schools.values()) {
            this.districts.putIfAbsent(school.district().code(), school.district());
        }
        this.namedSchools = NamedSenders.schools(schools.values());
        this.namedDistricts = NamedSenders.districts(this.districts.values());
    }

    /** The senders of a kind, to be found in texts. */
    public NamedSenders named(Kind kind) {
        return kind.isSentByDistrict() ? this.namedDistricts : this.namedSchools;
    }

    public Period period() {
        return this.period;
    }

    public Optional<School> school(String code) {
        return Optional.ofNullable(this.schools.get(code));
    }

    /**
     * The code that succeeds a former one, over any number of successions; empty while the code is still in use itself.
     */
    public Optional<String> successor(String formerCode) {
        Set<String> passed = new LinkedHashSet<>();
        String last = formerCode;
        for (String next = formerCode; next != null && passed.add(next); next = this.successors.get(next)) {
            last = next;
        }
        return last.equals(formerCode) ? Optional.empty() : Optional.of(last);
    }

    /**
     * The codes that a school had before, and those of schools that were merged into it: the direct ones first, the
     * latest of them first, then the predecessors of these.
     */
    public List<String> formerCodes(String code) {
        Set<String> found = new LinkedHashSet<>(List.of(code));
        Deque<String> open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            for (String former : this.formerCodes.getOrDefault(open.remove(), List.of())) {
                if (found.add(former)) {
                    open.add(former);
                }
            }
        }
        found.remove(code);
        return List.copyOf(found);
    }

    public Optional<District> district(String code) {
        return Optional.ofNullable(this.districts.get(code));
    }

    /** Districts with a school in force, by code. */
    public List<District> districts() {
        return List.copyOf(this.districts.values());
    }

    /** Open schools of a district, by code. */
    public List<School> openSchools(District district) {
        return this.schools.values().stream()
                .filter(School::open)
                .filter(school -> school.district().code().equals(district.code()))
                .toList();
    }

    /** Every row in force as one text; two registries with the same text give the same results. */
    public String fingerprint() {
        StringBuilder all = new StringBuilder();
        this.schools
                .values()
                .forEach(school -> all.append(school.fingerprint())
                        .append('|')
                        .append(school.name())
                        .append('|')
                        .append(school.district().name())
                        .append('\n'));
        return all.toString();
    }
}
