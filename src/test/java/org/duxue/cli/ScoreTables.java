package org.duxue.cli;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.duxue.area.fitness.BodyMass;
import org.duxue.area.fitness.FitnessItem;
import org.duxue.area.fitness.FitnessStandard;
import org.duxue.area.fitness.Sex;
import org.duxue.area.fitness.StandardTables;

/**
 * The national standard as dense look-up tables in a database, one row for each value a primary pupil can have: table
 * {@code score(item, k, hundredths, bonus)} with k made of grade, sex and value, and {@code bmi(k, hundredths, heavy)}.
 */
final class ScoreTables {

    /** Values are from {@link #LEAST} on; k = ((grade code - 11) * 2 + sex - 1) * SPAN + value - LEAST. */
    static final int SPAN = 12_000;

    static final int LEAST = -400;

    private static final FitnessItem[] ITEMS = {
        FitnessItem.VITAL_CAPACITY,
        FitnessItem.RUN_50M,
        FitnessItem.SIT_AND_REACH,
        FitnessItem.ROPE_SKIPPING,
        FitnessItem.SIT_UPS,
        FitnessItem.SHUTTLE_RUN_50X8
    };

    private static final int[] FROM = {500, 50, -300, 0, 0, 45};
    private static final int[] TO = {9999, 200, 400, 300, 99, 240};
    private static final int[] STEP = {1, 100, 100, 1, 1, 1};
    private static final int GRADES = 6;
    private static final int MOST_BMI = 1000;

    private ScoreTables() {}

    static void fill(Connection database) throws SQLException, IOException {
        Map<String, Integer> weights = weights();
        FitnessStandard standard = StandardTables.national2014();
        try (Statement sql = database.createStatement()) {
            sql.execute("CREATE TABLE score (item INTEGER, k INTEGER, hundredths INTEGER, bonus INTEGER)");
            sql.execute("CREATE TABLE bmi (k INTEGER, hundredths INTEGER, heavy INTEGER)");
        }
        database.setAutoCommit(false);
        try (PreparedStatement score = database.prepareStatement("INSERT INTO score VALUES (?, ?, ?, ?)");
                PreparedStatement bmi = database.prepareStatement("INSERT INTO bmi VALUES (?, ?, ?)")) {
            for (int grade = 1; grade <= GRADES; grade++) {
                for (Sex sex : Sex.values()) {
                    int group = ((grade - 1) * 2 + sex.ordinal()) * SPAN;
                    for (int i = 0; i < ITEMS.length; i++) {
                        if (standard.takes(grade, sex, ITEMS[i])) {
                            int weight = weights.get(grade + " " + sex + " " + key(ITEMS[i]));
                            for (int value = FROM[i]; value <= TO[i]; value++) {
                                long measured = (long) value * STEP[i];
                                add(
                                        score,
                                        i,
                                        group + value - LEAST,
                                        weight * standard.itemScore(grade, sex, ITEMS[i], measured),
                                        standard.bonus(grade, sex, ITEMS[i], measured));
                            }
                        }
                    }
                    for (int tenths = 1; tenths <= MOST_BMI; tenths++) {
                        BodyMass mass = standard.bodyMass(grade, sex, tenths);
                        add(
                                bmi,
                                group + tenths,
                                weights.get(grade + " " + sex + " bmi") * standard.bodyMassScore(grade, sex, tenths),
                                mass == BodyMass.OVERWEIGHT || mass == BodyMass.OBESE ? 1 : 0);
                    }
                }
            }
            score.executeBatch();
            bmi.executeBatch();
        }
        database.commit();
        database.setAutoCommit(true);
    }

    private static void add(PreparedStatement insert, int... cells) throws SQLException {
        for (int i = 0; i < cells.length; i++) {
            insert.setInt(i + 1, cells[i]);
        }
        insert.addBatch();
    }

    private static String key(FitnessItem item) {
        return switch (item) {
            case VITAL_CAPACITY -> "vital_capacity";
            case RUN_50M -> "run_50m";
            case SIT_AND_REACH -> "sit_and_reach";
            case ROPE_SKIPPING -> "rope_skipping_1min";
            case SIT_UPS -> "sit_ups_1min";
            case SHUTTLE_RUN_50X8 -> "shuttle_run_50m_x8";
            default -> throw new IllegalArgumentException(item + " is not for primary pupils");
        };
    }

    /** Percent by grade, sex and item. */
    private static Map<String, Integer> weights() throws IOException {
        Map<String, Integer> weights = new HashMap<>();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader text = new InputStreamReader(
                        FitnessStandard.class.getResourceAsStream("fitness-weights-2014.csv"), StandardCharsets.UTF_8);
                CSVParser rows = format.parse(text)) {
            for (CSVRecord row : rows) {
                Sex sex = Arrays.stream(Sex.values())
                        .filter(one -> one.name().startsWith(row.get("sex")))
                        .findFirst()
                        .orElseThrow();
                weights.put(
                        row.get("grade") + " " + sex + " " + row.get("item"),
                        Integer.valueOf(row.get("weight_percent")));
            }
        }
        return weights;
    }
}
