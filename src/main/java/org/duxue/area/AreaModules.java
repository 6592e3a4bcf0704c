package org.duxue.area;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duxue.reading.ChineseWordList;
import org.duxue.reading.HeaderSearch;
import org.duxue.reading.Schema;
import org.duxue.shared.Area;
import org.duxue.shared.Kind;
import org.duxue.standards.PlausibleRange;

/** The six modules, found by the kind of file that feeds them. */
public final class AreaModules {

    private final Map<Area, AreaModule<?>> byArea = new EnumMap<>(Area.class);
    private final ChineseWordList wordList;
    private final HeaderSearch headers;

    public AreaModules(List<AreaModule<?>> modules) {
        modules.forEach(module -> this.byArea.put(module.area(), module));
        this.wordList = new ChineseWordList(schemas());
        this.headers = new HeaderSearch(schemas());
    }

    public AreaModule<?> of(Area area) {
        AreaModule<?> module = this.byArea.get(area);
        if (module == null) {
            throw new IllegalArgumentException("there is no room for " + area.key());
        }
        return module;
    }

    public AreaModule<?> of(Kind kind) {
        return of(Area.fedBy(kind));
    }

    public List<Schema> schemas() {
        return this.byArea.values().stream().<Schema>map(AreaModule::schema).toList();
    }

    /** The kind of file that has this schema. */
    public Kind kindOf(Schema schema) {
        return this.byArea.values().stream()
                .filter(module -> module.schema() == schema)
                .map(module -> module.area().kind())
                .findFirst()
                .orElseThrow();
    }

    /** The keys under which a district may set a target for an indicator, whether or not a norm sets one. */
    public Map<String, PlausibleRange> targets() {
        Map<String, PlausibleRange> targets = new HashMap<>();
        this.byArea.values().stream()
                .flatMap(module -> module.indicators().stream())
                .forEach(indicator -> targets.put(
                        indicator.targetKey(),
                        indicator.unit() == Unit.PERCENT ? PlausibleRange.PERCENT : PlausibleRange.AMOUNT));
        return targets;
    }

    /** Finds the header of a file for any of the modules. */
    public HeaderSearch headers() {
        return this.headers;
    }

    public ChineseWordList wordList() {
        return this.wordList;
    }
}
