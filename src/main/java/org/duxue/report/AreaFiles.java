package org.duxue.report;

import java.io.Closeable;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duxue.area.Rooms;
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
            String who = area.kind().isSentByDistrict() ? "单位" : "学校";
            this.files.put(area, AreaFile.create(folder, area, rooms.of(area).indicators(), who));
        }
    }

    void school(Gathered gathered, School school, List<AreaLines> lines) throws IOException {
        for (AreaLines area : lines) {
            String state = gathered.find(school.code(), area.area().kind())
                    .map(Received::status)
                    .map(Received.Status::label)
                    .orElse("");
            of(area.area()).row(school.code(), school.name(), state, area);
            this.book.row(school.code(), school.name(), state, area);
        }
    }

    /** A district among all districts. */
    void district(String code, String name, List<AreaLines> lines) throws IOException {
        for (AreaLines area : lines) {
            of(area.area()).row(code, name, counted(area), area);
            this.book.row(code, name, counted(area), area);
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
