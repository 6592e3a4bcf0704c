package org.duxue.area;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.duxue.shared.Area;
import org.duxue.shared.Text;

/**
 * What an indicator is, as the evidence page states it. Definitions are data: {@code definitions.csv} next to the
 * classes of an area.
 *
 * @param says numerator and denominator in words
 * @param from other figures of the same submission, where the rows add up to those and not to the indicator itself
 * @param norms keys of the norms used to compute it; {@code life.{category}} stands for that of the breakdown,
 *     an asterisk for all keys with that prefix
 */
public record Definition(Text says, List<String> from, List<String> norms) {

    private static final String OF_PART = ".{";

    public Definition {
        from = List.copyOf(from);
        norms = List.copyOf(norms);
    }

    /** The definitions of an area by indicator. */
    public static Map<String, Definition> of(Area area) {
        return read(Definition.class, area.key() + "/definitions.csv");
    }

    /** Reads the definitions from a resource next to a class. */
    public static Map<String, Definition> read(Class<?> owner, String name) {
        try (InputStream in = Objects.requireNonNull(owner.getResourceAsStream(name), name)) {
            Map<String, Definition> all = new LinkedHashMap<>();
            for (CSVRecord row : CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                all.put(
                        row.get("indicator"),
                        new Definition(
                                new Text(row.get("zh"), row.get("en")),
                                words(row.get("from")),
                                words(row.get("norms"))));
            }
            return all;
        } catch (IOException brokenJar) {
            throw new UncheckedIOException(brokenJar);
        }
    }

    private static List<String> words(String text) {
        return Stream.of(text.split(" ")).filter(word -> !word.isEmpty()).toList();
    }

    /** Whether the norm is used to compute the indicator. */
    public boolean uses(String norm, String breakdown) {
        return this.norms.stream().anyMatch(pattern -> matches(pattern, norm, breakdown));
    }

    private static boolean matches(String pattern, String norm, String breakdown) {
        int part = pattern.indexOf(OF_PART);
        if (part >= 0) {
            String dimension = pattern.substring(part + OF_PART.length(), pattern.length() - 1) + "=";
            String start = pattern.substring(0, part + 1);
            return breakdown.startsWith(dimension)
                    ? norm.equals(start + breakdown.substring(dimension.length()))
                    : norm.startsWith(start);
        }
        return pattern.endsWith("*")
                ? norm.startsWith(pattern.substring(0, pattern.length() - 1))
                : norm.equals(pattern);
    }
}
