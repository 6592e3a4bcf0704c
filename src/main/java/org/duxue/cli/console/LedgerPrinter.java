package org.duxue.cli.console;

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
import org.duxue.summary.PeriodSnapshot;

/** Prints the ledger. */
public final class LedgerPrinter {

    private static final int NARROWEST_PROBLEM = 16;
    private static final int USUAL_WIDTH = 80;
    private static final int PROBLEM = 2;

    private final Console console;

    public LedgerPrinter(Console console) {
        this.console = console;
    }

    /** Prints the totals of every district: lines before + new = lines in each state. */
    public void account(LedgerWork ledger, PeriodSnapshot snapshot) {
        for (District district : snapshot.districts()) {
            account(district, ledger.changes(snapshot.period(), district.code()));
        }
    }

    public void account(District district, Changes changes) {
        Text sentence = changes.sentence();
        this.console.print(
                "台账 " + district.name() + " " + district.code() + "：" + sentence.zh(),
                "ledger of " + district.name() + " " + district.code() + ": " + sentence.en());
    }

    /** Prints a table if it fits the width, otherwise two lines for each line of the ledger. */
    public void lines(List<Line> lines) {
        int width = width();
        int problem = problemWidth(lines, width);
        if (problem < NARROWEST_PROBLEM) {
            lines.forEach(line -> inTwoLines(line, width));
        } else {
            TextTable table = new TextTable(header(), List.of(false, false, false, false, false, false));
            lines.forEach(line -> table.row(cells(line, problem)));
            table.lines().forEach(line -> this.console.print(line, line));
        }
        counts(lines);
    }

    /** Prints the papers that were handed in, and who verified them. */
    public void papers(List<Line> lines) {
        List<Line> proved = lines.stream()
                .filter(line -> !line.handling().evidenceFile().isEmpty())
                .toList();
        if (proved.isEmpty()) {
            return;
        }
        this.console.print(
                "佐证材料 " + proved.size() + " 份：", proved.size() == 1 ? "1 paper:" : proved.size() + " papers:");
        int width = width();
        for (Line line : proved) {
            Text paper = paper(line);
            this.console.print(
                    TextTable.cut("  " + line.id() + "  " + paper.zh(), width),
                    TextTable.cut("  " + line.id() + "  " + paper.en(), width));
        }
    }

    /** The paper of a line, and whether another person verified it. */
    public static Text paper(Line line) {
        String file = line.handling().evidenceFile();
        String verifier = line.handling().verifiedBy();
        return verifier.isEmpty()
                ? new Text("佐证材料 " + file + "，尚未复核", "paper " + file + ", not verified")
                : new Text("佐证材料 " + file + "，复核人 " + verifier, "paper " + file + ", verified by " + verifier);
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
        this.console.print(
                "共 " + lines.size() + " 条" + (zh.isEmpty() ? "" : "：" + zh),
                lines.size() + " lines" + (en.isEmpty() ? "" : ": " + en));
    }

    private void inTwoLines(Line line, int width) {
        String first = state(line) + "  " + line.handling().dueOn() + "  " + line.id();
        String second = "  " + line.subject().name() + "  " + problem(line)
                + (line.handling().responsibleUnit().isEmpty()
                        ? ""
                        : "  " + line.handling().responsibleUnit());
        this.console.print(first, first);
        String fitting = TextTable.cut(second, width);
        this.console.print(fitting, fitting);
    }

    private List<String> header() {
        return this.console.isChinese()
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

    private String problem(Line line) {
        return this.console.isChinese()
                ? line.subject().found().zh()
                : line.subject().found().en();
    }

    private List<String> cells(Line line, int problem) {
        return List.of(
                line.id().text(),
                line.subject().name(),
                TextTable.cut(problem(line), problem),
                state(line),
                line.handling().dueOn().toString(),
                line.handling().responsibleUnit());
    }

    private String state(Line line) {
        boolean zh = this.console.isChinese();
        String state = zh ? line.state().label() : line.state().key();
        return line.unverified() ? state + (zh ? "（未核实）" : " (unverified)") : state;
    }

    private static int width() {
        String columns = System.getenv("COLUMNS");
        return columns != null && columns.matches("[1-9]\\d{1,3}") ? Integer.parseInt(columns) : USUAL_WIDTH;
    }
}
