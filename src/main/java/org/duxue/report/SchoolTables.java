package org.duxue.report;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.duxue.registry.School;
import org.duxue.shared.CsvFile;
import org.duxue.shared.Period;
import org.duxue.summary.AreaLines;
import org.duxue.summary.IndicatorRow;

/**
 * The lines of the schools of a district, in {@code schools.csv} and {@code summary.json}, each written by a separate
 * thread.
 */
final class SchoolTables implements Closeable {

    private final String period;
    private final AsyncFileWriter<CsvFile> csv;
    private final AsyncFileWriter<JsonResult.Table> json;

    private SchoolTables(String period, AsyncFileWriter<CsvFile> csv, AsyncFileWriter<JsonResult.Table> json) {
        this.period = period;
        this.csv = csv;
        this.json = json;
    }

    /** @param json receives one more table; nothing else may be written to it until this writer is closed */
    static SchoolTables create(Path csv, JsonResult json, Period period) throws IOException {
        CsvFile file = CsvFile.create(csv, SummaryRows.SCHOOL_HEADER);
        return new SchoolTables(
                period.toString(),
                new AsyncFileWriter<>(file, "schools.csv"),
                new AsyncFileWriter<>(json.begin("schools", SummaryRows.SCHOOL_HEADER), "schools in summary.json"));
    }

    void school(School school, List<AreaLines> lines) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (AreaLines area : lines) {
            for (IndicatorRow row : area.rows()) {
                rows.add(SummaryRows.ofSchool(this.period, school, area, row));
            }
        }
        this.csv.then(file -> {
            for (List<String> cells : rows) {
                file.row(cells);
            }
        });
        this.json.then(table -> rows.forEach(table::row));
    }

    /** Waits until all rows are written. */
    void end() throws IOException {
        this.csv.end();
        this.json.end();
    }

    @Override
    public void close() throws IOException {
        try {
            this.csv.close();
        } finally {
            this.json.close();
        }
    }
}
