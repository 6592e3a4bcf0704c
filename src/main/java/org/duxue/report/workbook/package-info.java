/** The workbook of a district: what the office opens in a spreadsheet, out of the same objects as the CSVs. */
@NullMarked
package org.duxue.report.workbook;

import org.jspecify.annotations.NullMarked;
