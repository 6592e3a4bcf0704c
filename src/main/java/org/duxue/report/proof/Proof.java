package org.duxue.report.proof;

import java.util.List;
import org.duxue.area.Definition;
import org.duxue.shared.Text;
import org.duxue.summary.Obligation;

/**
 * A published figure and all data it is computed from.
 *
 * @param formula the steps of the calculation with their numbers
 * @param balance the schools of a figure of the balance; else empty
 * @param missing submissions that are due and not in effect
 * @param holds whether the value recomputed from the stored rows equals the published value
 */
public record Proof(
        PublishedCell cell,
        Definition definition,
        List<Text> formula,
        List<UsedNorm> norms,
        List<ProvenSubmission> submissions,
        List<BalanceTerm> balance,
        List<Obligation> missing,
        boolean holds) {

    public Proof {
        formula = List.copyOf(formula);
        norms = List.copyOf(norms);
        submissions = List.copyOf(submissions);
        balance = List.copyOf(balance);
        missing = List.copyOf(missing);
    }
}
