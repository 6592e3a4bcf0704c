package org.duxue.summary;

import java.util.Collection;
import java.util.Optional;
import org.duxue.area.AreaModules;
import org.duxue.area.Figures;
import org.duxue.shared.Area;
import org.duxue.standards.Norms;

/** Creates published lines from given figures, without a store; values of the month before stay blank. */
public final class Recalculation {

    private final AreaModules modules;

    public Recalculation(AreaModules modules) {
        this.modules = modules;
    }

    /** The lines of an area of a district, or of all districts. */
    public AreaLines ofDistrict(
            Area area, Collection<Figures> counted, long expected, Freshness freshness, Norms norms) {
        SubmissionSum sum = new SubmissionSum();
        counted.forEach(sum::add);
        return new AreaLines(
                area,
                IndicatorRows.of(this.modules.of(area).indicators(), sum.figures(), norms, null),
                sum.count(),
                expected,
                freshness);
    }

    /** The lines of an area of a school. */
    public AreaLines ofSchool(Area area, Optional<Figures> figures, Norms norms) {
        return new AreaLines(
                area,
                IndicatorRows.of(this.modules.of(area).indicators(), figures.orElse(null), norms, null),
                figures.isPresent() ? 1 : 0,
                1,
                Freshness.OF_NOTHING);
    }
}
