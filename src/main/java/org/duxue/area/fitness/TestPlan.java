package org.duxue.area.fitness;

import java.util.Arrays;
import java.util.List;
import org.duxue.reading.Column;
import org.duxue.reading.Row;

/** The items in which the standard tests students of one grade and sex, without BMI, and the columns of these items. */
final class TestPlan {

    private static final int SEXES = Sex.values().length;

    private static final TestPlan[] BY_GROUP = new TestPlan[FitnessStandard.GRADES * SEXES];

    /** The items every student takes: all that can be judged while the grade or sex is not known. */
    static final TestPlan OF_EVERYONE = new TestPlan(
            Arrays.stream(FitnessItem.values())
                    .filter(TestPlan::isTakenByEveryone)
                    .toList(),
            List.of());

    static {
        for (GradeCode grade : GradeCode.ALL) {
            for (Sex sex : Sex.values()) {
                BY_GROUP[group(grade, sex)] = new TestPlan(items(grade, sex, true), items(grade, sex, false));
            }
        }
    }

    private final FitnessItem[] items;
    private final Column<Integer>[] columns;
    private final Column<Integer>[] otherColumns;

    private TestPlan(List<FitnessItem> items, List<FitnessItem> others) {
        this.items = items.toArray(FitnessItem[]::new);
        this.columns = columns(items);
        this.otherColumns = columns(others);
    }

    static TestPlan of(GradeCode grade, Sex sex) {
        return BY_GROUP[group(grade, sex)];
    }

    /** Numbers the pairs of grade and sex from 0. */
    static int group(GradeCode grade, Sex sex) {
        return (grade.grade() - 1) * SEXES + sex.ordinal();
    }

    /** Judges the items to be tested and ignores the others. */
    Measures read(Row row) {
        Measures measures = new Measures();
        for (int i = 0; i < this.items.length; i++) {
            int value = row.number(this.columns[i]);
            if (value != Row.NO_NUMBER) {
                measures.put(this.items[i], value);
            }
        }
        row.ignore(this.otherColumns);
        return measures;
    }

    boolean isCompleteIn(Measures measures) {
        for (FitnessItem item : this.items) {
            if (!measures.has(item)) {
                return false;
            }
        }
        return true;
    }

    /** Reports missing items. */
    void reportLacking(Measures measures, Row row) {
        for (int i = 0; i < this.items.length; i++) {
            if (!measures.has(this.items[i])) {
                row.lack(this.columns[i]);
            }
        }
    }

    private static boolean isTakenByEveryone(FitnessItem item) {
        return GradeCode.ALL.stream()
                .allMatch(grade -> Arrays.stream(Sex.values())
                        .allMatch(sex -> items(grade, sex, true).contains(item)));
    }

    private static List<FitnessItem> items(GradeCode grade, Sex sex, boolean taken) {
        FitnessStandard standard = StandardTables.national2014();
        return Arrays.stream(FitnessItem.values())
                .filter(item -> standard.takes(grade.grade(), sex, item) == taken)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Column<Integer>[] columns(List<FitnessItem> items) {
        return items.stream().map(FitnessColumns::of).toArray(Column[]::new);
    }
}
