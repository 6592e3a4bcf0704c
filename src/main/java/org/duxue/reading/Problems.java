package org.duxue.reading;

import java.util.ArrayList;
import java.util.List;
import org.duxue.shared.Problem;
import org.duxue.shared.ProblemType;
import org.duxue.shared.Severity;
import org.duxue.shared.Text;

/**
 * The problems of one file. Tolerated forms are counted per column, and after 10,000 listed problems the rest is
 * counted too, so that a file of any size leaves a list of bounded size.
 */
public final class Problems {

    private static final int MOST_LISTED = 10_000;

    private final List<Problem> listed = new ArrayList<>();
    private final int[][] toleratedRows;
    private final int[][] firstTolerated;
    private final Schema schema;
    private int errors;
    private int warnings;
    private int unlisted;

    public Problems(Schema schema) {
        this.schema = schema;
        this.toleratedRows = new int[schema.size()][Tolerance.values().length];
        this.firstTolerated = new int[schema.size()][Tolerance.values().length];
    }

    public void add(Problem problem) {
        switch (problem.severity()) {
            case ERROR -> this.errors++;
            case WARNING -> this.warnings++;
            case NOTICE -> {}
        }
        if (problem.row() == 0 || this.listed.size() < MOST_LISTED) {
            this.listed.add(problem);
        } else {
            this.unlisted++;
        }
    }

    void tolerate(Column<?> column, Tolerance tolerance, int row) {
        int place = column.position();
        if (this.toleratedRows[place][tolerance.ordinal()]++ == 0) {
            this.firstTolerated[place][tolerance.ordinal()] = row;
        }
    }

    public int errors() {
        return this.errors;
    }

    public int warnings() {
        return this.warnings;
    }

    /** Everything to tell the sender: file first, then rows, then what was tolerated. */
    public List<Problem> all() {
        List<Problem> all = new ArrayList<>(this.listed);
        all.sort((one, other) -> Integer.compare(one.row(), other.row()));
        if (this.unlisted > 0) {
            all.add(Problem.notice(
                    "unlisted",
                    "另有 " + this.unlisted + " 处问题未逐一列出；改正以上问题后重新报送",
                    this.unlisted + " more problems are not listed one by one; correct these and send the file again"));
        }
        all.addAll(tolerated());
        return all;
    }

    private List<Problem> tolerated() {
        List<Problem> notices = new ArrayList<>();
        for (Column<?> column : this.schema.columns()) {
            for (Tolerance tolerance : Tolerance.values()) {
                int count = this.toleratedRows[column.position()][tolerance.ordinal()];
                if (count > 0) {
                    notices.add(notice(column, tolerance, count));
                }
            }
        }
        return notices;
    }

    private Problem notice(Column<?> column, Tolerance tolerance, int count) {
        int first = this.firstTolerated[column.position()][tolerance.ordinal()];
        Text form = tolerance.text();
        Text message = new Text(
                "“" + column.label() + "”" + form.zh() + "（共 " + count + " 处，首见第 " + first + " 行）",
                column.key() + " " + form.en()
                        + (count == 1 ? " (once, in row " : " (" + count + " times, first in row ") + first + ")");
        return new Problem(first, column.key(), "", ProblemType.TOLERATED, tolerance.rule(), Severity.NOTICE, message);
    }
}
