package org.duxue.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.duxue.shared.Message;
import org.duxue.shared.Problem;

/**
 * The problems of one file. Tolerated forms are counted per column, and problems after the first 10,000 are only
 * counted, so that the list stays bounded for files of any size.
 */
public final class Problems {

    private static final int MOST_LISTED = 10_000;

    private final List<Problem> listed = new ArrayList<>();
    private final List<Problem> toleratedBefore = new ArrayList<>();
    private final List<String> sheets = new ArrayList<>();
    private final int[][] toleratedRows;
    private final int[][] firstTolerated;
    private final Schema schema;
    private int errors;
    private int warnings;
    private int unlisted;
    private String sheet = "";

    public Problems(Schema schema) {
        this.schema = schema;
        this.toleratedRows = new int[schema.size()][Normalization.values().length];
        this.firstTolerated = new int[schema.size()][Normalization.values().length];
    }

    /** Assigns what is added from here on to this table. */
    void begin(TableName table) {
        this.toleratedBefore.addAll(tolerated());
        for (int[] counts : this.toleratedRows) {
            Arrays.fill(counts, 0);
        }
        this.sheet = table.name();
        this.sheets.add(this.sheet);
    }

    /** The problems listed so far. */
    List<Problem> listed() {
        return Collections.unmodifiableList(this.listed);
    }

    /** Replaces listed problems once more is known about them. */
    void replace(UnaryOperator<Problem> better) {
        this.listed.replaceAll(better);
    }

    public void add(Problem added) {
        Problem problem = added.sheet().isEmpty() && !this.sheet.isEmpty() ? added.in(this.sheet) : added;
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

    void tolerate(Column<?> column, Normalization tolerance, int row) {
        int place = column.position();
        if (this.toleratedRows[place][tolerance.ordinal()]++ == 0) {
            this.firstTolerated[place][tolerance.ordinal()] = row;
        }
    }

    /** How often this form was tolerated in a column of the current table. */
    int tolerated(Column<?> column, Normalization tolerance) {
        return this.toleratedRows[column.position()][tolerance.ordinal()];
    }

    public int errors() {
        return this.errors;
    }

    public int warnings() {
        return this.warnings;
    }

    /** Everything to report to the sender: the file first, then its rows, then tolerated forms. */
    public List<Problem> all() {
        List<Problem> all = new ArrayList<>(this.listed);
        all.sort(Comparator.<Problem>comparingInt(
                        problem -> problem.row() == 0 ? -1 : this.sheets.indexOf(problem.sheet()))
                .thenComparingInt(Problem::row)
                .thenComparing(problem -> !problem.rule().equals(StrayRow.RULE.rule())));
        if (this.unlisted > 0) {
            all.add(Problem.ofFile(ReadingRules.UNLISTED, this.unlisted));
        }
        all.addAll(this.toleratedBefore);
        all.addAll(tolerated());
        return all;
    }

    private List<Problem> tolerated() {
        List<Problem> notices = new ArrayList<>();
        for (Column<?> column : this.schema.columns()) {
            for (Normalization tolerance : Normalization.values()) {
                int count = this.toleratedRows[column.position()][tolerance.ordinal()];
                if (count > 0) {
                    notices.add(notice(column, tolerance, count));
                }
            }
        }
        return notices;
    }

    private Problem notice(Column<?> column, Normalization tolerance, int count) {
        int first = this.firstTolerated[column.position()][tolerance.ordinal()];
        Message message = ReadingRules.TOLERATED
                .with(tolerance.code().with(), count, first)
                .about(column);
        return Problem.of(tolerance.code(), first, column.key(), "", message).in(this.sheet);
    }
}
