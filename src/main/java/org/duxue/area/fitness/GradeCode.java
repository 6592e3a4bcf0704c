package org.duxue.area.fitness;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.duxue.shared.Labelled;
import org.duxue.shared.Stage;

/**
 * A school year as the national fitness platform numbers it (年级编号).
 *
 * @param code 11–16, 21–23 or 31–33
 * @param stage the stage its first digit stands for
 * @param grade the group of the standard, 1–12
 */
record GradeCode(int code, Stage stage, int grade) implements Labelled {

    /** Every code of two digits, precomputed: the look-up is made for each row. */
    private static final List<Optional<GradeCode>> BY_CODE =
            IntStream.range(0, 100).mapToObj(GradeCode::find).toList();

    /** All twelve, youngest first. */
    static final List<GradeCode> ALL =
            BY_CODE.stream().flatMap(Optional::stream).toList();

    /** The grade of a code such as 11 or 33; empty for any other, including 24 and the universities' 41–44. */
    static Optional<GradeCode> of(int code) {
        return code < 0 || code >= BY_CODE.size() ? Optional.empty() : BY_CODE.get(code);
    }

    @Override
    public String key() {
        return String.valueOf(this.code);
    }

    @Override
    public String label() {
        return key();
    }

    private static Optional<GradeCode> find(int code) {
        int year = code % 10;
        return switch (code / 10) {
            case 1 -> grade(code, Stage.PRIMARY, year, 6, 0);
            case 2 -> grade(code, Stage.JUNIOR, year, 3, 6);
            case 3 -> grade(code, Stage.SENIOR, year, 3, 9);
            default -> Optional.empty();
        };
    }

    private static Optional<GradeCode> grade(int code, Stage stage, int year, int years, int gradesBefore) {
        return year >= 1 && year <= years
                ? Optional.of(new GradeCode(code, stage, gradesBefore + year))
                : Optional.empty();
    }
}
