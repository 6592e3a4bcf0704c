package org.duxue.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duxue.shared.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Resolves entries of several files for one line. All apply, later ones override earlier ones. A cell that was copied
 * unchanged from the previous ledger does not count as set; where two files set a cell differently, both get a notice.
 */
final class EntryConflicts {

    private final Function<String, @Nullable Line> before;
    private final Map<String, List<Problem>> notices = new LinkedHashMap<>();

    /** @param before a line at the end of the period before, by its id */
    EntryConflicts(Function<String, @Nullable Line> before) {
        this.before = before;
    }

    /** The notices by the source of their files. */
    Map<String, List<Problem>> notices() {
        return this.notices;
    }

    /** The entries to apply, in their order. */
    List<Entry> settled(List<Entry> entries) {
        Map<String, List<Entry>> byLine =
                entries.stream().filter(EntryConflicts::isOfFile).collect(Collectors.groupingBy(Entry::itemId));
        Map<Entry, Entry> changed = new HashMap<>();
        byLine.forEach((id, ofLine) -> {
            if (ofLine.stream().map(Entry::source).distinct().count() > 1) {
                Map<String, String> was = cellsBefore(id);
                columns(ofLine).forEach(column -> settle(ofLine, column, was.getOrDefault(column, ""), changed));
            }
        });
        return entries.stream().map(entry -> changed.getOrDefault(entry, entry)).toList();
    }

    private static boolean isOfFile(Entry entry) {
        return !entry.source().equals(Entries.COMMAND);
    }

    private Map<String, String> cellsBefore(String id) {
        @Nullable Line line = this.before.apply(id);
        return line == null ? Map.of() : LedgerColumns.byKey(line);
    }

    private static Set<String> columns(List<Entry> entries) {
        return entries.stream()
                .flatMap(entry -> entry.cells().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void settle(List<Entry> ofLine, String column, String was, Map<Entry, Entry> changed) {
        List<Entry> setting = new ArrayList<>();
        List<Entry> copying = new ArrayList<>();
        for (Entry entry : ofLine) {
            String cell = entry.cells().getOrDefault(column, "");
            if (!cell.isEmpty()) {
                (cell.equals(was) ? copying : setting).add(entry);
            }
        }
        if (!setting.isEmpty()) {
            copying.forEach(entry ->
                    changed.merge(entry, entry.without(Set.of(column)), (one, other) -> one.without(Set.of(column))));
        }
        addNotices(setting, column);
    }

    private void addNotices(List<Entry> setting, String column) {
        if (setting.stream().map(entry -> entry.cells().get(column)).distinct().count() < 2) {
            return;
        }
        String counts = setting.get(setting.size() - 1).source();
        for (Entry entry : setting) {
            String own = entry.cells().getOrDefault(column, "");
            setting.stream()
                    .filter(other -> !own.equals(other.cells().get(column)))
                    .map(Entry::source)
                    .distinct()
                    .forEach(other -> this.notices
                            .computeIfAbsent(entry.source(), source -> new ArrayList<>())
                            .add(Problem.of(
                                    EntryRules.ENTERED_TWICE,
                                    entry.row(),
                                    column,
                                    own,
                                    EntryRules.ENTERED_TWICE.with(
                                            entry.itemId(), LedgerColumns.named(column), other, counts))));
        }
    }
}
