/** The audit: finds the statements of a Word file and holds each against the district's figures, rows, ledger and the text itself. */
@NullMarked
package org.duxue.report.audit;

import org.jspecify.annotations.NullMarked;
