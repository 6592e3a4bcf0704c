package org.duxue.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.duxue.area.AreaModule;
import org.duxue.area.SourceRow;

/**
 * The rows of a version that count. If several of its files have the same key, the row of the latest file counts.
 *
 * @param <R> a row of the area
 */
public final class PartRows<R> {

    private final AreaModule<R> module;
    private final FileRowArchive rows;

    public PartRows(AreaModule<R> module, FileRowArchive rows) {
        this.module = module;
        this.rows = rows;
    }

    /**
     * Takes a row.
     *
     * @param <R> a row of the area
     */
    public interface Visitor<R> {

        /**
         * Takes a row.
         *
         * @param rowNumber encodes the index of its table in {@link Version#parts} as well, see {@link SourceRow}
         */
        void visit(R row, int rowNumber);
    }

    /** Goes through the files in order of arrival. */
    public void forEach(Version version, Visitor<R> visitor) {
        List<Version> files = version.parts();
        List<Set<String>> later = keysOfLaterFiles(files);
        int tables = 0;
        for (int i = 0; i < files.size(); i++) {
            int first = tables;
            Set<String> overruled = later.get(i);
            this.rows.read(files.get(i).keptAs(), (number, kept) -> {
                R row = this.module.recall(kept);
                if (overruled.isEmpty() || !overruled.contains(this.module.key(row))) {
                    visitor.visit(row, SourceRow.of(first + SourceRow.table(number), SourceRow.row(number)));
                }
            });
            tables += files.get(i).tableCount();
        }
    }

    /** The rows that count, in their stored form. */
    public void forEachKept(Version version, Consumer<List<String>> visitor) {
        List<Version> files = version.parts();
        List<Set<String>> later = keysOfLaterFiles(files);
        for (int i = 0; i < files.size(); i++) {
            Set<String> overruled = later.get(i);
            this.rows.read(files.get(i).keptAs(), (number, kept) -> {
                if (overruled.isEmpty() || !overruled.contains(this.module.key(this.module.recall(kept)))) {
                    visitor.accept(kept);
                }
            });
        }
    }

    private List<Set<String>> keysOfLaterFiles(List<Version> files) {
        List<Set<String>> later = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (int i = files.size() - 1; i >= 0; i--) {
            later.add(0, Set.copyOf(keys));
            if (i > 0) {
                this.rows.read(
                        files.get(i).keptAs(), (number, kept) -> keys.add(this.module.key(this.module.recall(kept))));
                keys.remove("");
            }
        }
        return later;
    }
}
