package org.duxue.summary;

import org.duxue.area.Figures;
import org.duxue.area.SubmissionAggregate;
import org.duxue.shared.Period;

/** Hazards that the ledger of the period before holds open and that a submission does not list: they are still there. */
public interface UnreportedHazards {

    UnreportedHazards NONE = (period, district) -> (school, aggregate) -> Figures.NONE;

    OfDistrict of(Period period, String district);

    /** Those of one district in one period. */
    interface OfDistrict {

        /** What they add to the safety figures of a school that sent the given submission. */
        Figures figures(String school, SubmissionAggregate aggregate);
    }
}
