/** Summaries: effective submissions, figures, completeness and balanced development. */
@NullMarked
package org.duxue.summary;

import org.jspecify.annotations.NullMarked;
