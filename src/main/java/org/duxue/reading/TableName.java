package org.duxue.reading;

/**
 * Identifies a table within its file.
 *
 * @param number from 0, among the tables of the file that are read
 * @param name of the sheet; empty for the only table of a text file
 */
public record TableName(int number, String name) {

    public static final TableName ONLY = new TableName(0, "");
}
