package org.duxue.standards;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which norms a district has adopted, and by which document.
 *
 * @param everything whether all norms are adopted, for every school and regardless of their scope
 */
record Adoption(boolean everything, SortedMap<String, String> documents) {

    static final Adoption NONE = new Adoption(false, new TreeMap<>());
    static final Adoption EVERYTHING = new Adoption(true, new TreeMap<>());

    Adoption {
        documents = Collections.unmodifiableSortedMap(new TreeMap<>(documents));
    }

    static Adoption of(Map<String, String> documents) {
        return new Adoption(false, new TreeMap<>(documents));
    }

    /** The document by which a norm was adopted; empty when it was not. */
    Optional<String> documentOf(String key) {
        return this.everything ? Optional.of(Basis.OF_DISTRICT) : Optional.ofNullable(this.documents.get(key));
    }
}
