package org.duxue.area;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a submission shows about one subject of a rule, in breach or not. The ledger opens a line on a breach and clears
 * it on an observation without a breach.
 *
 * @param rule such as {@code staffing.shortage}
 * @param parts what follows the school in the id of a ledger line, such as stage and subject
 * @param measured the value that is compared with the target
 * @param base what the measure is divided by, where a change of the base alone can clear the breach (students);
 *     measured is then amount × factor / base. Without an amount: a number that explains the target or the measure,
 *     such as the students from which the target was computed or the pieces in service
 * @param amount the numerator that belongs to the base
 * @param dueOn the earliest time limit among the source rows
 * @param detail the name of the subject in the file; empty where the parts say it all
 * @param population the rows in breach
 * @param mark distinguishes records that reuse the same number; empty where the number suffices
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

    /** Adds the name of the subject in the file. */
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

    /** Adds the number that explains the target or the measure, where the measure has no base of its own. */
    public Observation on(long number) {
        return on(null, BigDecimal.valueOf(number));
    }

    /** Adds that number, and a second one to compare it with. */
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

    /** Adds the rows in breach, and the mark that distinguishes records with the same number. */
    public Observation behind(Population rowsInBreach, String recordMark) {
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
                recordMark,
                this.weight);
    }

    /** No breach, and how much that proves. */
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
