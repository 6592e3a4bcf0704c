package org.duxue.report;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.duxue.area.Indicator;
import org.duxue.report.office.RowTitles;
import org.duxue.report.words.Words;
import org.duxue.shared.Area;
import org.duxue.shared.CsvFile;
import org.duxue.summary.AreaLines;
import org.duxue.summary.IndicatorRow;

/**
 * {@code area-1-equipment.csv} and its like: one row per school or agency, one column per indicator, for people to open
 * in Excel.
 */
final class AreaFile implements Closeable {

    private final CsvFile csv;

    private AreaFile(CsvFile csv) {
        this.csv = csv;
    }

    static String name(Area area) {
        return "area-" + area.number() + "-" + area.key() + ".csv";
    }

    static AreaFile create(ResultFolder folder, Area area, List<Indicator> indicators) throws IOException {
        List<String> header = new ArrayList<>(RowTitles.of(area, Words.CHINESE));
        for (Indicator indicator : indicators) {
            header.add(indicator.title());
        }
        return new AreaFile(CsvFile.create(folder.file(name(area)), header));
    }

    void row(String code, String name, String state, AreaLines lines) throws IOException {
        List<String> cells = new ArrayList<>(List.of(code, name, state));
        for (IndicatorRow row : lines.totals()) {
            cells.add(Cells.value(row));
        }
        this.csv.row(cells);
    }

    void row(List<String> cells) throws IOException {
        this.csv.row(cells);
    }

    @Override
    public void close() throws IOException {
        this.csv.close();
    }
}
