package org.duxue.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.duxue.intake.IntakeReport;
import org.duxue.ledger.LedgerWork;
import org.duxue.report.Publication;
import org.duxue.shared.Period;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The main job: intake, then earlier months that wait, then the month itself. */
@Command(name = "run", description = "读取新文件并汇总一个月（主任务） / take in what is new and consolidate a month: the main job")
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
    int work(Terminal terminal) throws IOException {
        Installation installation = Installation.of(this.common.folders()).handingOut(this.workers);
        try (Installation.Opened opened = installation.open(terminal)) {
            Runs runs = opened.get(Runs.class);
            IntakeReport taken = runs.takeIn(this.period);
            new IntakeTelling(terminal, installation.folders()).tell(taken);
            List<Publication.Published> published = new ArrayList<>();
            for (Period earlier : runs.waitingBefore(this.period)) {
                terminal.tell("先汇总 " + earlier, "consolidating " + earlier + " first");
                Publication.Published former = runs.consolidate(earlier, this.reportLanguage.name());
                published.add(former);
                new PeriodTelling(terminal, installation.folders()).toCorrect(former);
            }
            published.add(runs.consolidate(this.period, this.reportLanguage.name()));
            int exit = exit(taken, published);
            new PeriodTelling(terminal, installation.folders()).tell(published.get(published.size() - 1));
            new LedgerTelling(terminal)
                    .account(
                            opened.get(LedgerWork.class),
                            published.get(published.size() - 1).gathered());
            terminal.tell(
                    "结果在 " + installation.folders().output().resolve(this.period.toString()),
                    "results are in " + installation.folders().output().resolve(this.period.toString()));
            if (this.common.isJson()) {
                try (JsonTelling json = new JsonTelling(this.spec.commandLine().getOut(), "run")) {
                    json.files(taken);
                    json.periods(published);
                    json.exit(exit);
                }
            }
            return exit;
        }
    }

    private static int exit(IntakeReport taken, List<Publication.Published> published) {
        return taken.hasErrors() || PeriodTelling.isToCorrect(published) ? Exit.TO_CORRECT : Exit.DONE;
    }
}
