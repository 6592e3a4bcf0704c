package org.duxue.run;

import java.io.IOException;
import java.util.List;
import org.duxue.ledger.LedgerColumns;
import org.duxue.ledger.LedgerWork;
import org.duxue.ledger.Line;
import org.duxue.ledger.State;
import org.duxue.registry.District;
import org.duxue.shared.Period;
import org.duxue.shared.Text;
import org.duxue.summary.Consolidations;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.core.JsonGenerator;

/** The ledger of a consolidated month in the terminal. */
@Command(
        name = "ledger",
        description = {"查看整改台账", "the ledger in the terminal"},
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

    @Override
    int work(Terminal terminal) throws IOException {
        Installation installation = Installation.of(this.common.folders());
        State only = only();
        try (Installation.Opened opened = installation.openToLook()) {
            Period shown = consolidated(opened, this.period);
            LedgerWork ledger = opened.get(LedgerWork.class);
            List<District> districts = installation.settings().registry(shown).districts();
            List<Line> lines = districts.stream()
                    .flatMap(district -> ledger.find(shown, district.code()).lines().stream())
                    .filter(line -> isAskedFor(line, only))
                    .toList();
            if (this.common.isJson()) {
                json(shown, lines);
                return Exit.DONE;
            }
            terminal.tell(shown + " 整改台账", "ledger of " + shown);
            LedgerTelling telling = new LedgerTelling(terminal);
            telling.lines(lines);
            districts.forEach(district -> telling.account(district, ledger.changes(shown, district.code())));
            return Exit.DONE;
        }
    }

    private @Nullable State only() {
        if (this.state == null) {
            return null;
        }
        return State.named(this.state)
                .orElseThrow(
                        () -> new WrongUseException(
                                new Text(
                                        "没有状态“" + this.state
                                                + "”；应为 open、in_progress、overdue、cleared、reopened、closed 之一",
                                        "'" + this.state
                                                + "' is not a state; write one of open, in_progress, overdue, cleared, reopened, closed")));
    }

    private boolean isAskedFor(Line line, @Nullable State only) {
        return (only == null || line.state() == only)
                && (this.school == null || line.subject().schoolCode().equals(this.school))
                && (this.area == null || line.subject().rule().areaKey().equals(this.area));
    }

    /** The month asked for, or the latest; only a consolidated one has a ledger. */
    static Period consolidated(Installation.Opened opened, @Nullable Period asked) {
        var done = opened.get(Consolidations.class).done();
        if (done.isEmpty() || (asked != null && !done.contains(asked))) {
            String which = asked == null ? "" : asked + " ";
            throw new WrongUseException(new Text(
                    which + "还没有汇总，没有台账；请先运行 duxue run --period 月份",
                    asked == null
                            ? "no month is consolidated yet, so there is no ledger; run duxue run --period first"
                            : asked + " is not consolidated, so it has no ledger; run duxue run --period " + asked
                                    + " first"));
        }
        return asked == null ? done.last() : asked;
    }

    private void json(Period shown, List<Line> lines) {
        List<String> keys = LedgerColumns.keys();
        try (JsonTelling telling = new JsonTelling(this.spec.commandLine().getOut(), "ledger")) {
            JsonGenerator json = telling.generator();
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
            telling.exit(Exit.DONE);
        }
    }
}
