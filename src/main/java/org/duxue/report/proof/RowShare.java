package org.duxue.report.proof;

import org.duxue.area.Figure;

/**
 * What a row adds to a figure.
 *
 * @param source the place of its file among those of the submission
 * @param row as the spreadsheet shows it
 */
public record RowShare(int source, int row, Figure share) {}
