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
        subcommands = {
            RunCommand.class,
            IntakeCommand.class,
            CheckCommand.class,
            ConsolidateCommand.class,
            StatusCommand.class,
            TemplatesCommand.class
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
                .execute(arguments);
    }
}
