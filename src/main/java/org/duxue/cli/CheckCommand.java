package org.duxue.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.duxue.cli.console.Console;
import org.duxue.intake.Checking;
import org.duxue.intake.IntakeReport;
import org.duxue.job.DuxueApplication;
import org.duxue.ledger.LedgerFileCheck;
import org.duxue.shared.English;
import org.duxue.shared.Period;
import org.duxue.shared.Problem;
import org.duxue.shared.Severity;
import org.duxue.shared.Text;
import org.duxue.shared.UsageException;
import org.duxue.store.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks files before they are sent; nothing is recorded. */
@Command(
        name = "check",
        description = {"检查文件并列出每一处问题，不改变任何东西", "check files and print every problem; changes nothing"})
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
            description = {"文件名没有月份时按此月份", "the month of files whose name has none"})
    private @Nullable Period period;

    @Override
    int work(Console console) throws IOException {
        for (Path file : this.files) {
            if (!Files.isRegularFile(file)) {
                throw new UsageException(new Text("没有文件 " + file, "there is no file " + file));
            }
        }
        Workspace workspace = Workspace.toCheck(this.common.folders());
        Checking checking =
                new Checking(DuxueApplication.MODULES, workspace.contexts(), new LedgerFileCheck(workspace.contexts()));
        List<Checking.Checked> all = new ArrayList<>();
        for (Path file : this.files) {
            Checking.Checked checked =
                    checking.check(file, this.period, this.common.today().day());
            all.add(checked);
            if (!this.common.isJson()) {
                print(console, file, checked);
            }
        }
        boolean errors = all.stream().anyMatch(checked -> checked.entry().hasErrors());
        int exit = errors ? ExitCode.TO_CORRECT : ExitCode.DONE;
        return answer(exit, json -> {
            json.checked(all);
        });
    }

    private void print(Console console, Path file, Checking.Checked checked) {
        IntakeReport.Entry entry = checked.entry();
        console.print(
                file + "：" + status(checked, true) + "，合格 " + entry.rows().accepted() + " 行，有错 "
                        + entry.rows().rejected() + " 行，跳过 " + entry.rows().skipped() + " 行",
                file + ": " + status(checked, false) + ", "
                        + English.counted(entry.rows().accepted(), "row") + " accepted, "
                        + entry.rows().rejected() + " in error, " + entry.rows().skipped() + " skipped");
        for (Problem problem : inOrder(checked.problems())) {
            Text place = problem.place();
            Text line = new Text(
                    "  " + severity(problem.severity()) + " " + place.zh()
                            + problem.message().zh(),
                    "  " + problem.severity().key() + " " + place.en()
                            + problem.message().en());
            if (problem.severity() == Severity.NOTICE) {
                console.print(line.zh(), line.en());
            } else {
                console.warn(line);
            }
        }
    }

    /** Errors first, then questions, then notices. */
    private static List<Problem> inOrder(List<Problem> problems) {
        return problems.stream().sorted(Comparator.comparing(Problem::severity)).toList();
    }

    private static String severity(Severity severity) {
        return switch (severity) {
            case ERROR -> "错误";
            case WARNING -> "提醒";
            case NOTICE -> "说明";
        };
    }

    private static String status(Checking.Checked checked, boolean chinese) {
        if (checked.isOfClosedSchool()) {
            return chinese ? "停办，不计入" : "of a closed school, not counted";
        }
        return switch (checked.entry().status()) {
            case "accepted" -> chinese ? "可以采用" : "would be accepted";
            case "partial" -> chinese ? "部分可以采用" : "would be partly accepted";
            default -> chinese ? "不能采用" : "would be rejected";
        };
    }
}
