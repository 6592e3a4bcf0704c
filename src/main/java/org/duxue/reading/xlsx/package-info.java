/** Workbooks of Excel and WPS as rows of texts. Input is never trusted, and memory does not grow with it. */
@NullMarked
package org.duxue.reading.xlsx;

import org.jspecify.annotations.NullMarked;
