package org.duxue.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.duxue.reading.TableFile.RowCounts;
import org.duxue.shared.Kind;
import org.duxue.shared.Period;

/** Laws of the rule that determines which files make up a submission, for any keys and any order of arrival. */
class PartRuleLawsTest {

    private static final String SCHOOL = "2123009001";
    private static final SubmissionKey KEY = new SubmissionKey(Kind.EQUIPMENT, SCHOOL, Period.of(2023, 6));

    /**
     * A table cut into files.
     *
     * @param rows number of rows
     * @param files for each row the file it goes to
     * @param order the order of arrival of the files
     */
    record Cut(int rows, List<Integer> files, List<Integer> order) {

        List<List<Integer>> parts() {
            Map<Integer, List<Integer>> parts = new TreeMap<>();
            for (int row = 0; row < this.rows; row++) {
                parts.computeIfAbsent(this.files.get(row), first -> new ArrayList<>())
                        .add(row);
            }
            return this.order.stream()
                    .filter(parts::containsKey)
                    .map(parts::get)
                    .toList();
        }
    }

    @Provide
    Arbitrary<Cut> cuts() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 40),
                        Arbitraries.integers().between(1, 6))
                .flatAs((rows, files) -> Combinators.combine(
                                Arbitraries.integers()
                                        .between(0, files - 1)
                                        .list()
                                        .ofSize(rows),
                                Arbitraries.shuffle(
                                        IntStream.range(0, files).boxed().toList()))
                        .as((of, order) -> new Cut(rows, of, order)));
    }

    /**
     * A file that arrives.
     *
     * @param name one of a few, so that some are equal and some have the same stem
     */
    record Arrival(String name, Set<String> keys) {}

    @Provide
    Arbitrary<List<Arrival>> arrivals() {
        Arbitrary<String> names =
                Arbitraries.of("设备.csv", "设备(1).csv", "设备 最终版.csv", "一年级(1).csv", "一年级(2).csv", "乙.csv");
        Arbitrary<Set<String>> keys =
                Arbitraries.of("a", "b", "c", "d", "e", "f", "g", "h").set().ofMaxSize(8);
        return Combinators.combine(names, keys).as(Arrival::new).list().ofMaxSize(12);
    }

    /**
     * The files that count follow from pairs of files alone: a file counts until a later one arrives that replaces it.
     */
    @Property(seed = "20230630")
    void aFileCountsUntilALaterOneReplacesIt(@ForAll("arrivals") List<Arrival> arrivals) {
        List<PartRule.PartFile> files = files(arrivals);
        List<PartRule.PartFile> expected = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            PartRule.PartFile one = files.get(i);
            boolean replaced = files.subList(i + 1, files.size()).stream()
                    .anyMatch(later ->
                            !PartRule.arrive(List.of(one), later).replaced().isEmpty());
            if (!replaced) {
                expected.add(one);
            }
        }

        assertThat(PartRule.replay(files)).isEqualTo(expected);
    }

    /** Whichever file is withdrawn: the others count as if it had never arrived. */
    @Property(seed = "20230630")
    void replayingArrivalsGivesTheSameVersions(@ForAll("arrivals") List<Arrival> arrivals, @ForAll Random random) {
        List<PartRule.PartFile> files = files(arrivals);
        List<List<PartRule.PartFile>> one = versions(files);

        assertThat(versions(files)).isEqualTo(one);
        if (!files.isEmpty()) {
            List<PartRule.PartFile> without = new ArrayList<>(files);
            PartRule.PartFile taken = without.remove(random.nextInt(without.size()));
            Set<PartRule.PartFile> left = new HashSet<>(PartRule.replay(files));
            left.remove(taken);
            assertThat(PartRule.replay(without)).doesNotContain(taken).containsAll(left);
        }
    }

    private static List<List<PartRule.PartFile>> versions(List<PartRule.PartFile> files) {
        return PartRule.outcomes(files).stream().map(PartRule.Outcome::parts).toList();
    }

    /** No key of a file that was not replaced is lost, and no key counts that is in no file. */
    @Property(seed = "20230630")
    void filesWithoutAKeyInCommonAllCount(@ForAll("cuts") Cut cut) {
        List<Arrival> arrivals = new ArrayList<>();
        for (List<Integer> part : cut.parts()) {
            Set<String> keys = new HashSet<>();
            part.forEach(row -> keys.add("k" + row));
            arrivals.add(new Arrival(part.get(0) + "组.csv", keys));
        }
        Collections.reverse(arrivals);

        assertThat(PartRule.replay(files(arrivals))).hasSameSizeAs(arrivals);
    }

    private static List<PartRule.PartFile> files(List<Arrival> arrivals) {
        Map<Long, Set<String>> keys = new HashMap<>();
        List<PartRule.PartFile> files = new ArrayList<>();
        for (Arrival arrival : arrivals) {
            long id = files.size() + 1;
            keys.put(id, arrival.keys());
            Version version = new Version(
                    id,
                    KEY,
                    (int) id,
                    arrival.name(),
                    arrival.name(),
                    String.valueOf(id),
                    Instant.EPOCH,
                    VersionStatus.ACCEPTED,
                    new RowCounts(arrival.keys().size(), 0, 0),
                    0,
                    "",
                    "kept",
                    List.of(),
                    List.of());
            files.add(PartRule.PartFile.of(version, one -> keys.getOrDefault(one.id(), Set.of())));
        }
        return files;
    }
}
