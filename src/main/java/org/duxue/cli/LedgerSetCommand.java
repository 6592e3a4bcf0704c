package org.duxue.cli;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.duxue.cli.console.Console;
import org.duxue.ledger.Entered;
import org.duxue.ledger.Entries;
import org.duxue.ledger.Entry;
import org.duxue.ledger.LedgerWork;
import org.duxue.ledger.Line;
import org.duxue.ledger.State;
import org.duxue.shared.Period;
import org.duxue.shared.Text;
import org.duxue.shared.UsageException;
import org.duxue.store.OpenStore;
import org.duxue.store.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Makes an entry for one line. The entry belongs to a consolidated month and makes it stale: it takes effect when that
 * month is consolidated again, which the next run does automatically.
 */
@Command(
        name = "set",
        description = {"填报一条台账；该月重新汇总后生效", "fill in a line; it takes effect when the month is consolidated again"})
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

    @Option(
            names = "--evidence",
            paramLabel = "FILE",
            defaultValue = "",
            description = {
                "佐证材料：报送文件夹 evidence/<区县代码>/ 下的文件",
                "paper that proves it: a file below evidence/<district>/ of the drop folder"
            })
    @SuppressWarnings("NullAway.Init")
    private String evidence;

    @Option(
            names = "--verified-by",
            paramLabel = "NAME",
            defaultValue = "",
            description = {"复核人（不能是责任人）", "who looked through it; not the person responsible"})
    @SuppressWarnings("NullAway.Init")
    private String verifiedBy;

    @Option(
            names = "--district",
            paramLabel = "CODE",
            description = {"区县代码（不止一个区县有该条目时）", "district code, where more than one has a line of this id"})
    private @Nullable String district;

    @Override
    int work(Console console) throws IOException {
        Workspace workspace = workspace();
        try (OpenStore opened = open(workspace, console)) {
            Period month = ConsolidatedPeriod.of(opened, this.period);
            LedgerWork ledger = opened.get(LedgerWork.class);
            Entries entries = opened.get(Entries.class);
            Line line = line(workspace, ledger, month);
            String code = line.subject().districtCode();
            refuseInvalid(line);
            Entry entry = entry(line, month);
            if (entry.description().isEmpty()) {
                throw new UsageException(new Text(
                        "没有要填报的内容；请用 --unit、--due、--note 等说明",
                        "nothing was entered; say what with --unit, --due, --note and so on"));
            }
            new PaperCheck(ledger, line, entries.made(month, code, entry.itemId())).refuse(entry);
            Entered entered = new Entered(
                    System.getProperty("user.name", ""), Clock.systemUTC().instant());
            entries.add(month, code, entry, entered);
            console.print(
                    "已记录：" + entry.description() + "。重新汇总 " + month + " 后生效（duxue consolidate --period " + month + "）",
                    "recorded: " + entry.description() + ". It shows when " + month
                            + " is consolidated again (duxue consolidate --period " + month + ")");
            return ExitCode.DONE;
        }
    }

    private Entry entry(Line line, Period month) {
        return new Entry(
                line.id().text(),
                this.due,
                this.unit,
                this.person,
                this.measure,
                this.progress,
                this.close ? month.asOf() : null,
                this.note,
                Map.of(),
                0,
                Entries.COMMAND,
                PaperCheck.name(this.evidence, line.subject().districtCode()),
                this.verifiedBy.strip());
    }

    private Line line(Workspace workspace, LedgerWork ledger, Period month) {
        List<Line> lines = LedgerLines.districts(workspace.contexts().registry(month), this.district).stream()
                .flatMap(one -> ledger.find(month, one.code()).lines().stream())
                .filter(line -> LedgerLines.isCalled(line, this.item))
                .toList();
        if (lines.isEmpty()) {
            throw new UsageException(new Text(
                    month + " 的台账中没有条目“" + this.item + "”；duxue ledger 列出全部条目",
                    "the ledger of " + month + " has no line '" + this.item + "'; duxue ledger lists all"));
        }
        LedgerLines.refuseSeveral(this.item, lines);
        return lines.get(0);
    }

    private void refuseInvalid(Line line) {
        if (line.state() == State.CLOSED) {
            throw new UsageException(new Text(
                    "“" + this.item + "”已于 " + line.closedOn() + " 销号，不再改变",
                    "'" + this.item + "' was closed on " + line.closedOn() + " and never changes"));
        }
        if (line.state() == State.MOVED) {
            throw new UsageException(new Text(
                    "“" + this.item + "”已移交，在新的区县或标识码下填报",
                    "'" + this.item + "' is followed elsewhere now; enter it for the line that goes on there"));
        }
        if (this.close && line.state() != State.CLEARED) {
            String shown = line.measure().measured().toPlainString() + " / "
                    + line.measure().target().toPlainString();
            throw new UsageException(new Text(
                    "“" + this.item + "”不能销号：报送的数据仍显示该问题或尚无新的证据（" + shown + "）",
                    "'" + this.item + "' cannot be closed: the data still show it or nothing fresh says otherwise ("
                            + shown + ")"));
        }
    }
}
