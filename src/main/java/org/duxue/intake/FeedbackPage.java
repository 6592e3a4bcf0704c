package org.duxue.intake;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.duxue.reading.ColumnLetters;
import org.duxue.shared.Messages;
import org.duxue.shared.Problem;
import org.duxue.shared.ProblemType;
import org.duxue.shared.Severity;
import org.duxue.shared.Text;

/**
 * The content of a feedback page, ready to be printed.
 *
 * @param about the submission that the file is a version of; may be empty
 * @param reason why a file was refused for its rows; may be empty
 * @param toCorrect the first errors, in the order of the file
 * @param moreToCorrect how many errors are not on the page
 * @param toCheck the first warnings
 * @param moreToCheck how many warnings are not on the page
 * @param explained the first warnings that need no check, because they are explained
 * @param notes notices about tolerated deviations of form
 * @param errorsLink the table of the rows in error; empty if there is none
 */
public record FeedbackPage(
        String fileName,
        String about,
        Outcome outcome,
        Text sentence,
        Text reason,
        List<Line> toCorrect,
        int moreToCorrect,
        List<Line> toCheck,
        int moreToCheck,
        List<Line> explained,
        List<Text> notes,
        String tableLink,
        String errorsLink) {

    /** Few enough for a page that still loads on a telephone; the table next to it has the rest. */
    private static final int MOST_LINES = 200;

    private static final int MOST_NOTES = 100;
    private static final int LONGEST_TEXT = 400;
    private static final Text NOTHING = new Text("", "");

    /**
     * One item to correct or check.
     *
     * @param place for example 第 5 行 · G 列
     * @param column its Chinese label; empty for a problem of a row or the file
     * @param complaint what is wrong
     * @param remedy what to write instead; may be empty
     */
    public record Line(String place, String column, String value, String complaint, String remedy, String english) {}

    static FeedbackPage of(FeedbackContent content, String tableName, String errorsName) {
        List<Problem> errors = content.inOrderOfTheFile(Severity.ERROR);
        Map<Boolean, List<Problem>> byShare = errors.stream().collect(Collectors.partitioningBy(FeedbackPage::isShare));
        List<Problem> corrections = byShare.getOrDefault(false, List.of());
        Text reason = byShare.getOrDefault(true, List.of()).stream()
                .map(Problem::message)
                .findFirst()
                .orElse(NOTHING);
        List<Problem> warnings = content.inOrderOfTheFile(Severity.WARNING);
        return new FeedbackPage(
                shown(content.fileName()),
                shown(content.about()),
                content.outcome(),
                content.sentence(),
                reason,
                lines(corrections, content.sheet()),
                Math.max(0, corrections.size() - MOST_LINES),
                lines(warnings, content.sheet()),
                Math.max(0, warnings.size() - MOST_LINES),
                lines(notices(content, true), content.sheet()),
                notices(content, false).stream()
                        .limit(MOST_NOTES)
                        .map(problem -> shown(problem.message()))
                        .toList(),
                link(tableName),
                errorsName.isEmpty() ? "" : link(errorsName));
    }

    public int corrections() {
        return this.toCorrect.size() + this.moreToCorrect;
    }

    /** Whether the file is a workbook, which can be sent as saved. */
    public boolean isWorkbook() {
        return this.fileName.toLowerCase(Locale.ROOT).endsWith(".xlsx");
    }

    public int checks() {
        return this.toCheck.size() + this.moreToCheck;
    }

    /** Notices for the record: explained warnings, or tolerated deviations of form. */
    private static List<Problem> notices(FeedbackContent content, boolean explained) {
        return content.inOrderOfTheFile(Severity.NOTICE).stream()
                .filter(problem -> explained == (problem.type() == ProblemType.IMPLAUSIBLE))
                .toList();
    }

    /**
     * Whether it is the problem of too many rows in error: it says why the file is refused, and disappears once the
     * rows are fixed.
     */
    private static boolean isShare(Problem problem) {
        return problem.rule().equals(SubmissionReading.ROW_ERRORS);
    }

    private static List<Line> lines(List<Problem> problems, SourceLayout sheet) {
        return problems.stream()
                .limit(MOST_LINES)
                .map(problem -> line(problem, sheet))
                .toList();
    }

    private static Line line(Problem problem, SourceLayout sheet) {
        String label =
                sheet.column(problem.column()).map(column -> column.label()).orElse("");
        return new Line(
                place(problem, sheet),
                label,
                shown(problem.value()),
                shown(Messages.complaint(problem.content()).zh()),
                shown(Messages.remedy(problem.content()).zh()),
                shown(problem.message().en()));
    }

    private static String place(Problem problem, SourceLayout sheet) {
        String inSheet = problem.sheet().isEmpty() ? "" : "工作表“" + problem.sheet() + "” ";
        if (problem.row() == 0) {
            return inSheet.isEmpty() ? "整个文件" : inSheet.strip();
        }
        int place = sheet.place(problem);
        String column = place < 0 ? "" : " · " + ColumnLetters.of(place) + " 列";
        return inSheet + "第 " + problem.row() + " 行" + column;
    }

    private static Text shown(Text text) {
        return new Text(shown(text.zh()), shown(text.en()));
    }

    private static String shown(String text) {
        return TextSanitizer.visible(text, LONGEST_TEXT);
    }

    /** A link to a file next to the page, whatever characters its name has. */
    private static String link(String fileName) {
        return "./" + URLEncoder.encode(fileName, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
