package org.duxue.area.fitness;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.duxue.area.Plausibility;
import org.duxue.shared.Problem;
import org.duxue.shared.QuestionKey;
import org.duxue.shared.RuleCode;

/**
 * Asks about weights of a class that look like jin (斤, half a kilogram), and about measures that are the same for everybody.
 * The bounds are plausibilities, no norms: hardly one pupil in twenty is as heavy for the height as half of a class
 * weighed in jin is.
 */
final class FitnessPlausibility implements Plausibility<FitnessRow> {

    static final RuleCode DOUBLED = RuleCode.question("doubled-weights", "row", "heavy", "of");
    static final RuleCode ALL_SAME = RuleCode.question("same-measures", "count");

    /** Pupils that are looked at together, one after the other: about a quarter of a class. */
    private static final int TOGETHER = 10;

    private static final int FEWEST = 5;
    private static final int PERCENT = 100;
    private static final int MOST_HEAVY_PERCENT = 60;

    /** Kilograms for each square metre, above which a pupil is hardly, and far below twice of what most are. */
    private static final int HEAVY_IN_PRIMARY = 25;

    private static final int HEAVY_LATER = 30;
    private static final int LATER_FROM = 21;
    private static final int FEWEST_SAME = 30;
    private static final int FEWEST_SAME_ITEMS = 3;
    private static final FitnessItem[] ITEMS = FitnessItem.values();

    private final Deque<Weighed> last = new ArrayDeque<>();
    private final long[] values = new long[ITEMS.length];
    private final int[] counts = new int[ITEMS.length];
    private final boolean[] differ = new boolean[ITEMS.length];
    private int firstRow;
    private int heavy;
    private int weighed;
    private boolean isDoubled;

    private record Weighed(int row, boolean isHeavy) {}

    @Override
    public void add(FitnessRow row, int number) {
        if (row.exempt()) {
            return;
        }
        addMeasures(row.measures());
        if (row.heightTenths() != FitnessRow.NOT_MEASURED && row.weightTenths() != FitnessRow.NOT_MEASURED) {
            addWeight(new Weighed(number, isHeavy(row)));
        }
    }

    /** In tenths of kilograms and of centimetres, weight / height² in kg/m² is 100,000 times as small. */
    private static boolean isHeavy(FitnessRow row) {
        int most = Integer.parseInt(row.grade().key()) < LATER_FROM ? HEAVY_IN_PRIMARY : HEAVY_LATER;
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

    private void addWeight(Weighed one) {
        this.weighed++;
        this.last.addLast(one);
        if (this.last.size() > TOGETHER) {
            this.last.removeFirst();
        }
        this.heavy += one.isHeavy() ? 1 : 0;
        if (!this.isDoubled && this.last.size() == TOGETHER) {
            lookAtTheLast();
        }
    }

    private void lookAtTheLast() {
        long heavyNow = this.last.stream().filter(Weighed::isHeavy).count();
        if (heavyNow * PERCENT >= (long) MOST_HEAVY_PERCENT * this.last.size()) {
            this.isDoubled = true;
            this.firstRow = this.last.stream()
                    .filter(Weighed::isHeavy)
                    .mapToInt(Weighed::row)
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Override
    public List<Problem> questions() {
        List<Problem> questions = new ArrayList<>();
        if (this.weighed >= FEWEST && this.weighed < TOGETHER) {
            lookAtTheLast();
        }
        if (this.isDoubled) {
            questions.add(Problem.of(
                            DOUBLED,
                            0,
                            FitnessColumns.WEIGHT.key(),
                            "",
                            DOUBLED.with(this.firstRow, this.heavy, this.weighed)
                                    .about(FitnessColumns.WEIGHT))
                    .asking(new QuestionKey("", String.valueOf(this.heavy))));
        }
        int same = 0;
        int all = 0;
        int count = 0;
        for (int i = 0; i < ITEMS.length; i++) {
            all += this.counts[i] >= FEWEST_SAME ? 1 : 0;
            same += this.counts[i] >= FEWEST_SAME && !this.differ[i] ? 1 : 0;
            count = Math.max(count, this.counts[i]);
        }
        if (same == all && all >= FEWEST_SAME_ITEMS) {
            questions.add(Problem.ofFile(ALL_SAME, count).asking(new QuestionKey("", String.valueOf(count))));
        }
        return questions;
    }
}
