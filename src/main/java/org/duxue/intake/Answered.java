package org.duxue.intake;

import java.util.List;
import java.util.Optional;
import org.duxue.shared.Period;
import org.jspecify.annotations.Nullable;

/**
 * A question and its state in a month.
 *
 * @param explanation absent while the sender has given none
 */
public record Answered(
        Question question, State state, @Nullable Explanation explanation) {

    /** Whether the sender has confirmed the data. */
    public enum State {
        OPEN("open", "待说明"),
        EXPLAINED("explained", "已说明"),
        /** An explanation exists, but for another value or only up to an earlier month. */
        EXPIRED("expired", "说明已失效");

        private final String key;
        private final String label;

        State(String key, String label) {
            this.key = key;
            this.label = label;
        }

        public String key() {
            return this.key;
        }

        public String label() {
            return this.label;
        }
    }

    /**
     * The state of a question in a month.
     *
     * @param known what the sender explained up to the month, oldest first
     */
    public static Answered in(Period period, Question question, List<Explanation> known) {
        Optional<Explanation> explanation =
                known.stream().filter(one -> one.explains(question)).findFirst();
        if (explanation.isPresent()) {
            return new Answered(
                    question, explanation.get().holdsIn(period) ? State.EXPLAINED : State.EXPIRED, explanation.get());
        }
        return known.stream()
                .filter(one -> one.isAbout(question))
                .reduce((earlier, later) -> later)
                .map(moved -> new Answered(question, State.EXPIRED, moved))
                .orElse(new Answered(question, State.OPEN, null));
    }

    /** Whether an answer is still needed, for the first time or again. */
    public boolean isOpen() {
        return this.state != State.EXPLAINED;
    }
}
