package org.duxue.standards;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A number that a document, a district or this program sets.
 *
 * @param scopeNote groups or conditions of the norm that are not in the registry; may be empty
 * @param document name or number of the document; empty for a default of the program
 * @param article article or table in it; may be empty
 * @param text what it requires, in a sentence
 * @param validFrom first day in force; of a target the day it was set
 * @param validUntil last day in force; absent while it still is
 * @param targetYear the year by whose end a goal is to be reached; absent for other norms
 * @param range within which a district's own value is plausible
 * @param source where it was read
 */
public record Norm(
        String key,
        BigDecimal value,
        String unit,
        NormKind kind,
        Scope scope,
        String scopeNote,
        String document,
        String article,
        String text,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable Integer targetYear,
        Confidence confidence,
        PlausibleRange range,
        String source) {

    private static final int DECEMBER = 12;
    private static final int LAST_DAY_OF_DECEMBER = 31;

    boolean isInForceOn(LocalDate day) {
        return !day.isBefore(this.validFrom) && (this.validUntil == null || !day.isAfter(this.validUntil));
    }

    /** Whether it gives verdicts and findings without being adopted. */
    public boolean bindsByItself() {
        return (this.kind == NormKind.LAW || this.kind == NormKind.STANDARD) && this.confidence != Confidence.M;
    }

    /** Whether it gives a target without being adopted. */
    boolean isTargetByItself() {
        return bindsByItself() || (this.kind == NormKind.TARGET && this.confidence != Confidence.M);
    }

    /** The day from which a goal is either met or missed; absent for a norm that is not a goal. */
    public @Nullable LocalDate dueOn() {
        return this.targetYear == null ? null : LocalDate.of(this.targetYear, DECEMBER, LAST_DAY_OF_DECEMBER);
    }

    boolean isDueOn(LocalDate day) {
        LocalDate due = dueOn();
        return this.kind != NormKind.TARGET || due == null || !day.isBefore(due);
    }

    /** Document and article as they may be printed; empty where there is none or it has not been verified. */
    public String cited() {
        if (this.confidence == Confidence.M || this.confidence == Confidence.C) {
            return "";
        }
        String place = (this.document + " " + this.article).strip();
        return this.confidence == Confidence.P ? place + "（待核）" : place;
    }
}
