package org.duxue.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duxue.intake.Explanation;
import org.duxue.intake.Explanations;
import org.duxue.intake.Version;
import org.duxue.intake.Versions;
import org.duxue.registry.District;
import org.duxue.shared.Period;
import org.duxue.shared.Problem;

/** What the schools of a district explained, and whether it holds for the submissions that count in a period. */
public class ExplainedWarnings {

    private static final Comparator<Explained> IN_ORDER = Comparator.<Explained, String>comparing(
                    one -> one.explanation().school())
            .thenComparing(one -> one.explanation().kind())
            .thenComparing(one -> one.explanation().rule())
            .thenComparing(one -> one.explanation().key())
            .thenComparing(one -> one.explanation().given())
            .thenComparing(one -> one.explanation().value());

    private final Explanations explanations;
    private final Versions versions;

    public ExplainedWarnings(Explanations explanations, Versions versions) {
        this.explanations = explanations;
        this.versions = versions;
    }

    /** An explanation as it stands in a period. */
    public record Explained(Explanation explanation, String schoolName, Explanation.State state) {}

    /** Everything explained up to the period by schools that are open in it; what no longer holds is listed too. */
    public List<Explained> of(Gathered gathered, District district) {
        Map<Long, List<Problem>> warnings = new HashMap<>();
        List<Explained> all = new ArrayList<>();
        for (Explanation explanation : this.explanations.givenUntil(gathered.period())) {
            gathered.find(explanation.school(), explanation.kind())
                    .filter(received -> received.district().code().equals(district.code()))
                    .ifPresent(received -> {
                        List<Problem> there = Optional.ofNullable(received.effective())
                                .map(Version::id)
                                .map(id -> warnings.computeIfAbsent(id, this.versions::problems))
                                .orElse(null);
                        all.add(new Explained(
                                explanation,
                                received.senderName(),
                                there == null
                                        ? Explanation.State.NO_DATA
                                        : state(explanation, there, gathered.period())));
                    });
        }
        all.sort(IN_ORDER);
        return all;
    }

    private static Explanation.State state(Explanation explanation, List<Problem> problems, Period period) {
        boolean isThere = problems.stream()
                .anyMatch(problem -> problem.isExplainable() && explanation.explains(explanation.kind(), problem));
        if (!isThere) {
            return Explanation.State.VALUE_MOVED;
        }
        return explanation.holdsIn(period) ? Explanation.State.IN_FORCE : Explanation.State.EXPIRED;
    }
}
