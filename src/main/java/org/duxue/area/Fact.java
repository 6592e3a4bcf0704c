package org.duxue.area;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.duxue.shared.Labelled;
import org.jspecify.annotations.Nullable;

/** What a reply states about a row by name and date, to be put into words there; never about people. */
public sealed interface Fact {

    /** Equipment in use that was acquired in the year of the period. */
    record Purchase(Labelled category, String name, int quantity, BigDecimal yuan, LocalDate day) implements Fact {}

    /**
     * A line of the renewal plan.
     *
     * @param completedOn absent while it is not completed
     * @param spent yuan; absent while it is not completed
     */
    record Upgrade(
            Labelled category,
            String name,
            int quantity,
            int year,
            BigDecimal budget,
            @Nullable LocalDate completedOn,
            @Nullable BigDecimal spent)
            implements Fact {}

    /** Teachers who are missing in a subject. */
    record Vacancy(Labelled subject, int missing) implements Fact {}

    /**
     * A hazard that was found.
     *
     * @param resolvedOn absent while it is open
     */
    record Hazard(
            Labelled category,
            String description,
            LocalDate foundOn,
            LocalDate dueOn,
            @Nullable LocalDate resolvedOn) implements Fact {}

    /**
     * An agency of the district.
     *
     * @param since the day from which it was no longer in scope
     * @param basis the document that says so; may be empty
     */
    record Agency(String name, boolean inScope, @Nullable LocalDate since, String basis, int officers, int certified)
            implements Fact {}
}
