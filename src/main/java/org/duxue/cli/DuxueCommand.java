package org.duxue.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.duxue.cli.console.Console;
import org.duxue.cli.console.JsonPrinter;
import org.duxue.intake.Folders;
import org.duxue.job.BusyException;
import org.duxue.job.FailureReason;
import org.duxue.job.StoppedException;
import org.duxue.job.UnavailableException;
import org.duxue.report.ResultsInUseException;
import org.duxue.settings.DuxueProperties;
import org.duxue.shared.Period;
import org.duxue.shared.Progress;
import org.duxue.shared.Text;
import org.duxue.shared.UsageException;
import org.duxue.store.CommandClient;
import org.duxue.store.CommandForwarder;
import org.duxue.store.CommandRequest;
import org.duxue.store.OpenStore;
import org.duxue.store.OwnedStores;
import org.duxue.store.StoreOwnedException;
import org.duxue.store.Workspace;
import org.duxue.summary.ConsolidationPlan;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command: does its work and turns failures into messages and an exit code. */
@Command(mixinStandardHelpOptions = true)
abstract class DuxueCommand implements Callable<Integer> {

    private static final Pattern FULL_DISK = Pattern.compile("No space left|not enough space|quota exceeded");

    @Mixin
    @SuppressWarnings("NullAway.Init")
    CommonOptions common;

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    abstract int work(Console console) throws IOException;

    @Override
    public Integer call() {
        PrintWriter out = this.spec.commandLine().getOut();
        PrintWriter err = this.spec.commandLine().getErr();
        boolean json = this.common.isJson();
        Locale language = this.common.language();
        Console console = new Console(
                json ? err : out,
                err,
                language,
                this.common.isQuiet() || json,
                this.common.isQuiet() ? new Progress.Watcher() {} : session().progress(err, language));
        try {
            return runHereOrForward(console);
        } catch (UsageException wrong) {
            return stop(console, wrong.lines(), ExitCode.WRONG_USE);
        } catch (BusyException busy) {
            return stop(console, List.of(busy.line()), ExitCode.NOT_NOW);
        } catch (UnavailableException away) {
            LoggerFactory.getLogger(DuxueCommand.class).error("the command failed", away);
            return stop(console, List.of(away.line()), ExitCode.FAILED);
        } catch (StoppedException stopped) {
            return stop(console, List.of(StoppedException.LINE), ExitCode.NOT_NOW);
        } catch (Exception fault) {
            return stop(console, reasons(fault), ExitCode.FAILED);
        } finally {
            console.flush();
        }
    }

    final int stop(Console console, List<Text> lines, int exit) {
        lines.forEach(console::fail);
        if (this.common.isJson()) {
            JsonPrinter.failure(this.spec.commandLine().getOut(), this.spec.qualifiedName(), lines, exit);
        }
        return exit;
    }

    /** Prints the result as JSON if requested. */
    final int answer(int exit, Consumer<JsonPrinter> result) {
        if (this.common.isJson()) {
            JsonPrinter.result(this.spec.commandLine().getOut(), this.spec.qualifiedName(), result, exit);
        }
        return exit;
    }

    /**
     * Refuses to use the figures of a month while they are stale.
     *
     * @param undone the action that is refused
     */
    static void refuseUnlessCurrent(ConsolidationPlan plan, Period period, Text undone) {
        boolean isConsolidated = plan.isConsolidated(period);
        if (!isConsolidated || plan.isStale(period)) {
            String run = "duxue run --period " + period;
            throw new BusyException(new Text(
                    undone.zh() + "：" + period + (isConsolidated ? " 的结果已过期" : " 尚未汇总") + "；请先运行 " + run,
                    undone.en() + ": " + period + (isConsolidated ? " is stale" : " is not consolidated") + "; run "
                            + run + " first"));
        }
    }

    /** The owner of the store does the work; if the owner ends meanwhile, the next one starts it again. */
    private int runHereOrForward(Console console) throws IOException {
        while (true) {
            try {
                return work(console);
            } catch (StoreOwnedException elsewhere) {
                CommandClient client = new CommandClient(
                        this.spec.commandLine().getOut(),
                        this.spec.commandLine().getErr());
                OptionalInt exit =
                        new CommandForwarder(stores().locks(), this.common.folders(), request(), client).toOwner();
                if (exit.isPresent()) {
                    return exit.getAsInt();
                }
                if (client.wasTaken()) {
                    console.fail(new Text(
                            "执行此命令的进程已中断，现在重新执行",
                            "the process that worked on this command has ended; beginning again"));
                }
            }
        }
    }

    /** The command as a request to another process that runs it instead of this one. */
    private CommandRequest request() {
        Folders folders = this.common.folders();
        Map<String, String> defaults = Map.of(
                "--input", folders.input().toAbsolutePath().toString(),
                "--output", folders.output().toAbsolutePath().toString(),
                "--work", folders.state().toAbsolutePath().toString(),
                "--lang", this.common.language().getLanguage().equals("zh") ? "zh" : "en",
                "--report-lang", settings().report().lang().name());
        return new CommandRequest(
                Path.of("").toAbsolutePath().toString(), defaults, session().lookName(), arguments());
    }

    final OwnedStores stores() {
        return session().stores();
    }

    final DuxueProperties settings() {
        return stores().settings();
    }

    /** The folders, registry and policy that the options name, after checks. */
    final Workspace workspace() throws IOException {
        return Workspace.of(settings(), this.common.folders());
    }

    /** Opens the store for changes, and prints a message if it has to wait for another command. */
    final OpenStore open(Workspace workspace, Console console) throws IOException {
        workspace.warnings().forEach(console::warn);
        if (stores().isBusy(workspace)) {
            console.print("等待正在进行的任务结束……", "waiting for the work at hand to end");
            console.flush();
        }
        return stores().open(workspace, console.progress());
    }

    final Session session() {
        return ((Session.Holder) this.spec.root().userObject()).session();
    }

    /** The arguments for another process. */
    List<String> arguments() {
        return this.spec.root().commandLine().getParseResult().originalArgs();
    }

    private List<Text> reasons(Exception fault) {
        Folders folders = this.common.folders();
        Path log = folders.log();
        LoggerFactory.getLogger(DuxueCommand.class).error("the command failed", fault);
        String reason = FailureReason.of(fault);
        List<Text> lines = new ArrayList<>();
        lines.add(new Text("程序没有完成：" + reason, "the program did not finish: " + reason));
        if (FULL_DISK.matcher(reason).find()) {
            lines.add(new Text("磁盘已满；请腾出空间", "the disk is full; make room on it"));
        }
        resultsInUse(fault)
                .ifPresent(
                        results -> lines.add(
                                new Text(
                                        "原来的结果 " + results + " 没有替换，其中的文件可能正在 Excel 或 WPS 中打开；请关闭后再次运行",
                                        "the former results in " + results
                                                + " were not replaced, one of the files may be open in Excel or WPS; close it and run again")));
        if (Files.exists(log)) {
            lines.add(new Text(
                    "已完成的部分都已保存，再次运行会接着做；详情见日志 " + log,
                    "what was done is saved, and the same command continues from there; details are in the log "
                            + log));
        }
        return lines;
    }

    private static Optional<Path> resultsInUse(Throwable fault) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
                .filter(ResultsInUseException.class::isInstance)
                .map(held -> ((ResultsInUseException) held).folder())
                .findFirst();
    }
}
