package org.duxue.summary;

import java.time.LocalDate;
import java.util.List;
import org.duxue.area.Figures;
import org.duxue.area.SubmissionAggregate;
import org.duxue.shared.Kind;
import org.duxue.shared.Period;

/** Hazards that are open in the ledger of the period before and that a submission does not list: they still count. */
public interface UnreportedHazards {

    UnreportedHazards NONE = (period, district) -> (school, aggregate) -> List.of();

    OfDistrict of(Period period, String district);

    /** The unreported hazards of one district in one period. */
    interface OfDistrict {

        /** The hazards that a school does not list in the given safety submission. */
        List<OpenHazard> of(String school, SubmissionAggregate aggregate);

        /** The figures of a submission on a day; for safety, including the hazards that the school does not list. */
        default Figures with(Kind kind, String school, SubmissionAggregate aggregate, LocalDate day) {
            List<OpenHazard> unlisted = kind == Kind.SAFETY ? of(school, aggregate) : List.of();
            if (unlisted.isEmpty()) {
                return aggregate.figures();
            }
            Figures.Sum sum = new Figures.Sum().add(aggregate.figures());
            unlisted.forEach(hazard -> sum.add(hazard.figures(day)));
            return sum.figures();
        }
    }
}
