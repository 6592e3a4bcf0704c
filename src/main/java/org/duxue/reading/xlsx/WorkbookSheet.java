package org.duxue.reading.xlsx;

/**
 * A sheet of a workbook.
 *
 * @param name as shown on its tab
 * @param part the part that holds its rows
 */
public record WorkbookSheet(String name, String part) {}
