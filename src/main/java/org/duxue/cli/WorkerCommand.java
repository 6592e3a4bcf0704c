package org.duxue.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.duxue.cli.console.Console;
import org.duxue.intake.Folders;
import org.duxue.job.remote.InstallationVersion;
import org.duxue.job.remote.RemoteInstallation;
import org.duxue.job.remote.WorkerShutdown;
import org.duxue.shared.Text;
import org.duxue.shared.UsageException;
import org.duxue.store.StoreContext;
import org.duxue.store.Workspace;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;

/** Runs until it is stopped and reads files that runs distribute. */
@Command(
        name = WorkerCommand.NAME,
        description = {
            "常驻：读取 run --workers 分派的文件；任何看得到这些文件夹的机器均可启动",
            "run as a service: read the files that run --workers hands out, on any machine that sees the folders"
        })
final class WorkerCommand extends DuxueCommand {

    static final String NAME = "worker";

    private static final long LONGEST_END_SECONDS = 80;

    private volatile WorkerShutdown ending = new WorkerShutdown();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean isStopping;

    @Override
    int work(Console console) throws IOException {
        RemoteInstallation.require(settings());
        Folders folders = this.common.folders();
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "ending"));
        try {
            while (!this.isStopping) {
                takeWork(Workspace.ofWorker(folders), console);
            }
            print(console, new Text("工作进程已结束", "the worker has ended"));
            return ExitCode.DONE;
        } finally {
            this.ended.countDown();
        }
    }

    /** Runs until it is asked to stop, or the registry or policy has changed. */
    private void takeWork(Workspace workspace, Console console) throws IOException {
        WorkerShutdown now = new WorkerShutdown();
        this.ending = now;
        if (this.isStopping) {
            return;
        }
        StoreContext start = new StoreContext(workspace, settings());
        Optional<InstallationVersion> refused;
        String version;
        try (ConfigurableApplicationContext context = start.startWorker(now, line -> print(console, line))) {
            print(
                    console,
                    new Text(
                            "工作进程已就绪，队列 " + settings().broker().queue(),
                            "the worker is ready, its queue is "
                                    + settings().broker().queue()));
            version = context.getEnvironment().getProperty("duxue.version", "");
            refused = now.await();
        }
        if (refused.isPresent()) {
            Workspace again = Workspace.ofWorker(workspace.folders());
            List<Text> differences = again.version(version).differencesTo(refused.get());
            if (!differences.isEmpty()) {
                throw new UsageException(WorkerShutdown.refusal(differences));
            }
        }
    }

    private static void print(Console console, Text line) {
        console.print(line.zh(), line.en());
        console.flush();
    }

    /** Runs when the process is asked to end: the current files are saved, the rest goes to another worker. */
    private void end() {
        if (this.ended.getCount() == 0) {
            return; // it has ended on its own, with its own exit code
        }
        this.isStopping = true;
        this.ending.stop();
        try {
            if (this.ended.await(LONGEST_END_SECONDS, TimeUnit.SECONDS)) {
                Runtime.getRuntime().halt(ExitCode.DONE);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
