package org.duxue.report.audit;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duxue.report.audit.Amount.Measure;

/** In what a number without a measure word counts, by the words that name what is counted: 保安 people, 摄像头 things. */
final class Counted {

    private static final Set<String> THINGS = Set.of("camera", "hazard", "overdue", "item");
    private static final Set<String> PEOPLE = Set.of(
            "guard",
            "external",
            "teacher",
            "health",
            "officer",
            "student",
            "child",
            "tested",
            "exempt",
            "insured",
            "uninsured",
            "inprogress",
            "retire",
            "hire",
            "short",
            "certified",
            "trained");

    private Counted() {}

    /** Nothing where the words name neither people nor things. */
    static Optional<Measure> in(List<Token> words) {
        Set<String> named = new HashSet<>(Mention.heads(words));
        named.addAll(Attributes.of(words));
        return in(named);
    }

    /** The same by heads and attributes. */
    static Optional<Measure> in(Collection<String> named) {
        if (!Collections.disjoint(named, THINGS)) {
            return Optional.of(Measure.THINGS);
        }
        return Collections.disjoint(named, PEOPLE) ? Optional.empty() : Optional.of(Measure.PEOPLE);
    }
}
