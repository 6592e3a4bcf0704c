package org.duxue.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ObjIntConsumer;
import org.duxue.area.AreaModule;
import org.duxue.area.AreaModules;
import org.duxue.area.SourceRow;

/** The keys of the stored rows of a file. */
public final class RowKeyArchive {

    private final AreaModules modules;
    private final FileRowArchive rows;

    public RowKeyArchive(AreaModules modules, FileRowArchive rows) {
        this.modules = modules;
        this.rows = rows;
    }

    /** Rows without a known key, stored by an earlier version of the program, are left out. */
    public Set<String> keys(Version file) {
        return keys(this.modules.of(file.key().kind()), file);
    }

    /** How many keys occur in more than one of some files. */
    int shared(List<Version> files) {
        Set<String> seen = new HashSet<>();
        Set<String> shared = new HashSet<>();
        for (Version file : files) {
            for (String key : keys(file)) {
                if (!seen.add(key)) {
                    shared.add(key);
                }
            }
        }
        return shared.size();
    }

    private Set<String> keys(AreaModule<?> module, Version file) {
        Set<String> keys = new HashSet<>();
        forEach(module, file, (key, row) -> keys.add(key));
        keys.remove("");
        return keys;
    }

    private <R> void forEach(AreaModule<R> module, Version file, ObjIntConsumer<String> key) {
        this.rows.read(file.keptAs(), (row, kept) -> key.accept(module.key(module.recall(kept)), row));
    }

    /**
     * The place of a row in its file.
     *
     * @param sheet empty if the file is not a workbook
     */
    record Place(String sheet, int row) {

        static Place of(Version file, int coded) {
            int table = SourceRow.table(coded);
            return new Place(table < file.sheets().size() ? file.sheets().get(table) : "", SourceRow.row(coded));
        }
    }

    /** The rows of a file that do not count, because files that arrived later have their keys too. */
    Set<Place> overruled(Version file, List<Version> later) {
        AreaModule<?> module = this.modules.of(file.key().kind());
        Set<String> keys = new HashSet<>();
        later.forEach(one -> keys.addAll(keys(module, one)));
        Set<Place> overruled = new HashSet<>();
        forEach(module, file, (key, row) -> {
            if (keys.contains(key)) {
                overruled.add(Place.of(file, row));
            }
        });
        return overruled;
    }
}
