/** Chapter 4: results as files. */
@NullMarked
package org.duxue.report;

import org.jspecify.annotations.NullMarked;
