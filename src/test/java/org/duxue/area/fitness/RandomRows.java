package org.duxue.area.fitness;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.duxue.shared.KeyedHash;

/** Accepted students of every grade: some exempt, some incomplete, every value anywhere in its range. */
record RandomRows(Random random) {

    List<FitnessRow> rows(int count) {
        return Stream.generate(this::row).limit(count).toList();
    }

    private FitnessRow row() {
        GradeCode grade = GradeCode.ALL.get(this.random.nextInt(GradeCode.ALL.size()));
        Sex sex = Sex.values()[this.random.nextInt(Sex.values().length)];
        Measures measures = new Measures();
        for (FitnessItem item : StandardTables.national2014().itemsOf(grade.grade(), sex)) {
            if (this.random.nextInt(30) > 0) {
                measures.put(item, value(item));
            }
        }
        KeyedHash hash = new KeyedHash(new byte[KeyedHash.KEY_BYTES]);
        return new FitnessRow(
                grade,
                hash.of(Long.toString(this.random.nextLong())),
                sex,
                this.random.nextInt(30) == 0 ? FitnessRow.NOT_MEASURED : this.random.nextInt(1200, 1900),
                this.random.nextInt(30) == 0 ? FitnessRow.NOT_MEASURED : this.random.nextInt(200, 900),
                measures,
                this.random.nextInt(10) == 0);
    }

    private int value(FitnessItem item) {
        return switch (item) {
            case VITAL_CAPACITY -> this.random.nextInt(500, 5500);
            case RUN_50M -> this.random.nextInt(5_000, 14_000);
            case SIT_AND_REACH -> this.random.nextInt(-30_000, 40_000);
            case ROPE_SKIPPING -> this.random.nextInt(0, 200);
            case SIT_UPS -> this.random.nextInt(0, 70);
            case SHUTTLE_RUN_50X8 -> this.random.nextInt(80, 200);
            case STANDING_LONG_JUMP -> this.random.nextInt(100, 300);
            case PULL_UPS -> this.random.nextInt(0, 25);
            case RUN_800M, RUN_1000M -> this.random.nextInt(180, 400);
        };
    }
}
