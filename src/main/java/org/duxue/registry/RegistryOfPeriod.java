package org.duxue.registry;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.duxue.shared.Period;

/** The registry rows in force in one period. */
public final class RegistryOfPeriod {

    private final Period period;
    private final SortedMap<String, School> schools;
    private final SortedMap<String, District> districts = new TreeMap<>();

    RegistryOfPeriod(Period period, SortedMap<String, School> schools) {
        this.period = period;
        this.schools = Collections.unmodifiableSortedMap(new TreeMap<>(schools));
        for (School school : schools.values()) {
            this.districts.putIfAbsent(school.district().code(), school.district());
        }
    }

    public Period period() {
        return this.period;
    }

    public Optional<School> school(String code) {
        return Optional.ofNullable(this.schools.get(code));
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
