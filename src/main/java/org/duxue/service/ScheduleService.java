package org.duxue.service;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.duxue.intake.Folders;
import org.duxue.intake.IntakeReport;
import org.duxue.intake.Versions;
import org.duxue.job.BusyException;
import org.duxue.job.FailureReason;
import org.duxue.job.JobService;
import org.duxue.job.OperatorNotices;
import org.duxue.job.StoppedException;
import org.duxue.job.Today;
import org.duxue.settings.DuxueProperties;
import org.duxue.shared.Period;
import org.duxue.shared.Problem;
import org.duxue.shared.Text;
import org.duxue.shared.UsageException;
import org.duxue.store.OpenStore;
import org.duxue.store.OwnedStores;
import org.duxue.store.Workspace;
import org.duxue.summary.Consolidations;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The scheduled service: reads files as they arrive and consolidates months as they fall due, until it is stopped. */
public final class ScheduleService {

    private static final Logger LOG = LoggerFactory.getLogger(ScheduleService.class);
    private static final Duration SHORTEST_WAIT = Duration.ofMillis(500);

    /** The name of the command that starts it, which also names the owner of the store. */
    public static final String COMMAND = "schedule";

    private final OwnedStores stores;
    private final Folders folders;
    private final String reportLanguage;
    private final Duration rescan;
    private final Clock clock;
    private final ServiceLog log;
    private final DueMonths monthEnd;
    private final Consumer<Text> onTrouble;
    private final FolderWatch watch;

    private volatile boolean stopped;
    private String picture = "";
    private List<String> waiting = List.of();
    private List<Text> warnings = List.of();
    private Duration patience = SHORTEST_WAIT;
    private @Nullable Instant lastNews;
    private @Nullable Text trouble;

    /**
     * @param reportLanguage zh or en
     * @param onTrouble receives the reason why the service cannot do its work
     */
    public ScheduleService(
            OwnedStores stores,
            Folders folders,
            String reportLanguage,
            Clock clock,
            ServiceLog log,
            Consumer<Text> onTrouble)
            throws IOException {
        DuxueProperties.Schedule schedule = stores.settings().schedule();
        this.stores = stores;
        this.folders = folders;
        this.reportLanguage = reportLanguage;
        this.rescan = schedule.rescan();
        this.clock = clock;
        this.log = log;
        this.onTrouble = onTrouble;
        this.monthEnd = new DueMonths(
                new ConsolidationSchedule(schedule.consolidate(), schedule.zone()),
                clock,
                schedule.settle(),
                schedule.retry(),
                schedule.tries(),
                log);
        this.watch = new FolderWatch(folders.input());
    }

    public void run() throws IOException {
        try (this.watch) {
            Path input = this.folders.input().toAbsolutePath();
            this.log.info("服务已启动，报送文件夹 " + input, "the service is up, the drop folder is " + input);
            while (!this.stopped) {
                round();
                if (!this.stopped) {
                    this.watch.await(untilNextRound());
                }
            }
        }
    }

    /** May be called by any thread. */
    public void stop() throws IOException {
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

    /** Checks the folder and the clock once. A failure is reported once, and the next round tries again. */
    private void round() {
        try {
            String now = this.watch.picture();
            boolean changed = !now.equals(this.picture) || !this.waiting.isEmpty();
            if (!changed && this.trouble == null && !this.monthEnd.isTime(this.lastNews)) {
                return;
            }
            Workspace workspace = Workspace.of(this.stores.settings(), this.folders);
            reportWarnings(workspace.warnings());
            try (OpenStore opened = this.stores.open(workspace, this.log.progress())) {
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
        } catch (UsageException wrong) {
            wrong.lines().forEach(line -> LOG.warn("{}", line.en()));
            trouble(wrong.lines().get(0));
        } catch (IOException | RuntimeException fault) {
            LOG.error("a round of the service did not end", fault);
            String reason = FailureReason.of(fault);
            trouble(new Text("没有完成：" + reason + "；稍后再试", "not done: " + reason + "; it is tried again"));
        }
    }

    private void reportWarnings(List<Text> now) {
        if (!now.equals(this.warnings)) {
            now.forEach(this.log::warn);
            this.warnings = now;
        }
    }

    private void trouble(Text line) {
        this.onTrouble.accept(line);
        if (line.equals(this.trouble)) {
            waitLonger();
        } else {
            this.patience = SHORTEST_WAIT;
            this.log.warn(line);
        }
        this.trouble = line;
    }

    private void waitLonger() {
        Duration longer = this.patience.multipliedBy(2);
        this.patience = longer.compareTo(this.rescan) < 0 ? longer : this.rescan;
    }

    private boolean takeIn(OpenStore opened, boolean changed) throws IOException {
        if (!changed) {
            return false;
        }
        IntakeReport report = opened.get(JobService.class).takeIn(null, Today.of(null, this.clock));
        reportWaiting(report.waiting());
        List<IntakeReport.Entry> news = report.read();
        news.forEach(this::report);
        if (!news.isEmpty()) {
            this.lastNews = this.clock.instant();
        }
        return !news.isEmpty();
    }

    private void reportWaiting(List<String> now) {
        if (now.equals(this.waiting)) {
            waitLonger();
            return;
        }
        this.patience = SHORTEST_WAIT;
        this.waiting = now;
        now.forEach(path ->
                this.log.info("稍后再读（正在写入或无法打开）：" + path, "left for later (being written or not readable): " + path));
    }

    private void report(IntakeReport.Entry entry) {
        String rows = entry.rows().accepted() + "/" + entry.rows().rejected();
        Text more = entry.hasErrors() ? reasonAndFeedback(entry) : new Text("", "");
        this.log.info(
                "读取 " + entry.relativePath() + "：" + entry.statusLabel() + "（采用/有错 " + rows + " 行）" + more.zh(),
                "read " + entry.relativePath() + ": " + entry.status() + " (rows accepted/in error " + rows + ")"
                        + more.en());
    }

    /**
     * The problems of the file as a whole, and where its sender finds the rest; values of rows do not belong in a log.
     */
    private Text reasonAndFeedback(IntakeReport.Entry entry) {
        Text why = entry.errors().stream()
                .filter(problem -> problem.row() == 0)
                .findFirst()
                .map(Problem::message)
                .map(said -> new Text("：" + said.zh(), ": " + said.en()))
                .orElse(new Text("", ""));
        Path where = this.folders.feedback().resolve(entry.feedback()).getParent();
        return new Text(why.zh() + "；反馈在 " + where, why.en() + "; feedback in " + where);
    }

    private void consolidate(OpenStore opened, boolean news) {
        this.lastNews = null;
        boolean isChanged = this.monthEnd.consolidate(
                new StoredMonths(opened, new OperatorNotices(this.folders), this.reportLanguage), news);
        if (isChanged) {
            Text next = this.monthEnd.next();
            this.log.info(next.zh(), next.en());
        }
    }

    /** The months of an opened store. */
    record StoredMonths(OpenStore opened, OperatorNotices office, String reportLanguage) implements DueMonths.Months {

        @Override
        public SortedSet<Period> waitingBefore(Period period) {
            return this.opened.get(JobService.class).waitingBefore(period);
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
            return this.office.lines(this.opened.get(JobService.class).consolidate(period, this.reportLanguage));
        }
    }
}
