package org.duxue.intake;

import java.time.LocalDate;

/**
 * The withdrawal of the file of a version.
 *
 * @param by the person who did it, by the name of the operating system account
 */
public record Withdrawal(long versionId, String reason, String by, LocalDate day) {}
