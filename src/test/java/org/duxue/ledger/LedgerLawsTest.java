package org.duxue.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duxue.shared.Message;
import org.duxue.shared.Period;
import org.duxue.shared.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Invariants of a ledger for arbitrary months. */
class LedgerLawsTest {

    private static final int MONTHS = 18;
    private static final Set<Evidence> CLEARS = EnumSet.of(Evidence.FULL, Evidence.SCHOOL_GONE);
    private static final List<ItemId> ITEMS = List.of(
            ItemId.of(Rule.SHORTAGE, Months.SCHOOL, List.of("junior", "pe")),
            ItemId.of(Rule.HAZARD, Months.SCHOOL, List.of("A/1#2")),
            ItemId.of(Rule.EXCELLENT_LOW, Months.SCHOOL, List.of()),
            ItemId.of(Rule.STAFFING_BELOW_STANDARD, Months.SCHOOL, List.of("junior", "pe_arts_per_100")),
            ItemId.of(Rule.NOT_INSURED, Months.SCHOOL, List.of()),
            ItemId.of(Rule.UNCERTIFIED, "区教育局", List.of()));

    /** A random month: its results, the other evidence, and the entries. */
    private record Chance(Month month, Map<ItemId, Evidence> evidence, List<Entry> entries) {

        boolean isFound(ItemId root) {
            RuleResult result = this.month.results().get(root);
            return result != null && result.breached();
        }

        boolean isClosedByOperator(Line line) {
            return this.entries.stream()
                    .anyMatch(entry -> entry.itemId().equals(line.id().text()) && entry.closedOn() != null);
        }
    }

    static IntStream seeds() {
        return IntStream.range(0, 150);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothingClearsOrClosesWithoutEvidence(int seed) {
        Map<String, Period> clearedIn = new HashMap<>();
        follow(seed, (before, chance, after) -> {
            Map<String, Line> earlier = byId(before);
            for (Line line : after.lines()) {
                Line was = earlier.get(line.id().text());
                boolean wasSettled = was != null && (was.isCleared() || was.isClosed());
                Period now = chance.month().period();
                if ((line.isCleared() || line.isClosed()) && !wasSettled) {
                    assertThat(chance.evidence().get(line.id().root()))
                            .as(Months.summary(line))
                            .isIn(CLEARS);
                    assertThat(chance.isFound(line.id().root())).isFalse();
                    clearedIn.put(line.id().text(), now);
                }
                if (line.isClosed() && (was == null || !was.isClosed())) {
                    boolean earlierCleared = clearedIn.get(line.id().text()).isBefore(now);
                    assertThat(earlierCleared || chance.isClosedByOperator(line))
                            .as(Months.summary(line))
                            .isTrue();
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void linesBalance(int seed) {
        follow(seed, (before, chance, after) -> {
            Changes changes = Changes.between(before, after);
            assertThat(changes.balances()).isTrue();
            assertThat(changes.before() + changes.opened())
                    .isEqualTo(after.lines().size());
            assertThat(byId(after).keySet()).containsAll(byId(before).keySet());
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void idsNeverRepeatAndOnlyTheLastOfAFamilyIsNotClosed(int seed) {
        follow(seed, (before, chance, after) -> {
            Set<String> ids = new HashSet<>();
            Set<ItemId> alive = new HashSet<>();
            for (Line line : after.lines()) {
                assertThat(ids.add(line.id().text())).as(Months.summary(line)).isTrue();
                if (!line.isClosed()) {
                    assertThat(alive.add(line.id().root()))
                            .as(Months.summary(line))
                            .isTrue();
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void closedLinesNeverChangeAgain(int seed) {
        follow(
                seed,
                (before, chance, after) -> assertThat(after.lines())
                        .containsAll(
                                before.lines().stream().filter(Line::isClosed).toList()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyFindingIsUnsettledInTheLedger(int seed) {
        follow(seed, (before, chance, after) -> {
            for (ItemId id : ITEMS) {
                if (chance.isFound(id)) {
                    assertThat(after.lines())
                            .filteredOn(line -> line.id().root().equals(id) && !line.isClosed() && !line.isCleared())
                            .hasSize(1);
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void successorsNameTheirPredecessorUntilANoteIsEntered(int seed) {
        follow(
                seed,
                (before, chance, after) -> after.lines().stream()
                        .filter(line -> line.id().generation() > 1)
                        .forEach(line ->
                                assertThat(line.handling().note()).isEqualTo("前一条目：" + predecessor(line.id()))));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void replayingGivesTheSameLedger(int seed) {
        List<Ledger> first = new ArrayList<>();
        follow(seed, (before, chance, after) -> first.add(after));
        List<Ledger> again = new ArrayList<>();
        follow(seed, (before, chance, after) -> again.add(after));

        assertThat(again.stream().map(Ledger::lines).toList())
                .isEqualTo(first.stream().map(Ledger::lines).toList());
    }

    private interface EveryMonth {

        void check(Ledger before, Chance chance, Ledger after);
    }

    private static void follow(int seed, EveryMonth check) {
        Random random = new Random(seed);
        Ledger ledger = Ledger.EMPTY;
        Period period = Period.of(2022, 1);
        for (int i = 0; i < MONTHS; i++) {
            Chance chance = chance(random, period, ledger);
            Ledger after = new LedgerRollForward(chance.month())
                    .of(ledger, chance.entries())
                    .ledger();
            check.check(ledger, chance, after);
            ledger = after;
            period = period.minusMonths(-1 - random.nextInt(2));
        }
    }

    private static Chance chance(Random random, Period period, Ledger ledger) {
        Map<ItemId, RuleResult> seen = new HashMap<>();
        Map<ItemId, Evidence> evidence = new HashMap<>();
        for (ItemId id : ITEMS) {
            Evidence there = Evidence.values()[random.nextInt(Evidence.values().length)];
            evidence.put(id, there);
            if (there != Evidence.NONE && there != Evidence.SCHOOL_GONE && random.nextInt(4) > 0) {
                seen.put(id, result(random, id, there != Evidence.CARRIED, period));
            }
        }
        Month month = new Month(
                period,
                seen,
                line -> evidence.get(line.id().root()),
                line -> Map.of(),
                new Month.Terms(60, random.nextInt(4) > 0));
        return new Chance(month, evidence, entries(random, ledger, period));
    }

    private static RuleResult result(Random random, ItemId id, boolean fresh, Period period) {
        Rule rule = Rule.ofKey(id.text().substring(0, id.text().indexOf('/')));
        boolean breached = random.nextBoolean();
        BigDecimal base = BigDecimal.valueOf(50L + random.nextInt(100));
        Measure measure = new Measure(
                BigDecimal.valueOf(random.nextInt(9)),
                BigDecimal.valueOf(random.nextInt(9)),
                rule.hasBase() ? BigDecimal.valueOf(random.nextInt(300)) : null,
                rule.hasBase() ? base : null);
        LocalDate dueOn = random.nextInt(3) == 0 ? period.asOf().plusDays(random.nextInt(120) - 30L) : null;
        Subject subject = new Subject(
                rule, "230306", Months.SCHOOL, "晨兴中学", Message.literal(new Text(rule.label(), rule.label())), "");
        return new RuleResult(id, subject, measure, breached, fresh, dueOn, "a.csv v1");
    }

    private static List<Entry> entries(Random random, Ledger ledger, Period period) {
        List<Entry> entries = new ArrayList<>();
        for (Line line : ledger.lines()) {
            switch (random.nextInt(6)) {
                case 0 -> entries.add(Months.unit(line.id().text(), "区教育局"));
                case 1 ->
                    entries.add(Months.due(
                            line.id().text(), period.asOf().plusDays(20).toString()));
                case 2 ->
                    entries.add(Months.close(
                            line.id().text(), period.asOf().minusDays(3).toString()));
                default -> {}
            }
        }
        return entries;
    }

    private static Map<String, Line> byId(Ledger ledger) {
        return ledger.lines().stream()
                .collect(Collectors.toMap(line -> line.id().text(), line -> line));
    }

    private static String predecessor(ItemId id) {
        return id.generation() == 2 ? id.root().text() : id.root().text() + "#" + (id.generation() - 1);
    }
}
