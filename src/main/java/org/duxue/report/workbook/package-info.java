/** The workbook of a district: written for spreadsheet programs from the same objects as the CSV files. */
@NullMarked
package org.duxue.report.workbook;

import org.jspecify.annotations.NullMarked;
