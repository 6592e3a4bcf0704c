package org.duxue.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.duxue.area.SourceRow;
import org.duxue.area.SourceRows;
import org.duxue.intake.SourceTable;
import org.duxue.intake.Version;

/** Names the files and sheets of a version and the rows in them that evidence was found in. */
final class SourceNames {

    private SourceNames() {}

    static String of(Version version, SourceRows rows) {
        List<SourceTable> tables = SourceTable.of(version);
        String whole = version.fileName() + " v" + version.number();
        if (tables.size() < 2) {
            return whole + rows(rows.named()) + more(rows);
        }
        Map<Integer, List<Integer>> byTable = new TreeMap<>();
        rows.named()
                .forEach(row -> byTable.computeIfAbsent(SourceRow.table(row), first -> new ArrayList<>())
                        .add(SourceRow.row(row)));
        String named = byTable.entrySet().stream()
                .map(one -> tables.get(one.getKey()).fileName() + " v" + version.number() + rows(one.getValue()))
                .collect(Collectors.joining("; "));
        return (named.isEmpty() ? whole : named) + more(rows);
    }

    private static String rows(List<Integer> rows) {
        return rows.isEmpty()
                ? ""
                : " rows " + rows.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static String more(SourceRows rows) {
        int more = rows.count() - rows.named().size();
        return more > 0 ? " +" + more : "";
    }
}
