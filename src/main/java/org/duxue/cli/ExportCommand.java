package org.duxue.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedSet;
import org.duxue.cli.console.Console;
import org.duxue.job.BusyException;
import org.duxue.report.Handover;
import org.duxue.shared.Digest;
import org.duxue.shared.Period;
import org.duxue.shared.Text;
import org.duxue.shared.UsageException;
import org.duxue.store.OpenStore;
import org.duxue.store.Workspace;
import org.duxue.summary.ConsolidationPlan;
import org.duxue.summary.PeriodSnapshot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Packs the results of a consolidated month for handover or publication. */
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

    @Option(
            names = "--proof",
            description = {
                "含各校保存的数据行和标准，供有权机关用 duxue verify 核对；不得公开",
                "with the kept rows and the norms, for the authority to check with duxue verify; not to be published"
            })
    private boolean hasProof;

    @Override
    int work(Console console) throws IOException {
        if (!this.out.getFileName().toString().endsWith(".zip") || Files.isDirectory(this.out)) {
            throw new UsageException(new Text(
                    "--out " + this.out + " 不是 zip 文件名；请写明，例如 duxue-" + this.period + ".zip",
                    "--out " + this.out + " is not the name of a zip file; write one such as duxue-" + this.period
                            + ".zip"));
        }
        if (this.isPublic && this.hasProof) {
            throw new UsageException(new Text(
                    "--proof 含各校每一行数据，只供有权机关，不能与 --public 同用；请分别打包",
                    "--proof holds every row of the schools and is for the authority alone, so it cannot go with --public;"
                            + " pack each by itself"));
        }
        Workspace workspace = workspace();
        try (OpenStore opened = open(workspace, console)) {
            refuseStale(opened.get(ConsolidationPlan.class));
            PeriodSnapshot snapshot = opened.get(ConsolidationPlan.class).look(this.period);
            Handover handover = opened.get(Handover.class);
            refuseChanged(handover.changed(snapshot));
            Handover.Packed packed = pack(handover, snapshot);
            print(console, packed);
            return ExitCode.DONE;
        }
    }

    private Handover.Packed pack(Handover handover, PeriodSnapshot snapshot) throws IOException {
        if (this.isPublic) {
            return handover.packPublic(snapshot, this.out);
        }
        return this.hasProof ? handover.packWithProof(snapshot, this.out) : handover.pack(snapshot, this.out);
    }

    private void print(Console console, Handover.Packed packed) throws IOException {
        String sha256 = Digest.of(this.out);
        int entries = packed.entries();
        packed.unrecorded().ifPresent(until -> console.warn(unrecorded(until)));
        console.print(
                "已打包 " + this.out + "：" + entries + " 个文件，SHA-256 " + sha256,
                "packed " + this.out + ": " + entries + " entries, SHA-256 " + sha256);
        if (this.hasProof) {
            console.print(
                    "包中有各校的数据行，只供有权查核的机关使用，不得公开",
                    "it holds rows of the schools, for the authority that checks and for nobody else");
        }
        answer(ExitCode.DONE, json -> {
            json.generator().writeStringProperty("file", this.out.toString());
            json.generator().writeBooleanProperty("public", this.isPublic);
            json.generator().writeBooleanProperty("proof", this.hasProof);
            json.generator().writeNumberProperty("entries", entries);
            json.generator().writeStringProperty("sha256", sha256);
        });
    }

    private static Text unrecorded(Period until) {
        return new Text(
                "此前的程序没有记录 " + until + " 及以前公开过哪些包；本包按已有记录保护，今后每次公开都会记录",
                "which packages of " + until
                        + " and before were published was not recorded by earlier versions; this one is"
                        + " protected against those on record, and from now on every public package is recorded");
    }

    private void refuseStale(ConsolidationPlan plan) {
        if (!plan.isConsolidated(this.period)) {
            throw refusal(new Text(this.period + " 尚未汇总", this.period + " is not consolidated"));
        }
        SortedSet<Period> waiting = plan.waitingBefore(this.period);
        if (!waiting.isEmpty()) {
            throw refusal(new Text(
                    "更早的月份 " + waiting.first() + " 尚未汇总或已过期",
                    "the earlier month " + waiting.first() + " is not consolidated or stale"));
        }
        if (plan.isStale(this.period)) {
            throw refusal(new Text(
                    this.period + " 汇总以后，报送、名录、标准或台账有变动，结果已过期",
                    this.period + " is stale: submissions, registry, norms or ledger have changed since"));
        }
    }

    private void refuseChanged(Optional<Path> changed) {
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
