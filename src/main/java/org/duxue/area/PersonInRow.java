package org.duxue.area;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Identifies the person a stored row is about, who must not be in the submissions of two senders. */
public interface PersonInRow {

    /**
     * The keyed hash of a person who is employed on a day; empty where the id does not identify a person across
     * senders.
     */
    Optional<String> of(List<String> kept, LocalDate day);
}
