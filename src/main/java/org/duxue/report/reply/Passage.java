package org.duxue.report.reply;

import org.duxue.report.words.Words;

/**
 * A paragraph of a draft.
 *
 * @param section heading of the section it stands in; empty before the first
 * @param number of the paragraph in that section, from 1
 */
record Passage(String section, int number, String text) {

    String place(Words words) {
        return (this.section.isEmpty() ? words.of("开头", "opening") : this.section)
                + words.of(" 第" + this.number + "段", ", paragraph " + this.number);
    }
}
