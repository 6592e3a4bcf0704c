package org.duxue.area.enforcement;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An accepted row of an enforcement file: one agency.
 *
 * @param inScope whether it may act against illegal training
 * @param since the day from which this applies; given where the agency is out of scope
 * @param requiredOfficers the agency's own number; null where the legal minimum applies
 */
record EnforcementRow(
        String agency,
        boolean inScope,
        @Nullable LocalDate since,
        @Nullable String basis,
        @Nullable Integer requiredOfficers,
        int officers,
        int certifiedOfficers) {

    List<String> kept() {
        return List.of(
                this.agency,
                String.valueOf(this.inScope),
                this.since == null ? "" : this.since.toString(),
                this.basis == null ? "" : this.basis,
                this.requiredOfficers == null ? "" : this.requiredOfficers.toString(),
                String.valueOf(this.officers),
                String.valueOf(this.certifiedOfficers));
    }

    static EnforcementRow recalled(List<String> kept) {
        return new EnforcementRow(
                kept.get(0),
                Boolean.parseBoolean(kept.get(1)),
                kept.get(2).isEmpty() ? null : LocalDate.parse(kept.get(2)),
                kept.get(3).isEmpty() ? null : kept.get(3),
                kept.get(4).isEmpty() ? null : Integer.valueOf(kept.get(4)),
                Integer.parseInt(kept.get(5)),
                Integer.parseInt(kept.get(6)));
    }
}
