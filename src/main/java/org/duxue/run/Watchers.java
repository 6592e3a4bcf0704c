package org.duxue.run;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.duxue.intake.IntakeReport;
import org.duxue.report.Publication;
import org.duxue.shared.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobExecution;

/** Tells everybody who wants to know; whatever goes wrong with one of them is a line in the log. */
final class Watchers implements Happenings {

    private static final Logger LOG = LoggerFactory.getLogger(Watchers.class);

    private final List<Happenings> all = new CopyOnWriteArrayList<>();
    private volatile List<IntakeReport.Entry> told = List.of();
    private volatile List<IntakeReport.Entry> lastNews = List.of();

    void add(Happenings one) {
        this.all.add(one);
    }

    /** Files that are no version of anything are refused again at every look, but are news only once. */
    void tookIn(IntakeReport report) {
        List<IntakeReport.Entry> before = this.told;
        this.told = report.entries();
        this.lastNews = report.entries().stream()
                .filter(entry -> !before.contains(entry))
                .toList();
        tookIn(report, this.lastNews);
    }

    /** What the last intake told that the one before had not. */
    List<IntakeReport.Entry> lastNews() {
        return this.lastNews;
    }

    @Override
    public void tookIn(IntakeReport report, List<IntakeReport.Entry> news) {
        tell(one -> one.tookIn(report, news));
    }

    @Override
    public void consolidated(Publication.Published published) {
        tell(one -> one.consolidated(published));
    }

    @Override
    public void ended(JobExecution execution) {
        tell(one -> one.ended(execution));
    }

    @Override
    public void trouble(Text line) {
        tell(one -> one.trouble(line));
    }

    @Override
    public void close() {
        tell(Happenings::close);
        this.all.clear();
    }

    private void tell(Consumer<Happenings> news) {
        for (Happenings one : this.all) {
            try {
                news.accept(one);
            } catch (RuntimeException fault) {
                LOG.warn("{} could not be told", one.getClass().getSimpleName(), fault);
            }
        }
    }
}
