package org.duxue.report.proof;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.duxue.area.Definition;
import org.duxue.standards.Basis;
import org.duxue.standards.Norm;
import org.duxue.standards.Norms;

/**
 * A norm that a figure is computed with or compared with.
 *
 * @param document the document that sets it; {@code policy.yml} if the district set its own value
 */
public record UsedNorm(String key, String value, String unit, String document, String article) {

    static UsedNorm of(Norms norms, String key, BigDecimal value) {
        String number = value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
        Basis basis = norms.basis(key).orElse(null);
        if (basis == null || basis.norm() == null || basis.own()) {
            return new UsedNorm(key, number, "", "policy.yml", "");
        }
        Norm norm = basis.norm();
        String cited = basis.cited();
        return new UsedNorm(
                key, number, norm.unit(), cited.isEmpty() ? norm.kind().label() : cited, "");
    }

    /** The norms that an indicator is computed with. */
    static List<UsedNorm> all(Norms norms, Definition definition, String breakdown) {
        List<UsedNorm> used = new ArrayList<>();
        for (Map.Entry<String, BigDecimal> norm : norms.values().entrySet()) {
            if (definition.uses(norm.getKey(), breakdown)) {
                used.add(UsedNorm.of(norms, norm.getKey(), norm.getValue()));
            }
        }
        return used;
    }
}
