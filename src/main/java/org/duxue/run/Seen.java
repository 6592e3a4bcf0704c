package org.duxue.run;

import java.util.List;
import org.duxue.intake.IntakeReport;
import org.duxue.report.Publication;
import org.duxue.shared.Text;

/** Nobody wants to know. */
final class Seen implements Schedule.Happenings {

    @Override
    public void tookIn(IntakeReport report, List<IntakeReport.Entry> news, Installation.Opened opened) {}

    @Override
    public void consolidated(Publication.Published published, Installation.Opened opened) {}

    @Override
    public void trouble(Text line) {}
}
