package org.duxue.standards;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Every norm the program knows, in force or not. They are data: {@code norms.csv} next to this class. */
public final class Standards {

    /** Changes whenever {@code norms.csv} or the fitness tables change. */
    public static final String VERSION = "2026.12";

    private final List<Norm> norms;

    private Standards(List<Norm> norms) {
        this.norms = List.copyOf(norms);
    }

    public static Standards load() {
        try (InputStream in = open()) {
            return read(in);
        } catch (IOException brokenJar) {
            throw new UncheckedIOException(brokenJar);
        }
    }

    private static InputStream open() {
        return Objects.requireNonNull(Standards.class.getResourceAsStream("norms.csv"));
    }

    /** The text of {@code norms.csv}, for readers without this program. */
    public static String source() {
        try (InputStream in = open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException brokenJar) {
            throw new UncheckedIOException(brokenJar);
        }
    }

    /** Reads norms in the format of {@code norms.csv}. */
    public static Standards read(InputStream in) throws IOException {
        try (CSVParser rows = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<Norm> norms = new ArrayList<>();
            for (CSVRecord row : rows) {
                norms.add(norm(row));
            }
            return new Standards(norms);
        }
    }

    private static Norm norm(CSVRecord row) {
        return new Norm(
                row.get("key"),
                new BigDecimal(row.get("value")),
                row.get("unit"),
                NormKind.valueOf(row.get("kind").toUpperCase(Locale.ROOT)),
                Scope.parse(row.get("scope")),
                row.get("scope_note"),
                row.get("document"),
                row.get("article"),
                row.get("text_zh"),
                LocalDate.parse(row.get("valid_from")),
                optionalDay(row.get("valid_until")),
                optionalYear(row.get("target_year")),
                Confidence.valueOf(row.get("confidence")),
                new PlausibleRange(
                        new BigDecimal(row.get("least")),
                        new BigDecimal(row.get("most")),
                        row.get("unit").equals("%")),
                row.get("source"));
    }

    private static @Nullable LocalDate optionalDay(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private static @Nullable Integer optionalYear(String text) {
        return text.isEmpty() ? null : Integer.valueOf(text);
    }

    /** All norms, in the order of the table. */
    public List<Norm> all() {
        return this.norms;
    }

    /** All keys, in force or not. */
    public SortedSet<String> keys() {
        return new TreeSet<>(ranges().keySet());
    }

    /** The range in which a district's own value is plausible, by key. */
    SortedMap<String, PlausibleRange> ranges() {
        SortedMap<String, PlausibleRange> ranges = new TreeMap<>();
        this.norms.forEach(norm -> ranges.put(norm.key(), norm.range()));
        return ranges;
    }

    /** The norms in force on a day under the district's policy. */
    public Norms on(LocalDate day, Policy policy, String districtCode) {
        return new Norms(day, this.norms, policy.valuesOf(districtCode), policy.adoptionOf(districtCode));
    }
}
