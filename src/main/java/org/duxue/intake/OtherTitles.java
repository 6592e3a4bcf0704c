package org.duxue.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.duxue.area.ValidationContexts;
import org.duxue.reading.FileColumn;
import org.duxue.reading.Header;
import org.duxue.reading.PersonalText;
import org.duxue.reading.Problems;
import org.duxue.reading.Row;
import org.duxue.registry.NamedSenders;
import org.duxue.shared.Period;
import org.duxue.shared.Problem;
import org.duxue.shared.QuestionKey;
import org.duxue.shared.RuleCode;
import org.jspecify.annotations.Nullable;

/** Asks where a title row, or a column for the sender or month, differs from the sender or month in the file name. */
final class OtherTitles {

    static final RuleCode RULE = RuleCode.question("other-title", "title", "says", "own");

    private static final int LONGEST_TITLE = 60;
    private static final Pattern OF_MONTH = Pattern.compile("[^:：]*月[^:：]*[:：]");

    private final SubmissionKey key;
    private final NamedSenders senders;
    private final Problems problems;
    private final List<List<FileColumn>> columns = new ArrayList<>();
    private final Set<String> asked = new HashSet<>();
    private boolean isLooking;

    /** Nearly always all cells of such a column are the same, and are judged once. */
    private final Map<FileColumn, String> lastCells = new HashMap<>();

    OtherTitles(SubmissionKey key, ValidationContexts contexts, List<Header> headers, Problems problems) {
        this.key = key;
        this.senders = contexts.registry(key.period()).named(key.kind());
        this.problems = problems;
        for (Header header : headers) {
            List<FileColumn> ofTheFile = header.ofTheFile();
            this.columns.add(ofTheFile);
            this.isLooking |= !ofTheFile.isEmpty();
        }
    }

    /** Judges the name of the sheet, and the lines above the header. */
    void judgeAbove(Header header) {
        String sheet = header.table().name();
        judge(header, 0, sheet, NamedMonths.inSheetName(sheet, this.key.period()));
        header.above().forEach(line -> judge(header, 0, line, NamedMonths.inTitle(line, this.key.period())));
    }

    /** Judges lines between or below the rows, such as the title of the table of another school. */
    void judgeAside(Row row) {
        StringBuilder label = new StringBuilder();
        for (String text : row.texts()) {
            label.append(text);
            if (!text.endsWith("：") && !text.endsWith(":")) {
                judgeAside(label.toString(), row.number());
                label.setLength(0);
            }
        }
    }

    /** A signature has a month too, but not behind a label for the month. */
    private void judgeAside(String line, int row) {
        boolean isOfMonth = OF_MONTH.matcher(line).lookingAt();
        judge(null, row, line, isOfMonth ? NamedMonths.inTitle(line, this.key.period()) : List.of());
    }

    private void judge(@Nullable Header header, int row, String text, List<Period> months) {
        String title = PersonalText.masked(text);
        otherSender(text).ifPresent(says -> ask(header, row, title, says, this.senders.name(this.key.sender())));
        Optional<String> other = months.isEmpty() ? NamedMonths.impossibleIn(text) : otherMonth(months);
        other.ifPresent(says -> ask(header, row, title, says, this.key.period().toString()));
    }

    /** Judges the cells of a row that name its sender or month. */
    void judge(Row row) {
        if (!this.isLooking) {
            return;
        }
        for (FileColumn column : this.columns.get(row.table())) {
            String cell = row.unread(column.place());
            if (cell.equals(this.lastCells.put(column, cell))) {
                continue;
            }
            Optional<String> other =
                    column.isMonth() ? otherMonth(NamedMonths.inCell(cell, this.key.period())) : otherSender(cell);
            String own = column.isMonth() ? this.key.period().toString() : this.senders.name(this.key.sender());
            other.ifPresent(says -> ask(null, row.number(), column.title(), says, own));
        }
    }

    /** Asks once for each title. */
    private void ask(@Nullable Header header, int row, String title, String says, String own) {
        String shown = TextSanitizer.of(title, LONGEST_TITLE);
        if (this.asked.add(shown)) {
            Problem problem =
                    Problem.of(RULE, row, "", says, RULE.with(shown, says, own)).asking(new QuestionKey(shown, says));
            this.problems.add(
                    header == null ? problem : problem.in(header.table().name()));
        }
    }

    private Optional<String> otherSender(String text) {
        List<NamedSenders.Named> named = this.senders.in(text);
        boolean isOwn = named.stream().anyMatch(one -> this.senders.mayBe(one, this.key.sender()));
        return isOwn ? Optional.empty() : named.stream().findFirst().map(NamedSenders.Named::words);
    }

    private Optional<String> otherMonth(List<Period> months) {
        return months.contains(this.key.period())
                ? Optional.empty()
                : months.stream().findFirst().map(Period::toString);
    }
}
