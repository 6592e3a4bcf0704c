package org.duxue.area;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Tells whom a kept row is about, where the same person must not be in the submissions of two senders. */
public interface PersonInRow {

    /** The keyed hash of a person who is still there on a day; nothing where the id tells no person from those of others. */
    Optional<String> of(List<String> kept, LocalDate day);
}
