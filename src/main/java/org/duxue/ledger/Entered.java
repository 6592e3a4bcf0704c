package org.duxue.ledger;

import java.time.Instant;

/** Who made an entry, and when. It is stored with the entry and appears in no result. */
public record Entered(String by, Instant at) {}
