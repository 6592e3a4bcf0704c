package org.duxue.report.disclosure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.duxue.area.FigureKey;
import org.duxue.shared.Area;

/** Decides what a package withholds, given everything published before. */
final class Decision {

    private final Knowledge knowledge = new Knowledge();
    private final Map<String, List<FactSheet.Line>> lines = new HashMap<>();
    private final Map<String, List<PeopleFigures>> ofFiles = new HashMap<>();
    private final Set<String> registries = new HashSet<>();

    /** The package with the lines to be withheld. */
    static PublishedPackage of(PublishedPackage now, List<PublishedPackage> before) {
        Decision decision = new Decision();
        List<PublishedPackage> related = related(now, before);
        related.forEach(decision::addPublished);
        decision.addNow(now);
        related.forEach(decision::keepWithheld);
        List<OtherWorld> former =
                related.stream().flatMap(one -> one.worlds().stream()).toList();
        Protection protection = Protection.of(decision.knowledge, former, now.digest());
        SortedSet<Place> withheld = new TreeSet<>();
        decision.knowledge.sums().stream()
                .filter(PublishedSum::isWithheld)
                .forEach(sum -> withheld.addAll(sum.places()));
        return now.withholding(withheld, protection.exposed().size(), protection.worlds());
    }

    /** The earlier packages, each limited to the areas with figures that this package has too, or related ones. */
    private static List<PublishedPackage> related(PublishedPackage now, List<PublishedPackage> before) {
        Map<Area, Set<String>> reached = new EnumMap<>(Area.class);
        for (Area area : Area.values()) {
            reached.put(area, reached(now, before, area));
        }
        List<PublishedPackage> related = new ArrayList<>();
        for (PublishedPackage one : before) {
            Set<Area> areas = EnumSet.noneOf(Area.class);
            reached.forEach((area, files) -> {
                if (!Collections.disjoint(one.files(area), files)) {
                    areas.add(area);
                }
            });
            if (!areas.isEmpty()) {
                related.add(one.only(areas));
            }
        }
        return related;
    }

    /** The files of an area that share a sum with a file of this package, directly or through others. */
    private static Set<String> reached(PublishedPackage now, List<PublishedPackage> before, Area area) {
        Set<String> reached = new HashSet<>(now.files(area));
        List<Set<String>> others =
                before.stream().map(one -> one.files(area)).collect(Collectors.toCollection(ArrayList::new));
        while (others.removeIf(other -> joins(other, reached))) {
            // each new file may connect to further ones
        }
        return reached;
    }

    private static boolean joins(Set<String> other, Set<String> reached) {
        boolean joins = !Collections.disjoint(other, reached);
        if (joins) {
            reached.addAll(other);
        }
        return joins;
    }

    private void addPublished(PublishedPackage before) {
        each(before, (place, counts, group) -> {
            if (!before.withheld().contains(place)) {
                this.knowledge.sum(counts, true).addGroup(group);
            }
        });
    }

    private void addNow(PublishedPackage now) {
        each(
                now,
                (place, counts, group) -> this.knowledge.sum(counts, false).addPlace(place, group, now.weight(place)));
    }

    /** Withholds again what was withheld before, so that carried figures keep their status. */
    private void keepWithheld(PublishedPackage before) {
        each(before, (place, counts, group) -> {
            if (before.withheld().contains(place)) {
                this.knowledge.sum(counts, false).withhold();
            }
        });
    }

    private interface Each {

        void take(Place place, Set<Count> counts, long group);
    }

    private void each(PublishedPackage published, Each each) {
        published.scopes().forEach((scope, all) -> {
            Map<String, Set<Count>> counts = new TreeMap<>();
            Map<String, Long> groups = new HashMap<>();
            Map<String, Place> places = new HashMap<>();
            for (PeopleFigures figures : all) {
                for (FactSheet.Line line : lines(figures)) {
                    FigureKey key = line.key();
                    Place place = new Place(scope, figures.area().key() + "." + key.indicator(), key.breakdown());
                    String name = place.indicator() + " " + place.breakdown() + " "
                            + line.count().measure();
                    places.put(name, place);
                    counts.computeIfAbsent(name, first -> new TreeSet<>()).add(line.count());
                    groups.merge(name, line.group(), Long::sum);
                }
            }
            counts.forEach((name, of) ->
                    each.take(Objects.requireNonNull(places.get(name)), of, Objects.requireNonNull(groups.get(name))));
        });
    }

    private List<FactSheet.Line> lines(PeopleFigures figures) {
        List<FactSheet.Line> lines = this.lines.computeIfAbsent(figures.submission(), submission -> {
            List<FactSheet.Line> all = new ArrayList<>();
            Facts.add(figures, new FactSheet(submission, this.knowledge, all::add));
            SameFile.link(
                    figures, this.ofFiles.computeIfAbsent(figures.file(), file -> new ArrayList<>()), this.knowledge);
            return all;
        });
        if (this.registries.add(figures.underRegistry())) {
            Facts.addRegistered(figures, new FactSheet(figures.submission(), this.knowledge, line -> {}));
        }
        return lines;
    }
}
