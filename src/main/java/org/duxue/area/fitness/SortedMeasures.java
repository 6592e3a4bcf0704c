package org.duxue.area.fitness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duxue.reading.Column;
import org.duxue.shared.Problem;
import org.duxue.shared.QuestionKey;
import org.duxue.shared.RuleCode;

/**
 * Asks about a measure that only rises, or only falls, through the pupils of several grades listed grade by grade: its
 * column was sorted alone. Where whole rows were sorted by it the grades are mixed.
 */
final class SortedMeasures {

    static final RuleCode RULE = RuleCode.question("sorted-measure", "measure", "count");

    /** This many different values in a row are not in order by chance. */
    private static final int FEWEST_STEPS = 15;

    private static final FitnessItem[] ITEMS = FitnessItem.values();

    private final Run height = new Run();
    private final Run weight = new Run();
    private final Run[] runs = new Run[ITEMS.length];
    private int lastGrade;
    private int grades;
    private boolean areGradesMixed;

    SortedMeasures() {
        for (int i = 0; i < this.runs.length; i++) {
            this.runs[i] = new Run();
        }
    }

    /** The consecutive values of a measure. */
    private static final class Run {

        private long last;
        private int count;
        private int rises;
        private int falls;

        void add(long value) {
            if (this.count > 0) {
                this.rises += value > this.last ? 1 : 0;
                this.falls += value < this.last ? 1 : 0;
            }
            this.last = value;
            this.count++;
        }

        boolean isSorted() {
            return Math.min(this.rises, this.falls) == 0 && this.rises + this.falls >= FEWEST_STEPS;
        }
    }

    void add(FitnessRow row) {
        int grade = row.grade().grade();
        this.areGradesMixed |= grade < this.lastGrade;
        this.grades += grade == this.lastGrade ? 0 : 1;
        this.lastGrade = grade;
        if (row.heightTenths() != FitnessRow.NOT_MEASURED) {
            this.height.add(row.heightTenths());
        }
        if (row.weightTenths() != FitnessRow.NOT_MEASURED) {
            this.weight.add(row.weightTenths());
        }
        for (FitnessItem item : ITEMS) {
            if (row.measures().has(item)) {
                this.runs[item.ordinal()].add(row.measures().values()[item.ordinal()]);
            }
        }
    }

    List<Problem> questions() {
        List<Problem> questions = new ArrayList<>();
        if (this.areGradesMixed || this.grades < 2) {
            return questions;
        }
        question(FitnessColumns.HEIGHT, this.height).ifPresent(questions::add);
        question(FitnessColumns.WEIGHT, this.weight).ifPresent(questions::add);
        for (FitnessItem item : ITEMS) {
            question(FitnessColumns.of(item), this.runs[item.ordinal()]).ifPresent(questions::add);
        }
        return questions;
    }

    private static Optional<Problem> question(Column<?> column, Run run) {
        return run.isSorted()
                ? Optional.of(Problem.ofFile(RULE, column, run.count)
                        .asking(new QuestionKey(column.key(), String.valueOf(run.count))))
                : Optional.empty();
    }
}
