package org.duxue.report.reply;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.duxue.area.Fact;
import org.duxue.ledger.Line;
import org.duxue.ledger.Rule;
import org.duxue.shared.Area;
import org.duxue.summary.AreaLines;
import org.duxue.summary.IndicatorRow;
import org.duxue.summary.SenderFact;
import org.duxue.summary.ValueChange;
import org.jspecify.annotations.Nullable;

/**
 * The subject of one answer of a reply.
 *
 * @param schools codes; empty when it is about all schools
 * @param rule absent if the letter names none
 * @param problem text of the letter; empty if no letter raised it
 * @param measures the operators' entries for the finding itself
 * @param first whether it is the first answer about the area
 */
record AnswerScope(
        ReplyDraft draft,
        Area area,
        List<String> schools,
        @Nullable Rule rule,
        String problem,
        List<String> measures,
        boolean first) {

    ReplyText speech() {
        return this.draft.speech();
    }

    String of(String zh, String en) {
        return speech().of(zh, en);
    }

    /**
     * The month of the report at the beginning of a section; not repeated in Chinese, since the opening gives the date
     * of all data.
     */
    String asOf() {
        return !this.first && speech().words().chinese()
                ? ""
                : of(
                        "截至" + speech().month(this.draft.period()) + "，",
                        "As of " + speech().month(this.draft.period()) + ", ");
    }

    /** Marks a figure of the whole district if the letter names only some schools. */
    String whole() {
        return this.schools.isEmpty() ? "" : of("全区", "in the whole district ");
    }

    /** Marks figures that are added up only over the schools that the letter names. */
    String ofNamed() {
        return this.schools.isEmpty() ? "" : of("上述学校", "of the schools named, ");
    }

    private boolean names(String school) {
        return this.schools.isEmpty() || this.schools.contains(school);
    }

    /** Whether the letter contains one of these words, or there is no letter. */
    boolean speaksOf(String... words) {
        return this.problem.isEmpty() || List.of(words).stream().anyMatch(this.problem::contains);
    }

    <F extends Fact> List<SentFact<F>> facts(Class<F> type) {
        return this.draft.facts().stream()
                .filter(one -> type.isInstance(one.fact()))
                .filter(one -> one.fact() instanceof Fact.Agency || names(one.sender()))
                .map(one -> new SentFact<>(one, type.cast(one.fact())))
                .toList();
    }

    /** Facts of all schools, not only those that the letter names. */
    <F extends Fact> Stream<F> factsOfDistrict(Class<F> type) {
        return this.draft.facts().stream()
                .map(SenderFact::fact)
                .filter(type::isInstance)
                .map(type::cast);
    }

    /** Whether all data of the area are of the year of the period. */
    boolean isOfOneYear() {
        int year = this.draft.period().month().getYear();
        return areaLines()
                .map(lines -> lines.freshness().oldest())
                .filter(oldest -> oldest.month().getYear() != year)
                .isEmpty();
    }

    /** A fact with its sender. */
    record SentFact<F extends Fact>(SenderFact of, F fact) {

        String name() {
            return this.of.senderName();
        }
    }

    /** Lines of the ledger whose rule matches, limited to the schools that the letter names. */
    List<Line> lines(Predicate<Rule> rules) {
        return this.draft.ledger().stream()
                .filter(line -> rules.test(line.subject().rule()))
                .filter(line -> line.subject().schoolCode().isEmpty()
                        || names(line.subject().schoolCode()))
                .toList();
    }

    private Optional<AreaLines> areaLines() {
        return this.draft.totals().stream()
                .filter(lines -> lines.area() == this.area)
                .findFirst();
    }

    /** A figure of the district; empty if there is none. */
    Optional<IndicatorRow> row(String indicator, String breakdown) {
        return areaLines().stream()
                .flatMap(lines -> lines.rows().stream())
                .filter(row -> row.indicator().key().equals(indicator)
                        && row.breakdown().equals(breakdown))
                .filter(row -> row.value().isPresent())
                .findFirst();
    }

    Optional<BigDecimal> number(String indicator) {
        return row(indicator, "").flatMap(IndicatorRow::value);
    }

    Optional<BigDecimal> number(String indicator, String breakdown) {
        return row(indicator, breakdown).flatMap(IndicatorRow::value);
    }

    /** A figure with its unit. */
    Optional<String> amount(String indicator) {
        return row(indicator, "").flatMap(this::amount);
    }

    Optional<String> amount(IndicatorRow row) {
        return row.value().map(value -> speech().amount(value, row.indicator().unit()));
    }

    List<IndicatorRow> parts(String indicator, String dimension) {
        return areaLines().stream()
                .flatMap(lines -> lines.rows().stream())
                .filter(row -> row.indicator().key().equals(indicator)
                        && row.breakdown().startsWith(dimension + "=")
                        && !row.breakdown().contains(";"))
                .filter(row -> row.value().isPresent())
                .toList();
    }

    /** The number of submissions of the area that are of this period, if others are carried. */
    Optional<Long> fresh() {
        return areaLines()
                .filter(lines -> lines.freshness().isCarried())
                .map(lines -> lines.counted() - lines.freshness().carried());
    }

    /** Why a figure cannot be compared with that of the previous period; empty if it can. */
    String notComparable() {
        long uneven = this.draft.moved().stream()
                .filter(change -> change.indicator().area() == this.area)
                .mapToLong(ValueChange::uneven)
                .max()
                .orElse(0);
        return uneven == 0
                ? ""
                : of(
                        uneven + "所学校两期中有一期数据不全，不能直接比较",
                        "the data of " + uneven + (uneven == 1 ? " school" : " schools")
                                + " are incomplete in one of the periods, so they are not comparable");
    }

    /** How many submissions count and how old they are, if some are missing or of an earlier month. */
    String freshness() {
        return areaLines()
                .filter(lines -> lines.isIncomplete() || lines.freshness().isCarried())
                .map(speech().words()::counted)
                .map(counted -> of("（计入 " + counted + "）", " (counted " + counted + ")"))
                .orElse("");
    }

    /** Names in order, without repetitions. */
    String names(List<? extends SentFact<?>> facts) {
        Set<String> names = new LinkedHashSet<>();
        facts.forEach(one -> names.add(one.name()));
        return speech().list(List.copyOf(names));
    }
}
