package org.duxue.report;

import java.io.Closeable;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import org.duxue.area.Rooms;
import org.duxue.registry.District;
import org.duxue.registry.School;
import org.duxue.report.words.Words;
import org.duxue.report.workbook.DistrictBook;
import org.duxue.shared.Area;
import org.duxue.shared.Text;
import org.duxue.summary.AreaLines;
import org.duxue.summary.Gathered;
import org.duxue.summary.Received;

/** The six area files of a district and the same sheets of its workbook, written while its schools pass. */
final class AreaFiles implements Closeable {

    private final Map<Area, AreaFile> files = new EnumMap<>(Area.class);

    private final Beside<DistrictBook> book;
    private final Words w;

    AreaFiles(ResultFolder folder, Rooms rooms, Beside<DistrictBook> book, Words w) throws IOException {
        this.w = w;
        this.book = book;
        for (Area area : Area.values()) {
            this.files.put(area, AreaFile.create(folder, area, rooms.of(area).indicators()));
        }
    }

    void school(Gathered gathered, School school, List<AreaLines> lines) throws IOException {
        for (AreaLines area : lines) {
            row(school.code(), school.name(), state(gathered, school.code(), area.area()), area);
        }
    }

    /** The units that a district tells of in an area. */
    void units(Gathered gathered, District district, Area area, SortedMap<String, AreaLines> units) throws IOException {
        Optional<Received.Status> state = state(gathered, district.code(), area);
        for (Map.Entry<String, AreaLines> unit : units.entrySet()) {
            row(district.code(), unit.getKey(), state, unit.getValue());
        }
    }

    private static Optional<Received.Status> state(Gathered gathered, String sender, Area area) {
        return gathered.find(sender, area.kind()).map(Received::status);
    }

    private void row(String code, String name, Optional<Received.Status> state, AreaLines area) throws IOException {
        of(area.area()).row(code, name, state.map(Received.Status::label).orElse(""), area);
        this.book.then(book -> book.row(code, name, state.map(this.w::status).orElse(""), area));
    }

    /** A district among all districts. */
    void district(String code, String name, List<AreaLines> lines) throws IOException {
        for (AreaLines area : lines) {
            of(area.area()).row(code, name, counted(area), area);
            this.book.then(book -> book.row(code, name, counted(area), area));
        }
    }

    /** The last row: the whole under its Chinese name in the CSV files, under that of its language in the workbook. */
    void total(String code, Text name, List<AreaLines> lines) throws IOException {
        for (AreaLines area : lines) {
            of(area.area()).row(code, name.zh(), counted(area), area);
        }
        this.book.then(book -> book.total(code, this.w.of(name.zh(), name.en()), lines));
    }

    private static String counted(AreaLines area) {
        return area.counted() + "/" + area.expected();
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
