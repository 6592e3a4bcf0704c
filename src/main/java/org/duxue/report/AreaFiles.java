package org.duxue.report;

import java.io.Closeable;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import org.duxue.area.AreaModules;
import org.duxue.registry.District;
import org.duxue.registry.School;
import org.duxue.report.words.Words;
import org.duxue.report.workbook.DistrictBook;
import org.duxue.shared.Area;
import org.duxue.shared.Text;
import org.duxue.summary.AreaLines;
import org.duxue.summary.Obligation;
import org.duxue.summary.PeriodSnapshot;

/** The six area files of a district and the same sheets of its workbook, written while its schools are iterated. */
final class AreaFiles implements Closeable {

    private final Map<Area, AreaFile> files = new EnumMap<>(Area.class);

    private final AsyncFileWriter<DistrictBook> book;
    private final Words w;

    AreaFiles(ResultFolder folder, AreaModules modules, AsyncFileWriter<DistrictBook> book, Words w)
            throws IOException {
        this.w = w;
        this.book = book;
        for (Area area : Area.values()) {
            this.files.put(area, AreaFile.create(folder, area, modules.of(area).indicators()));
        }
    }

    void school(PeriodSnapshot snapshot, School school, List<AreaLines> lines) throws IOException {
        for (AreaLines area : lines) {
            row(school.code(), school.name(), state(snapshot, school.code(), area.area()), area);
        }
    }

    /** The reporting units of a district that have rows in an area. */
    void units(PeriodSnapshot snapshot, District district, Area area, SortedMap<String, AreaLines> units)
            throws IOException {
        Optional<Obligation> state = state(snapshot, district.code(), area);
        for (Map.Entry<String, AreaLines> unit : units.entrySet()) {
            row(district.code(), unit.getKey(), state, unit.getValue());
        }
    }

    private static Optional<Obligation> state(PeriodSnapshot snapshot, String sender, Area area) {
        return snapshot.find(sender, area.kind());
    }

    private void row(String code, String name, Optional<Obligation> state, AreaLines area) throws IOException {
        of(area.area()).row(code, name, state.map(Words.CHINESE::standing).orElse(""), area);
        this.book.then(book -> book.row(code, name, state.map(this.w::standing).orElse(""), area));
    }

    /** A district among all districts. */
    void district(String code, String name, List<AreaLines> lines) throws IOException {
        for (AreaLines area : lines) {
            of(area.area()).row(code, name, Words.CHINESE.counted(area), area);
            this.book.then(book -> book.row(code, name, this.w.counted(area), area));
        }
    }

    /** The last row: the whole under its Chinese name in the CSV files, under that of its language in the workbook. */
    void total(String code, Text name, List<AreaLines> lines) throws IOException {
        for (AreaLines area : lines) {
            of(area.area()).row(code, name.zh(), Words.CHINESE.counted(area), area);
        }
        this.book.then(book -> book.total(code, this.w.of(name.zh(), name.en()), lines));
    }

    AreaFile of(Area area) {
        return Objects.requireNonNull(this.files.get(area));
    }

    @Override
    public void close() throws IOException {
        for (AreaFile file : this.files.values()) {
            file.close();
        }
    }
}
