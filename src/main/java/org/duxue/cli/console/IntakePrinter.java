package org.duxue.cli.console;

import java.nio.file.Path;
import java.util.List;
import org.duxue.intake.Folders;
import org.duxue.intake.IntakeReport;
import org.duxue.shared.English;
import org.duxue.shared.Problem;
import org.duxue.shared.Text;

/** Prints the result of an intake. */
public final class IntakePrinter {

    private static final int MOST_FILES = 50;

    private final Console console;
    private final Folders folders;

    public IntakePrinter(Console console, Folders folders) {
        this.console = console;
        this.folders = folders;
    }

    public void print(IntakeReport report) {
        long accepted = report.count("accepted");
        long partial = report.count("partial");
        long rejected = report.count("rejected");
        int withdrawn = report.withdrawn();
        this.console.print(
                "读取文件：采用 " + accepted + "，部分采用 " + partial + "，退回 " + rejected + "；未变化 " + unchanged(report)
                        + "，已有更新版本 " + report.superseded() + (withdrawn == 0 ? "" : "，已撤回 " + withdrawn),
                "files read: " + accepted + " accepted, " + partial + " partly, " + rejected + " rejected; "
                        + unchanged(report) + " unchanged, " + report.superseded() + " superseded"
                        + (withdrawn == 0 ? "" : ", " + withdrawn + " taken back"));
        report.toCorrect().stream().limit(MOST_FILES).forEach(this::print);
        int more = report.toCorrect().size() - MOST_FILES;
        if (more > 0) {
            this.console.warn("  另有 " + more + " 个文件有错", "  " + more + " more files have errors");
        }
        report.waiting()
                .forEach(path -> this.console.warn(
                        "  稍后再读（正在写入或无法打开）：" + path, "  left for later (being written or not readable): " + path));
        if (report.hasErrors()) {
            this.console.warn("  反馈文件在 " + this.folders.feedback(), "  feedback lies in " + this.folders.feedback());
        }
        printProgramFaults(report.toCorrect());
    }

    /** Only the operator can do something about these, no school can. */
    private void printProgramFaults(List<IntakeReport.Entry> entries) {
        long faults =
                entries.stream().filter(IntakeReport.Entry::isProgramFault).count();
        if (faults > 0) {
            Path log = this.folders.log();
            this.console.warn(
                    "  其中 " + faults + " 个文件是程序自身出错，请把 " + log + " 里的记录发给程序维护人员",
                    "  over " + English.counted(faults, "of them", "of them") + " the program itself failed: send what "
                            + log + " tells to its makers");
        }
    }

    /** Lists files that were refused before and are unchanged. */
    public void refused(List<IntakeReport.Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        this.console.warn("", "");
        this.console.warn(
                "退回后尚未改正的文件（" + entries.size() + "）",
                "refused files that were not corrected yet (" + entries.size() + ")");
        entries.stream().limit(MOST_FILES).forEach(this::print);
        this.console.warn("  反馈文件在 " + this.folders.feedback(), "  feedback lies in " + this.folders.feedback());
        printProgramFaults(entries);
    }

    private static long unchanged(IntakeReport report) {
        return report.unchanged() + report.count("unchanged");
    }

    private void print(IntakeReport.Entry entry) {
        boolean rejected = entry.status().equals("rejected");
        String zh = entry.isProgramFault() ? "程序出错 " : rejected ? "退回 " : "部分采用 ";
        String en = entry.isProgramFault() ? "program failed over " : rejected ? "rejected " : "partly accepted ";
        int rows = entry.rows().rejected();
        String zhRows = rows > 0 ? "（" + rows + " 行有错）" : "";
        String enRows = rows > 0 ? " (" + English.counted(rows, "row") + " in error)" : "";
        Text first = entry.firstError().map(IntakePrinter::first).orElse(new Text("", ""));
        this.console.warn(
                "  " + zh + entry.relativePath() + zhRows + first.zh(),
                "  " + en + entry.relativePath() + enRows + first.en());
    }

    private static Text first(Problem problem) {
        Text place = problem.place();
        return new Text(
                "：" + place.zh() + problem.message().zh(),
                ": " + place.en() + problem.message().en());
    }
}
