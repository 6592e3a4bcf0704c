package org.duxue.area.pay;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.stream.Collectors;
import org.duxue.area.Keys;
import org.duxue.area.Standing;
import org.jspecify.annotations.Nullable;

/**
 * An accepted row of an insurance file.
 *
 * @param staffHash keyed hash of the staff id, which itself is never stored
 * @param taken the kinds of insurance the person has
 * @param dueOn the date by which the person must be insured; may be null for the insured
 * @param monthlyWage in yuan; null when not given
 * @param leftOn null while the person stays; may be in the future
 * @param isPersonal whether the id belongs to the person at any employer, and is not a code of the school
 */
record PayRow(
        String staffHash,
        Employment employment,
        Position position,
        LocalDate hiredOn,
        InsuranceStatus status,
        Set<Insurance> taken,
        @Nullable LocalDate dueOn,
        @Nullable BigDecimal monthlyWage,
        @Nullable LocalDate leftOn,
        boolean isPersonal) {

    private static final int LEFT_ON = 8;
    private static final int IS_PERSONAL = 9;
    private static final String YES = "1";

    PayRow {
        Set<Insurance> ordered = EnumSet.noneOf(Insurance.class);
        ordered.addAll(taken);
        taken = Collections.unmodifiableSet(ordered);
    }

    boolean isInsured() {
        return this.status == InsuranceStatus.INSURED;
    }

    boolean hasAllFive() {
        return this.taken.size() == Insurance.values().length;
    }

    /** Whether the employer has missed the time limit for registering staff. */
    boolean isUnregisteredFor(int days, LocalDate day) {
        return !isInsured() && ChronoUnit.DAYS.between(this.hiredOn, day) > days;
    }

    /** From that day on the person is not counted in any figure. */
    boolean hasLeftBy(LocalDate day) {
        return this.leftOn != null && !this.leftOn.isAfter(day);
    }

    /** The state of a person who was not insured before. */
    Standing standing(LocalDate day) {
        if (hasLeftBy(day)) {
            return Standing.LEFT;
        }
        return isInsured() ? Standing.INSURED : Standing.UNCHANGED;
    }

    boolean isPastDue(LocalDate day) {
        return !isInsured() && this.dueOn != null && this.dueOn.isBefore(day);
    }

    List<String> kept() {
        return List.of(
                this.staffHash,
                this.employment.key(),
                this.position.key(),
                this.hiredOn.toString(),
                this.status.key(),
                this.taken.stream().map(Insurance::key).collect(Collectors.joining(" ")),
                this.dueOn == null ? "" : this.dueOn.toString(),
                this.monthlyWage == null ? "" : this.monthlyWage.toPlainString(),
                this.leftOn == null ? "" : this.leftOn.toString(),
                this.isPersonal ? YES : "");
    }

    static PayRow recalled(List<String> kept) {
        return new PayRow(
                kept.get(0),
                Keys.of(Employment.values(), kept.get(1)),
                Keys.of(Position.values(), kept.get(2)),
                LocalDate.parse(kept.get(3)),
                Keys.of(InsuranceStatus.values(), kept.get(4)),
                insurances(kept.get(5)),
                kept.get(6).isEmpty() ? null : LocalDate.parse(kept.get(6)),
                kept.get(7).isEmpty() ? null : new BigDecimal(kept.get(7)),
                // rows stored before the column was introduced have no value
                kept.size() <= LEFT_ON || kept.get(LEFT_ON).isEmpty() ? null : LocalDate.parse(kept.get(LEFT_ON)),
                kept.size() > IS_PERSONAL && kept.get(IS_PERSONAL).equals(YES));
    }

    private static Set<Insurance> insurances(String keys) {
        Set<Insurance> taken = EnumSet.noneOf(Insurance.class);
        new StringTokenizer(keys)
                .asIterator()
                .forEachRemaining(key -> taken.add(Keys.of(Insurance.values(), (String) key)));
        return taken;
    }
}
