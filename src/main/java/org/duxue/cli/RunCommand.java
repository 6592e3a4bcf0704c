package org.duxue.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.duxue.cli.console.Console;
import org.duxue.cli.console.IntakePrinter;
import org.duxue.cli.console.LedgerPrinter;
import org.duxue.cli.console.PeriodPrinter;
import org.duxue.intake.IntakeReport;
import org.duxue.job.JobService;
import org.duxue.job.OperatorNotices;
import org.duxue.ledger.LedgerWork;
import org.duxue.report.Publication;
import org.duxue.shared.Period;
import org.duxue.store.OpenStore;
import org.duxue.store.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The main command: intake, then earlier months that are pending, then the month itself. */
@Command(
        name = "run",
        description = {"读取新文件并汇总一个月（主任务）", "read new files and consolidate a month: the main job"})
final class RunCommand extends DuxueCommand {

    @Option(
            names = "--period",
            required = true,
            paramLabel = "YYYY-MM",
            converter = PeriodOption.class,
            description = {"月份", "the month"})
    @SuppressWarnings("NullAway.Init")
    private Period period;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private ReportLanguage reportLanguage;

    @Option(
            names = "--workers",
            description = {"由 duxue worker 读取文件（多台机器）", "let workers read the files, see duxue worker"})
    private boolean workers;

    @Override
    int work(Console console) throws IOException {
        this.common.noLaterThanToday(this.period);
        Workspace workspace = workspace().handingOut(settings(), this.workers);
        try (OpenStore opened = open(workspace, console)) {
            JobService jobService = opened.get(JobService.class);
            IntakeReport taken = jobService.takeIn(this.period, this.common.today());
            new IntakePrinter(console, workspace.folders()).print(taken);
            List<Publication.Published> published = new ArrayList<>();
            for (Period earlier : jobService.waitingBefore(this.period)) {
                console.print("先汇总 " + earlier, "consolidating " + earlier + " first");
                Publication.Published former = jobService.consolidate(earlier, this.reportLanguage.name());
                published.add(former);
                new PeriodPrinter(console, workspace.folders()).toCorrect(former);
            }
            published.add(jobService.consolidate(this.period, this.reportLanguage.name()));
            int exit = exit(taken, published);
            new PeriodPrinter(console, workspace.folders()).print(published.get(published.size() - 1));
            new LedgerPrinter(console)
                    .account(
                            opened.get(LedgerWork.class),
                            published.get(published.size() - 1).snapshot());
            console.print(
                    "结果在 " + workspace.folders().output().resolve(this.period.toString()),
                    "results are in " + workspace.folders().output().resolve(this.period.toString()));
            return answer(exit, json -> {
                json.files(taken);
                json.periods(published);
            });
        }
    }

    private static int exit(IntakeReport taken, List<Publication.Published> published) {
        return taken.hasErrors() || OperatorNotices.isToCorrect(published) ? ExitCode.TO_CORRECT : ExitCode.DONE;
    }
}
