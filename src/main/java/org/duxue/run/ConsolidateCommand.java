package org.duxue.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.duxue.ledger.LedgerWork;
import org.duxue.report.Publication;
import org.duxue.shared.Period;
import org.duxue.shared.Text;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Consolidates from what has been taken in: one month, or every month of a span that has submissions. */
@Command(
        name = "consolidate",
        description = "从已读取的数据汇总一个月或一段时间 / consolidate a month or a span from what has been taken in")
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
    int work(Terminal terminal) throws IOException {
        Installation installation = Installation.of(this.common.folders());
        try (Installation.Opened opened = installation.open(terminal)) {
            Runs runs = opened.get(Runs.class);
            List<Publication.Published> published = new ArrayList<>();
            for (Period period : due(runs, terminal)) {
                terminal.tell("汇总 " + period, "consolidating " + period);
                published.add(runs.consolidate(period, this.reportLanguage.name()));
                new PeriodTelling(terminal, installation.folders()).tell(published.get(published.size() - 1));
                new LedgerTelling(terminal)
                        .account(
                                opened.get(LedgerWork.class),
                                published.get(published.size() - 1).gathered());
            }
            int exit = PeriodTelling.isToCorrect(published) ? Exit.TO_CORRECT : Exit.DONE;
            if (this.common.isJson()) {
                try (JsonTelling json = new JsonTelling(this.spec.commandLine().getOut(), "consolidate")) {
                    json.periods(published);
                    json.exit(exit);
                }
            }
            return exit;
        }
    }

    private SortedSet<Period> due(Runs runs, Terminal terminal) {
        if (this.months.period != null) {
            return one(runs, this.months.period);
        }
        Span span = java.util.Objects.requireNonNull(this.months.span);
        if (span.to.isBefore(span.from)) {
            throw new WrongUseException(new Text(
                    "--from " + span.from + " 晚于 --to " + span.to + "；请对调",
                    "--from " + span.from + " lies after --to " + span.to + "; swap them"));
        }
        SortedSet<Period> due = new TreeSet<>();
        for (Period month = span.from; !span.to.isBefore(month); month = month.minusMonths(-1)) {
            if (runs.hasSubmissions(month)) {
                due.add(month);
            } else {
                terminal.tell("跳过 " + month + "：没有报送", month + " is skipped: it has no submissions");
            }
        }
        if (!due.isEmpty()) {
            refuseWhileOthersWait(runs.waitingBefore(due.first()), due.first());
        }
        return due;
    }

    private static SortedSet<Period> one(Runs runs, Period period) {
        refuseWhileOthersWait(runs.waitingBefore(period), period);
        return new TreeSet<>(List.of(period));
    }

    private static void refuseWhileOthersWait(SortedSet<Period> waiting, Period period) {
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
