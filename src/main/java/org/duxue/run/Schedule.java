package org.duxue.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.duxue.intake.Folders;
import org.duxue.intake.IntakeReport;
import org.duxue.intake.Versions;
import org.duxue.run.setting.Chosen;
import org.duxue.run.setting.Key;
import org.duxue.run.timetable.FolderWatch;
import org.duxue.run.timetable.Timetable;
import org.duxue.shared.Period;
import org.duxue.shared.Text;
import org.duxue.summary.Consolidations;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The standing service: takes in files as they arrive and consolidates months as they fall due, until it is stopped. */
final class Schedule {

    private static final Logger LOG = LoggerFactory.getLogger(Schedule.class);
    private static final Duration SHORTEST_WAIT = Duration.ofMillis(500);

    private final Folders folders;
    private final String reportLanguage;
    private final Duration rescan;
    private final Clock clock;
    private final Journal journal;
    private final MonthEnd monthEnd;
    private final Watchers watchers;
    private final FolderWatch watch;

    private volatile boolean stopped;
    private String picture = "";
    private List<String> waiting = List.of();
    private List<Text> warnings = List.of();
    private Duration patience = SHORTEST_WAIT;
    private @Nullable Instant lastNews;
    private @Nullable Text trouble;

    /** @param reportLanguage zh or en */
    Schedule(Folders folders, Chosen chosen, String reportLanguage, Clock clock, Journal journal, Watchers watchers)
            throws IOException {
        this.folders = folders;
        this.reportLanguage = reportLanguage;
        this.rescan = chosen.duration(Key.SCHEDULE_RESCAN);
        this.clock = clock;
        this.journal = journal;
        this.watchers = watchers;
        this.monthEnd = new MonthEnd(
                new Timetable(chosen.timetable(), chosen.zone()),
                clock,
                chosen.duration(Key.SCHEDULE_SETTLE),
                chosen.duration(Key.SCHEDULE_RETRY),
                chosen.number(Key.SCHEDULE_TRIES),
                journal);
        this.watch = new FolderWatch(folders.input());
    }

    void run() throws IOException {
        try (this.watch) {
            Path input = this.folders.input().toAbsolutePath();
            this.journal.tell("服务已启动，报送文件夹 " + input, "the service is up, the drop folder is " + input);
            while (!this.stopped) {
                round();
                if (!this.stopped) {
                    this.watch.await(untilNextRound());
                }
            }
        }
    }

    /** May be called by any thread. */
    void stop() throws IOException {
        this.stopped = true;
        this.watch.close();
    }

    private Duration untilNextRound() {
        boolean hasToLookAgain = !this.waiting.isEmpty() || this.trouble != null;
        if (hasToLookAgain) {
            return this.patience;
        }
        Duration quiet = this.monthEnd.quiet(this.lastNews).plusMillis(1);
        return quiet.compareTo(this.rescan) < 0 ? quiet : this.rescan;
    }

    /** One look at the folder and the clock. Trouble is told once, and the next round tries again. */
    private void round() {
        try {
            String now = this.watch.picture();
            boolean changed = !now.equals(this.picture) || !this.waiting.isEmpty();
            if (!changed && this.trouble == null && !this.monthEnd.isTime(this.lastNews)) {
                return;
            }
            Installation installation = Installation.of(this.folders);
            tellWarnings(installation.warnings());
            try (Installation.Opened opened = installation.open(this.journal.progress())) {
                boolean news = takeIn(opened, changed || this.trouble != null);
                this.picture = now;
                if (this.monthEnd.isTime(this.lastNews)) {
                    boolean settled = this.lastNews != null;
                    consolidate(opened, settled || news);
                }
                this.trouble = null;
            }
        } catch (StoppedException | BusyException ending) {
            this.stopped = true;
        } catch (WrongUseException wrong) {
            wrong.lines().forEach(line -> LOG.warn("{}", line.en()));
            trouble(wrong.lines().get(0));
        } catch (IOException | RuntimeException fault) {
            LOG.error("a round of the service did not end", fault);
            String reason = DuxueCommand.reason(fault);
            trouble(new Text("没有完成：" + reason + "；稍后再试", "not done: " + reason + "; it is tried again"));
        }
    }

    private void tellWarnings(List<Text> now) {
        if (!now.equals(this.warnings)) {
            now.forEach(this.journal::complain);
            this.warnings = now;
        }
    }

    private void trouble(Text line) {
        this.watchers.trouble(line);
        if (line.equals(this.trouble)) {
            beMorePatient();
        } else {
            this.patience = SHORTEST_WAIT;
            this.journal.complain(line);
        }
        this.trouble = line;
    }

    private void beMorePatient() {
        Duration longer = this.patience.multipliedBy(2);
        this.patience = longer.compareTo(this.rescan) < 0 ? longer : this.rescan;
    }

    private boolean takeIn(Installation.Opened opened, boolean changed) throws IOException {
        if (!changed) {
            return false;
        }
        IntakeReport report = opened.get(Runs.class).takeIn(null);
        tellWaiting(report.waiting());
        List<IntakeReport.Entry> news = this.watchers.lastNews();
        news.forEach(this::tell);
        if (!news.isEmpty()) {
            this.lastNews = this.clock.instant();
        }
        return !news.isEmpty();
    }

    private void tellWaiting(List<String> now) {
        if (now.equals(this.waiting)) {
            beMorePatient();
            return;
        }
        this.patience = SHORTEST_WAIT;
        this.waiting = now;
        now.forEach(path -> this.journal.tell(
                "稍后再读（正在写入或无法打开）：" + path, "left for later (being written or not readable): " + path));
    }

    private void tell(IntakeReport.Entry entry) {
        String rows = entry.rows().accepted() + "/" + entry.rows().rejected();
        this.journal.tell(
                "读取 " + entry.relativePath() + "：" + IntakeTelling.status(entry) + "（采用/有错 " + rows + " 行）",
                "read " + entry.relativePath() + ": " + entry.status() + " (rows accepted/in error " + rows + ")");
    }

    private void consolidate(Installation.Opened opened, boolean news) {
        this.lastNews = null;
        boolean told = this.monthEnd.consolidate(
                new StoredMonths(opened, new OperatorTelling(this.folders), this.reportLanguage), news);
        if (told) {
            Text next = this.monthEnd.next();
            this.journal.tell(next.zh(), next.en());
        }
    }

    /** The months of an opened store. */
    record StoredMonths(Installation.Opened opened, OperatorTelling office, String reportLanguage)
            implements MonthEnd.Months {

        @Override
        public SortedSet<Period> waitingBefore(Period period) {
            return this.opened.get(Runs.class).waitingBefore(period);
        }

        @Override
        public SortedSet<Period> notConsolidated() {
            SortedSet<Period> months =
                    new TreeSet<>(this.opened.get(Versions.class).periods());
            months.removeAll(this.opened.get(Consolidations.class).done());
            return months;
        }

        @Override
        public List<Text> consolidate(Period period) {
            return this.office.lines(this.opened.get(Runs.class).consolidate(period, this.reportLanguage));
        }
    }
}
