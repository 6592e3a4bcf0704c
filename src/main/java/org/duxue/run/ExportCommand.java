package org.duxue.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedSet;
import org.duxue.report.Handover;
import org.duxue.shared.Digest;
import org.duxue.shared.Period;
import org.duxue.shared.Text;
import org.duxue.summary.Gathered;
import org.duxue.summary.PeriodAtWork;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Packs the results of a consolidated month for handing over, or for publishing. */
@Command(
        name = "export",
        description = {
            "把一个月份的结果打包移交；--public 为可公开的版本",
            "pack the results of a month; --public packs what may be published"
        })
final class ExportCommand extends DuxueCommand {

    @Option(
            names = "--period",
            required = true,
            paramLabel = "YYYY-MM",
            converter = PeriodOption.class,
            description = {"月份", "the month"})
    @SuppressWarnings("NullAway.Init")
    private Period period;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE.zip",
            description = {
                "写到这个文件；已有的文件在新文件写完后才替换",
                "the file to write; an older one is replaced when the new one is whole"
            })
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(
            names = "--public",
            description = {
                "不含小于 5 人的统计数、责任人和工作备注",
                "without counts below 5 people, persons responsible and working notes"
            })
    private boolean isPublic;

    @Override
    int work(Terminal terminal) throws IOException {
        if (!this.out.getFileName().toString().endsWith(".zip") || Files.isDirectory(this.out)) {
            throw new WrongUseException(new Text(
                    "--out " + this.out + " 不是 zip 文件名；请写明，例如 duxue-" + this.period + ".zip",
                    "--out " + this.out + " is not the name of a zip file; write one such as duxue-" + this.period
                            + ".zip"));
        }
        Installation installation = Installation.of(this.common.folders());
        try (Installation.Opened opened = installation.open(terminal)) {
            refuseWhatIsNotUpToDate(opened.get(PeriodAtWork.class));
            Gathered gathered = opened.get(PeriodAtWork.class).look(this.period);
            Handover handover = opened.get(Handover.class);
            refuseWhatWasChanged(handover.changed(gathered));
            Handover.Packed packed =
                    this.isPublic ? handover.packPublic(gathered, this.out) : handover.pack(gathered, this.out);
            int exit = packed.templates().isEmpty() ? Exit.DONE : Exit.TO_CORRECT;
            tell(terminal, packed, exit);
            return exit;
        }
    }

    private void tell(Terminal terminal, Handover.Packed packed, int exit) throws IOException {
        String sha256 = Digest.of(this.out);
        int entries = packed.entries();
        packed.templates().forEach(fault -> terminal.complain(fault.line()));
        terminal.tell(
                "已打包 " + this.out + "：" + entries + " 个文件，SHA-256 " + sha256,
                "packed " + this.out + ": " + entries + " entries, SHA-256 " + sha256);
        if (this.common.isJson()) {
            try (JsonTelling json = new JsonTelling(this.spec.commandLine().getOut(), "export")) {
                json.generator().writeStringProperty("file", this.out.toString());
                json.generator().writeBooleanProperty("public", this.isPublic);
                json.generator().writeNumberProperty("entries", entries);
                json.generator().writeStringProperty("sha256", sha256);
                json.templates(packed.templates());
                json.exit(exit);
            }
        }
    }

    private void refuseWhatIsNotUpToDate(PeriodAtWork work) {
        if (!work.isConsolidated(this.period)) {
            throw refusal(new Text(this.period + " 尚未汇总", this.period + " is not consolidated"));
        }
        SortedSet<Period> waiting = work.waitingBefore(this.period);
        if (!waiting.isEmpty()) {
            throw refusal(new Text(
                    "更早的月份 " + waiting.first() + " 尚未汇总或已过期",
                    "the earlier month " + waiting.first() + " is not consolidated or stale"));
        }
        if (work.isStale(this.period)) {
            throw refusal(new Text(
                    this.period + " 汇总以后，报送、名录、标准或台账有变动，结果已过期",
                    this.period + " is stale: submissions, registry, norms or ledger have changed since"));
        }
    }

    private void refuseWhatWasChanged(Optional<Path> changed) {
        if (changed.isPresent()) {
            throw refusal(new Text(
                    changed.get() + " 缺失或不是汇总时写出的内容", changed.get() + " is missing or is not what was published"));
        }
    }

    private BusyException refusal(Text why) {
        String then = "duxue run --period " + this.period;
        return new BusyException(
                new Text("没有打包：" + why.zh() + "；请先运行 " + then, "not packed: " + why.en() + "; run " + then + " first"));
    }
}
