/** The draft of the district's reply to the inspection, and the audit that runs over it. */
@NullMarked
package org.duxue.report.reply;

import org.jspecify.annotations.NullMarked;
