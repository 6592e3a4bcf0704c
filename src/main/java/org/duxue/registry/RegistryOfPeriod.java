package org.duxue.registry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final Map<String, String> formerCodes = new HashMap<>();

    /** @param successors the codes that schools go by now, by the codes they had before */
    RegistryOfPeriod(Period period, SortedMap<String, School> schools, Map<String, String> successors) {
        this.period = period;
        this.successors = Map.copyOf(successors);
        successors.forEach((former, code) -> this.formerCodes.put(code, former));
        this.schools = Collections.unmodifiableSortedMap(new TreeMap<>(schools));
        for (School school : schools.values()) {
            this.districts.putIfAbsent(school.district().code(), school.district());
        }
        this.namedSchools = NamedSenders.schools(schools.values());
        this.namedDistricts = NamedSenders.districts(this.districts.values());
    }

    /** The senders of a kind, as texts name them. */
    public NamedSenders named(Kind kind) {
        return kind.isSentByDistrict() ? this.namedDistricts : this.namedSchools;
    }

    public Period period() {
        return this.period;
    }

    public Optional<School> school(String code) {
        return Optional.ofNullable(this.schools.get(code));
    }

    /** The code under which what was known of a former code goes on; nothing while the code is its own. */
    public Optional<String> successor(String formerCode) {
        return Optional.ofNullable(this.successors.get(formerCode));
    }

    /** The codes that a school had before, the latest first. */
    public List<String> formerCodes(String code) {
        List<String> former = new ArrayList<>();
        String next = this.formerCodes.get(code);
        while (next != null && !former.contains(next)) {
            former.add(next);
            next = this.formerCodes.get(next);
        }
        return former;
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
