/** Norms with document, article and validity, and the district's policy over them. */
@NullMarked
package org.duxue.standards;

import org.jspecify.annotations.NullMarked;
