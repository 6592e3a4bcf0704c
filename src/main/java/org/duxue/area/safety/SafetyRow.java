package org.duxue.area.safety;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.Period;
import java.util.List;
import org.duxue.area.Keys;
import org.jspecify.annotations.Nullable;

/** An accepted row of a safety file. */
sealed interface SafetyRow {

    int PSEUDONYM = 4;

    record Hazard(
            String itemId,
            Category category,
            String description,
            LocalDate foundOn,
            LocalDate dueOn,
            @Nullable LocalDate resolvedOn)
            implements SafetyRow {

        boolean isResolvedBy(LocalDate day) {
            return this.resolvedOn != null && !this.resolvedOn.isAfter(day);
        }

        boolean isOverdueOn(LocalDate day) {
            return !isResolvedBy(day) && this.dueOn.isBefore(day);
        }
    }

    /**
     * A guard. Ages are judged on the last day of a month, so only the month of birth is needed and stored.
     *
     * @param pseudonym keyed hash of the number of the row; empty in rows that were stored without one
     * @param born the first day of the month of birth; 29 February itself, which is counted differently
     */
    record Guard(String pseudonym, LocalDate born, boolean certified, boolean trained) implements SafetyRow {

        private static final MonthDay LEAP_DAY = MonthDay.of(Month.FEBRUARY, 29);

        public Guard {
            born = MonthDay.from(born).equals(LEAP_DAY) ? born : born.withDayOfMonth(1);
        }

        /** Completed years on the last day of a month; a birthday on 29 February counts from 1 March. */
        int ageOn(LocalDate day) {
            return Period.between(this.born, day).getYears();
        }
    }

    record Device(String itemId, Category category, int quantity, int addedThisYear) implements SafetyRow {}

    /** The item id, or the pseudonym of a guard. */
    default String key() {
        if (this instanceof Guard guard) {
            return guard.pseudonym;
        }
        return Keys.folded(this instanceof Hazard hazard ? hazard.itemId : ((Device) this).itemId);
    }

    default List<String> kept() {
        if (this instanceof Hazard hazard) {
            return List.of(
                    RecordType.HAZARD.key(),
                    hazard.itemId,
                    hazard.category.key(),
                    hazard.description,
                    hazard.foundOn.toString(),
                    hazard.dueOn.toString(),
                    hazard.resolvedOn == null ? "" : hazard.resolvedOn.toString());
        }
        if (this instanceof Guard guard) {
            return List.of(
                    RecordType.GUARD.key(),
                    guard.born.toString(),
                    String.valueOf(guard.certified),
                    String.valueOf(guard.trained),
                    guard.pseudonym);
        }
        Device device = (Device) this;
        return List.of(
                RecordType.DEVICE.key(),
                device.itemId,
                device.category.key(),
                String.valueOf(device.quantity),
                String.valueOf(device.addedThisYear));
    }

    static SafetyRow recalled(List<String> kept) {
        return switch (Keys.of(RecordType.values(), kept.get(0))) {
            case HAZARD ->
                new Hazard(
                        kept.get(1),
                        Keys.of(Category.values(), kept.get(2)),
                        kept.get(3),
                        LocalDate.parse(kept.get(4)),
                        LocalDate.parse(kept.get(5)),
                        kept.get(6).isEmpty() ? null : LocalDate.parse(kept.get(6)));
            case GUARD ->
                new Guard(
                        kept.size() > PSEUDONYM ? kept.get(PSEUDONYM) : "",
                        LocalDate.parse(kept.get(1)),
                        Boolean.parseBoolean(kept.get(2)),
                        Boolean.parseBoolean(kept.get(3)));
            case DEVICE ->
                new Device(
                        kept.get(1),
                        Keys.of(Category.values(), kept.get(2)),
                        Integer.parseInt(kept.get(3)),
                        Integer.parseInt(kept.get(4)));
        };
    }
}
