package org.duxue.report.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.duxue.area.Figure;
import org.duxue.area.FigureKey;
import org.duxue.shared.Area;

/** Reads the stored form of a public package, line by line. */
final class PublishedPackageReader {

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
                this.differences.put(new Count(cells[1], Measure.valueOf(cells[2]), cells[3]), Long.valueOf(cells[4]));
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
