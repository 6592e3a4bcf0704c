package org.duxue.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.duxue.intake.Checking;
import org.duxue.intake.IntakeReport;
import org.duxue.shared.English;
import org.duxue.shared.Period;
import org.duxue.shared.Problem;
import org.duxue.shared.Severity;
import org.duxue.shared.Text;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Judges files before they are sent; nothing is recorded. */
@Command(name = "check", description = "检查文件并列出每一处问题，不改变任何东西 / judge files and print every problem; changes nothing")
final class CheckCommand extends DuxueCommand {

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = {"要检查的文件", "the files to check"})
    @SuppressWarnings("NullAway.Init")
    private List<Path> files;

    @Option(
            names = "--period",
            paramLabel = "YYYY-MM",
            converter = PeriodOption.class,
            description = {"文件名没有月份时按此月份", "the month of files whose name tells none"})
    private @Nullable Period period;

    @Override
    int work(Terminal terminal) throws IOException {
        for (Path file : this.files) {
            if (!Files.isRegularFile(file)) {
                throw new WrongUseException(new Text("没有文件 " + file, "there is no file " + file));
            }
        }
        Installation installation = Installation.toCheck(this.common.folders());
        Checking checking = new Checking(DuxueApplication.ROOMS, installation.settings());
        List<Checking.Checked> all = new ArrayList<>();
        for (Path file : this.files) {
            Checking.Checked checked = checking.check(file, this.period);
            all.add(checked);
            if (!this.common.isJson()) {
                tell(terminal, file, checked);
            }
        }
        boolean errors = all.stream().anyMatch(checked -> checked.entry().hasErrors());
        int exit = errors ? Exit.TO_CORRECT : Exit.DONE;
        if (this.common.isJson()) {
            try (JsonTelling json = new JsonTelling(this.spec.commandLine().getOut(), "check")) {
                json.checked(all);
                json.exit(exit);
            }
        }
        return exit;
    }

    private void tell(Terminal terminal, Path file, Checking.Checked checked) {
        IntakeReport.Entry entry = checked.entry();
        terminal.tell(
                file + "：" + status(entry, true) + "，采用 " + entry.rows().accepted() + " 行，有错 "
                        + entry.rows().rejected() + " 行，跳过 " + entry.rows().skipped() + " 行",
                file + ": " + status(entry, false) + ", "
                        + English.counted(entry.rows().accepted(), "row") + " accepted, "
                        + entry.rows().rejected() + " in error, " + entry.rows().skipped() + " skipped");
        for (Problem problem : checked.problems()) {
            String zh = problem.row() > 0 ? "第 " + problem.row() + " 行 " : "";
            String en = problem.row() > 0 ? "row " + problem.row() + " " : "";
            Text line = new Text(
                    "  " + severity(problem.severity()) + " " + zh
                            + problem.message().zh(),
                    "  " + problem.severity().key() + " " + en
                            + problem.message().en());
            if (problem.severity() == Severity.NOTICE) {
                terminal.tell(line.zh(), line.en());
            } else {
                terminal.complain(line);
            }
        }
    }

    private static String severity(Severity severity) {
        return switch (severity) {
            case ERROR -> "错误";
            case WARNING -> "提醒";
            case NOTICE -> "说明";
        };
    }

    private static String status(IntakeReport.Entry entry, boolean chinese) {
        return switch (entry.status()) {
            case "accepted" -> chinese ? "可以采用" : "would be accepted";
            case "partial" -> chinese ? "部分可以采用" : "would be partly accepted";
            default -> chinese ? "不能采用" : "would be rejected";
        };
    }
}
