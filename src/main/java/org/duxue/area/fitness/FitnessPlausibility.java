package org.duxue.area.fitness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.duxue.area.Plausibility;
import org.duxue.area.SourceRow;
import org.duxue.reading.Column;
import org.duxue.shared.Problem;
import org.duxue.shared.QuestionKey;
import org.duxue.shared.RuleCode;
import org.duxue.shared.Stage;

/**
 * Asks about weights of a class that look like jin (斤, half a kilogram), about measures that are the same for all
 * pupils, that are in each other's columns or whose column was sorted alone. The bounds are plausibilities, not norms:
 * hardly one pupil in twenty is as heavy for the height as half of a class weighed in jin is.
 */
final class FitnessPlausibility implements Plausibility<FitnessRow> {

    static final RuleCode DOUBLED = RuleCode.question("doubled-weights", "row", "heavy", "of");
    static final RuleCode ALL_SAME = RuleCode.question("same-measures", "items", "count");

    /** Consecutive pupils that are examined together: about a quarter of a class. */
    private static final int TOGETHER = 10;

    private static final int FEWEST = 5;
    private static final int PERCENT = 100;
    private static final int MOST_HEAVY_PERCENT = 60;

    /** Kilograms per square metre; hardly any pupil is above, and most pupils weighed in jin are far above. */
    private static final int HEAVY_IN_PRIMARY = 25;

    private static final int HEAVY_LATER = 30;
    private static final int FEWEST_SAME = 30;
    private static final int FEWEST_SAME_ITEMS = 3;
    private static final FitnessItem[] ITEMS = FitnessItem.values();

    /** The last pupils weighed: the row of each heavy one, else 0, each at its number modulo their count. */
    private final int[] heavyRows = new int[TOGETHER];

    private final ExchangedMeasures exchanged = new ExchangedMeasures();
    private final SortedMeasures sorted = new SortedMeasures();
    private final long[] values = new long[ITEMS.length];
    private final int[] counts = new int[ITEMS.length];
    private final boolean[] differ = new boolean[ITEMS.length];
    private int firstRow;
    private int heavy;
    private int heavyOfLast;
    private int weighed;

    @Override
    public void add(FitnessRow row, int number) {
        if (row.exempt()) {
            return;
        }
        addMeasures(row.measures());
        this.exchanged.add(row.measures());
        this.sorted.add(row);
        if (row.heightTenths() != FitnessRow.NOT_MEASURED && row.weightTenths() != FitnessRow.NOT_MEASURED) {
            addWeight(isHeavy(row) ? number : 0);
        }
    }

    /** In tenths of kilograms and of centimetres, weight / height² in kg/m² is 100,000 times as small. */
    private static boolean isHeavy(FitnessRow row) {
        int most = row.grade().stage() == Stage.PRIMARY ? HEAVY_IN_PRIMARY : HEAVY_LATER;
        return row.weightTenths() * 100_000L > (long) most * row.heightTenths() * row.heightTenths();
    }

    private void addMeasures(Measures measures) {
        for (FitnessItem item : ITEMS) {
            if (measures.has(item)) {
                int place = item.ordinal();
                long value = measures.values()[place];
                this.differ[place] |= this.counts[place] > 0 && this.values[place] != value;
                this.values[place] = value;
                this.counts[place]++;
            }
        }
    }

    /** @param heavyRow 0 for a pupil that is not heavy */
    private void addWeight(int heavyRow) {
        int place = this.weighed % TOGETHER;
        this.heavyOfLast += (heavyRow > 0 ? 1 : 0) - (this.heavyRows[place] > 0 ? 1 : 0);
        this.heavyRows[place] = heavyRow;
        this.heavy += heavyRow > 0 ? 1 : 0;
        this.weighed++;
        if (this.firstRow == 0 && this.weighed >= TOGETHER && areMostHeavy()) {
            this.firstRow = firstHeavy();
        }
    }

    private boolean areMostHeavy() {
        return this.heavyOfLast * PERCENT >= MOST_HEAVY_PERCENT * Math.min(this.weighed, TOGETHER);
    }

    private int firstHeavy() {
        int first = Math.max(0, this.weighed - TOGETHER);
        return IntStream.range(first, this.weighed)
                .map(number -> this.heavyRows[number % TOGETHER])
                .filter(row -> row > 0)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public List<Problem> questions(List<String> sheets) {
        List<Problem> questions = new ArrayList<>();
        boolean areFewHeavy = this.weighed >= FEWEST && this.weighed < TOGETHER && areMostHeavy();
        int from = areFewHeavy ? firstHeavy() : this.firstRow;
        if (from > 0) {
            questions.add(Problem.of(
                            DOUBLED,
                            0,
                            FitnessColumns.WEIGHT.key(),
                            "",
                            DOUBLED.with(SourceRow.row(from), this.heavy, this.weighed)
                                    .about(FitnessColumns.WEIGHT))
                    .in(sheets.isEmpty() ? "" : sheets.get(SourceRow.table(from)))
                    .asking(new QuestionKey("", String.valueOf(this.heavy))));
        }
        this.exchanged.question().ifPresent(questions::add);
        questions.addAll(this.sorted.questions());
        allSame().ifPresent(questions::add);
        return questions;
    }

    private Optional<Problem> allSame() {
        List<FitnessItem> ofMany = Arrays.stream(ITEMS)
                .filter(item -> this.counts[item.ordinal()] >= FEWEST_SAME)
                .toList();
        if (ofMany.size() < FEWEST_SAME_ITEMS || ofMany.stream().anyMatch(item -> this.differ[item.ordinal()])) {
            return Optional.empty();
        }
        List<Column<?>> columns =
                ofMany.stream().<Column<?>>map(FitnessColumns::of).toList();
        int count = ofMany.stream()
                .mapToInt(item -> this.counts[item.ordinal()])
                .max()
                .orElseThrow();
        return Optional.of(Problem.ofFile(ALL_SAME, columns, count).asking(new QuestionKey("", String.valueOf(count))));
    }
}
