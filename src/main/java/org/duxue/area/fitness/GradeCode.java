package org.duxue.area.fitness;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A school year as the national fitness platform numbers it (年级编号).
 *
 * @param code 11–16, 21–23 or 31–33
 * @param stage the stage its first digit stands for
 * @param grade the group of the standard, 1–12
 */
public record GradeCode(int code, Stage stage, int grade) {

    /** Stages (学段), each counting its grades on from the one before. */
    public enum Stage {
        PRIMARY(10, 6, 0),
        JUNIOR(20, 3, 6),
        SENIOR(30, 3, 9);

        private final int codeBase;

        private final int years;

        private final int gradesBefore;

        Stage(int codeBase, int years, int gradesBefore) {
            this.codeBase = codeBase;
            this.years = years;
            this.gradesBefore = gradesBefore;
        }
    }

    /** Every code that two digits can hold, found once: the look-up is made for each row. */
    private static final List<Optional<GradeCode>> BY_CODE =
            IntStream.range(0, 100).mapToObj(GradeCode::find).toList();

    /** The grade of a code such as 11 or 33; nothing for any other, 24 and the universities' 41–44 among them. */
    public static Optional<GradeCode> of(int code) {
        return code < 0 || code >= BY_CODE.size() ? Optional.empty() : BY_CODE.get(code);
    }

    private static Optional<GradeCode> find(int code) {
        for (Stage stage : Stage.values()) {
            int year = code - stage.codeBase;
            if (year >= 1 && year <= stage.years) {
                return Optional.of(new GradeCode(code, stage, stage.gradesBefore + year));
            }
        }
        return Optional.empty();
    }
}
