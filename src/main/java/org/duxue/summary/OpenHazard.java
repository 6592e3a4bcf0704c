package org.duxue.summary;

import java.time.LocalDate;
import java.util.List;
import org.duxue.area.Figures;

/**
 * A hazard that is open in the ledger of the period before and that the school's submission does not list.
 *
 * @param item its id in the ledger
 * @param dueOn the time limit in the ledger
 */
public record OpenHazard(String item, LocalDate dueOn) {

    private static final String BREAKDOWN = "category=unreported";

    /** The figures that it adds to the safety figures of its school on a day. */
    public Figures figures(LocalDate day) {
        int overdue = this.dueOn.isBefore(day) ? 1 : 0;
        Figures.Sum sum = new Figures.Sum();
        for (String breakdown : List.of("", BREAKDOWN)) {
            sum.add("hazards_found", breakdown, 1);
            sum.add("hazards_resolved", breakdown, 0);
            sum.add("hazards_open", breakdown, 1);
            sum.add("hazards_overdue", breakdown, overdue);
            sum.add("hazard_resolution_rate", breakdown, 0, 1);
        }
        return sum.figures();
    }
}
