package org.duxue.cli;

import java.io.IOException;
import java.net.BindException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.duxue.cli.console.Console;
import org.duxue.cli.console.ServiceStream;
import org.duxue.intake.Folders;
import org.duxue.job.BusyException;
import org.duxue.service.ConsolidationSchedule;
import org.duxue.service.ScheduleService;
import org.duxue.service.ServiceLog;
import org.duxue.service.ServiceMetrics;
import org.duxue.settings.DuxueProperties;
import org.duxue.shared.Text;
import org.duxue.shared.UsageException;
import org.duxue.store.OwnerFile;
import org.duxue.store.StoreOwnedException;
import org.duxue.store.StoreOwner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Runs as a service: reads files as they arrive and consolidates the past month at the set time. */
@Command(
        name = ScheduleCommand.NAME,
        description = {
            "常驻服务：随到随读，按期汇总，补做遗漏的月份",
            "run as a service: read files as they arrive, consolidate on the set day, catch up on missed months"
        })
final class ScheduleCommand extends DuxueCommand {

    static final String NAME = ScheduleService.COMMAND;

    private static final Logger LOG = LoggerFactory.getLogger(ScheduleCommand.class);
    private static final long LONGEST_END_SECONDS = 80;
    private static final long PAUSE_MILLIS = 100;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private ReportLanguage reportLanguage;

    @Override
    int work(Console console) throws IOException {
        Folders folders = this.common.folders();
        workspace();
        DuxueProperties.Schedule settings = settings().schedule();
        Clock clock = settings.ticking();
        StoreOwner store = own(folders, console);
        CountDownLatch ended = new CountDownLatch(1);
        try (store) {
            ServiceLog log = new ServiceLog(new ServiceStream(console), clock);
            ServiceMetrics metrics = metrics(settings, clock, log);
            store.addListener(metrics);
            ScheduleService schedule =
                    new ScheduleService(stores(), folders, this.reportLanguage.name(), clock, log, metrics::trouble);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(schedule, store, ended), "ending"));
            schedule.run();
            log.info("服务已结束", "the service has ended");
        }
        console.flush();
        ended.countDown();
        return ExitCode.DONE;
    }

    private static ServiceMetrics metrics(DuxueProperties.Schedule settings, Clock clock, ServiceLog log)
            throws IOException {
        int port = settings.port();
        try {
            ServiceMetrics metrics =
                    new ServiceMetrics(port, new ConsolidationSchedule(settings.consolidate(), settings.zone()), clock);
            log.info(
                    "健康与指标：http://127.0.0.1:" + metrics.port() + "/health 和 /metrics",
                    "health and metrics: http://127.0.0.1:" + metrics.port() + "/health and /metrics");
            return metrics;
        } catch (BindException taken) {
            throw new UsageException(new Text(
                    "端口 " + port + " 已被占用；请把 schedule.port 设为空闲端口，0 表示任选",
                    "the port " + port + " is taken; set schedule.port to a free one, or to 0 for any"));
        }
    }

    /** Waits for a short command to end; a second service is refused. */
    private StoreOwner own(Folders folders, Console console) throws IOException {
        boolean printed = false;
        while (true) {
            try {
                return stores().own(folders.state());
            } catch (StoreOwnedException elsewhere) {
                Optional<OwnerFile> owner = OwnerFile.read(folders.state());
                if (owner.isPresent() && owner.get().work().equals(NAME)) {
                    throw new BusyException(new Text(
                            "服务已在运行：" + owner.get() + "，自 " + owner.get().since(),
                            "the service is running already: " + owner.get() + ", since "
                                    + owner.get().since()));
                }
                if (!printed) {
                    console.print("等待正在运行的命令结束……", "waiting for the command at work to end");
                    printed = true;
                }
                pause();
            }
        }
    }

    /** Runs when the process is asked to end; with everything saved, the exit code is 0. */
    private static void end(ScheduleService schedule, StoreOwner store, CountDownLatch ended) {
        try {
            schedule.stop();
            store.stop();
            if (ended.await(LONGEST_END_SECONDS, TimeUnit.SECONDS)) {
                Runtime.getRuntime().halt(ExitCode.DONE);
            }
        } catch (IOException fault) {
            LOG.error("the service did not end well", fault);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
