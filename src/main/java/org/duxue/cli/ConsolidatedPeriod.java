package org.duxue.cli;

import org.duxue.shared.Period;
import org.duxue.shared.Text;
import org.duxue.shared.UsageException;
import org.duxue.store.OpenStore;
import org.duxue.summary.Consolidations;
import org.jspecify.annotations.Nullable;

/** The month whose ledger a command shows or changes. */
final class ConsolidatedPeriod {

    private ConsolidatedPeriod() {}

    /** The requested month, or the latest; only a consolidated one has a ledger. */
    static Period of(OpenStore opened, @Nullable Period asked) {
        var done = opened.get(Consolidations.class).done();
        if (done.isEmpty() || (asked != null && !done.contains(asked))) {
            String which = asked == null ? "" : asked + " ";
            throw new UsageException(new Text(
                    which + "还没有汇总，没有台账；请先运行 duxue run --period 月份",
                    asked == null
                            ? "no month is consolidated yet, so there is no ledger; run duxue run --period first"
                            : asked + " is not consolidated, so it has no ledger; run duxue run --period " + asked
                                    + " first"));
        }
        return asked == null ? done.last() : asked;
    }
}
