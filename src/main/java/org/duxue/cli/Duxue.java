package org.duxue.cli;

import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.duxue.cli.console.ProgressBar;
import org.duxue.cli.console.Terminal;
import org.duxue.intake.Folders;
import org.duxue.report.SealedDocument;
import org.duxue.service.MailNotifier;
import org.duxue.settings.BadSettingException;
import org.duxue.settings.Settings;
import org.duxue.shared.ProgramVersion;
import org.duxue.shared.Text;
import org.duxue.store.CommandRequest;
import org.duxue.store.OwnedStores;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Spec;

/** The command line. */
@Command(
        name = "duxue",
        mixinStandardHelpOptions = true,
        versionProvider = Duxue.Version.class,
        description = {
            "督学：从学校报送的表格到可查证的区县汇总",
            "Duxue: from the tables of schools to a district summary that can be proved"
        },
        footer = {
            "开始：duxue run --period 2023-06；各命令的选项：duxue help 命令",
            "To begin: duxue run --period 2023-06; options of a command: duxue help COMMAND"
        })
public final class Duxue implements Runnable, Session.Holder {

    private static final Text INTERRUPTED = new Text(
            "已中断。已经写出的结果都是完整的；再次执行同一命令会接着做",
            "interrupted: results already written are complete; the same command again continues from what is saved");

    private final Session session;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private Duxue(Session session) {
        this.session = session;
    }

    /** Without a command, prints the list of commands. */
    @Override
    public void run() {
        this.spec.commandLine().usage(this.spec.commandLine().getOut());
    }

    @Override
    public Session session() {
        return this.session;
    }

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, encoding());
        PrintWriter err = new PrintWriter(System.err, true, encoding());
        try {
            Settings settings = Settings.read(home(), System.getenv());
            AtomicBoolean ended = reportWhenInterrupted(err, List.of(arguments));
            int exit;
            try {
                exit = run(settings, look(), terminal(), out, err, arguments);
            } finally {
                ended.set(true);
            }
            System.exit(exit);
        } catch (BadSettingException bad) {
            bad.lines().forEach(line -> err.println(line.in(Locale.getDefault())));
            System.exit(ExitCode.WRONG_USE);
        } catch (IOException fault) {
            err.println(fault);
            System.exit(ExitCode.FAILED);
        }
    }

    /**
     * UTF-8, except on a Windows console, for which the launcher gives {@code auto}: there the encoding of its code
     * page.
     */
    @SuppressWarnings("SystemConsoleNull")
    private static Charset encoding() {
        Console console = System.console();
        return console != null && System.getProperty("duxue.tty", "").equals("auto")
                ? console.charset()
                : StandardCharsets.UTF_8;
    }

    /** Reports on Ctrl-C whether the results are complete. Long-running commands report their end themselves. */
    private static AtomicBoolean reportWhenInterrupted(PrintWriter err, List<String> arguments) {
        AtomicBoolean ended = new AtomicBoolean(arguments.contains("schedule") || arguments.contains("worker"));
        Thread hook = new Thread(
                () -> {
                    if (!ended.get()) {
                        err.println(INTERRUPTED.in(CommandHelp.language(arguments)));
                    }
                },
                "interrupted");
        Runtime.getRuntime().addShutdownHook(hook);
        return ended;
    }

    /** Java has a console only where both input and output are a terminal. */
    @SuppressWarnings("SystemConsoleNull")
    private static @Nullable Terminal terminal() {
        Console console = System.console();
        return console == null
                ? null
                : question -> {
                    console.writer().print(question);
                    console.flush();
                    return Objects.requireNonNullElse(console.readLine(), "");
                };
    }

    private static ProgressBar.@Nullable Look look() {
        return ProgressBar.look(
                System.getProperty("duxue.tty", ""), hasConsole(), System.getenv("TERM"), System.getenv("NO_COLOR"));
    }

    /** Also works from Java 22 on, because the launcher sets jdk.console=java.base where this matters. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean hasConsole() {
        return System.console() != null;
    }

    static int run(Settings settings, PrintWriter out, PrintWriter err, String... arguments) {
        return run(settings, null, null, out, err, arguments);
    }

    static int run(
            Settings settings,
            ProgressBar.@Nullable Look look,
            @Nullable Terminal terminal,
            PrintWriter out,
            PrintWriter err,
            String... given) {
        String[] arguments = LeadingOptions.moveBehindCommand(given);
        String command = Arrays.stream(arguments)
                .filter(word -> !word.startsWith("-"))
                .findFirst()
                .orElse("");
        OwnedStores stores = new OwnedStores(
                settings.properties(),
                command,
                folders -> mail(settings, folders),
                (own, request, toOut, toErr) -> execute(settings, own, request, toOut, toErr));
        return commandLine(new Duxue(new Session(settings, stores, look, terminal)), out, err, arguments)
                .registerConverter(SealedDocument.class, words -> SealedDocument.named(words, Path.of("")))
                .setDefaultValueProvider(
                        option -> option instanceof OptionSpec named ? settings.option(named.longestName()) : null)
                .execute(arguments);
    }

    /** Mail is sent when a server is set. */
    private static List<MailNotifier> mail(Settings settings, Folders folders) throws IOException {
        return MailNotifier.areWanted(settings) ? List.of(MailNotifier.of(settings, folders)) : List.of();
    }

    /** Runs a command that another process forwarded to this one, on its behalf. */
    private static int execute(
            Settings settings, OwnedStores stores, CommandRequest request, PrintWriter out, PrintWriter err) {
        String[] arguments = request.arguments().toArray(String[]::new);
        return commandLine(
                        new Duxue(new Session(settings, stores, ProgressBar.Look.named(request.look()), null)),
                        out,
                        err,
                        arguments)
                .registerConverter(
                        Path.class, path -> Path.of(request.directory()).resolve(path))
                .registerConverter(
                        SealedDocument.class, words -> SealedDocument.named(words, Path.of(request.directory())))
                .setDefaultValueProvider(option ->
                        option instanceof OptionSpec named ? request.defaults().get(named.longestName()) : null)
                .execute(arguments);
    }

    private static CommandLine commandLine(Duxue duxue, PrintWriter out, PrintWriter err, String... arguments) {
        Locale language = CommandHelp.language(Arrays.asList(arguments));
        CommandLine program = new CommandLine(duxue);
        Commands.addTo(program, Arrays.asList(arguments));
        return program.setOut(out)
                .setErr(err)
                .setUsageHelpAutoWidth(true)
                .setHelpFactory((spec, colours) -> new CommandHelp(spec, colours, language))
                .setParameterExceptionHandler(new UsageErrorHandler(language));
    }

    /** The version of the build. */
    static final class Version implements CommandLine.IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {"duxue " + ProgramVersion.read()};
        }
    }

    static Path home() {
        return Path.of(System.getProperty("duxue.home", ""));
    }
}
