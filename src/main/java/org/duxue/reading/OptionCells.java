package org.duxue.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.duxue.shared.Labelled;
import org.duxue.shared.ProblemType;
import org.duxue.shared.Text;
import org.jspecify.annotations.Nullable;

/** A word out of a list, by English key or Chinese label. */
final class OptionCells<E extends Labelled> implements CellType<E> {

    private static final Map<String, Boolean> TRUTHS = Map.ofEntries(
            Map.entry("是", true),
            Map.entry("有", true),
            Map.entry("√", true),
            Map.entry("yes", true),
            Map.entry("y", true),
            Map.entry("true", true),
            Map.entry("1", true),
            Map.entry("否", false),
            Map.entry("无", false),
            Map.entry("×", false),
            Map.entry("no", false),
            Map.entry("n", false),
            Map.entry("false", false),
            Map.entry("0", false));

    static final CellType<Boolean> BOOLEAN = new CellType<>() {

        @Override
        public @Nullable Boolean read(String text, Column<Boolean> column, Row row) {
            Boolean plain = TRUTHS.get(text);
            if (plain != null) {
                return plain;
            }
            Boolean folded = TRUTHS.get(Folding.fold(text, row).toLowerCase(Locale.ROOT));
            if (folded == null) {
                row.fail(column, ProblemType.TYPE_ERROR, "boolean", new Text("不是“是”或“否”", "is neither yes nor no"));
            }
            return folded;
        }

        @Override
        public CellShape shape() {
            return CellShape.TRUTH;
        }

        @Override
        public boolean knows(String text) {
            return TRUTHS.containsKey(Folding.folded(text).toLowerCase(Locale.ROOT));
        }

        @Override
        public Text expected(Limits limits) {
            return new Text("应为“是”或“否”", "write yes or no");
        }
    };

    private final List<E> options;
    private final Map<String, E> byName = new HashMap<>();

    OptionCells(List<E> options) {
        this.options = List.copyOf(options);
        for (E option : options) {
            this.byName.put(option.key().toLowerCase(Locale.ROOT), option);
            this.byName.put(option.label(), option);
            option.aliases().forEach(alias -> this.byName.put(alias, option));
        }
    }

    @Override
    public @Nullable E read(String text, Column<E> column, Row row) {
        E plain = this.byName.get(text);
        if (plain != null) {
            return plain;
        }
        E folded = this.byName.get(Folding.fold(text, row).toLowerCase(Locale.ROOT));
        if (folded == null) {
            row.fail(column, ProblemType.CONSTRAINT_ERROR, "enum", new Text("不在可选项中", "is not one of the options"));
        }
        return folded;
    }

    @Override
    public CellShape shape() {
        return CellShape.CHOICE;
    }

    @Override
    public Text expected(Limits limits) {
        return new Text(
                "应为：" + this.options.stream().map(Labelled::label).collect(Collectors.joining("、")),
                "write one of " + this.options.stream().map(Labelled::key).collect(Collectors.joining(", ")));
    }

    @Override
    public boolean knows(String text) {
        return this.byName.containsKey(Folding.folded(text).toLowerCase(Locale.ROOT));
    }

    @Override
    public List<Labelled> options() {
        return List.copyOf(this.options);
    }
}
