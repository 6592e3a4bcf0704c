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
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Every norm the program knows, in force or not. They are data: {@code norms.csv} beside this class. */
public final class Standards {

    /** Changes whenever {@code norms.csv} or the fitness tables change. */
    public static final String VERSION = "2026.11";

    private final List<Norm> norms;

    private Standards(List<Norm> norms) {
        this.norms = List.copyOf(norms);
    }

    public static Standards load() {
        try (InputStream in = Objects.requireNonNull(Standards.class.getResourceAsStream("norms.csv"));
                CSVParser rows = CSVFormat.RFC4180
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
        } catch (IOException brokenJar) {
            throw new UncheckedIOException(brokenJar);
        }
    }

    private static Norm norm(CSVRecord row) {
        return new Norm(
                row.get("key"),
                new BigDecimal(row.get("value")),
                row.get("unit"),
                row.get("document"),
                row.get("article"),
                LocalDate.parse(row.get("valid_from")),
                optionalDay(row.get("valid_until")),
                row.get("confidence"));
    }

    private static @Nullable LocalDate optionalDay(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    /** All keys, whenever in force. */
    public SortedSet<String> keys() {
        SortedSet<String> keys = new TreeSet<>();
        this.norms.forEach(norm -> keys.add(norm.key()));
        return keys;
    }

    /** The norms in force on a day, under the district's policy. */
    public Norms on(LocalDate day, Policy policy, String districtCode) {
        List<Norm> inForce =
                this.norms.stream().filter(norm -> norm.isInForceOn(day)).toList();
        return new Norms(inForce, policy.overridesOf(districtCode));
    }
}
