/** The page that leaders look at: one file that needs nothing but a browser. */
@NullMarked
package org.duxue.report.page;

import org.jspecify.annotations.NullMarked;
