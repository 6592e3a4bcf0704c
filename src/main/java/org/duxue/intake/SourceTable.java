package org.duxue.intake;

import java.util.ArrayList;
import java.util.List;

/**
 * A table whose rows count.
 *
 * @param file the file of the table
 * @param sheet its name, if the file is a workbook with several sheets
 */
public record SourceTable(Version file, String sheet) {

    /**
     * The tables of a version: its files, and of a workbook with several sheets each sheet; row numbers encode the
     * index in this list.
     */
    public static List<SourceTable> of(Version version) {
        List<SourceTable> tables = new ArrayList<>();
        for (Version part : version.parts()) {
            if (part.tableCount() == 1) {
                tables.add(new SourceTable(part, ""));
            } else {
                part.sheets().forEach(sheet -> tables.add(new SourceTable(part, sheet)));
            }
        }
        return tables;
    }

    /** The name of the file, with the sheet where there are several: {@code x.xlsx[安保人员]}. */
    public String fileName() {
        return withSheet(this.file.fileName());
    }

    /** The path of the file, with the sheet where there are several. */
    public String path() {
        return withSheet(this.file.relativePath());
    }

    private String withSheet(String name) {
        return this.sheet.isEmpty() ? name : name + "[" + this.sheet + "]";
    }
}
