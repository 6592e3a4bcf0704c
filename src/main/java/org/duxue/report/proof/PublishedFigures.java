package org.duxue.report.proof;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.duxue.area.AreaModules;
import org.duxue.area.Indicator;
import org.duxue.report.proof.PublishedCell.Table;
import org.duxue.shared.Area;
import org.duxue.shared.NearestNames;
import org.duxue.shared.Text;
import org.duxue.shared.UsageException;
import org.duxue.summary.BalanceIndicator;
import org.jspecify.annotations.Nullable;

/** Finds a figure in the published files of a period; if there is none, the error lists the figures that exist. */
public final class PublishedFigures {

    private static final String BALANCE = "balance";
    private static final String ALL_SEVEN = "all";
    private static final String DISTRICT = "district";
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final Path output;
    private final Map<String, Indicator> indicators = new LinkedHashMap<>();
    private final Map<String, @Nullable BalanceIndicator> balance = new LinkedHashMap<>();

    public PublishedFigures(Path output, AreaModules modules) {
        this.output = output;
        for (Area area : Area.values()) {
            modules.of(area)
                    .indicators()
                    .forEach(indicator -> this.indicators.put(area.key() + "." + indicator.key(), indicator));
        }
        for (BalanceIndicator indicator : BalanceIndicator.values()) {
            this.balance.put(BALANCE + "." + indicator.key(), indicator);
        }
        this.balance.put(BALANCE + "." + ALL_SEVEN, null);
    }

    /**
     * The row of a figure.
     *
     * @throws UsageException if there is none
     */
    public PublishedCell find(CellName name) throws IOException {
        String key = key(name.indicator());
        Indicator indicator = this.indicators.get(key);
        if (indicator == null) {
            return inBalance(name, key);
        }
        Table table = name.school().isEmpty() ? Table.SUMMARY : Table.SCHOOLS;
        if (table == Table.SCHOOLS && indicator.area().kind().isSentByDistrict()) {
            throw new UsageException(new Text(
                    key + " 由区县报送，没有各校的数字；请去掉 --school",
                    key + " is sent by the district and has no figures of schools; leave out --school"));
        }
        List<Map<String, String>> ofIndicator = rows(
                name,
                table,
                row -> row.getOrDefault("area", "").equals(indicator.area().key())
                        && row.getOrDefault("indicator", "").equals(indicator.key()));
        List<Map<String, String>> found = ofIndicator.stream()
                .filter(row -> row.getOrDefault("breakdown", "").equals(name.breakdown()))
                .toList();
        if (found.isEmpty()) {
            throw noSuchPart(name, key, "breakdown", ofIndicator);
        }
        return new PublishedCell(name, table, indicator, null, found.get(0));
    }

    private PublishedCell inBalance(CellName name, String key) throws IOException {
        String indicator = key.substring(BALANCE.length() + 1);
        String school = name.school().isEmpty() ? DISTRICT : name.school();
        List<Map<String, String>> ofIndicator = rows(
                name,
                Table.BALANCE,
                row -> row.getOrDefault("indicator", "").equals(indicator)
                        && row.getOrDefault("school_code", "").equals(school));
        List<Map<String, String>> found = ofIndicator.stream()
                .filter(row -> name.breakdown().isEmpty()
                        || ("stage=" + row.getOrDefault("stage", "")).equals(name.breakdown()))
                .toList();
        if (found.size() != 1) {
            throw noSuchPart(name, key, "stage", ofIndicator);
        }
        return new PublishedCell(name, Table.BALANCE, null, this.balance.get(key), found.get(0));
    }

    /** The full key of the requested figure. */
    private String key(String asked) {
        List<String> known = new ArrayList<>(this.indicators.keySet());
        known.addAll(this.balance.keySet());
        if (known.contains(asked)) {
            return asked;
        }
        List<String> ending =
                known.stream().filter(key -> key.endsWith("." + asked)).toList();
        if (ending.size() == 1) {
            return ending.get(0);
        }
        if (ending.isEmpty()) {
            String nearest = String.join(", ", nearest(asked, known));
            throw new UsageException(new Text(
                    "没有指标 '" + asked + "'；最接近的是 " + nearest,
                    "there is no indicator '" + asked + "'; the nearest are " + nearest));
        }
        String all = String.join(", ", ending);
        throw new UsageException(new Text(
                "有不止一个指标叫 '" + asked + "'；请写 " + all + " 之一",
                "more than one indicator is called '" + asked + "'; write one of " + all));
    }

    private static List<String> nearest(String asked, List<String> known) {
        if (asked.contains(".")) {
            return NearestNames.of(asked, known);
        }
        List<String> names =
                known.stream().map(key -> key.substring(key.indexOf('.') + 1)).toList();
        return NearestNames.of(asked, names).stream().distinct().toList();
    }

    private interface RowTest {

        boolean holds(Map<String, String> row);
    }

    private List<Map<String, String>> rows(CellName name, Table table, RowTest wanted) throws IOException {
        Path file = this.output
                .resolve(name.period().toString())
                .resolve(name.district())
                .resolve(table.file());
        if (!Files.isRegularFile(file)) {
            throw new UsageException(new Text(
                    "没有 " + file + "；请核对月份和 --district", "there is no " + file + "; check the month and --district"));
        }
        List<Map<String, String>> found = new ArrayList<>();
        boolean hasSchool = name.school().isEmpty();
        try (Reader text = Files.newBufferedReader(file)) {
            text.skip(1);
            for (CSVRecord one : FORMAT.parse(text)) {
                boolean ofSchool =
                        name.school().isEmpty() || one.get("school_code").equals(name.school());
                hasSchool |= ofSchool;
                if (ofSchool && wanted.holds(one.toMap())) {
                    found.add(one.toMap());
                }
            }
        }
        if (!hasSchool) {
            throw new UsageException(new Text(
                    file + " 中没有学校 " + name.school() + "；请核对学校标识码和 --district",
                    "there is no school " + name.school() + " in " + file + "; check the code and --district"));
        }
        return found;
    }

    private static UsageException noSuchPart(
            CellName name, String key, String column, List<Map<String, String>> ofIndicator) {
        SortedSet<String> parts = new TreeSet<>();
        String prefix = column.equals("stage") ? "stage=" : "";
        ofIndicator.forEach(row -> parts.add(prefix + row.getOrDefault(column, "")));
        parts.remove("");
        if (parts.isEmpty()) {
            return new UsageException(new Text(
                    key + " 在 " + name.period() + " 没有" + (ofIndicator.isEmpty() ? "数字" : "分项；请去掉 --breakdown"),
                    key
                            + (ofIndicator.isEmpty()
                                    ? " has no figure in " + name.period()
                                    : " has no breakdown; leave out --breakdown")));
        }
        String all = String.join(", ", parts);
        return new UsageException(new Text(
                key + (name.breakdown().isEmpty() ? " 须用 --breakdown 指明分项；应为 " : " 没有分项 '" + name.breakdown() + "'；应为 ")
                        + all + " 之一",
                key
                        + (name.breakdown().isEmpty()
                                ? " needs --breakdown; expected one of "
                                : " has no part '" + name.breakdown() + "'; expected one of ")
                        + all));
    }
}
