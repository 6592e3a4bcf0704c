package org.duxue.area.fitness;

import java.util.ArrayList;
import java.util.List;
import org.duxue.shared.KeyedHash;

/**
 * An accepted row of a fitness file: a student.
 *
 * @param pseudonym keyed hash of the student id
 * @param heightTenths tenths of a centimetre; 0 when not measured
 * @param weightTenths tenths of a kilogram; 0 when not measured
 * @param exempt 免予执行: excluded from all rates, whatever was measured
 */
record FitnessRow(
        GradeCode grade,
        KeyedHash.Value pseudonym,
        Sex sex,
        int heightTenths,
        int weightTenths,
        Measures measures,
        boolean exempt) {

    static final int NOT_MEASURED = 0;

    /** The index of the pseudonym among the stored cells. */
    static final int PSEUDONYM = 1;

    private static final int MEASURES_FROM = 5;

    /** Whether every item that the grade and sex take was measured. */
    boolean isComplete() {
        return this.heightTenths != NOT_MEASURED
                && this.weightTenths != NOT_MEASURED
                && TestPlan.of(this.grade, this.sex).isCompleteIn(this.measures);
    }

    List<String> kept() {
        List<String> cells = new ArrayList<>(MEASURES_FROM + FitnessItem.values().length + 1);
        cells.add(this.grade.key());
        cells.add(this.pseudonym.hex());
        cells.add(this.sex.code());
        cells.add(Integer.toString(this.heightTenths));
        cells.add(Integer.toString(this.weightTenths));
        this.measures.keep(cells);
        cells.add(this.exempt ? "1" : "0");
        return cells;
    }

    static FitnessRow recalled(List<String> kept) {
        int last = kept.size() - 1;
        return new FitnessRow(
                GradeCode.of(Integer.parseInt(kept.get(0))).orElseThrow(),
                KeyedHash.Value.ofHex(kept.get(1)),
                Sex.ofCode(kept.get(2)),
                Integer.parseInt(kept.get(3)),
                Integer.parseInt(kept.get(4)),
                Measures.recalled(kept.subList(MEASURES_FROM, last)),
                kept.get(last).equals("1"));
    }
}
