/** Proves a published figure: the formula with its numbers, and the rows that contribute to it. */
@NullMarked
package org.duxue.report.proof;

import org.jspecify.annotations.NullMarked;
