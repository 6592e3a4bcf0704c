package org.duxue.report.reply;

import java.util.List;

/** What the data say to one problem; every sentence stands only where its condition holds. */
interface Answer {

    /** What was done, with its month. */
    List<String> done();

    /** How it stands, and what is planned. */
    List<String> now();
}
