package org.duxue.shared;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Suggests known names for an unknown one. */
public final class NearestNames {

    private static final int MOST = 3;

    private NearestNames() {}

    /** The nearest names, best first; names that contain the wrong one come before all others. */
    public static List<String> of(String wrong, Collection<String> known) {
        LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
        return known.stream()
                .sorted(Comparator.<String>comparingInt(
                                name -> name.contains(wrong) || wrong.contains(name) ? 0 : distance.apply(wrong, name))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
    }
}
