package org.duxue.intake;

import org.duxue.shared.Kind;
import org.duxue.shared.Period;

/**
 * Identifies a submission.
 *
 * @param sender a school code, or for enforcement a district code
 */
public record SubmissionKey(Kind kind, String sender, Period period) {

    @Override
    public String toString() {
        return this.kind.key() + " " + this.sender + " " + this.period;
    }
}
