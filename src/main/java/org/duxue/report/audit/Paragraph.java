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

    private static final int FEWEST_LETTERS = 12;

    /** Whether it is written in another script than Chinese; a number, a code or a few letters are not. */
    boolean isForeign() {
        long letters = this.text
                .codePoints()
                .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
                .count();
        long characters =
                this.text.codePoints().filter(Character::isIdeographic).count();
        // the name of a district or of a school may stand in Chinese in an English sentence
        return letters >= FEWEST_LETTERS && letters > 2 * characters;
    }

    /** A cell of a table; all three from 0. */
    public record Cell(int table, int row, int column) {}
}
