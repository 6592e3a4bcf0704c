package org.duxue.run;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duxue.ledger.Changes;
import org.duxue.ledger.LedgerWork;
import org.duxue.ledger.Line;
import org.duxue.ledger.State;
import org.duxue.registry.District;
import org.duxue.shared.Text;
import org.duxue.summary.Gathered;

/** Tells the operator how the ledger stands. */
final class LedgerTelling {

    private static final int NARROWEST_PROBLEM = 16;
    private static final int USUAL_WIDTH = 80;
    private static final int PROBLEM = 2;

    private final Terminal terminal;

    LedgerTelling(Terminal terminal) {
        this.terminal = terminal;
    }

    /** The account of every district: lines before + new = lines in each state. */
    void account(LedgerWork ledger, Gathered gathered) {
        for (District district : gathered.districts()) {
            account(district, ledger.changes(gathered.period(), district.code()));
        }
    }

    void account(District district, Changes changes) {
        Text account = changes.account();
        this.terminal.tell(
                "台账 " + district.name() + " " + district.code() + "：" + account.zh(),
                "ledger of " + district.name() + " " + district.code() + ": " + account.en());
    }

    /** A table when it fits the width, else two lines for each line of the ledger. */
    void lines(List<Line> lines) {
        int width = width();
        int problem = problemWidth(lines, width);
        if (problem < NARROWEST_PROBLEM) {
            lines.forEach(line -> inTwoLines(line, width));
        } else {
            TextTable table = new TextTable(header(), List.of(false, false, false, false, false, false));
            lines.forEach(line -> table.row(cells(line, problem)));
            table.lines().forEach(line -> this.terminal.tell(line, line));
        }
        counts(lines);
    }

    private void counts(List<Line> lines) {
        Map<State, Long> count = lines.stream().collect(Collectors.groupingBy(Line::state, Collectors.counting()));
        String zh = Stream.of(State.values())
                .filter(count::containsKey)
                .map(state -> state.label() + " " + count.get(state))
                .collect(Collectors.joining("，"));
        String en = Stream.of(State.values())
                .filter(count::containsKey)
                .map(state -> state.key() + " " + count.get(state))
                .collect(Collectors.joining(", "));
        this.terminal.tell(
                "共 " + lines.size() + " 条" + (zh.isEmpty() ? "" : "：" + zh),
                lines.size() + " lines" + (en.isEmpty() ? "" : ": " + en));
    }

    private void inTwoLines(Line line, int width) {
        String first = state(line) + "  " + line.handling().dueOn() + "  " + line.id();
        String second = "  " + line.subject().name() + "  " + line.subject().problem()
                + (line.handling().responsibleUnit().isEmpty()
                        ? ""
                        : "  " + line.handling().responsibleUnit());
        this.terminal.tell(first, first);
        String fitting = TextTable.cut(second, width);
        this.terminal.tell(fitting, fitting);
    }

    private List<String> header() {
        return this.terminal.isChinese()
                ? List.of("条目编号", "单位", "问题", "状态", "时限", "责任单位")
                : List.of("item", "subject", "problem", "state", "due", "unit");
    }

    private int problemWidth(List<Line> lines, int width) {
        int others = 0;
        List<List<String>> rows = Stream.concat(
                        Stream.of(header()), lines.stream().map(line -> cells(line, 0)))
                .toList();
        for (int i = 0; i < rows.get(0).size(); i++) {
            int column = i;
            others += 2
                    + (i == PROBLEM
                            ? 0
                            : rows.stream()
                                    .mapToInt(row -> TextTable.width(row.get(column)))
                                    .max()
                                    .orElse(0));
        }
        return width - others;
    }

    private List<String> cells(Line line, int problem) {
        return List.of(
                line.id().text(),
                line.subject().name(),
                TextTable.cut(line.subject().problem(), problem),
                state(line),
                line.handling().dueOn().toString(),
                line.handling().responsibleUnit());
    }

    private String state(Line line) {
        boolean zh = this.terminal.isChinese();
        String state = zh ? line.state().label() : line.state().key();
        return line.unverified() ? state + (zh ? "（未核实）" : " (unverified)") : state;
    }

    private static int width() {
        String columns = System.getenv("COLUMNS");
        return columns != null && columns.matches("[1-9]\\d{1,3}") ? Integer.parseInt(columns) : USUAL_WIDTH;
    }
}
