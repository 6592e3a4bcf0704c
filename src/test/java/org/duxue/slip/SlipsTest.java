package org.duxue.slip;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duxue.shared.Kind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One clerk's slip in one table of the sample: every figure of the district stays as it is, or somebody is told.
 * {@code -Dduxue.slips=4000} tries more of them, {@code -Dduxue.seed=…} others, {@code -Dduxue.slips.of=rules},
 * {@code questions} or {@code unseen} those that a file shows by itself, that only a question, or that no rule can see.
 */
class SlipsTest {

    private static final int RUNS = Integer.getInteger("duxue.slips", 100);
    private static final long SEED = Long.getLong("duxue.seed", 20230630L);
    private static final String OF = System.getProperty("duxue.slips.of", "all");

    /** How often a table is sent before the next one has its turn. */
    private static final int TURN = RUNS > 500 ? 50 : 17;

    private static SlipOffice office;

    private final List<SampleFile> files = SampleFile.all();
    private final List<Slip> slips = slips();
    private final Map<String, int[]> counted = new TreeMap<>();
    private final List<String> silent = new ArrayList<>();

    private static List<Slip> slips() {
        List<Slip> rules = Stream.of(FileSlips.all(), HeadingSlips.all(), RowSlips.all(), CellSlips.all())
                .flatMap(List::stream)
                .toList();
        return switch (OF) {
            case "rules" -> rules;
            case "questions" -> QuestionSlips.all();
            case "unseen" -> UnseenSlips.all();
            case "all" ->
                Stream.concat(rules.stream(), QuestionSlips.all().stream()).toList();
            default ->
                throw new IllegalArgumentException(
                        "-Dduxue.slips.of=" + OF + " is none of all, rules, questions and unseen");
        };
    }

    @BeforeAll
    static void consolidatesTheEarlierMonths(@TempDir Path folder) {
        office = new SlipOffice(folder);
    }

    @Test
    void noSlipChangesAFigureOfTheDistrictUnlessTheSenderIsAsked() {
        for (int run = 0; run < RUNS; run += TURN) {
            turn(run, Math.min(RUNS, run + TURN));
        }
        System.out.printf("slips: %d runs with seed %d, %d silent%n", RUNS, SEED, this.silent.size());
        this.counted.forEach((slip, times) -> System.out.printf(
                "%-60s %4d times: %4d without effect, %4d told, %4d silent%n",
                slip, times[0], times[1], times[2], times[3]));
        if (!OF.equals("unseen")) {
            assertThat(this.silent).isEmpty();
        }
    }

    /** In the first table of the sample that it can happen to, whatever the seed. */
    @ParameterizedTest
    @MethodSource("questions")
    void everySlipThatOnlyAQuestionSeesIsAskedAbout(Slip slip) {
        SampleFile file = this.files.stream()
                .filter(one -> slip.happensTo(new Clerk(one, new Random(SEED))))
                .findFirst()
                .orElseThrow();
        Clerk clerk = new Clerk(file, new Random(SEED));
        slip.happensTo(clerk);

        Set<String> told = office.with(file, false, () -> {
            Set<String> now = new HashSet<>(office.send(file, clerk.sent()).told());
            now.removeAll(
                    office.send(file, new Clerk(file, new Random(SEED)).sent()).told());
            return now;
        });

        assertThat(told).as(slip.name() + ": " + file.path()).isNotEmpty();
    }

    private static List<Slip> questions() {
        return QuestionSlips.all();
    }

    /** One table, first sent or sent again, and what happens to it. */
    private void turn(int from, int to) {
        Random random = new Random(SEED + from);
        SampleFile file = tableOf(from / TURN, random);
        boolean isSecond = random.nextBoolean();
        office.with(file, isSecond, () -> {
            SlipOffice.Outcome clean = office.send(file, new Clerk(file, random).sent());
            for (int run = from; run < to; run++) {
                slip(run, file, isSecond, clean);
            }
            return clean;
        });
    }

    /** Kinds take turns, so that few runs see all of them. */
    private SampleFile tableOf(int turn, Random random) {
        List<Kind> kinds = List.of(Kind.values());
        List<SampleFile> ofKind = this.files.stream()
                .filter(file -> file.kind() == kinds.get(turn % kinds.size()))
                .toList();
        return ofKind.get(random.nextInt(ofKind.size()));
    }

    private void slip(int run, SampleFile file, boolean isSecond, SlipOffice.Outcome clean) {
        Random random = new Random(new SplittableRandom(SEED * 31 + run).nextLong());
        int first = random.nextInt(this.slips.size());
        for (int at = first; at < first + this.slips.size(); at++) {
            Slip slip = this.slips.get(at % this.slips.size());
            Clerk clerk = new Clerk(file, random);
            if (slip.happensTo(clerk)) {
                count(run, slip, file, isSecond, clean, office.send(file, clerk.sent()));
                return;
            }
        }
        throw new IllegalStateException("no slip can happen to " + file.path());
    }

    private void count(
            int run, Slip slip, SampleFile file, boolean isSecond, SlipOffice.Outcome clean, SlipOffice.Outcome now) {
        int[] times = this.counted.computeIfAbsent(slip.name(), name -> new int[4]);
        times[0]++;
        Set<String> told = new HashSet<>(now.told());
        told.removeAll(clean.told());
        if (now.figures().equals(clean.figures())) {
            times[1]++;
        } else if (!told.isEmpty()) {
            times[2]++;
        } else {
            times[3]++;
            this.silent.add("%s: %s%s (run %d of seed %d): %s"
                    .formatted(slip.name(), file.path(), isSecond ? ", sent again" : "", run, SEED, moved(clean, now)));
        }
    }

    private static String moved(SlipOffice.Outcome clean, SlipOffice.Outcome now) {
        Set<String> names = new TreeSet<>(clean.figures().keySet());
        names.addAll(now.figures().keySet());
        return names.stream()
                .filter(name ->
                        !Objects.equals(clean.figures().get(name), now.figures().get(name)))
                .limit(4)
                .map(name -> name + " " + clean.figures().get(name) + " -> "
                        + now.figures().get(name))
                .collect(Collectors.joining("; "));
    }
}
