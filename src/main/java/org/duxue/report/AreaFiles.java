package org.duxue.report;

import java.io.Closeable;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import org.duxue.area.Rooms;
import org.duxue.registry.District;
import org.duxue.registry.School;
import org.duxue.report.workbook.DistrictBook;
import org.duxue.shared.Area;
import org.duxue.summary.AreaLines;
import org.duxue.summary.Gathered;
import org.duxue.summary.Received;

/** The six area files of a district and the same sheets of its workbook, written while its schools pass. */
final class AreaFiles implements Closeable {

    private final Map<Area, AreaFile> files = new EnumMap<>(Area.class);

    private final DistrictBook book;

    AreaFiles(ResultFolder folder, Rooms rooms, DistrictBook book) throws IOException {
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
        String state = state(gathered, district.code(), area);
        for (Map.Entry<String, AreaLines> unit : units.entrySet()) {
            row(district.code(), unit.getKey(), state, unit.getValue());
        }
    }

    private static String state(Gathered gathered, String sender, Area area) {
        return gathered.find(sender, area.kind())
                .map(Received::status)
                .map(Received.Status::label)
                .orElse("");
    }

    private void row(String code, String name, String state, AreaLines area) throws IOException {
        of(area.area()).row(code, name, state, area);
        this.book.row(code, name, state, area);
    }

    /** A district among all districts. */
    void district(String code, String name, List<AreaLines> lines) throws IOException {
        for (AreaLines area : lines) {
            row(code, name, counted(area), area);
        }
    }

    void total(String code, String name, List<AreaLines> lines) throws IOException {
        for (AreaLines area : lines) {
            of(area.area()).row(code, name, counted(area), area);
        }
        this.book.total(code, name, lines);
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
