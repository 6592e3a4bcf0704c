package org.duxue.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.duxue.area.AreaModules;
import org.duxue.registry.District;
import org.duxue.report.words.Words;
import org.duxue.report.workbook.DistrictBook;
import org.duxue.shared.CsvFile;
import org.duxue.shared.Period;
import org.duxue.standards.Norms;
import org.duxue.summary.AreaLines;

/**
 * A folder of results while it is written: each table goes into a CSV file and into summary.json, and some also into
 * the workbook.
 */
final class ResultWriter implements AutoCloseable {

    /**
     * The owner of the results.
     *
     * @param name as the workbook shows it
     */
    record Subject(Period period, District district, String name, Norms norms, Words words) {}

    private final Subject subject;
    private final ResultFolder folder;
    private final JsonResult json;
    private final AsyncFileWriter<DistrictBook> book;
    private final AreaFiles areas;

    private ResultWriter(
            Subject subject,
            ResultFolder folder,
            JsonResult json,
            AsyncFileWriter<DistrictBook> book,
            AreaFiles areas) {
        this.subject = subject;
        this.folder = folder;
        this.json = json;
        this.book = book;
        this.areas = areas;
    }

    static ResultWriter open(ResultFolder folder, Subject subject, AreaModules modules) throws IOException {
        JsonResult json = JsonResult.create(folder.file(JsonResult.NAME), subject.period(), subject.district());
        AsyncFileWriter<DistrictBook> book = new AsyncFileWriter<>(
                new DistrictBook(
                        subject.period(),
                        subject.district(),
                        subject.name(),
                        modules,
                        subject.norms(),
                        subject.words()),
                "workbook");
        return new ResultWriter(subject, folder, json, book, new AreaFiles(folder, modules, book, subject.words()));
    }

    /** The files that have a column for each indicator. */
    AreaFiles areas() {
        return this.areas;
    }

    SchoolTables schools() throws IOException {
        return SchoolTables.create(this.folder.file("schools.csv"), this.json, this.subject.period());
    }

    void summary(List<AreaLines> total) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (AreaLines area : total) {
            area.rows()
                    .forEach(row -> rows.add(
                            SummaryRows.ofDistrict(this.subject.period(), this.subject.district(), area, row)));
        }
        table("summary", SummaryRows.DISTRICT_HEADER, rows);
    }

    void table(String name, List<String> header, List<List<String>> rows) throws IOException {
        String file = name + ".csv";
        try (AsyncFileWriter<CsvFile> csv =
                new AsyncFileWriter<>(CsvFile.create(this.folder.file(file), header), file)) {
            csv.then(table -> {
                for (List<String> row : rows) {
                    table.row(row);
                }
            });
            this.json.table(name, header, rows);
            csv.end();
        }
    }

    /** The workbook is written by a separate thread, in the order of these calls. */
    void book(AsyncFileWriter.Step<DistrictBook> step) throws IOException {
        this.book.then(step);
    }

    /** Waits until the workbook is complete. */
    void end() throws IOException {
        this.book.end();
    }

    @Override
    public void close() throws IOException {
        try (this.json;
                this.book) {
            this.areas.close();
        }
    }
}
