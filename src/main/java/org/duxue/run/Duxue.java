package org.duxue.run;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line. */
@Command(
        name = "duxue",
        mixinStandardHelpOptions = true,
        version = "duxue 0.1.0",
        description = {
            "督学：从学校报送的 CSV 到可查证的区县汇总",
            "Duxue: from the CSV files of schools to a district summary that can be proved"
        },
        exitCodeListHeading = "退出码 / exit codes:%n",
        exitCodeList = {
            "0:完成 / done, nothing to report",
            "1:程序出错 / the program failed; the log says why",
            "2:用法、名录或设置有误 / wrong option, folder, registry or policy",
            "3:完成，但有缺报或需改正 / done, but something is missing or to be corrected",
            "4:未执行：另一个在运行，或须先汇总前面的月份 / not done: another is running, or an earlier month comes first"
        },
        subcommands = {
            RunCommand.class,
            IntakeCommand.class,
            CheckCommand.class,
            ConsolidateCommand.class,
            StatusCommand.class
        })
public final class Duxue {

    private Duxue() {}

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(run(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                arguments));
    }

    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new Duxue())
                .setOut(out)
                .setErr(err)
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler(new WrongOption())
                .execute(arguments);
    }
}
