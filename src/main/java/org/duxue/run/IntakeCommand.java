package org.duxue.run;

import java.io.IOException;
import org.duxue.intake.IntakeReport;
import org.duxue.shared.Period;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Reads what is new in the drop folder and tells the senders. */
@Command(name = "intake", description = "读取报送文件夹中的新文件并写出反馈 / read what is new in the drop folder and write feedback")
final class IntakeCommand extends DuxueCommand {

    @Option(
            names = "--period",
            paramLabel = "YYYY-MM",
            converter = PeriodOption.class,
            description = {"文件名没有月份时按此月份", "the month of files whose name tells none"})
    private @Nullable Period period;

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
            int exit = taken.hasErrors() ? Exit.TO_CORRECT : Exit.DONE;
            if (this.common.isJson()) {
                try (JsonTelling json = new JsonTelling(this.spec.commandLine().getOut(), "intake")) {
                    json.files(taken);
                    json.exit(exit);
                }
            }
            return exit;
        }
    }
}
