package org.duxue.report.proof;

import java.util.List;
import org.duxue.shared.Period;
import org.duxue.summary.Obligation;

/**
 * What one submission adds to a figure.
 *
 * @param figure the figure itself
 * @param from figures it is worked out of, where rows add up to those
 */
public record ProvenSubmission(
        Obligation obligation, List<Source> sources, ProvenFigure figure, List<ProvenFigure> from) {

    public ProvenSubmission {
        sources = List.copyOf(sources);
        from = List.copyOf(from);
    }

    /** A file whose rows count. */
    public record Source(String file, int version, String sha256, Period period) {}
}
