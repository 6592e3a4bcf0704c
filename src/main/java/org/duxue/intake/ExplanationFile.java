package org.duxue.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.duxue.reading.ChineseWordList;
import org.duxue.reading.FileProbe;
import org.duxue.reading.Problems;
import org.duxue.reading.Row;
import org.duxue.reading.TableFile;
import org.duxue.reading.TableFile.RowCounts;
import org.duxue.shared.KeyedHash;
import org.duxue.shared.Period;
import org.duxue.shared.Problem;
import org.jspecify.annotations.Nullable;

/** A file in which a school explains warnings. */
final class ExplanationFile {

    private static final long MOST_BYTES = 64L << 20;
    private static final ChineseWordList LEXICON = new ChineseWordList(List.of(ExplanationColumns.SCHEMA));

    private final DroppedFile file;

    ExplanationFile(DroppedFile file) {
        this.file = file;
    }

    /**
     * The content of a file; if there is no header, only the problem.
     *
     * @param explanations those that were not known before
     * @param holding number of rows that answer an open question, known before or not
     */
    record Content(
            List<Explanation> explanations, int holding, List<Problem> problems, RowCounts rows, boolean refused) {

        static Content refused(List<Problem> problems) {
            return new Content(List.of(), 0, problems, SubmissionReading.NO_ROWS, true);
        }
    }

    /** Judges only the form of a file: the open questions are in the store. */
    static FormCheck check(Path file) throws IOException {
        TableFile table = new TableFile(FileProbe.of(file, MOST_BYTES, LEXICON));
        TableFile.Opening opening = table.open(List.of(ExplanationColumns.SCHEMA), ExplanationColumns.SCHEMA);
        if (opening instanceof TableFile.Opening.Refused refused) {
            return new FormCheck(SubmissionReading.NO_ROWS, refused.problems(), true);
        }
        Problems problems = new Problems(ExplanationColumns.SCHEMA);
        RowCounts rows = table.read(
                (TableFile.Opening.Open) opening, problems, new KeyedHash(new byte[KeyedHash.KEY_BYTES]), row -> {
                    cells(row);
                    return true;
                });
        boolean broken = problems.all().stream().anyMatch(problem -> problem.isError() && problem.row() == 0);
        List<Problem> all = new ArrayList<>(problems.all());
        if (!broken) {
            all.add(Problem.ofFile(ExplanationRules.FORM_ONLY));
        }
        return new FormCheck(rows, all, broken);
    }

    /** The content of a row; null, with a reported problem, if it is incomplete or repeats another row. */
    private static ExplanationJudge.@Nullable Statement cells(Row row) {
        String rule = row.require(ExplanationColumns.RULE);
        boolean isBlank = row.isBlank(ExplanationColumns.KEY);
        String key = isBlank ? "" : row.get(ExplanationColumns.KEY);
        String text = row.require(ExplanationColumns.EXPLANATION);
        Period until = row.get(ExplanationColumns.UNTIL);
        if (rule == null || key == null || text == null || row.isInError()) {
            return null;
        }
        return row.unique(ExplanationColumns.KEY, rule + "/" + key)
                ? new ExplanationJudge.Statement(rule, key, text, until)
                : null;
    }

    Content read(ExplanationJudge judge) throws IOException {
        try {
            return readOrFail(judge);
        } catch (RuntimeException | StackOverflowError fault) {
            return Content.refused(List.of(ProgramFault.of(this.file.relative(), fault)));
        }
    }

    private Content readOrFail(ExplanationJudge judge) throws IOException {
        TableFile table = new TableFile(FileProbe.of(this.file.path(), MOST_BYTES, LEXICON));
        TableFile.Opening opening = table.open(List.of(ExplanationColumns.SCHEMA), ExplanationColumns.SCHEMA);
        if (opening instanceof TableFile.Opening.Refused refused) {
            return Content.refused(refused.problems());
        }
        TableFile.Opening.Open open = (TableFile.Opening.Open) opening;
        Problems problems = new Problems(ExplanationColumns.SCHEMA);
        List<Explanation> explanations = new ArrayList<>();
        RowCounts rows = table.read(open, problems, new KeyedHash(new byte[KeyedHash.KEY_BYTES]), row -> {
            judge(row, judge, explanations);
            return true;
        });
        List<Problem> all = problems.all();
        boolean broken = all.stream().anyMatch(problem -> problem.isError() && problem.row() == 0);
        int moved = problems.warnings();
        return broken ? Content.refused(all) : new Content(explanations, rows.accepted() - moved, all, rows, false);
    }

    private void judge(Row row, ExplanationJudge judge, List<Explanation> explanations) {
        ExplanationJudge.Statement statement = cells(row);
        if (statement == null) {
            return;
        }
        ExplanationJudge.Finding finding = judge.judge(statement, this.file.name(), false);
        if (finding instanceof ExplanationJudge.Finding.New found) {
            explanations.addAll(found.explanations());
        } else if (finding instanceof ExplanationJudge.Finding.Moved moved) {
            row.report(ExplanationColumns.EXPLANATION, moved.code(), moved.content());
        } else if (finding instanceof ExplanationJudge.Finding.Wrong wrong) {
            row.report(wrong.column(), wrong.code(), wrong.content());
        }
    }
}
