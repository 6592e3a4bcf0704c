package org.duxue.area;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.duxue.reading.HeaderSearch;
import org.duxue.reading.Lexicon;
import org.duxue.reading.Schema;
import org.duxue.shared.Area;
import org.duxue.shared.Kind;

/** The six rooms, found by what feeds them. */
public final class Rooms {

    private final Map<Area, Room<?>> byArea = new EnumMap<>(Area.class);
    private final Lexicon lexicon;
    private final HeaderSearch headers;

    public Rooms(List<Room<?>> rooms) {
        rooms.forEach(room -> this.byArea.put(room.area(), room));
        this.lexicon = new Lexicon(schemas());
        this.headers = new HeaderSearch(schemas());
    }

    public Room<?> of(Area area) {
        Room<?> room = this.byArea.get(area);
        if (room == null) {
            throw new IllegalArgumentException("there is no room for " + area.key());
        }
        return room;
    }

    public Room<?> of(Kind kind) {
        return of(Area.fedBy(kind));
    }

    public List<Schema> schemas() {
        return this.byArea.values().stream().<Schema>map(Room::schema).toList();
    }

    /** The kind whose files have this schema. */
    public Kind kindOf(Schema schema) {
        return this.byArea.values().stream()
                .filter(room -> room.schema() == schema)
                .map(room -> room.area().kind())
                .findFirst()
                .orElseThrow();
    }

    /** The keys under which a district may set a target for an indicator, whether or not a norm sets one. */
    public Set<String> targetKeys() {
        return this.byArea.values().stream()
                .flatMap(room -> room.indicators().stream())
                .map(Indicator::targetKey)
                .collect(Collectors.toSet());
    }

    /** Finds the header of a file of any of the rooms. */
    public HeaderSearch headers() {
        return this.headers;
    }

    public Lexicon lexicon() {
        return this.lexicon;
    }
}
