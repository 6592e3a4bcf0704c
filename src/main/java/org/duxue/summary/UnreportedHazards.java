package org.duxue.summary;

import java.time.LocalDate;
import java.util.List;
import org.duxue.area.Figures;
import org.duxue.area.SubmissionAggregate;
import org.duxue.shared.Kind;
import org.duxue.shared.Period;

/** Hazards that the ledger of the period before holds open and that a submission does not list: they are still there. */
public interface UnreportedHazards {

    UnreportedHazards NONE = (period, district) -> (school, aggregate) -> List.of();

    OfDistrict of(Period period, String district);

    /** Those of one district in one period. */
    interface OfDistrict {

        /** Those that a school does not list, which sent the given submission of its safety. */
        List<OpenHazard> of(String school, SubmissionAggregate aggregate);

        /** What a submission comes to on a day, of the safety of a school with the hazards that it does not list. */
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
