package org.duxue.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Worksheet;
import org.duxue.reading.CellShape;
import org.duxue.reading.Column;
import org.duxue.shared.Labelled;

/** The words of the drop-down lists, one column for each column of the form that has a list. */
final class OptionSheet {

    private static final List<String> TRUTHS = List.of("是", "否");

    private final Map<String, Range> lists = new HashMap<>();

    private OptionSheet() {}

    static OptionSheet write(Worksheet sheet, List<Column<?>> columns) {
        OptionSheet options = new OptionSheet();
        int place = 0;
        for (Column<?> column : columns) {
            List<String> words = words(column);
            if (!words.isEmpty()) {
                sheet.value(0, place, column.label());
                sheet.style(0, place).bold().set();
                for (int i = 0; i < words.size(); i++) {
                    sheet.value(i + 1, place, words.get(i));
                }
                options.lists.put(column.key(), sheet.range(1, place, words.size(), place));
                place++;
            }
        }
        sheet.setVisibilityState(VisibilityState.HIDDEN);
        return options;
    }

    static List<String> words(Column<?> column) {
        return column.shape() == CellShape.TRUTH
                ? TRUTHS
                : column.options().stream().map(Labelled::label).toList();
    }

    Optional<Range> of(Column<?> column) {
        return Optional.ofNullable(this.lists.get(column.key()));
    }
}
