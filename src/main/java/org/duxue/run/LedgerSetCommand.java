package org.duxue.run;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.duxue.ledger.Entries;
import org.duxue.ledger.Entry;
import org.duxue.ledger.LedgerWork;
import org.duxue.ledger.Line;
import org.duxue.ledger.State;
import org.duxue.registry.District;
import org.duxue.shared.Period;
import org.duxue.shared.Text;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Enters something for one line. The entry belongs to a consolidated month and makes it stale: it shows when that
 * month is consolidated again, which the next run does by itself.
 */
@Command(
        name = "set",
        description = {"填报一条台账；该月重新汇总后生效", "enter something for a line; it shows when the month is consolidated again"})
final class LedgerSetCommand extends DuxueCommand {

    @Parameters(
            paramLabel = "ITEM",
            description = {"条目编号", "id of the line"})
    @SuppressWarnings("NullAway.Init")
    private String item;

    @Option(
            names = "--period",
            paramLabel = "YYYY-MM",
            converter = PeriodOption.class,
            description = {"月份（默认最近汇总的月份）", "the month (default: the latest consolidated)"})
    private @Nullable Period period;

    @Option(
            names = "--unit",
            defaultValue = "",
            description = {"责任单位", "responsible unit"})
    @SuppressWarnings("NullAway.Init")
    private String unit;

    @Option(
            names = "--person",
            defaultValue = "",
            description = {"责任人", "responsible person"})
    @SuppressWarnings("NullAway.Init")
    private String person;

    @Option(
            names = "--measure",
            defaultValue = "",
            description = {"整改措施", "measure"})
    @SuppressWarnings("NullAway.Init")
    private String measure;

    @Option(
            names = "--progress",
            defaultValue = "",
            description = {"进展情况", "progress"})
    @SuppressWarnings("NullAway.Init")
    private String progress;

    @Option(
            names = "--due",
            paramLabel = "DATE",
            converter = DayOption.class,
            description = {"整改时限", "time limit"})
    private @Nullable LocalDate due;

    @Option(
            names = "--close",
            description = {"销号（日期为该月最后一天）", "close it, on the last day of the month"})
    private boolean close;

    @Option(
            names = "--note",
            defaultValue = "",
            description = {"备注", "note"})
    @SuppressWarnings("NullAway.Init")
    private String note;

    @Override
    int work(Terminal terminal) throws IOException {
        Installation installation = Installation.of(this.common.folders());
        try (Installation.Opened opened = installation.open(terminal)) {
            Period month = LedgerCommand.consolidated(opened, this.period);
            Line line = line(installation, opened.get(LedgerWork.class), month);
            refuseWhatCannotBe(line);
            Entry entry = new Entry(
                    this.item,
                    this.due,
                    this.unit,
                    this.person,
                    this.measure,
                    this.progress,
                    this.close ? month.asOf() : null,
                    this.note,
                    Map.of(),
                    0,
                    Entries.COMMAND);
            if (entry.said().isEmpty()) {
                throw new WrongUseException(new Text(
                        "没有要填报的内容；请用 --unit、--due、--note 等说明",
                        "nothing was entered; say what with --unit, --due, --note and so on"));
            }
            Entries.Entered entered = new Entries.Entered(
                    System.getProperty("user.name", ""), Clock.systemUTC().instant());
            opened.get(Entries.class).add(month, line.subject().districtCode(), entry, entered);
            terminal.tell(
                    "已记录：" + entry.said() + "。重新汇总 " + month + " 后生效（duxue consolidate --period " + month + "）",
                    "recorded: " + entry.said() + ". It shows when " + month
                            + " is consolidated again (duxue consolidate --period " + month + ")");
            return Exit.DONE;
        }
    }

    private Line line(Installation installation, LedgerWork ledger, Period month) {
        for (District district : installation.settings().registry(month).districts()) {
            for (Line line : ledger.find(month, district.code()).lines()) {
                if (line.id().text().equals(this.item)) {
                    return line;
                }
            }
        }
        throw new WrongUseException(new Text(
                month + " 的台账中没有条目“" + this.item + "”；duxue ledger 列出全部条目",
                "the ledger of " + month + " has no line '" + this.item + "'; duxue ledger lists all"));
    }

    private void refuseWhatCannotBe(Line line) {
        if (line.state() == State.CLOSED) {
            throw new WrongUseException(new Text(
                    "“" + this.item + "”已于 " + line.closedOn() + " 销号，不再改变",
                    "'" + this.item + "' was closed on " + line.closedOn() + " and never changes"));
        }
        if (this.close && line.state() != State.CLEARED) {
            String shown = line.measure().measured().toPlainString() + " / "
                    + line.measure().target().toPlainString();
            throw new WrongUseException(new Text(
                    "“" + this.item + "”不能销号：报送的数据仍显示该问题或尚无新的证据（" + shown + "）",
                    "'" + this.item + "' cannot be closed: the data still show it or nothing fresh says otherwise ("
                            + shown + ")"));
        }
    }
}
