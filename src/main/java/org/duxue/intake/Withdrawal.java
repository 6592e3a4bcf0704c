package org.duxue.intake;

import java.time.LocalDate;

/**
 * That the file of a version was taken back.
 *
 * @param by who did it, as the machine knows them
 */
public record Withdrawal(long versionId, String reason, String by, LocalDate day) {}
