package org.duxue.cli;

import java.io.IOException;
import org.duxue.cli.console.Console;
import org.duxue.cli.console.IntakePrinter;
import org.duxue.intake.IntakeReport;
import org.duxue.job.JobService;
import org.duxue.shared.Period;
import org.duxue.store.OpenStore;
import org.duxue.store.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Reads new files in the drop folder and writes feedback to their senders. */
@Command(
        name = "intake",
        description = {"读取报送文件夹中的新文件并写出反馈", "read what is new in the drop folder and write feedback"})
final class IntakeCommand extends DuxueCommand {

    @Option(
            names = "--period",
            paramLabel = "YYYY-MM",
            converter = PeriodOption.class,
            description = {"文件名没有月份时按此月份", "the month of files whose name has none"})
    private @Nullable Period period;

    @Option(
            names = "--workers",
            description = {"由 duxue worker 读取文件（多台机器）", "let workers read the files, see duxue worker"})
    private boolean workers;

    @Override
    int work(Console console) throws IOException {
        Workspace workspace = workspace().handingOut(settings(), this.workers);
        try (OpenStore opened = open(workspace, console)) {
            JobService jobService = opened.get(JobService.class);
            IntakeReport taken = jobService.takeIn(this.period, this.common.today());
            new IntakePrinter(console, workspace.folders()).print(taken);
            int exit = taken.hasErrors() ? ExitCode.TO_CORRECT : ExitCode.DONE;
            return answer(exit, json -> {
                json.files(taken);
            });
        }
    }
}
