package org.duxue.summary;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.duxue.area.Definition;
import org.duxue.registry.School;
import org.duxue.registry.SchoolType;
import org.duxue.shared.Area;
import org.duxue.shared.Stage;
import org.jspecify.annotations.Nullable;

/** The seven indicators of resource allocation (教督〔2017〕6号). The order is that of the document. */
public enum BalanceIndicator {
    ABOVE_DEGREE("above_degree_per_100", "每百名学生拥有高于规定学历教师数", Area.STAFFING, "balance.above_degree"),
    BACKBONE("backbone_per_100", "每百名学生拥有县级以上骨干教师数", Area.STAFFING, "balance.backbone"),
    PE_ARTS("pe_arts_per_100", "每百名学生拥有体育、艺术专任教师数", Area.STAFFING, "balance.pe_arts"),
    TEACHING_AREA("teaching_area_per_student", "生均教学及辅助用房面积", null, ""),
    SPORTS_AREA("sports_area_per_student", "生均体育运动场馆面积", null, ""),
    INSTRUMENT_VALUE("instrument_value_per_student", "生均教学仪器设备值", Area.EQUIPMENT, "balance.instrument_value"),
    MULTIMEDIA_ROOMS("multimedia_rooms_per_100", "每百名学生拥有网络多媒体教室数", Area.EQUIPMENT, "balance.multimedia_rooms");

    private static final int HUNDREDTHS = 100;

    private final String key;
    private final String label;
    private final @Nullable Area area;
    private final String figure;

    BalanceIndicator(String key, String label, @Nullable Area area, String figure) {
        this.key = key;
        this.label = label;
        this.area = area;
        this.figure = figure;
    }

    public String key() {
        return this.key;
    }

    public String label() {
        return this.label;
    }

    /** The area whose submission feeds it; absent when the registry does. */
    public @Nullable Area area() {
        return this.area;
    }

    /** The inner figure of the area that feeds it. */
    public String figure() {
        return this.figure;
    }

    /** Whether teachers are counted where they teach; the other resources are split between the stages. */
    public boolean isByStage() {
        return this.area == Area.STAFFING;
    }

    /** The factor of a value per pupil. */
    public int factor() {
        return this.key.endsWith("_per_100") ? HUNDREDTHS : 1;
    }

    /** The definition of each indicator, by its key; {@code all} is for the seven together. */
    public static Map<String, Definition> definitions() {
        return Definition.read(BalanceIndicator.class, "balance-definitions.csv");
    }

    /**
     * Weights of a pupil of each stage, in hundredths: through-schools 1 : 1.1 : 1.32, complete schools 1 : 1.2; the
     * weight of a stage alone does not matter.
     */
    static Map<Stage, Integer> weights(School school) {
        Map<Stage, Integer> weights = new EnumMap<>(Stage.class);
        weights.put(Stage.PRIMARY, HUNDREDTHS);
        boolean complete = school.type() == SchoolType.COMPLETE;
        weights.put(Stage.JUNIOR, complete ? HUNDREDTHS : 110);
        weights.put(Stage.SENIOR, complete ? 120 : 132);
        return weights;
    }

    /**
     * The formula for the part of a school's resource that is assigned to a stage: {@code 1×200 / (1×200 + 1.1×100)}.
     */
    public static String share(School school, Stage stage) {
        Map<Stage, Integer> weights = weights(school);
        String all = school.type().stages().stream()
                .map(taught -> weighted(weights, taught, school))
                .collect(Collectors.joining(" + "));
        return weighted(weights, stage, school) + " / (" + all + ")";
    }

    private static String weighted(Map<Stage, Integer> weights, Stage stage, School school) {
        BigDecimal weight =
                BigDecimal.valueOf(weights.getOrDefault(stage, 0), 2).stripTrailingZeros();
        return weight.toPlainString() + "×" + school.students(stage);
    }
}
