package org.duxue.report.proof;

import org.duxue.area.Figure;

/**
 * The contribution of a row to a figure.
 *
 * @param source index of its file among the files of the submission
 * @param row row number as the spreadsheet shows it
 */
public record RowShare(int source, int row, Figure share) {}
