package org.duxue.report.audit;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What words say of those who are counted, such as 退休 or 参保, and who is meant where only that is said. */
final class Attributes {

    private static final String TAG = "A.";

    /** Who is meant where nobody is named. */
    private static final Map<String, String> IMPLIED = Map.ofEntries(
            Map.entry("retire", "teacher"),
            Map.entry("hire", "teacher"),
            Map.entry("unregistered", "external"),
            Map.entry("quota", "teacher"),
            Map.entry("surplus", "teacher"),
            Map.entry("short", "teacher"),
            Map.entry("insured", "external"),
            Map.entry("uninsured", "external"),
            Map.entry("inprogress", "external"),
            Map.entry("five", "external"),
            Map.entry("scope", "agency"),
            Map.entry("trained", "guard"),
            Map.entry("overage", "guard"),
            Map.entry("avgage", "guard"),
            Map.entry("wage", "external"),
            Map.entry("late", "external"),
            Map.entry("excellentgrade", "student"),
            Map.entry("goodgrade", "student"));

    private Attributes() {}

    static Set<String> of(List<Token> tokens) {
        return tokens.stream()
                .flatMap(token -> token.tags().stream())
                .filter(tag -> tag.startsWith(TAG))
                .map(tag -> tag.substring(TAG.length()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Who is meant by what is said. */
    static List<String> implied(Set<String> attributes) {
        return attributes.stream().map(IMPLIED::get).filter(Objects::nonNull).toList();
    }

    /** Whether an attribute says whom it is about. */
    static boolean implies(String attribute) {
        return IMPLIED.containsKey(attribute);
    }
}
