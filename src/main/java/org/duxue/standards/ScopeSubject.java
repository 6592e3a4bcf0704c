package org.duxue.standards;

import java.util.Optional;

/** Who a norm may apply to, as the registry knows it: usually a school in a month. */
public interface ScopeSubject {

    /** Whether it is one of {@code schools}, {@code kindergartens}, {@code compulsory}. */
    boolean isOneOf(String group);

    /** A field by its name, a number as digits; nothing where the registry lacks it or has left it blank. */
    Optional<String> field(String name);
}
