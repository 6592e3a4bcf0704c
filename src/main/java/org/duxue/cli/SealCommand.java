package org.duxue.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duxue.cli.console.Console;
import org.duxue.cli.console.JsonPrinter;
import org.duxue.job.BusyException;
import org.duxue.report.Edition;
import org.duxue.report.Editions;
import org.duxue.report.Handover;
import org.duxue.shared.Period;
import org.duxue.shared.Text;
import org.duxue.shared.UsageException;
import org.duxue.store.OpenStore;
import org.duxue.store.Workspace;
import org.duxue.summary.ConsolidationPlan;
import org.duxue.summary.PeriodSnapshot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Seals what was handed over: a copy of the results that no command ever changes. */
@Command(
        name = "seal",
        description = {
            "封存一个月份已报出的结果（定稿），以后任何命令都不改动；更正另写 errata.csv",
            "seal the results of a month as they were handed over; no command changes them, corrections go to errata.csv"
        })
final class SealCommand extends DuxueCommand {

    @Option(
            names = "--period",
            required = true,
            paramLabel = "YYYY-MM",
            converter = PeriodOption.class,
            description = {"月份", "the month"})
    @SuppressWarnings("NullAway.Init")
    private Period period;

    @Option(
            names = "--district",
            paramLabel = "CODE",
            defaultValue = "",
            description = {"区县代码（默认全部区县）", "district code (default: every district)"})
    @SuppressWarnings("NullAway.Init")
    private String district;

    @Option(
            names = "--document",
            required = true,
            paramLabel = "NUMBER|FILE",
            description = {
                "随同报出的文件：文号，或文件本身（一并封存）",
                "the document it went out with: its number, or the file itself, which is sealed too"
            })
    @SuppressWarnings("NullAway.Init")
    private String document;

    @Option(
            names = "--yes",
            description = {"确认封存", "confirms the sealing"})
    private boolean confirmed;

    @Override
    int work(Console console) throws IOException {
        Workspace workspace = workspace();
        try (OpenStore opened = open(workspace, console)) {
            ConsolidationPlan plan = opened.get(ConsolidationPlan.class);
            PeriodSnapshot snapshot = plan.look(this.period);
            refuse(plan, opened.get(Handover.class).changed(snapshot));
            List<String> districts = districts(snapshot);
            if (!this.confirmed) {
                throw new UsageException(new Text(
                        "封存后任何命令都不能改动：" + this.period + " " + String.join("、", districts) + "，随同 " + this.document
                                + "；确认请加 --yes 再运行一次",
                        "what is sealed can never be changed: " + this.period + " " + String.join(", ", districts)
                                + " with " + this.document + "; run it again with --yes to confirm"));
            }
            List<Edition> sealed = new ArrayList<>();
            for (String one : districts) {
                sealed.add(opened.get(Editions.class).seal(this.period, one, this.document));
            }
            tell(console, sealed);
            return ExitCode.DONE;
        }
    }

    private List<String> districts(PeriodSnapshot snapshot) {
        List<String> all = snapshot.districts().stream().map(one -> one.code()).toList();
        if (this.district.isEmpty()) {
            return all;
        }
        if (!all.contains(this.district)) {
            String known = String.join(", ", all);
            throw new UsageException(new Text(
                    this.period + " 没有区县 " + this.district + "；应为 " + known + " 之一",
                    "there is no district " + this.district + " in " + this.period + "; expected one of " + known));
        }
        return List.of(this.district);
    }

    private void tell(Console console, List<Edition> sealed) {
        for (Edition one : sealed) {
            console.tell(
                    one.period() + " " + one.district() + " 已封存为第 " + one.number() + " 版：" + one.folder(),
                    one.period() + " " + one.district() + " is sealed as edition " + one.number() + ": "
                            + one.folder());
        }
        if (this.common.isJson()) {
            try (JsonPrinter json = new JsonPrinter(this.spec.commandLine().getOut(), "seal")) {
                json.generator().writeArrayPropertyStart("editions");
                for (Edition one : sealed) {
                    json.generator().writeStartObject();
                    json.generator().writeStringProperty("period", one.period().toString());
                    json.generator().writeStringProperty("district", one.district());
                    json.generator().writeNumberProperty("edition", one.number());
                    json.generator().writeStringProperty("folder", one.folder().toString());
                    json.generator().writeEndObject();
                }
                json.generator().writeEndArray();
                json.exit(ExitCode.DONE);
            }
        }
    }

    private void refuse(ConsolidationPlan plan, Optional<Path> changed) {
        String run = "duxue run --period " + this.period;
        if (!plan.isConsolidated(this.period) || plan.isStale(this.period)) {
            throw new BusyException(new Text(
                    "没有封存：" + this.period + " 尚未汇总或已过期；请先运行 " + run,
                    "not sealed: " + this.period + " is not consolidated or stale; run " + run + " first"));
        }
        if (changed.isPresent()) {
            throw new BusyException(new Text(
                    "没有封存：" + changed.get() + " 缺失或不是汇总时写出的内容；请先运行 " + run,
                    "not sealed: " + changed.get() + " is missing or is not what was published; run " + run
                            + " first"));
        }
    }
}
