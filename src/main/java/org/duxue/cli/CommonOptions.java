package org.duxue.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.duxue.intake.Folders;
import org.duxue.job.Today;
import org.duxue.shared.Period;
import org.duxue.shared.Text;
import org.duxue.shared.UsageException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of every command. */
final class CommonOptions {

    @Option(
            names = "--input",
            paramLabel = "DIR",
            description = {"报送文件夹（默认 input）", "drop folder (default: input)"})
    private @Nullable Path input;

    @Option(
            names = "--output",
            paramLabel = "DIR",
            description = {"结果文件夹（默认 output）", "folder of the results (default: output)"})
    private @Nullable Path output;

    @Option(
            names = "--work",
            paramLabel = "DIR",
            description = {"工作状态文件夹（默认 <output>/.duxue）", "working state (default: <output>/.duxue)"})
    private @Nullable Path state;

    @Option(
            names = "--lang",
            paramLabel = "zh|en",
            description = {"信息的语言（默认随系统）", "language of messages (default: that of the system)"})
    private @Nullable Language lang;

    @Option(
            names = "--quiet",
            description = {"只在有问题时输出", "print problems only"})
    private boolean quiet;

    @Option(
            names = "--json",
            description = {"以 JSON 输出结果", "print the result as JSON"})
    private boolean json;

    @Option(
            names = "--today",
            paramLabel = "YYYY-MM-DD",
            converter = DayOption.class,
            description = {"把这一天当作今天（默认按时钟）", "the day to treat as today (default: the clock)"})
    private @Nullable LocalDate today;

    enum Language {
        zh,
        en
    }

    Folders folders() {
        Path home = Path.of(System.getProperty("duxue.home", ""));
        Path drop = this.input == null ? home.resolve("input") : this.input;
        Path results = this.output == null ? home.resolve("output") : this.output;
        return new Folders(drop, results, this.state == null ? results.resolve(".duxue") : this.state);
    }

    Today today() {
        return Today.of(this.today, Clock.systemUTC());
    }

    /** Refuses a month in the future. */
    Period noLaterThanToday(Period period) {
        Period thisMonth = today().month();
        if (thisMonth.isBefore(period)) {
            throw new UsageException(new Text(
                    "--period " + period + " 还没有到，现在是 " + thisMonth + "；请改为不晚于本月的月份",
                    "--period " + period + " is in the future: it is " + thisMonth
                            + " now; give this month or an earlier one"));
        }
        return period;
    }

    Locale language() {
        if (this.lang != null) {
            return Locale.forLanguageTag(this.lang.name());
        }
        return Locale.getDefault();
    }

    boolean isQuiet() {
        return this.quiet;
    }

    boolean isJson() {
        return this.json;
    }
}
