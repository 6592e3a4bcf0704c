package org.duxue.area.fitness;

import java.util.LinkedHashMap;
import java.util.Map;

/** A line of a fitness file for tests: {@code Student.boy22().with("pull_ups", "6").line()}. */
record Student(Map<String, String> cells) {

    static final String HEADER =
            "grade_code,class_code,class_name,student_id,ethnicity_code,name,sex,birth_date,address,"
                    + "height_cm,weight_kg,vital_capacity_ml,run_50m_s,sit_and_reach_cm,rope_skipping,sit_ups,shuttle_run_50x8,"
                    + "standing_long_jump_cm,run_800m,run_1000m,pull_ups,exempt";

    /** A first-year pupil who earns exactly 80.0: BMI 18.2, overweight, and every item on its 80 bound. */
    static Student boy11(String id) {
        return blank(id)
                .with("grade_code", "11")
                .with("sex", "1")
                .with("height_cm", "150.0")
                .with("weight_kg", "41.0")
                .with("vital_capacity_ml", "1300")
                .with("run_50m_s", "10.6")
                .with("sit_and_reach_cm", "11.0")
                .with("rope_skipping", "87");
    }

    static Student girl15(String id) {
        return boy11(id)
                .with("grade_code", "15")
                .with("sex", "2")
                .with("sit_ups", "40")
                .with("shuttle_run_50x8", "1'48");
    }

    /** A student of the second junior year who earns exactly 100.0: every item on its 100 bound. */
    static Student girl22(String id) {
        return blank(id)
                .with("grade_code", "22")
                .with("sex", "2")
                .with("height_cm", "150.0")
                .with("weight_kg", "45.0")
                .with("vital_capacity_ml", "2900")
                .with("run_50m_s", "8.0")
                .with("sit_and_reach_cm", "22.7")
                .with("sit_ups", "51")
                .with("standing_long_jump_cm", "200")
                .with("run_800m", "3'30");
    }

    static Student boy22(String id) {
        return girl22(id)
                .with("sex", "1")
                .with("sit_ups", "")
                .with("run_800m", "")
                .with("run_1000m", "4'05\"")
                .with("pull_ups", "6");
    }

    private static Student blank(String id) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (String column : HEADER.split(",", -1)) {
            cells.put(column, "");
        }
        return new Student(cells).with("student_id", id);
    }

    Student with(String column, String cell) {
        if (!this.cells.containsKey(column)) {
            throw new IllegalArgumentException("no column " + column);
        }
        Map<String, String> changed = new LinkedHashMap<>(this.cells);
        changed.put(column, cell);
        return new Student(changed);
    }

    String line() {
        return String.join(
                ",",
                this.cells.values().stream()
                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                        .toList());
    }
}
