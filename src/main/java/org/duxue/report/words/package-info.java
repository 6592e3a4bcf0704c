/** The words of results for people, in the language they were asked for. */
@NullMarked
package org.duxue.report.words;

import org.jspecify.annotations.NullMarked;
