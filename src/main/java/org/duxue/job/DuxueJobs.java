package org.duxue.job;

import java.util.List;
import org.springframework.batch.core.job.Job;

/** The two jobs. */
record DuxueJobs(Job intake, Job consolidate) {

    List<Job> all() {
        return List.of(this.intake, this.consolidate);
    }
}
