package org.duxue.standards;

import java.util.Optional;

/** A subject that norms may apply to, with its fields of the registry: usually a school in a month. */
public interface ScopeSubject {

    /** Whether it is one of {@code schools}, {@code kindergartens}, {@code compulsory}. */
    boolean isOneOf(String group);

    /** A field by its name, a number as digits; empty where the registry has no such field or leaves it blank. */
    Optional<String> field(String name);
}
