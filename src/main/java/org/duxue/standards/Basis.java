package org.duxue.standards;

import org.jspecify.annotations.Nullable;

/**
 * The basis of a value.
 *
 * @param norm the row of the standards; absent where the value is the district's own alone
 * @param document the document by which the district adopted or set it; empty where it did not
 * @param own whether the value itself is the district's own
 */
public record Basis(@Nullable Norm norm, String document, boolean own) {

    /** How a district's own rule is cited when the district names no document for it. */
    public static final String OF_DISTRICT = "本区规定";

    /**
     * Document and article as they may be printed: nothing that was only known from memory, and unverified articles are
     * marked as such.
     */
    public String cited() {
        if (!this.document.isEmpty()) {
            return this.document;
        }
        if (this.own || this.norm == null) {
            return OF_DISTRICT;
        }
        return this.norm.cited();
    }

    /** What the norm requires, in a sentence; empty where only the district knows. */
    public String text() {
        return this.norm == null || this.own ? "" : this.norm.text();
    }
}
