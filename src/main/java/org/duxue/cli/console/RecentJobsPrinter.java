package org.duxue.cli.console;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.duxue.job.IntakeJob;
import org.duxue.job.JobHistory;
import org.duxue.shared.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;

/** Prints the last runs as a table. */
public final class RecentJobsPrinter {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final double SECOND = 1000;

    private RecentJobsPrinter() {}

    public static void print(Console console, List<JobHistory.Recent> recent) {
        boolean zh = console.isChinese();
        TextTable table = new TextTable(
                zh ? List.of("运行", "月份", "结果", "开始时间", "用时") : List.of("run", "month", "result", "began", "took"),
                List.of(false, false, false, false, true));
        for (JobHistory.Recent run : recent) {
            Text job = run.job().equals(IntakeJob.NAME) ? new Text("读取", run.job()) : new Text("汇总", run.job());
            Text result = result(run.status());
            table.row(List.of(
                    zh ? job.zh() : job.en(),
                    run.period(),
                    zh ? result.zh() : result.en(),
                    time(run.began()),
                    seconds(run.took(), zh)));
        }
        console.print("", "");
        console.print("最近的运行", "last runs");
        table.lines().forEach(line -> console.print(line, line));
    }

    private static Text result(BatchStatus status) {
        return switch (status) {
            case COMPLETED -> new Text("完成", "done");
            case STARTING, STARTED, STOPPING -> new Text("进行中", "going on");
            case STOPPED -> new Text("已停止", "stopped");
            case FAILED, ABANDONED, UNKNOWN -> new Text("失败", "failed");
        };
    }

    private static String time(LocalDateTime began) {
        return TIME.format(began);
    }

    private static String seconds(@Nullable Duration took, boolean zh) {
        return took == null ? "" : String.format(Locale.ROOT, zh ? "%.1f 秒" : "%.1f s", took.toMillis() / SECOND);
    }
}
