/** What workbook and document share: texts that no office program stumbles over, and containers with the same bytes. */
@NullMarked
package org.duxue.report.office;

import org.jspecify.annotations.NullMarked;
