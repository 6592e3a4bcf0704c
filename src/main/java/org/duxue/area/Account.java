package org.duxue.area;

import java.util.List;

/** What one submission comes to in one setting. */
public record Account(Figures figures, List<Observation> observations) {

    public Account {
        observations = List.copyOf(observations);
    }
}
