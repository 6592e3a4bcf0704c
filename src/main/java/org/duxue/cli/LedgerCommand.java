package org.duxue.cli;

import java.io.IOException;
import java.util.List;
import org.duxue.cli.console.Console;
import org.duxue.cli.console.LedgerPrinter;
import org.duxue.ledger.LedgerColumns;
import org.duxue.ledger.LedgerWork;
import org.duxue.ledger.Line;
import org.duxue.ledger.State;
import org.duxue.registry.District;
import org.duxue.shared.Period;
import org.duxue.shared.Text;
import org.duxue.shared.UsageException;
import org.duxue.store.OpenStore;
import org.duxue.store.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.core.JsonGenerator;

/** The ledger of a consolidated month in the terminal. */
@Command(
        name = "ledger",
        description = {"查看整改台账", "show the ledger"},
        subcommands = {LedgerSetCommand.class, LedgerHistoryCommand.class})
final class LedgerCommand extends DuxueCommand {

    @Option(
            names = "--period",
            paramLabel = "YYYY-MM",
            converter = PeriodOption.class,
            description = {"月份（默认最近汇总的月份）", "the month (default: the latest consolidated)"})
    private @Nullable Period period;

    @Option(
            names = "--state",
            paramLabel = "S",
            description = {"只看一种状态，如 overdue 或 逾期", "only lines in a state such as overdue"})
    private @Nullable String state;

    @Option(
            names = "--school",
            paramLabel = "C",
            description = {"只看一所学校（标识码）", "only lines of a school, by its code"})
    private @Nullable String school;

    @Option(
            names = "--area",
            paramLabel = "A",
            description = {"只看一个方面，如 safety", "only lines of an area such as safety"})
    private @Nullable String area;

    @Option(
            names = "--district",
            paramLabel = "CODE",
            description = {"只看一个区县（行政区划代码）", "only lines of a district, by its code"})
    private @Nullable String district;

    @Override
    int work(Console console) throws IOException {
        Workspace workspace = workspace();
        State only = only();
        try (OpenStore opened = stores().openToLook(workspace)) {
            Period shown = ConsolidatedPeriod.of(opened, this.period);
            LedgerWork ledger = opened.get(LedgerWork.class);
            List<District> districts =
                    LedgerLines.districts(workspace.contexts().registry(shown), this.district);
            List<Line> lines = districts.stream()
                    .flatMap(district -> ledger.find(shown, district.code()).lines().stream())
                    .filter(line -> isAskedFor(line, only))
                    .toList();
            if (this.common.isJson()) {
                json(shown, lines);
                return ExitCode.DONE;
            }
            console.print(shown + " 整改台账", "ledger of " + shown);
            LedgerPrinter printer = new LedgerPrinter(console);
            printer.lines(lines);
            printer.papers(lines);
            districts.forEach(district -> printer.account(district, ledger.changes(shown, district.code())));
            return ExitCode.DONE;
        }
    }

    private @Nullable State only() {
        if (this.state == null) {
            return null;
        }
        return State.named(this.state)
                .orElseThrow(
                        () -> new UsageException(
                                new Text(
                                        "没有状态“" + this.state
                                                + "”；应为 open、in_progress、overdue、cleared、reopened、closed 之一",
                                        "'" + this.state
                                                + "' is not a state; write one of open, in_progress, overdue, cleared, reopened, closed")));
    }

    private boolean isAskedFor(Line line, @Nullable State only) {
        return (only == null || line.state() == only)
                && (this.school == null || line.subject().schoolCode().equals(this.school))
                && (this.area == null || line.areaKey().equals(this.area));
    }

    private void json(Period shown, List<Line> lines) {
        List<String> keys = LedgerColumns.keys();
        answer(ExitCode.DONE, printer -> {
            JsonGenerator json = printer.generator();
            json.writeStringProperty("period", shown.toString());
            json.writeArrayPropertyStart("lines");
            for (Line line : lines) {
                List<String> cells = LedgerColumns.cells(line);
                json.writeStartObject();
                for (int i = 0; i < keys.size(); i++) {
                    json.writeStringProperty(keys.get(i), cells.get(i));
                }
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }
}
