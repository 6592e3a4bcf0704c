package org.duxue.report.reply;

import java.util.List;

/** What the data say about one problem; every sentence appears only if its condition holds. */
interface Answer {

    /** What was done, with its month. */
    List<String> done();

    /** The present state, and what is planned. */
    List<String> now();
}
