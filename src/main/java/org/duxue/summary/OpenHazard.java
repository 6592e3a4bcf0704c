package org.duxue.summary;

import java.time.LocalDate;
import java.util.List;
import org.duxue.area.Figures;

/**
 * A hazard that the ledger of the period before holds open and that the school's submission does not list.
 *
 * @param item its id in the ledger
 * @param dueOn until when it was to be put right, by the ledger
 */
public record OpenHazard(String item, LocalDate dueOn) {

    private static final String BREAKDOWN = "category=unreported";

    /** What it adds to the safety figures of its school on a day. */
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
