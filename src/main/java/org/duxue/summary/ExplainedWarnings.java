package org.duxue.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.duxue.intake.Explanation;
import org.duxue.intake.Explanations;
import org.duxue.intake.Question;
import org.duxue.intake.Questions;
import org.duxue.intake.Version;
import org.duxue.registry.District;
import org.duxue.shared.Period;

/** The explanations of the schools of a district, and whether they apply to the submissions that count in a period. */
public class ExplainedWarnings {

    private static final Comparator<Explained> IN_ORDER = Comparator.<Explained, String>comparing(
                    one -> one.explanation().school())
            .thenComparing(one -> one.explanation().kind())
            .thenComparing(one -> one.explanation().rule())
            .thenComparing(one -> one.explanation().key())
            .thenComparing(one -> one.explanation().given())
            .thenComparing(one -> one.explanation().value());

    private final Explanations explanations;
    private final Questions questions;

    public ExplainedWarnings(Explanations explanations, Questions questions) {
        this.explanations = explanations;
        this.questions = questions;
    }

    /** An explanation with its state in a period. */
    public record Explained(Explanation explanation, String schoolName, Explanation.State state) {}

    /** All explanations up to the period of schools that are open in it, including those that no longer apply. */
    public List<Explained> of(PeriodSnapshot snapshot, District district) {
        Set<String> senders =
                snapshot.of(district).stream().map(Obligation::sender).collect(Collectors.toSet());
        List<Explanation> given = this.explanations.givenUntil(snapshot.period(), senders);
        Map<Long, List<Question>> questions = this.questions.of(given.stream()
                .flatMap(explanation -> about(explanation, snapshot).stream())
                .map(Obligation::effective)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        List<Explained> all = new ArrayList<>();
        for (Explanation explanation : given) {
            about(explanation, snapshot)
                    .ifPresent(obligation -> all.add(new Explained(
                            explanation,
                            obligation.senderName(),
                            state(explanation, obligation, questions, snapshot.period()))));
        }
        all.sort(IN_ORDER);
        return all;
    }

    private static Optional<Obligation> about(Explanation explanation, PeriodSnapshot snapshot) {
        return snapshot.find(explanation.school(), explanation.kind());
    }

    private static Explanation.State state(
            Explanation explanation, Obligation obligation, Map<Long, List<Question>> questions, Period period) {
        Version version = obligation.effective();
        if (version == null) {
            return Explanation.State.NO_DATA;
        }
        if (questions.getOrDefault(version.id(), List.of()).stream().noneMatch(explanation::explains)) {
            return Explanation.State.VALUE_MOVED;
        }
        return explanation.holdsIn(period) ? Explanation.State.IN_FORCE : Explanation.State.EXPIRED;
    }
}
