package org.duxue.summary;

import org.duxue.area.Fact;

/** What a row of the effective submission of a school or district tells. */
public record SenderFact(String sender, String senderName, Fact fact) {}
