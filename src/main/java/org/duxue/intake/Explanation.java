package org.duxue.intake;

import org.duxue.shared.Kind;
import org.duxue.shared.Period;
import org.jspecify.annotations.Nullable;

/**
 * Why a questioned value is right as it is. It holds for the same sender, rule, key and value. It therefore survives
 * when the file is sent again, and ends when the value changes or after a given month.
 *
 * @param school the sender: a school, or a district
 * @param key key of the row the question is about; may be blank
 * @param value the explained value, as stated in the question
 * @param until the last month for which it holds; absent when only a change of the value ends it
 * @param given the month for which it was given; earlier months do not use it
 * @param by the file it was read from or, at the command line, the person who gave it
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

    /** The state of an explanation in a month. */
    public enum State {
        /** The warning is present with the explained value. */
        IN_FORCE("in_force"),
        /** The warning is present, but the explanation no longer holds: the school is asked again. */
        EXPIRED("expired"),
        /** The warning is absent, or is about another value. */
        VALUE_MOVED("value_moved"),
        /** No submission that could have the warning counts. */
        NO_DATA("no_data");

        private final String key;

        State(String key) {
            this.key = key;
        }

        public String key() {
            return this.key;
        }
    }

    /** Whether it is about the same rule and key, with this value or another one. */
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

    /** Identity by school, rule, key and value: of several with the same, the latest counts. */
    String identity() {
        return String.join("|", this.school, this.kind.key(), this.rule, this.value, this.key);
    }

    /** Whether rule, key and text are the same, whatever the value. */
    boolean saysTheSame(String otherText, @Nullable Period otherUntil, Period otherGiven) {
        return this.text.equals(otherText)
                && java.util.Objects.equals(this.until, otherUntil)
                && this.given.equals(otherGiven);
    }
}
