package org.duxue.intake;

import org.duxue.shared.Kind;
import org.duxue.shared.Period;
import org.jspecify.annotations.Nullable;

/**
 * Why what is asked about is right as it is. It holds for the same sender, rule, key and value, so that it survives that the
 * file is sent again, and ends when the value becomes another one or after a month.
 *
 * @param school the sender: a school, or a district
 * @param key of the row the question is about; may be blank
 * @param value the value that is explained, as the question had it
 * @param until the last month for which it holds; absent when only another value ends it
 * @param given the month for which it was given; earlier months know nothing of it
 * @param by the file it came in or, at the command line, who gave it
 */
public record Explanation(
        String school,
        Kind kind,
        String rule,
        String key,
        String value,
        String text,
        @Nullable Period until,
        Period given,
        String by) {

    /** How an explanation stands in a month. */
    public enum State {
        /** The warning is there with the value that was explained. */
        IN_FORCE("in_force"),
        /** The warning is there, but the explanation holds no longer: the school is asked again. */
        EXPIRED("expired"),
        /** There is no such warning, or it is about another value. */
        VALUE_MOVED("value_moved"),
        /** No submission counts that could have the warning. */
        NO_DATA("no_data");

        private final String key;

        State(String key) {
            this.key = key;
        }

        public String key() {
            return this.key;
        }
    }

    /** Whether it is about the same thing, with this value or another one. */
    boolean isAbout(Question question) {
        return this.kind == question.submission().kind()
                && this.rule.equals(question.rule())
                && this.key.equals(question.key());
    }

    /** Whether it answers a question. */
    public boolean explains(Question question) {
        return isAbout(question) && this.value.equals(question.value());
    }

    public boolean holdsIn(Period period) {
        return this.until == null || !this.until.isBefore(period);
    }

    /** The school, the rule, the key and the value: of several for the same, the latest counts. */
    String identity() {
        return String.join("|", this.school, this.kind.key(), this.rule, this.value, this.key);
    }

    /** Whether it says the same, of whatever value. */
    boolean saysTheSame(String otherText, @Nullable Period otherUntil, Period otherGiven) {
        return this.text.equals(otherText)
                && java.util.Objects.equals(this.until, otherUntil)
                && this.given.equals(otherGiven);
    }
}
