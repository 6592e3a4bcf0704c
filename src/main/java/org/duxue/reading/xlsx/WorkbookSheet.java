package org.duxue.reading.xlsx;

/**
 * A sheet of a workbook.
 *
 * @param name as its tab shows it
 * @param part where its rows are written down
 */
public record WorkbookSheet(String name, String part) {}
