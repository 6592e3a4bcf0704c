package org.duxue.run;

import java.util.List;
import org.duxue.intake.IntakeReport;
import org.duxue.report.Publication;
import org.duxue.shared.Text;
import org.springframework.batch.core.job.JobExecution;

/** What those who do not work themselves want to know of: mail and metrics. They never disturb the work. */
interface Happenings extends AutoCloseable {

    /**
     * An intake is done.
     *
     * @param news what was not told by the intake before
     */
    default void tookIn(IntakeReport report, List<IntakeReport.Entry> news) {}

    default void consolidated(Publication.Published published) {}

    default void ended(JobExecution execution) {}

    /** The standing service cannot do its work, and says why. */
    default void trouble(Text line) {}

    @Override
    default void close() {}
}
