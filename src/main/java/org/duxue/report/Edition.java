package org.duxue.report;

import java.nio.file.Path;
import org.duxue.shared.Period;

/** A sealed edition of the results of a month and district. */
public record Edition(Period period, String district, int number, Path folder) {}
