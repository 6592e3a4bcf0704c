package org.duxue.slip;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.duxue.shared.Kind;

/**
 * What the schools of the sample sent for earlier months, with more left open: hazards that the sample has resolved by then are
 * not, and upgrades that it first names in its last month were planned before. Only so can they vanish.
 */
final class EarlierTables {

    private static final List<String> DONE = List.of("完成日期", "实际支出");

    private EarlierTables() {}

    static OpenTable of(Path earlier) {
        OpenTable table = new OpenTable(earlier);
        String name = earlier.getFileName().toString();
        if (name.startsWith(Kind.SAFETY.key() + "_")) {
            reopenHazards(table);
        } else if (name.startsWith(Kind.EQUIPMENT.key() + "_")) {
            planUpgrades(
                    table,
                    new OpenTable(earlier.resolveSibling(
                            name.substring(0, name.lastIndexOf('_') + 1) + SampleFile.MONTH + ".csv")));
        }
        return table;
    }

    private static void reopenHazards(OpenTable table) {
        int record = table.column("记录类型");
        int resolved = table.column("整改完成日期");
        table.data().stream().filter(row -> row.get(record).equals("隐患")).forEach(row -> row.set(resolved, ""));
    }

    private static void planUpgrades(OpenTable table, OpenTable last) {
        for (List<String> planned : last.data()) {
            if (planned.get(last.column("记录类型")).equals("更新计划")) {
                List<String> row = new ArrayList<>(Collections.nCopies(table.width(), ""));
                for (int at = 0; at < row.size(); at++) {
                    String title = table.header().get(at).replaceAll("[（(].*", "");
                    int from = last.column(title);
                    if (from >= 0 && !DONE.contains(title)) {
                        row.set(at, planned.get(from));
                    }
                }
                table.rows.add(row);
            }
        }
    }
}
