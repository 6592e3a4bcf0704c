package org.duxue.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.duxue.cli.console.Console;
import org.duxue.cli.console.Terminal;
import org.duxue.job.BusyException;
import org.duxue.registry.District;
import org.duxue.report.AuditService;
import org.duxue.report.Edition;
import org.duxue.report.Editions;
import org.duxue.report.Handover;
import org.duxue.report.SealedDocument;
import org.duxue.shared.Period;
import org.duxue.shared.Text;
import org.duxue.shared.UsageException;
import org.duxue.store.OpenStore;
import org.duxue.store.StoreOwnedException;
import org.duxue.store.Workspace;
import org.duxue.summary.ConsolidationPlan;
import org.duxue.summary.PeriodSnapshot;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Seals the results that were handed over: a copy that no command ever changes. */
@Command(
        name = "seal",
        description = {
            "封存一个月份已报出的结果（定稿），以后任何命令都不改动；更正另写 errata.csv",
            "seal the results of a month as they were handed over; no command changes them, corrections go to errata.csv"
        })
final class SealCommand extends DuxueCommand {

    private static final String CONFIRMATION = "--yes";
    private static final Set<String> YES = Set.of("y", "yes", "是", "确认");

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
    private SealedDocument document;

    @Option(
            names = CONFIRMATION,
            description = {"确认封存，不再询问（脚本用）", "confirms the sealing, so that nothing is asked (for scripts)"})
    private boolean confirmed;

    @Override
    int work(Console console) throws IOException {
        this.document.refuseIfMissing();
        Workspace workspace = workspace();
        Terminal terminal = session().terminal();
        if (!this.confirmed && terminal != null && !isConfirmed(terminal, workspace)) {
            console.warn("没有封存：未确认，什么都没有改动", "not sealed: it was not confirmed, nothing was changed");
            return ExitCode.NOT_NOW;
        }
        try (OpenStore opened = open(workspace, console)) {
            ConsolidationPlan plan = opened.get(ConsolidationPlan.class);
            PeriodSnapshot snapshot = plan.look(this.period);
            refuse(plan, opened.get(Handover.class).changed(snapshot));
            List<String> districts = districts(snapshot.districts());
            if (!this.confirmed) {
                throw new UsageException(new Text(
                        "封存后任何命令都不能改动：" + this.period + " " + String.join("、", districts) + "，随同 " + this.document
                                + "；确认请加 --yes 再运行一次",
                        "what is sealed can never be changed: " + this.period + " " + String.join(", ", districts)
                                + " with " + this.document + "; run it again with --yes to confirm"));
            }
            List<Edition> sealed = new ArrayList<>();
            AuditService audit = opened.get(AuditService.class);
            for (District one : snapshot.districts()) {
                if (districts.contains(one.code())) {
                    sealed.add(opened.get(Editions.class)
                            .seal(this.period, one.code(), this.document, () -> audit.facts(this.period, one)));
                }
            }
            print(console, sealed);
            return ExitCode.DONE;
        }
    }

    /** Asks before the store is opened, so that no other command waits for the answer. */
    private boolean isConfirmed(Terminal terminal, Workspace workspace) throws IOException {
        refuseUnsealable(workspace);
        String all = String.join(
                ", ", districts(workspace.contexts().registry(this.period).districts()));
        String answer = terminal.ask(new Text(
                        "封存 " + this.period + " " + all + "，随同 " + this.document + "；封存后任何命令都不能改动。确认吗？[是/否] ",
                        "seal " + this.period + " " + all + " with " + this.document
                                + "? what is sealed can never be changed [yes/no] ")
                .in(this.common.language()));
        this.confirmed = YES.contains(answer.strip().toLowerCase(Locale.ROOT));
        return this.confirmed;
    }

    /** Refuses early what cannot be sealed; for a store that another process has open, that process does it. */
    private void refuseUnsealable(Workspace workspace) throws IOException {
        try (OpenStore opened = stores().openToLook(workspace)) {
            ConsolidationPlan plan = opened.get(ConsolidationPlan.class);
            refuse(plan, opened.get(Handover.class).changed(plan.look(this.period)));
        } catch (StoreOwnedException elsewhere) {
            LoggerFactory.getLogger(SealCommand.class).debug("asked without looking", elsewhere);
        }
    }

    /** Adds the confirmation, so that the process that runs the command does not ask again. */
    @Override
    List<String> arguments() {
        List<String> all = new ArrayList<>(super.arguments());
        if (this.confirmed && !all.contains(CONFIRMATION)) {
            all.add(CONFIRMATION);
        }
        return all;
    }

    private List<String> districts(List<District> known) {
        List<String> all = known.stream().map(District::code).toList();
        if (this.district.isEmpty()) {
            return all;
        }
        if (!all.contains(this.district)) {
            String codes = String.join(", ", all);
            throw new UsageException(new Text(
                    this.period + " 没有区县 " + this.district + "；应为 " + codes + " 之一",
                    "there is no district " + this.district + " in " + this.period + "; expected one of " + codes));
        }
        return List.of(this.district);
    }

    private void print(Console console, List<Edition> sealed) {
        for (Edition one : sealed) {
            console.print(
                    one.period() + " " + one.district() + " 已封存为第 " + one.number() + " 版：" + one.folder(),
                    one.period() + " " + one.district() + " is sealed as edition " + one.number() + ": "
                            + one.folder());
        }
        answer(ExitCode.DONE, json -> {
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
        });
    }

    private void refuse(ConsolidationPlan plan, Optional<Path> changed) {
        refuseUnlessCurrent(plan, this.period, new Text("没有封存", "not sealed"));
        if (changed.isPresent()) {
            String run = "duxue run --period " + this.period;
            throw new BusyException(new Text(
                    "没有封存：" + changed.get() + " 缺失或不是汇总时写出的内容；请先运行 " + run,
                    "not sealed: " + changed.get() + " is missing or is not what was published; run " + run
                            + " first"));
        }
    }
}
