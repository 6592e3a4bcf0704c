/** What a published figure is made of: the formula with its numbers, and the rows that count in it. */
@NullMarked
package org.duxue.report.proof;

import org.jspecify.annotations.NullMarked;
