package org.duxue.report;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.duxue.registry.School;
import org.duxue.shared.CsvFile;
import org.duxue.shared.Period;
import org.duxue.summary.AreaLines;
import org.duxue.summary.IndicatorRow;

/** The lines of the schools of a district, in {@code schools.csv} and {@code summary.json}. */
final class SchoolTables implements Closeable {

    private final Period period;
    private final CsvFile csv;
    private final JsonResult json;

    /** @param json where the rows are added to the table that was begun; it stays open */
    SchoolTables(Path csv, JsonResult json, Period period) throws IOException {
        this.period = period;
        this.csv = CsvFile.create(csv, SummaryRows.SCHOOL_HEADER);
        this.json = json;
    }

    void school(School school, List<AreaLines> lines) throws IOException {
        for (AreaLines area : lines) {
            for (IndicatorRow row : area.rows()) {
                List<String> cells = SummaryRows.ofSchool(this.period, school, area, row);
                this.csv.row(cells);
                this.json.row(SummaryRows.SCHOOL_HEADER, cells);
            }
        }
    }

    @Override
    public void close() throws IOException {
        this.csv.close();
    }
}
