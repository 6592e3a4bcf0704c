package org.duxue.run;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.duxue.intake.Folders;
import org.duxue.run.setting.Key;
import org.duxue.run.worker.Ending;
import org.duxue.run.worker.Terms;
import org.duxue.shared.Text;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;

/** Stays up and reads files that runs hand out. */
@Command(
        name = WorkerCommand.NAME,
        description = {
            "常驻：读取 run --workers 分派的文件；任何看得到这些文件夹的机器均可启动",
            "stay up and read the files that run --workers hands out; on any machine that sees the folders"
        })
final class WorkerCommand extends DuxueCommand {

    static final String NAME = "worker";

    private static final long LONGEST_END_SECONDS = 80;

    private volatile Ending ending = new Ending();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean isStopping;

    @Override
    int work(Terminal terminal) throws IOException {
        ManyMachines.require(Duxue.chosen());
        Folders folders = this.common.folders();
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "ending"));
        try {
            while (!this.isStopping) {
                takeWork(Installation.ofWorker(folders), terminal);
            }
            tell(terminal, new Text("工作进程已结束", "the worker has ended"));
            return Exit.DONE;
        } finally {
            this.ended.countDown();
        }
    }

    /** Until it is told to end, or the registry or policy has become another one. */
    private void takeWork(Installation installation, Terminal terminal) throws IOException {
        Ending now = new Ending();
        this.ending = now;
        if (this.isStopping) {
            return;
        }
        StoreStart start = new StoreStart(installation, installation.folders().state());
        Optional<Terms> refused;
        String version;
        try (ConfigurableApplicationContext context = start.startWorker(now, line -> tell(terminal, line))) {
            tell(
                    terminal,
                    new Text(
                            "工作进程已就绪，队列 " + Duxue.chosen().text(Key.BROKER_QUEUE),
                            "the worker is ready, its queue is "
                                    + Duxue.chosen().text(Key.BROKER_QUEUE)));
            version = context.getEnvironment().getProperty("duxue.version", "");
            refused = now.await();
        }
        if (refused.isPresent()) {
            Installation anew = Installation.ofWorker(installation.folders());
            List<Text> differences = ManyMachines.terms(anew, version).differencesTo(refused.get());
            if (!differences.isEmpty()) {
                throw new WrongUseException(Ending.refusal(differences));
            }
        }
    }

    private static void tell(Terminal terminal, Text line) {
        terminal.tell(line.zh(), line.en());
        terminal.flush();
    }

    /** Runs when the process is told to end: the files at work are saved, the rest goes to another worker. */
    private void end() {
        if (this.ended.getCount() == 0) {
            return; // it has ended by itself, with an exit code of its own
        }
        this.isStopping = true;
        this.ending.stop();
        try {
            if (this.ended.await(LONGEST_END_SECONDS, TimeUnit.SECONDS)) {
                Runtime.getRuntime().halt(Exit.DONE);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
