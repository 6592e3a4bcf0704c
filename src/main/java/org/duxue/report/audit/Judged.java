package org.duxue.report.audit;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A number that was looked at.
 *
 * @param meaning absent where nobody knows what it tells
 * @param guess the value it was found to tell, or should; absent where there is none
 * @param scope what it is limited to
 */
record Judged(
        Mention mention,
        @Nullable Meaning meaning,
        @Nullable Guess guess,
        Scope scope,
        Claim claim) {

    /** Whether nothing is said of what is counted. */
    boolean isOfWhole() {
        return this.meaning != null && this.meaning.rule().attributes().isEmpty();
    }

    boolean tellsAs(Judged other) {
        return this.guess != null && other.guess != null && this.guess.key().equals(other.guess.key());
    }

    Judged unproven() {
        return new Judged(this.mention, this.meaning, null, this.scope, this.claim.unproven());
    }

    boolean isBound() {
        return this.guess != null && this.claim.verdict() != Claim.Verdict.UNPROVEN;
    }

    /** The same figure, told by the next number of another part. */
    Optional<Meaning> ofPart(Mention next) {
        boolean isOfThing = Meaning.hasItem(next.near())
                && this.meaning != null
                && !this.meaning.rule().subject().startsWith("equipment.");
        boolean isAlike = !isOfThing
                && this.mention.amount().measure() == next.amount().measure()
                && this.mention.paragraph() == next.paragraph()
                && next.attributes().isEmpty()
                && Meaning.isPart(next)
                && !Scope.of(next.near()).isDistrict();
        return isAlike
                ? Optional.ofNullable(this.meaning).map(one -> new Meaning(one.rule(), 1, Set.of()))
                : Optional.empty();
    }
}
