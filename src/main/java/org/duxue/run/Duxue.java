package org.duxue.run;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.duxue.run.setting.BadSettingException;
import org.duxue.run.setting.Chosen;
import org.duxue.run.store.Call;
import org.duxue.shared.Progress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.OptionSpec;

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
        })
public final class Duxue {

    private static volatile Chosen chosen = Chosen.defaults(home());
    private static volatile String work = "";

    /** How standard error shows progress; absent where nobody looks at it. */
    private final ProgressLine.@Nullable Look look;

    private Duxue(ProgressLine.@Nullable Look look) {
        this.look = look;
    }

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        try {
            chosen = Chosen.read(home(), System.getenv());
        } catch (BadSettingException bad) {
            bad.lines().forEach(line -> err.println(line.in(Locale.getDefault())));
            System.exit(Exit.WRONG_USE);
        } catch (IOException fault) {
            err.println(fault);
            System.exit(Exit.FAILED);
        }
        ProgressLine.Look look = ProgressLine.look(
                System.getProperty("duxue.tty", ""), hasConsole(), System.getenv("TERM"), System.getenv("NO_COLOR"));
        System.exit(run(look, out, err, arguments));
    }

    /** Also from Java 22 on, because the launcher that needs to know sets jdk.console=java.base. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean hasConsole() {
        return System.console() != null;
    }

    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return run(null, out, err, arguments);
    }

    private static int run(ProgressLine.@Nullable Look look, PrintWriter out, PrintWriter err, String... arguments) {
        work = Arrays.stream(arguments)
                .filter(word -> !word.startsWith("-"))
                .findFirst()
                .orElse("");
        Chosen settings = chosen;
        return commandLine(new Duxue(look), out, err, arguments)
                .setDefaultValueProvider(
                        option -> option instanceof OptionSpec named ? settings.option(named.longestName()) : null)
                .execute(arguments);
    }

    /** Runs a command that another process has handed to this one, as if in its place. */
    static int answer(Call call, PrintWriter out, PrintWriter err) {
        String[] arguments = call.arguments().toArray(String[]::new);
        return commandLine(new Duxue(ProgressLine.Look.named(call.look())), out, err, arguments)
                .registerConverter(Path.class, path -> call.directory().resolve(path))
                .setDefaultValueProvider(option ->
                        option instanceof OptionSpec named ? call.defaults().get(named.longestName()) : null)
                .execute(arguments);
    }

    private static CommandLine commandLine(Duxue duxue, PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine program = new CommandLine(duxue);
        Commands.addTo(program, Arrays.asList(arguments));
        return program.setOut(out)
                .setErr(err)
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler(new WrongOption());
    }

    /** How standard error shows progress, for the process that a command is handed to. */
    String look() {
        return this.look == null ? "" : this.look.name();
    }

    /** Shows progress as standard error can. */
    Progress.Watcher progress(PrintWriter err, Locale language) {
        return this.look == null
                ? new Progress.Watcher() {}
                : new ProgressLine(err, language, this.look, () -> TimeUnit.NANOSECONDS.toMillis(System.nanoTime()));
    }

    /** The settings of this process. */
    static Chosen chosen() {
        return chosen;
    }

    /** Sets what {@link #main} reads, for a program within another one. */
    static void choose(Chosen settings) {
        chosen = settings;
    }

    /** The name of the command this process was started with. */
    static String work() {
        return work;
    }

    private static Path home() {
        return Path.of(System.getProperty("duxue.home", ""));
    }
}
