/** From bytes to a table: charset, dialect, header and cell values. */
@NullMarked
package org.duxue.reading;

import org.jspecify.annotations.NullMarked;
