package org.duxue.report.page;

import java.util.List;

/**
 * A line of {@code rehearsal.csv}.
 *
 * @param scenario {@code now}, {@code x} and the factor of strictness, or the month of acceptance
 * @param breakdown the stage, for the balance
 * @param schoolCode empty for the district
 * @param addition the smallest amount to add; empty if nothing is needed
 * @param note what the addition is for
 */
public record RehearsalLine(
        String scenario,
        String district,
        String area,
        String indicator,
        String breakdown,
        String schoolCode,
        String schoolName,
        String unit,
        String value,
        String target,
        String status,
        String addition,
        Note note) {

    public static final List<String> HEADER = List.of(
            "scenario",
            "district_code",
            "area",
            "indicator",
            "breakdown",
            "school_code",
            "school_name",
            "unit",
            "value",
            "target",
            "status",
            "addition",
            "note");

    public static final String BALANCE = "balance";

    /** The purpose of an addition. */
    public enum Note {
        NONE(""),
        FOR_TARGETS("全校增加 / at the school as a whole"),
        FOR_TARGETS_WITHOUT_DATA("无数据，按 0 计 / no data, taken as 0"),
        FOR_THE_COEFFICIENT("差异系数：本学段增加 / for the coefficient, of the stage"),
        SUM_OF_SCHOOLS("各校合计 / all schools together"),
        COEFFICIENT("差异系数，增加为各校合计 / the coefficient, and what all schools together need for it"),
        SCHOOLS_PASSING("通过的学校数 / schools that pass");

        private final String text;

        Note(String text) {
            this.text = text;
        }
    }

    public boolean isOfBalance() {
        return this.area.equals(BALANCE);
    }

    /** In the order of the header. */
    public List<String> cells() {
        return List.of(
                this.scenario,
                this.district,
                this.area,
                this.indicator,
                this.breakdown,
                this.schoolCode,
                this.schoolName,
                this.unit,
                this.value,
                this.target,
                this.status,
                this.addition,
                this.note.text);
    }
}
