package org.duxue.area;

import java.util.List;

/** The result of one submission in one setting. */
public record SubmissionAggregate(Figures figures, List<Observation> observations) {

    public SubmissionAggregate {
        observations = List.copyOf(observations);
    }
}
