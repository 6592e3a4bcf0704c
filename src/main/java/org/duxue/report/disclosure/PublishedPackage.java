package org.duxue.report.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.duxue.area.Figure;
import org.duxue.area.FigureKey;
import org.duxue.shared.Area;
import org.duxue.shared.Digest;

/**
 * The content of a public package, kept in the store: the figures of every submission about people, by district, and
 * the lines that were withheld. All other lines were published.
 *
 * @param exposed how many protected numbers can be computed anyway, from data that are permanently public
 * @param worlds other districts with the same package, which prove that each number is hidden
 */
public record PublishedPackage(
        SortedMap<String, List<PeopleFigures>> districts,
        SortedSet<Place> withheld,
        int exposed,
        List<OtherWorld> worlds) {

    private static final String ALL = "all";

    /** The weight of a line of the district about a part, such as a grade, in lines of schools. */
    private static final long WEIGHT_OF_PART = 2;

    /** A package before anything is withheld. */
    PublishedPackage(SortedMap<String, List<PeopleFigures>> districts) {
        this(districts, new TreeSet<>(), 0, List.of());
    }

    PublishedPackage withholding(SortedSet<Place> places, int exposed, List<OtherWorld> worlds) {
        return new PublishedPackage(this.districts, places, exposed, worlds);
    }

    /** The scopes for which it publishes sums, each with its submissions. */
    Map<String, List<PeopleFigures>> scopes() {
        Map<String, List<PeopleFigures>> scopes = new TreeMap<>();
        List<PeopleFigures> all = new ArrayList<>();
        this.districts.forEach((district, figures) -> {
            scopes.put(district, figures);
            figures.forEach(one -> scopes.computeIfAbsent(one.school(), school -> new ArrayList<>())
                    .add(one));
            all.addAll(figures);
        });
        if (this.districts.size() > 1) {
            scopes.put(ALL, all);
        }
        return scopes;
    }

    /** The loss when a line is withheld: largest for the whole of the district. */
    long weight(Place place) {
        boolean isPart = !place.breakdown().isEmpty();
        if (place.scope().equals(ALL)) {
            return isPart ? 2 * WEIGHT_OF_PART : 50;
        }
        return !this.districts.containsKey(place.scope()) ? 1 : isPart ? WEIGHT_OF_PART : 20;
    }

    /** The parts of an indicator that are withheld for a scope. */
    List<String> withheldParts(Place whole) {
        return this.withheld.tailSet(whole).stream()
                .takeWhile(place ->
                        place.scope().equals(whole.scope()) && place.indicator().equals(whole.indicator()))
                .map(Place::breakdown)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** The digest of the figures alone: packages of the same figures withhold the same. */
    public String digest() {
        return Digest.of(new PublishedPackage(this.districts).text());
    }

    Set<String> files(Area area) {
        Set<String> files = new TreeSet<>();
        this.districts
                .values()
                .forEach(figures ->
                        figures.stream().filter(one -> one.area() == area).forEach(one -> files.add(one.file())));
        return files;
    }

    /** A copy without areas in which no reader can relate it to the other packages. */
    PublishedPackage only(Set<Area> areas) {
        SortedMap<String, List<PeopleFigures>> districts = new TreeMap<>();
        this.districts.forEach((district, figures) -> districts.put(
                district,
                figures.stream().filter(one -> areas.contains(one.area())).toList()));
        return new PublishedPackage(districts, this.withheld, this.exposed, this.worlds);
    }

    /**
     * The stored form: a line for each district, submission, figure and withheld line, one for the number of exposed
     * numbers, and one for each other world and each count that differs in it.
     */
    public String text() {
        StringBuilder text = new StringBuilder();
        this.districts.forEach((district, all) -> {
            line(text, "D", district);
            for (PeopleFigures one : all) {
                line(text, "S", one.school(), one.area().key(), one.submission(), String.valueOf(one.guardAge()));
                one.figures()
                        .forEach((key, figure) -> line(
                                text,
                                "F",
                                key.indicator(),
                                key.breakdown(),
                                figure.numerator().toPlainString(),
                                figure.denominator().toPlainString()));
            }
        });
        this.withheld.forEach(place -> line(text, "W", place.scope(), place.indicator(), place.breakdown()));
        if (this.exposed > 0) {
            line(text, "E", String.valueOf(this.exposed));
        }
        for (OtherWorld world : this.worlds) {
            line(text, "O");
            world.differences()
                    .forEach((count, difference) -> line(
                            text,
                            "C",
                            count.submission(),
                            count.measure().name(),
                            count.part(),
                            String.valueOf(difference)));
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String... cells) {
        text.append(String.join("\t", cells)).append('\n');
    }

    /** Reads the output of {@link #text}; packages stored by earlier versions have no other worlds. */
    public static PublishedPackage parse(String text) {
        Reader reader = new Reader();
        text.lines().forEach(reader::take);
        return reader.finish();
    }

    /** Reads the stored form of a public package, line by line. */
    private static final class Reader {

        private final SortedMap<String, List<PeopleFigures>> districts = new TreeMap<>();
        private final SortedSet<Place> withheld = new TreeSet<>();
        private final List<OtherWorld> worlds = new ArrayList<>();
        private final SortedMap<FigureKey, Figure> figures = new TreeMap<>();
        private final SortedMap<Count, Long> differences = new TreeMap<>();
        private List<PeopleFigures> of = new ArrayList<>();
        private String[] submission = {};
        private int exposed;

        /** @throws IllegalArgumentException if the line is not part of such a package */
        void take(String line) {
            String[] cells = line.split("\t", -1);
            if (!cells[0].equals("F")) {
                endSubmission();
            }
            if (!cells[0].equals("C")) {
                endWorld();
            }
            switch (cells[0]) {
                case "D" -> {
                    this.of = new ArrayList<>();
                    this.districts.put(cells[1], this.of);
                }
                case "S" -> this.submission = cells;
                case "F" ->
                    this.figures.put(
                            new FigureKey(cells[1], cells[2]),
                            new Figure(new BigDecimal(cells[3]), new BigDecimal(cells[4])));
                case "W" -> this.withheld.add(new Place(cells[1], cells[2], cells[3]));
                case "E" -> this.exposed = Integer.parseInt(cells[1]);
                case "O" -> endWorld();
                case "C" ->
                    this.differences.put(
                            new Count(cells[1], Measure.valueOf(cells[2]), cells[3]), Long.valueOf(cells[4]));
                default -> throw new IllegalArgumentException("not a line of a published package: " + line);
            }
        }

        PublishedPackage finish() {
            endSubmission();
            endWorld();
            return new PublishedPackage(this.districts, this.withheld, this.exposed, this.worlds);
        }

        private void endSubmission() {
            if (this.submission.length > 0) {
                this.of.add(new PeopleFigures(
                        this.submission[1],
                        area(this.submission[2]),
                        this.submission[3],
                        Integer.parseInt(this.submission[4]),
                        this.figures));
                this.submission = new String[0];
                this.figures.clear();
            }
        }

        private void endWorld() {
            if (!this.differences.isEmpty()) {
                this.worlds.add(new OtherWorld(this.differences));
                this.differences.clear();
            }
        }

        private static Area area(String key) {
            return Stream.of(Area.values())
                    .filter(area -> area.key().equals(key))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
