package org.duxue.area;

import java.util.List;

/** What one submission comes to in one setting. */
public record SubmissionAggregate(Figures figures, List<Observation> observations) {

    public SubmissionAggregate {
        observations = List.copyOf(observations);
    }
}
