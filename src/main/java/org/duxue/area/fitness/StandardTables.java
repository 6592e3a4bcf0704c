package org.duxue.area.fitness;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;

/** Builds the standard from its four tables, refusing tables that are inconsistent with it. */
public final class StandardTables {

    /** Supplies the text of a table. */
    interface Source {

        Reader open(String file) throws IOException;
    }

    static final Source RESOURCES = StandardTables::resource;

    static final String WEIGHTS = "fitness-weights-2014.csv";

    static final String SCORES = "fitness-standard-2014.csv";

    static final String BONUSES = "fitness-bonus-2014.csv";

    static final String BODY_MASS = "fitness-bmi-2014.csv";

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(false)
            .get();

    private final Map<GroupKey, List<TableRow>> weights;

    private final Map<GroupKey, List<TableRow>> bodyMass;

    private final Map<GroupKey, Map<FitnessItem, List<TableRow>>> scores;

    private final Map<GroupKey, Map<FitnessItem, List<TableRow>>> bonuses;

    StandardTables(Source source) {
        this.weights = rows(source, WEIGHTS).stream().collect(groupingBy(TableRow::group));
        this.bodyMass = rows(source, BODY_MASS).stream().collect(groupingBy(TableRow::group));
        this.scores = byItem(rows(source, SCORES));
        this.bonuses = byItem(rows(source, BONUSES));
    }

    /** The standard in force since 2014, read once. */
    public static FitnessStandard national2014() {
        return National2014.STANDARD;
    }

    /** Read on first use and not with the outer class, so that reading other tables does not depend on these. */
    private static final class National2014 {

        private static final FitnessStandard STANDARD = new StandardTables(RESOURCES).standard();
    }

    FitnessStandard standard() {
        var groups = new ArrayList<Group>();
        for (int grade = 1; grade <= FitnessStandard.GRADES; grade++) {
            for (Sex sex : Sex.values()) {
                groups.add(group(new GroupKey(grade, sex)));
            }
        }
        return new FitnessStandard(groups);
    }

    private Group group(GroupKey key) {
        var bodyMassTable = new BodyMassTable(present(this.bodyMass, key, BODY_MASS));
        var weightTable = new WeightTable(present(this.weights, key, WEIGHTS));
        Map<FitnessItem, List<TableRow>> scoreRows = present(this.scores, key, SCORES);
        Map<FitnessItem, List<TableRow>> bonusRows = present(this.bonuses, key, BONUSES);
        weightTable.requireSame(scoreRows);
        weightTable.requireAmong(bonusRows);
        requireFullBonus(bonusRows);
        var ladders = new ArrayList<Ladder>();
        for (Map.Entry<FitnessItem, Integer> weight : weightTable.items().entrySet()) {
            FitnessItem item = weight.getKey();
            var table = new LadderTable(
                    Objects.requireNonNull(scoreRows.get(item)), bonusRows.getOrDefault(item, List.of()));
            ladders.add(table.ladder(item, weight.getValue()));
        }
        return new Group(key, weightTable.bmi(), bodyMassTable.limits(), ladders);
    }

    /** Each group can earn exactly the 20 bonus points that make a total of 120, so a missing last line is noticed. */
    private static void requireFullBonus(Map<FitnessItem, List<TableRow>> bonusRows) {
        List<TableRow> lastRows = bonusRows.values().stream()
                .map(rows -> rows.get(rows.size() - 1))
                .toList();
        int sum = lastRows.stream().mapToInt(row -> row.whole("bonus")).sum();
        if (sum != Earned.HIGHEST_BONUS) {
            throw lastRows.get(0)
                    .broken("bonus", "ends a group that adds to %d, not %d".formatted(sum, Earned.HIGHEST_BONUS));
        }
    }

    private static <T> T present(Map<GroupKey, T> rows, GroupKey key, String file) {
        T found = rows.get(key);
        if (found == null) {
            throw new IllegalStateException("%s has no line for %s".formatted(file, key));
        }
        return found;
    }

    private static Map<GroupKey, Map<FitnessItem, List<TableRow>>> byItem(List<TableRow> rows) {
        return rows.stream()
                .collect(groupingBy(
                        TableRow::group, groupingBy(TableRow::item, () -> new EnumMap<>(FitnessItem.class), toList())));
    }

    private static List<TableRow> rows(Source source, String file) {
        try (Reader text = source.open(file);
                var records = FORMAT.parse(text)) {
            return records.stream().map(cells -> new TableRow(file, cells)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be read: %s".formatted(file, e.getMessage()), e);
        } catch (UncheckedIOException e) {
            throw new IllegalStateException("%s is not CSV: %s".formatted(file, e.getMessage()), e);
        }
    }

    private static Reader resource(String file) throws IOException {
        InputStream bytes = StandardTables.class.getResourceAsStream(file);
        if (bytes == null) {
            throw new FileNotFoundException(file + " is not among the resources of the program");
        }
        return new InputStreamReader(bytes, StandardCharsets.UTF_8);
    }
}
