package org.duxue.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.duxue.shared.Labelled;
import org.duxue.shared.Message;
import org.jspecify.annotations.Nullable;

/** A word from a list, by English key or Chinese label. */
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
            Boolean folded = TRUTHS.get(WidthFolding.fold(text, row).toLowerCase(Locale.ROOT));
            if (folded == null) {
                row.fail(column, ReadingRules.BOOLEAN);
            }
            return folded;
        }

        @Override
        public CellShape shape() {
            return CellShape.TRUTH;
        }

        @Override
        public boolean knows(String text) {
            return TRUTHS.containsKey(WidthFolding.folded(text).toLowerCase(Locale.ROOT));
        }

        @Override
        public Message expected(Limits limits) {
            return Expected.BOOLEAN.with();
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
        E folded = this.byName.get(WidthFolding.fold(text, row).toLowerCase(Locale.ROOT));
        if (folded == null) {
            row.fail(column, ReadingRules.ENUM);
        }
        return folded;
    }

    @Override
    public CellShape shape() {
        return CellShape.CHOICE;
    }

    @Override
    public Message expected(Limits limits) {
        return Expected.OPTION.with(this.options);
    }

    @Override
    public boolean knows(String text) {
        return this.byName.containsKey(WidthFolding.folded(text).toLowerCase(Locale.ROOT));
    }

    @Override
    public List<Labelled> options() {
        return List.copyOf(this.options);
    }
}
