package org.duxue.run;

import java.io.IOException;
import java.net.BindException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.duxue.intake.Folders;
import org.duxue.run.setting.Chosen;
import org.duxue.run.setting.Key;
import org.duxue.run.store.DoorPlate;
import org.duxue.run.timetable.Timetable;
import org.duxue.shared.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Stays up: takes in files as they arrive and consolidates the past month on its day. */
@Command(
        name = ScheduleCommand.NAME,
        description = {
            "常驻服务：随到随读，按期汇总，补做遗漏的月份",
            "stay up: take in files as they arrive, consolidate on the day, catch up"
        })
final class ScheduleCommand extends DuxueCommand {

    static final String NAME = "schedule";

    private static final Logger LOG = LoggerFactory.getLogger(ScheduleCommand.class);
    private static final long LONGEST_END_SECONDS = 80;
    private static final long PAUSE_MILLIS = 100;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private ReportLanguage reportLanguage;

    @Override
    int work(Terminal terminal) throws IOException {
        Folders folders = this.common.folders();
        Installation.of(folders);
        Chosen chosen = Duxue.chosen();
        Clock clock = chosen.clock();
        Store store = own(folders, terminal);
        CountDownLatch ended = new CountDownLatch(1);
        try (store) {
            Journal journal = new Journal(terminal, clock);
            store.watchers().add(gauges(chosen, clock, journal));
            Schedule schedule =
                    new Schedule(folders, chosen, this.reportLanguage.name(), clock, journal, store.watchers());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(schedule, store, ended), "ending"));
            schedule.run();
            journal.tell("服务已结束", "the service has ended");
        }
        terminal.flush();
        ended.countDown();
        return Exit.DONE;
    }

    private static Gauges gauges(Chosen chosen, Clock clock, Journal journal) throws IOException {
        int port = chosen.number(Key.SCHEDULE_PORT);
        try {
            Gauges gauges = new Gauges(port, new Timetable(chosen.timetable(), chosen.zone()), clock);
            journal.tell(
                    "健康与指标：http://127.0.0.1:" + gauges.port() + "/health 和 /metrics",
                    "health and metrics: http://127.0.0.1:" + gauges.port() + "/health and /metrics");
            return gauges;
        } catch (BindException taken) {
            throw new WrongUseException(new Text(
                    "端口 " + port + " 已被占用；请把 schedule.port 设为空闲端口，0 表示任选",
                    "the port " + port + " is taken; set schedule.port to a free one, or to 0 for any"));
        }
    }

    /** Waits for a short command to end; a second service is not begun. */
    private static Store own(Folders folders, Terminal terminal) throws IOException {
        boolean told = false;
        while (true) {
            try {
                return Store.own(folders.state(), NAME);
            } catch (OwnedElsewhereException elsewhere) {
                Optional<DoorPlate> owner = DoorPlate.read(folders.state());
                if (owner.isPresent() && owner.get().work().equals(NAME)) {
                    throw new BusyException(new Text(
                            "服务已在运行：" + owner.get() + "，自 " + owner.get().since(),
                            "the service is running already: " + owner.get() + ", since "
                                    + owner.get().since()));
                }
                if (!told) {
                    terminal.tell("等待正在运行的命令结束……", "waiting for the command at work to end");
                    told = true;
                }
                pause();
            }
        }
    }

    /** Runs when the process is told to end; with everything saved, that is a good end. */
    private static void end(Schedule schedule, Store store, CountDownLatch ended) {
        try {
            schedule.stop();
            store.stop();
            if (ended.await(LONGEST_END_SECONDS, TimeUnit.SECONDS)) {
                Runtime.getRuntime().halt(Exit.DONE);
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
