/** The draft of the district's reply to the inspection. */
@NullMarked
package org.duxue.report.reply;

import org.jspecify.annotations.NullMarked;
