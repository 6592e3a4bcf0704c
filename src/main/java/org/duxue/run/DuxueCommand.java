package org.duxue.run;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.duxue.intake.Folders;
import org.duxue.run.store.Visit;
import org.duxue.shared.Progress;
import org.duxue.shared.Text;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command: does its work and turns whatever goes wrong into sentences and an exit code. */
@Command(mixinStandardHelpOptions = true)
abstract class DuxueCommand implements Callable<Integer> {

    private static final Pattern FULL_DISK = Pattern.compile("No space left|not enough space|quota exceeded");

    @Mixin
    @SuppressWarnings("NullAway.Init")
    CommonOptions common;

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    abstract int work(Terminal terminal) throws IOException;

    @Override
    public Integer call() {
        PrintWriter out = this.spec.commandLine().getOut();
        PrintWriter err = this.spec.commandLine().getErr();
        boolean json = this.common.isJson();
        Locale language = this.common.language();
        Terminal terminal = new Terminal(
                json ? err : out,
                err,
                language,
                this.common.isQuiet() || json,
                this.common.isQuiet() ? new Progress.Watcher() {} : root().progress(err, language));
        try {
            return workHereOrAtTheOwner(terminal);
        } catch (WrongUseException wrong) {
            wrong.lines().forEach(terminal::fail);
            return Exit.WRONG_USE;
        } catch (BusyException busy) {
            terminal.fail(busy.line());
            return Exit.NOT_NOW;
        } catch (OutOfReachException away) {
            LoggerFactory.getLogger(DuxueCommand.class).error("the command failed", away);
            terminal.fail(away.line());
            return Exit.FAILED;
        } catch (StoppedException stopped) {
            terminal.fail(StoppedException.LINE);
            return Exit.NOT_NOW;
        } catch (Exception fault) {
            fail(terminal, fault);
            return Exit.FAILED;
        } finally {
            terminal.flush();
        }
    }

    /** Whoever owns the store does the work; when the owner ends over it, the next owner begins it again. */
    private int workHereOrAtTheOwner(Terminal terminal) throws IOException {
        while (true) {
            try {
                return work(terminal);
            } catch (OwnedElsewhereException elsewhere) {
                Visit visit = new Visit(
                        this.spec.commandLine().getOut(),
                        this.spec.commandLine().getErr());
                HandingOver handing = new HandingOver(
                        this.common.folders(), this.common.language(), root().look(), arguments(), visit);
                OptionalInt exit = handing.toOwner();
                if (exit.isPresent()) {
                    return exit.getAsInt();
                }
                if (visit.wasTaken()) {
                    terminal.fail(new Text(
                            "执行此命令的进程已中断，现在重新执行",
                            "the process that worked on this command has ended; beginning again"));
                }
            }
        }
    }

    private Duxue root() {
        return (Duxue) this.spec.root().userObject();
    }

    private List<String> arguments() {
        return this.spec.root().commandLine().getParseResult().originalArgs();
    }

    private void fail(Terminal terminal, Exception fault) {
        Folders folders = this.common.folders();
        Path log = folders.state().resolve("logs").resolve("duxue.log");
        LoggerFactory.getLogger(DuxueCommand.class).error("the command failed", fault);
        String reason = reason(fault);
        terminal.fail(new Text("程序没有完成：" + reason, "the program did not finish: " + reason));
        if (FULL_DISK.matcher(reason).find()) {
            terminal.fail(new Text("磁盘已满；请腾出空间", "the disk is full; make room on it"));
        }
        if (Files.exists(log)) {
            terminal.fail(new Text(
                    "已完成的部分都已保存，再次运行会接着做；详情见日志 " + log,
                    "what was done is saved, the same command goes on from there; details are in the log " + log));
        }
    }

    /** The deepest cause in one line. */
    static String reason(Throwable fault) {
        Throwable deepest = fault;
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            deepest = cause;
        }
        @Nullable String message = deepest.getMessage();
        String name = deepest.getClass().getSimpleName();
        return message == null ? name : name + ": " + message;
    }
}
