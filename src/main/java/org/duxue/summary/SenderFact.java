package org.duxue.summary;

import org.duxue.area.Fact;

/** A fact from a row of the effective submission of a school or district. */
public record SenderFact(String sender, String senderName, Fact fact) {}
