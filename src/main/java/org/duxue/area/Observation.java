package org.duxue.area;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a submission shows about one thing that a rule looks at, in breach or not. The ledger opens a line on a breach
 * and clears it on an observation that is none.
 *
 * @param rule such as {@code staffing.shortage}
 * @param parts what follows the school in the id of a ledger line, such as stage and subject
 * @param measured the value that is held against the target
 * @param base what the measure is divided by, where a change of it alone can clear the breach (students); measured
 *     is then amount × factor / base. Without an amount: the number that the target or the measure goes with, such as
 *     the students that the target was worked out from or the pieces in service
 * @param amount the numerator that goes with the base
 * @param dueOn the earliest time limit among the source rows
 * @param detail what the file calls the thing; empty where the parts say it all
 * @param population the rows in breach
 * @param mark by what a thing of the same number is told from another; empty where the number says it all
 */
public record Observation(
        String rule,
        List<String> parts,
        BigDecimal measured,
        BigDecimal target,
        boolean breached,
        @Nullable BigDecimal amount,
        @Nullable BigDecimal base,
        @Nullable LocalDate dueOn,
        SourceRows rows,
        String detail,
        Population population,
        String mark,
        Weight weight) {

    public Observation {
        parts = List.copyOf(parts);
    }

    public Observation(
            String rule,
            List<String> parts,
            BigDecimal measured,
            BigDecimal target,
            boolean breached,
            @Nullable BigDecimal amount,
            @Nullable BigDecimal base,
            @Nullable LocalDate dueOn,
            SourceRows rows,
            String detail) {
        this(
                rule,
                parts,
                measured,
                target,
                breached,
                amount,
                base,
                dueOn,
                rows,
                detail,
                Population.NONE,
                "",
                Weight.FULL);
    }

    public Observation(
            String rule,
            List<String> parts,
            BigDecimal measured,
            BigDecimal target,
            boolean breached,
            @Nullable BigDecimal amount,
            @Nullable BigDecimal base,
            @Nullable LocalDate dueOn,
            SourceRows rows) {
        this(rule, parts, measured, target, breached, amount, base, dueOn, rows, "");
    }

    /** With what the file calls the thing. */
    public Observation called(String name) {
        return new Observation(
                this.rule,
                this.parts,
                this.measured,
                this.target,
                this.breached,
                this.amount,
                this.base,
                this.dueOn,
                this.rows,
                name,
                this.population,
                this.mark,
                this.weight);
    }

    /** With the number that the target or the measure goes with, where the measure has no base of its own. */
    public Observation on(long number) {
        return on(null, BigDecimal.valueOf(number));
    }

    /** Likewise, with a second number that is held against it. */
    public Observation on(@Nullable BigDecimal number, BigDecimal against) {
        return new Observation(
                this.rule,
                this.parts,
                this.measured,
                this.target,
                this.breached,
                number,
                against,
                this.dueOn,
                this.rows,
                this.detail,
                this.population,
                this.mark,
                this.weight);
    }

    /** With the rows in breach, and by what the thing is told from another of its number. */
    public Observation behind(Population rowsInBreach, String markOfThing) {
        return new Observation(
                this.rule,
                this.parts,
                this.measured,
                this.target,
                this.breached,
                this.amount,
                this.base,
                this.dueOn,
                this.rows,
                this.detail,
                rowsInBreach,
                markOfThing,
                this.weight);
    }

    /** No breach, and what that proves. */
    public Observation weighing(Weight weighs) {
        return new Observation(
                this.rule,
                this.parts,
                this.measured,
                this.target,
                weighs != Weight.EXEMPT && this.breached,
                this.amount,
                this.base,
                this.dueOn,
                this.rows,
                this.detail,
                this.population,
                this.mark,
                weighs);
    }

    /** A measure that must not exceed the target, without a base. */
    public static Observation ceiling(
            String rule, List<String> parts, long measured, long target, @Nullable LocalDate dueOn, SourceRows rows) {
        return new Observation(
                rule,
                parts,
                BigDecimal.valueOf(measured),
                BigDecimal.valueOf(target),
                measured > target,
                null,
                null,
                dueOn,
                rows);
    }

    /** A measure that must reach the target, without a base. */
    public static Observation floor(String rule, List<String> parts, long measured, long target, SourceRows rows) {
        return new Observation(
                rule,
                parts,
                BigDecimal.valueOf(measured),
                BigDecimal.valueOf(target),
                measured < target,
                null,
                null,
                null,
                rows);
    }
}
