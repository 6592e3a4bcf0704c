package org.duxue.report.reply;

/**
 * A paragraph of a draft.
 *
 * @param section heading of the section it stands in; empty before the first
 * @param number of the paragraph in that section, from 1
 */
record Passage(String section, int number, String text) {

    String place() {
        return (this.section.isEmpty() ? "开头" : this.section) + " 第" + this.number + "段";
    }
}
