package org.duxue.report.audit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duxue.ledger.Rule;
import org.duxue.ledger.State;
import org.duxue.shared.Kind;
import org.jspecify.annotations.Nullable;

/** Things of schools: what is there, what was bought, what is planned, and hazards. */
final class Items {

    private static final Map<String, String> EQUIPMENT = Map.of(
            "computer", "学生计算机",
            "office_computer", "教师办公电脑",
            "multimedia", "多媒体设备",
            "smart_board", "智慧黑板",
            "recording_room", "录播教室",
            "multimedia_room", "网络多媒体教室",
            "laboratory", "实验室设备",
            "sports_arts", "音体美器材",
            "furniture", "家具");
    private static final Map<String, String> HAZARDS = Map.of(
            "electrical", "用电", "guardrail", "护栏", "fire", "消防", "building", "建筑", "food", "食品", "traffic", "交通");

    private final DistrictFacts facts;

    Items(DistrictFacts facts) {
        this.facts = facts;
    }

    /** Keys of the categories of equipment that are named. */
    static Stream<String> categories(List<Token> tokens) {
        return categories(tokens, EQUIPMENT.keySet());
    }

    static Stream<String> hazards(List<Token> tokens) {
        return categories(tokens, HAZARDS.keySet());
    }

    private static Stream<String> categories(List<Token> tokens, Set<String> known) {
        return tokens.stream()
                .flatMap(token -> token.tags().stream())
                .filter(tag -> tag.startsWith("D.category="))
                .map(tag -> tag.substring("D.category=".length()))
                .filter(known::contains)
                .distinct();
    }

    static String label(String category) {
        return EQUIPMENT.getOrDefault(category, HAZARDS.getOrDefault(category, category));
    }

    /** Rows of the plan of some categories (all if none is named), some years (all if none) and schools. */
    List<DataRow> planned(Set<String> categories, @Nullable Years years, Scope.Members members) {
        return this.facts.rows(
                Kind.EQUIPMENT,
                isA("更新计划", categories, members).and(row -> years == null || years.covers(row.cell("plan_year"))));
    }

    /** Assets that came into use in a time. */
    List<DataRow> bought(Set<String> categories, Moment when, Scope.Members members) {
        return this.facts.rows(
                Kind.EQUIPMENT,
                isA("在用资产", categories, members)
                        .and(row -> row.day("acquired_on").filter(when::covers).isPresent()));
    }

    /** Assets that are there. */
    List<DataRow> there(Set<String> categories, Scope.Members members) {
        return this.facts.rows(
                Kind.EQUIPMENT,
                isA("在用资产", categories, members)
                        .and(row -> !row.cell("condition").equals("已处置")));
    }

    private static Predicate<DataRow> isA(String record, Set<String> categories, Scope.Members members) {
        Set<String> labels = categories.stream().map(Items::label).collect(Collectors.toSet());
        return row -> row.cell("record").equals(record)
                && (labels.isEmpty() || labels.contains(row.cell("category")))
                && members.has(row.sender());
    }

    /** Hazards of a category in any month, the latest row of each. */
    List<DataRow> hazards(Set<String> categories) {
        Set<String> labels = categories.stream().map(Items::label).collect(Collectors.toSet());
        Map<String, DataRow> latest = new java.util.TreeMap<>();
        this.facts
                .months()
                .forEach((period, month) -> month.rows().stream()
                        .filter(row ->
                                row.kind() == Kind.SAFETY && row.cell("record").equals("隐患"))
                        .filter(row -> labels.isEmpty() || labels.contains(row.cell("category")))
                        .forEach(row -> latest.put(row.sender() + "/" + row.cell("item_id"), row)));
        return List.copyOf(latest.values());
    }

    /**
     * Whether a hazard is done with on the as-of date: as the ledger has it, which also knows what was changed, left out
     * or cleared otherwise; by its row where the ledger does not follow it.
     */
    boolean isResolved(DataRow hazard) {
        String id = Rule.HAZARD.key() + "/" + hazard.sender() + "/" + hazard.cell("item_id");
        return this.facts.month().ledger().stream()
                .filter(line -> line.state() != State.MOVED)
                .filter(line -> line.id().toString().replaceFirst("#\\d+$", "").equals(id))
                .reduce((earlier, later) -> later)
                .map(line -> !line.isUnsettled())
                .orElseGet(() -> hazard.day("resolved_on")
                        .filter(day -> !day.isAfter(this.facts.period().asOf()))
                        .isPresent());
    }

    static BigDecimal worth(DataRow row) {
        return row.number("quantity").multiply(row.number("unit_value_yuan"));
    }

    /** The sum over rows, and where it comes from; nothing over no rows. */
    static Optional<Known> sum(List<DataRow> rows, Function<DataRow, BigDecimal> of) {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal sum = rows.stream().map(of).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Optional.of(new Known(sum, DataRow.source(rows)));
    }
}
