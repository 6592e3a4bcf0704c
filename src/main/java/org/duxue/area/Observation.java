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
 *     is then amount × factor / base. Without an amount: the number of students that the target was worked out from
 * @param amount the numerator that goes with the base
 * @param dueOn the earliest time limit among the source rows
 * @param detail what the file calls the thing; empty where the parts say it all
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
        String detail) {

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
            SourceRows rows) {
        this(rule, parts, measured, target, breached, amount, base, dueOn, rows, "");
    }

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
                name);
    }

    /** With the number that the target was worked out from, where the measure has no base of its own. */
    public Observation targetFrom(long number) {
        return new Observation(
                this.rule,
                this.parts,
                this.measured,
                this.target,
                this.breached,
                this.amount,
                BigDecimal.valueOf(number),
                this.dueOn,
                this.rows,
                this.detail);
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
