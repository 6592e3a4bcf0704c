package org.duxue.intake;

import java.io.IOException;

/** A run to be planned. */
class PlannedRun {

    private final DropPlan plan;
    private final long run;
    private final DropPlan.Circumstances circumstances;

    PlannedRun(DropPlan plan, long run, DropPlan.Circumstances circumstances) {
        this.plan = plan;
        this.run = run;
        this.circumstances = circumstances;
    }

    void plan() throws IOException {
        this.plan.plan(this.run, this.circumstances);
    }
}
