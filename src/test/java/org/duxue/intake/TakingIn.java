package org.duxue.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The intake of a drop folder without the framework around it: planned, read, judged, recorded. */
public final class TakingIn {

    private TakingIn() {}

    /** Takes in everything that is new, and tells which files hold something else than submissions. */
    public static Drop everything(Intake intake) throws IOException {
        Drop drop = intake.plan(null);
        List<Verdict> verdicts = new ArrayList<>();
        for (Claim claim = intake.next(); claim != null; claim = intake.next()) {
            verdicts.add(intake.read(claim));
        }
        intake.record(verdicts);
        intake.finish();
        return drop;
    }

    /** Takes in what schools explained. */
    public static void explanations(ExplanationIntake intake, Drop drop) throws IOException {
        intake.plan(drop.explanations());
        intake.takeIn();
    }
}
