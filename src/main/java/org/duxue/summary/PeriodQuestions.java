package org.duxue.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.duxue.intake.Answered;
import org.duxue.intake.Explanation;
import org.duxue.intake.Explanations;
import org.duxue.intake.Question;
import org.duxue.intake.Questions;
import org.duxue.intake.Version;
import org.duxue.registry.District;

/** The questions to the senders of a district in a period, about fresh submissions. */
public class PeriodQuestions {

    private static final Comparator<Asked> IN_ORDER = Comparator.<Asked, String>comparing(
                    asked -> asked.obligation().sender())
            .thenComparing(asked -> asked.obligation().kind())
            .thenComparing(asked -> asked.question().rule())
            .thenComparing(asked -> asked.question().about().key())
            .thenComparing(asked -> asked.question().about().value())
            .thenComparing(asked -> asked.question().row());

    private final Questions questions;
    private final Explanations explanations;

    public PeriodQuestions(Questions questions, Explanations explanations) {
        this.questions = questions;
        this.explanations = explanations;
    }

    /** A question with its sender and whether it is answered. */
    public record Asked(Obligation obligation, Answered answered) {

        public Question question() {
            return this.answered.question();
        }

        public boolean isOpen() {
            return this.answered.isOpen();
        }
    }

    /** All questions, by sender, kind, rule and key. */
    public List<Asked> of(PeriodSnapshot snapshot, District district) {
        List<Obligation> fresh =
                snapshot.of(district).stream().filter(Obligation::isFresh).toList();
        Map<Long, List<Question>> questions =
                this.questions.of(fresh.stream().map(PeriodQuestions::effective).toList());
        Map<String, List<Explanation>> known = new HashMap<>();
        if (questions.values().stream().anyMatch(asked -> !asked.isEmpty())) {
            Set<String> senders = fresh.stream().map(Obligation::sender).collect(Collectors.toSet());
            known.putAll(this.explanations.givenUntil(snapshot.period(), senders).stream()
                    .collect(Collectors.groupingBy(Explanation::school)));
        }
        List<Asked> all = new ArrayList<>();
        for (Obligation obligation : fresh) {
            questions
                    .getOrDefault(effective(obligation).id(), List.of())
                    .forEach(question -> all.add(new Asked(
                            obligation,
                            Answered.in(
                                    snapshot.period(), question, known.getOrDefault(obligation.sender(), List.of())))));
        }
        all.sort(IN_ORDER);
        return all;
    }

    /** The questions of all districts that are not answered. */
    public List<Asked> open(PeriodSnapshot snapshot) {
        return snapshot.districts().stream()
                .flatMap(district -> of(snapshot, district).stream())
                .filter(Asked::isOpen)
                .toList();
    }

    private static Version effective(Obligation obligation) {
        return Objects.requireNonNull(obligation.effective());
    }
}
