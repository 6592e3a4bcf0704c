package org.duxue.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.duxue.shared.Problem;
import org.duxue.shared.QuestionKey;

/**
 * The questions that result from the warnings about the files of a submission. Warnings that ask the same are one
 * question; those without key and value, because they are about people, are one question about their number.
 */
final class QuestionList {

    private final Map<Asked, Question> questions;
    private final Map<Long, OfFile> files;

    private QuestionList(Map<Asked, Question> questions, List<OfFile> files) {
        this.questions = questions;
        this.files = files.stream().collect(Collectors.toMap(OfFile::id, file -> file));
    }

    /** The identity of a warning. */
    private record Asked(String rule, QuestionKey about) {

        static Asked of(Problem warning) {
            return new Asked(warning.rule(), warning.doubt());
        }

        /**
         * Whether the same question in a later file is still one question: it is about the same row, or about the
         * number of files.
         */
        boolean isOverruledBy(Set<Row> later) {
            boolean isOfRow = !this.about.key().isEmpty() || this.rule.equals(PartQuestions.PARTS);
            return isOfRow && later.contains(new Row(this.rule, this.about.key()));
        }
    }

    /** A row, identified by the subject of the question. */
    private record Row(String rule, String key) {

        static Row of(Problem warning) {
            return new Row(warning.rule(), warning.doubt().key());
        }
    }

    /**
     * A file of the submission.
     *
     * @param id id of its version
     * @param problems all problems of the file
     * @param overruled its rows that do not count, because a later file has their keys too
     */
    record OfFile(long id, String name, List<Problem> problems, Set<RowKeyArchive.Place> overruled) {

        private List<Problem> warnings() {
            return this.problems.stream()
                    .filter(problem -> problem.isQuestion() && !isOverruled(problem))
                    .toList();
        }

        private boolean isOverruled(Problem problem) {
            return this.overruled.contains(new RowKeyArchive.Place(problem.sheet(), problem.row()));
        }
    }

    /** @param files in order of arrival: of a row that occurs in several the last counts */
    static QuestionList of(SubmissionKey submission, List<OfFile> files) {
        Map<Asked, Question> questions = new LinkedHashMap<>();
        Map<Asked, Integer> counts = new LinkedHashMap<>();
        for (OfFile file : files) {
            List<Problem> warnings = file.warnings();
            Set<Row> asked = warnings.stream().map(Row::of).collect(Collectors.toSet());
            questions.keySet().removeIf(earlier -> earlier.isOverruledBy(asked));
            for (Problem warning : warnings) {
                Asked one = Asked.of(warning);
                questions.putIfAbsent(one, question(submission, file.name(), warning));
                counts.merge(one, 1, Integer::sum);
            }
        }
        questions.replaceAll((asked, question) ->
                asked.about().equals(QuestionKey.NONE) ? counted(question, counts.getOrDefault(asked, 1)) : question);
        return new QuestionList(questions, files);
    }

    private static Question question(SubmissionKey submission, String file, Problem warning) {
        return new Question(
                submission,
                warning.rule(),
                warning.doubt(),
                warning.file(file),
                warning.row(),
                warning.value(),
                warning.content());
    }

    private static Question counted(Question question, int count) {
        return new Question(
                question.submission(),
                question.rule(),
                new QuestionKey("", String.valueOf(count)),
                question.file(),
                count == 1 ? question.row() : 0,
                question.cell(),
                question.content());
    }

    List<Question> all() {
        return new ArrayList<>(this.questions.values());
    }

    /** Whether a warning is about a row that does not count, because a later file has its key too. */
    boolean isOverruled(long file, Problem warning) {
        OfFile asked = this.files.get(file);
        return asked != null && asked.isOverruled(warning);
    }

    /** The question that a warning is part of. */
    Optional<Question> of(Problem warning) {
        return Optional.ofNullable(this.questions.get(Asked.of(warning)));
    }
}
