package org.duxue.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.duxue.area.AreaModules;
import org.duxue.area.ValidationContexts;
import org.duxue.cli.console.Console;
import org.duxue.cli.console.TextTable;
import org.duxue.intake.FileRowArchive;
import org.duxue.registry.District;
import org.duxue.report.Rehearsal;
import org.duxue.report.RehearsalFiles;
import org.duxue.report.page.RehearsalLine;
import org.duxue.report.words.Words;
import org.duxue.shared.Period;
import org.duxue.shared.Text;
import org.duxue.shared.UsageException;
import org.duxue.standards.PolicyException;
import org.duxue.standards.PolicyReader;
import org.duxue.standards.Standards;
import org.duxue.store.OpenStore;
import org.duxue.store.Workspace;
import org.duxue.summary.ConsolidationPlan;
import org.duxue.summary.PeriodSnapshot;
import org.duxue.summary.UnreportedHazards;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Applies the inspection's rules to a consolidated month, as of now, stricter and later; changes nothing. */
@Command(
        name = "rehearse",
        description = {
            "用督导规则预演一个月份：现在、目标收紧、以后的日期；均衡不达标的学校最少要增加多少",
            "rehearse the inspection on a month: now, stricter, later; and the least additions with which the balance passes"
        })
final class RehearseCommand extends DuxueCommand {

    private static final int MOST_PRINTED = 60;

    @Option(
            names = "--period",
            required = true,
            paramLabel = "YYYY-MM",
            converter = PeriodOption.class,
            description = {"月份", "the month"})
    @SuppressWarnings("NullAway.Init")
    private Period period;

    @Option(
            names = "--to",
            paramLabel = "YYYY-MM",
            converter = PeriodOption.class,
            description = {
                "验收的月份：年龄、使用年限、时限按该月末判断",
                "the month of acceptance: ages, life and time limits are judged on its last day"
            })
    private @Nullable Period to;

    @Option(
            names = "--tighten",
            paramLabel = "F",
            defaultValue = "1",
            description = {"目标收紧的倍数，例如 1.2", "how many times as strict targets are, such as 1.2"})
    @SuppressWarnings("NullAway.Init")
    private BigDecimal tighten;

    @Option(
            names = "--policy",
            paramLabel = "FILE",
            description = {"用另一份设置代替 input/policy.yml", "another policy in place of input/policy.yml"})
    private @Nullable Path policy;

    @Option(
            names = "--out",
            paramLabel = "FILE.csv",
            description = {
                "写到这个文件，同名的 .html 页面和 .xlsx 写在旁边（默认 <output>/rehearsal/<月份>/rehearsal.csv）",
                "the file to write, with a page .html and a sheet .xlsx beside it (default <output>/rehearsal/<month>/rehearsal.csv)"
            })
    private @Nullable Path out;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private ReportLanguage reportLanguage;

    @Override
    int work(Console console) throws IOException {
        if (this.tighten.compareTo(BigDecimal.ONE) < 0) {
            throw new UsageException(new Text(
                    "--tighten " + this.tighten + " 应不小于 1", "--tighten " + this.tighten + " must be at least 1"));
        }
        if (this.to != null && this.to.isBefore(this.period)) {
            throw new UsageException(new Text(
                    "--to " + this.to + " 早于 --period " + this.period + "；请对调",
                    "--to " + this.to + " lies before --period " + this.period + "; swap them"));
        }
        Workspace workspace = workspace();
        try (OpenStore opened = stores().openToLook(workspace)) {
            refuseUnlessCurrent(opened.get(ConsolidationPlan.class), this.period, new Text("没有预演", "not rehearsed"));
            RehearsalFiles.Asked asked = new RehearsalFiles.Asked(this.period, this.to, this.tighten, this.policy);
            PeriodSnapshot snapshot = opened.get(ConsolidationPlan.class).look(this.period);
            List<RehearsalLine> lines = play(asked, opened, snapshot, contexts(opened));
            Path file = this.out == null
                    ? workspace
                            .folders()
                            .output()
                            .resolve("rehearsal")
                            .resolve(this.period.toString())
                            .resolve("rehearsal.csv")
                    : this.out;
            Files.createDirectories(file.toAbsolutePath().getParent());
            new RehearsalFiles(opened.get(AreaModules.class), Words.of(this.reportLanguage.name()), asked)
                    .write(file, snapshot.districts(), lines);
            print(console, lines, file);
            return ExitCode.DONE;
        }
    }

    private List<RehearsalLine> play(
            RehearsalFiles.Asked asked, OpenStore opened, PeriodSnapshot snapshot, ValidationContexts contexts) {
        List<RehearsalLine> lines = new ArrayList<>();
        for (District district : snapshot.districts()) {
            Rehearsal rehearsal = new Rehearsal(
                    opened.get(AreaModules.class),
                    contexts,
                    opened.get(FileRowArchive.class),
                    opened.get(UnreportedHazards.class),
                    snapshot,
                    district);
            lines.addAll(rehearsal.play("now", this.period, BigDecimal.ONE));
            if (asked.isStricter()) {
                lines.addAll(rehearsal.play(asked.stricter(), this.period, this.tighten));
            }
            if (this.to != null) {
                lines.addAll(rehearsal.play(this.to.toString(), this.to, BigDecimal.ONE));
            }
        }
        return lines;
    }

    private ValidationContexts contexts(OpenStore opened) throws IOException {
        ValidationContexts contexts = opened.get(ValidationContexts.class);
        if (this.policy == null) {
            return contexts;
        }
        if (!Files.isRegularFile(this.policy)) {
            throw new UsageException(new Text("没有文件 " + this.policy, "there is no file " + this.policy));
        }
        try {
            return contexts.under(PolicyReader.read(
                    this.policy, Standards.load(), opened.get(AreaModules.class).targets()));
        } catch (PolicyException wrong) {
            throw new UsageException(wrong.faults());
        }
    }

    private void print(Console console, List<RehearsalLine> lines, Path file) {
        if (this.common.isJson()) {
            json(lines, file);
            return;
        }
        TextTable table = new TextTable(
                List.of("scenario", "indicator", "part", "school", "value", "target", "status", "addition", "unit"),
                List.of(false, false, false, false, true, true, false, true, false));
        lines.stream()
                .limit(MOST_PRINTED)
                .map(RehearsalLine::cells)
                .forEach(line -> table.row(List.of(
                        line.get(0),
                        line.get(2) + "." + line.get(3),
                        line.get(4),
                        line.get(5),
                        line.get(8),
                        line.get(9),
                        line.get(10),
                        line.get(11),
                        line.get(7))));
        table.lines().forEach(line -> console.print(line, line));
        console.print(
                "按日期推算的只有：设备使用年限、安保人员年龄、整改和参保时限、到期的更新计划；学生数、人员、设备数量等其余一切保持不变，不作预测",
                "computed from dates: equipment age, guards' age, time limits, planned upgrades that fall due; students, staff,"
                        + " equipment and everything else are held as they are, nothing is extrapolated");
        Path page = RehearsalFiles.page(file);
        console.print(
                "共 " + lines.size() + " 行，见 " + file + "；页面 " + page,
                lines.size() + " lines are in " + file + ", the page is " + page);
    }

    private void json(List<RehearsalLine> lines, Path file) {
        answer(ExitCode.DONE, json -> {
            json.generator().writeStringProperty("file", file.toString());
            json.generator()
                    .writeStringProperty("page", RehearsalFiles.page(file).toString());
            json.generator().writeArrayPropertyStart("lines");
            for (RehearsalLine line : lines) {
                json.generator().writeStartObject();
                List<String> cells = line.cells();
                for (int i = 0; i < cells.size(); i++) {
                    json.generator().writeStringProperty(RehearsalLine.HEADER.get(i), cells.get(i));
                }
                json.generator().writeEndObject();
            }
            json.generator().writeEndArray();
        });
    }
}
