package org.duxue.ledger;

import java.time.Instant;

/** Who enters, and when: kept beside the entry, in no result. */
public record Entered(String by, Instant at) {}
