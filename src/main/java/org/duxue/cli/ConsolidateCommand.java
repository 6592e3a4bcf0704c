package org.duxue.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.duxue.cli.console.Console;
import org.duxue.cli.console.LedgerPrinter;
import org.duxue.cli.console.PeriodPrinter;
import org.duxue.job.BusyException;
import org.duxue.job.JobService;
import org.duxue.job.OperatorNotices;
import org.duxue.ledger.LedgerWork;
import org.duxue.report.Publication;
import org.duxue.shared.Period;
import org.duxue.shared.Text;
import org.duxue.shared.UsageException;
import org.duxue.store.OpenStore;
import org.duxue.store.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Consolidates the submissions that were read: one month, or every month of a span that has submissions. */
@Command(
        name = "consolidate",
        description = {"从已读取的数据汇总一个月或一段时间", "consolidate a month or a span from what has been taken in"})
final class ConsolidateCommand extends DuxueCommand {

    @ArgGroup(exclusive = true, multiplicity = "1")
    @SuppressWarnings("NullAway.Init")
    private Months months;

    static final class Months {

        @Option(
                names = "--period",
                required = true,
                paramLabel = "YYYY-MM",
                converter = PeriodOption.class,
                description = {"月份", "the month"})
        private @Nullable Period period;

        @ArgGroup(exclusive = false)
        private @Nullable Span span;
    }

    static final class Span {

        @Option(
                names = "--from",
                required = true,
                paramLabel = "YYYY-MM",
                converter = PeriodOption.class,
                description = {"起始月份", "the first month"})
        @SuppressWarnings("NullAway.Init")
        private Period from;

        @Option(
                names = "--to",
                required = true,
                paramLabel = "YYYY-MM",
                converter = PeriodOption.class,
                description = {"截止月份", "the last month"})
        @SuppressWarnings("NullAway.Init")
        private Period to;
    }

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private ReportLanguage reportLanguage;

    @Override
    int work(Console console) throws IOException {
        Workspace workspace = workspace();
        try (OpenStore opened = open(workspace, console)) {
            JobService jobService = opened.get(JobService.class);
            List<Publication.Published> published = new ArrayList<>();
            for (Period period : due(jobService, console)) {
                console.print("汇总 " + period, "consolidating " + period);
                published.add(jobService.consolidate(period, this.reportLanguage.name()));
                new PeriodPrinter(console, workspace.folders()).print(published.get(published.size() - 1));
                new LedgerPrinter(console)
                        .account(
                                opened.get(LedgerWork.class),
                                published.get(published.size() - 1).snapshot());
            }
            int exit = OperatorNotices.isToCorrect(published) ? ExitCode.TO_CORRECT : ExitCode.DONE;
            return answer(exit, json -> {
                json.periods(published);
            });
        }
    }

    private SortedSet<Period> due(JobService jobService, Console console) {
        if (this.months.period != null) {
            return one(jobService, this.common.noLaterThanToday(this.months.period));
        }
        Span span = java.util.Objects.requireNonNull(this.months.span);
        if (span.to.isBefore(span.from)) {
            throw new UsageException(new Text(
                    "--from " + span.from + " 晚于 --to " + span.to + "；请对调",
                    "--from " + span.from + " lies after --to " + span.to + "; swap them"));
        }
        this.common.noLaterThanToday(span.to);
        SortedSet<Period> due = new TreeSet<>();
        for (Period month = span.from; !span.to.isBefore(month); month = month.minusMonths(-1)) {
            if (jobService.hasSubmissions(month)) {
                due.add(month);
            } else {
                console.print("跳过 " + month + "：没有报送", month + " is skipped: it has no submissions");
            }
        }
        if (!due.isEmpty()) {
            refuseWhileEarlierMonthsWait(jobService.waitingBefore(due.first()), due.first());
        }
        return due;
    }

    private static SortedSet<Period> one(JobService jobService, Period period) {
        refuseWhileEarlierMonthsWait(jobService.waitingBefore(period), period);
        return new TreeSet<>(List.of(period));
    }

    private static void refuseWhileEarlierMonthsWait(SortedSet<Period> waiting, Period period) {
        if (!waiting.isEmpty()) {
            String months = waiting.stream().map(Period::toString).collect(Collectors.joining(", "));
            throw new BusyException(new Text(
                    "没有汇总 " + period + "：更早的月份 " + months + " 尚未汇总或已过期；请先运行 duxue consolidate --from " + waiting.first()
                            + " --to " + period,
                    period + " was not consolidated: the earlier months " + months
                            + " are not consolidated or stale; run duxue consolidate --from " + waiting.first()
                            + " --to " + period + " first"));
        }
    }
}
