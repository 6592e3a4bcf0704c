package org.duxue.report.proof;

import java.util.List;
import org.duxue.shared.Period;
import org.duxue.summary.Obligation;

/**
 * The contribution of one submission to a figure.
 *
 * @param figure the figure itself
 * @param from the figures it is computed from, if those are sums over rows
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
