package org.duxue.run;

import org.duxue.intake.Folders;
import org.duxue.intake.IntakeReport;
import org.duxue.shared.English;
import org.duxue.shared.Problem;
import org.duxue.shared.Text;

/** Tells the operator what an intake did. */
final class IntakeTelling {

    private static final int MOST_FILES = 50;

    private final Terminal terminal;
    private final Folders folders;

    IntakeTelling(Terminal terminal, Folders folders) {
        this.terminal = terminal;
        this.folders = folders;
    }

    void tell(IntakeReport report) {
        long accepted = report.count("accepted");
        long partial = report.count("partial");
        long rejected = report.count("rejected");
        this.terminal.tell(
                "读取文件：采用 " + accepted + "，部分采用 " + partial + "，退回 " + rejected + "；未变化 " + unchanged(report)
                        + "，已有更新版本 " + report.superseded(),
                "files read: " + accepted + " accepted, " + partial + " partly, " + rejected + " rejected; "
                        + unchanged(report) + " unchanged, " + report.superseded() + " superseded");
        report.entries().stream()
                .filter(IntakeReport.Entry::hasErrors)
                .limit(MOST_FILES)
                .forEach(this::tell);
        long more =
                report.entries().stream().filter(IntakeReport.Entry::hasErrors).count() - MOST_FILES;
        if (more > 0) {
            this.terminal.complain("  另有 " + more + " 个文件有错", "  " + more + " more files have errors");
        }
        report.waiting()
                .forEach(path -> this.terminal.complain(
                        "  稍后再读（正在写入或无法打开）：" + path, "  left for later (being written or not readable): " + path));
        if (report.hasErrors()) {
            this.terminal.complain(
                    "  反馈文件在 " + this.folders.feedback(), "  feedback lies in " + this.folders.feedback());
        }
    }

    private static long unchanged(IntakeReport report) {
        return report.unchanged() + report.count("unchanged");
    }

    /** The status of a file in Chinese. */
    static String status(IntakeReport.Entry entry) {
        return switch (entry.status()) {
            case "accepted" -> "采用";
            case "partial" -> "部分采用";
            case "rejected" -> "退回";
            case "unchanged" -> "未变化";
            default -> "稍后再读";
        };
    }

    private void tell(IntakeReport.Entry entry) {
        boolean rejected = entry.status().equals("rejected");
        String zh = rejected ? "退回 " : "部分采用 ";
        String en = rejected ? "rejected " : "partly accepted ";
        int rows = entry.rows().rejected();
        String zhRows = rows > 0 ? "（" + rows + " 行有错）" : "";
        String enRows = rows > 0 ? " (" + English.counted(rows, "row") + " in error)" : "";
        Text first = entry.firstError().map(IntakeTelling::first).orElse(new Text("", ""));
        this.terminal.complain(
                "  " + zh + entry.relativePath() + zhRows + first.zh(),
                "  " + en + entry.relativePath() + enRows + first.en());
    }

    private static Text first(Problem problem) {
        String zh = problem.row() > 0 ? "第 " + problem.row() + " 行 " : "";
        String en = problem.row() > 0 ? "row " + problem.row() + " " : "";
        return new Text(
                "：" + zh + problem.message().zh(), ": " + en + problem.message().en());
    }
}
