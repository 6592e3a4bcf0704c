/** Code shared by workbook and document: texts that are safe for office programs, and reproducible containers. */
@NullMarked
package org.duxue.report.office;

import org.jspecify.annotations.NullMarked;
