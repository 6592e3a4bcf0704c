package org.duxue.standards;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Policies for tests that are not about policies. */
public final class SamplePolicy {

    private SamplePolicy() {}

    /** Districts that adopted every norm, so that every rule has something to rest on. */
    public static Policy adoptingEverything(String... districts) {
        SortedMap<String, Policy.OfDistrict> all = new TreeMap<>();
        for (String district : List.of(districts)) {
            all.put(district, new Policy.OfDistrict(new TreeMap<>(), Adoption.EVERYTHING, new TreeMap<>()));
        }
        return new Policy(all);
    }
}
