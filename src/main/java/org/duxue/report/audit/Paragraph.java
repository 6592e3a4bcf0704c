package org.duxue.report.audit;

import org.jspecify.annotations.Nullable;

/**
 * A paragraph that is not empty.
 *
 * @param number from 1, in reading order, paragraphs of table cells counted too
 * @param text as printed, without what a tracked change struck out
 * @param cell where it stands in a table; absent in running text
 */
public record Paragraph(int number, String text, @Nullable Cell cell) {

    /** A cell of a table; all three from 0. */
    public record Cell(int table, int row, int column) {}
}
