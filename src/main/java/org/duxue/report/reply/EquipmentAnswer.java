package org.duxue.report.reply;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.duxue.area.Fact;
import org.duxue.area.Unit;
import org.duxue.shared.Labelled;

/** Purchases, the plans by year with items and amounts, and equipment past its service life. */
record EquipmentAnswer(AnswerScope scope) implements Answer {

    /** Maximum number of schools that are named one by one. */
    private static final int MOST_NAMED = 3;

    private ReplyText speech() {
        return this.scope.speech();
    }

    @Override
    public List<String> done() {
        List<String> done = new ArrayList<>();
        Map<YearMonth, Map<Labelled, List<AnswerScope.SentFact<Fact.Purchase>>>> purchases =
                this.scope.facts(Fact.Purchase.class).stream()
                        .collect(Collectors.groupingBy(
                                one -> YearMonth.from(one.fact().day()),
                                TreeMap::new,
                                Collectors.groupingBy(
                                        one -> one.fact().category(), LinkedHashMap::new, Collectors.toList())));
        purchases.forEach(
                (month, ofMonth) -> ofMonth.forEach((category, all) -> done.add(purchase(month, category, all))));
        Map<YearMonth, List<AnswerScope.SentFact<Fact.Upgrade>>> completed =
                this.scope.facts(Fact.Upgrade.class).stream()
                        .filter(one -> one.fact().completedOn() != null)
                        .collect(Collectors.groupingBy(
                                one -> YearMonth.from(one.fact().completedOn()), TreeMap::new, Collectors.toList()));
        completed.forEach((month, all) -> done.add(completed(month, all)));
        return done;
    }

    private String purchase(YearMonth month, Labelled category, List<AnswerScope.SentFact<Fact.Purchase>> all) {
        BigDecimal yuan = all.stream().map(one -> one.fact().yuan()).reduce(BigDecimal.ZERO, BigDecimal::add);
        String value = speech().amount(yuan, Unit.YUAN);
        return this.scope.of(
                speech().month(month) + "，" + this.scope.names(all) + "购置" + category.label() + "，价值" + value + "。",
                "In " + speech().month(month) + " " + this.scope.names(all) + " bought " + speech().key(category)
                        + " worth " + value + ".");
    }

    private String completed(YearMonth month, List<AnswerScope.SentFact<Fact.Upgrade>> all) {
        BigDecimal spent = all.stream()
                .map(one -> one.fact().spent())
                .filter(java.util.Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        String money = speech().amount(spent, Unit.YUAN);
        return this.scope.of(
                speech().month(month) + "，" + this.scope.names(all) + "完成更新" + items(all) + "，支出" + money + "。",
                "In " + speech().month(month) + " " + this.scope.names(all) + " renewed " + items(all) + " and spent "
                        + money + ".");
    }

    @Override
    public List<String> now() {
        List<String> now = new ArrayList<>();
        overdue(now);
        Map<Integer, List<AnswerScope.SentFact<Fact.Upgrade>>> plans = this.scope.facts(Fact.Upgrade.class).stream()
                .collect(Collectors.groupingBy(one -> one.fact().year(), TreeMap::new, Collectors.toList()));
        if (plans.size() > 1) {
            now.add(together(plans));
        }
        // state the age of the data only once
        String freshness = plans.size() > 1 ? "" : this.scope.freshness();
        plans.forEach((year, all) -> now.add(plan(year, all, freshness)));
        return now;
    }

    private void overdue(List<String> now) {
        this.scope
                .amount("overdue_count")
                .ifPresent(count -> now.add(
                        this.scope
                                        .number("overdue_count")
                                        .filter(number -> number.signum() == 0)
                                        .isPresent()
                                ? this.scope.asOf()
                                        + this.scope.whole()
                                        + this.scope.of("没有超过使用年限的设备", "no equipment is past its service life")
                                        + this.scope.freshness()
                                        + speech().end()
                                : this.scope.asOf()
                                        + this.scope.whole()
                                        + this.scope.of("超过使用年限的设备", "equipment past its service life: ")
                                        + count
                                        + this.scope
                                                .amount("overdue_value_rate")
                                                .map(rate -> this.scope.of(
                                                        "，占在用设备价值的" + rate, ", " + rate + " of the value in use"))
                                                .orElse("")
                                        + this.scope.freshness()
                                        + speech().end()));
    }

    private String together(Map<Integer, List<AnswerScope.SentFact<Fact.Upgrade>>> plans) {
        List<Integer> years = List.copyOf(plans.keySet());
        List<String> parts = plans.entrySet().stream()
                .map(one -> this.scope.of(one.getKey() + "年", one.getKey() + ": ") + budget(one.getValue()))
                .toList();
        List<AnswerScope.SentFact<Fact.Upgrade>> all =
                plans.values().stream().flatMap(List::stream).toList();
        String span = years.get(0) + this.scope.of("—", "–") + years.get(years.size() - 1);
        return this.scope.of(
                span + "年" + this.scope.ofNamed() + "更新计划共投入" + budget(all) + "（" + speech().list(parts) + "）"
                        + this.scope.freshness() + "。",
                "The plans of " + span + " come " + this.scope.ofNamed() + "to " + budget(all) + " ("
                        + speech().list(parts) + ")" + this.scope.freshness() + ".");
    }

    private String budget(List<AnswerScope.SentFact<Fact.Upgrade>> all) {
        return speech().amount(
                        all.stream().map(one -> one.fact().budget()).reduce(BigDecimal.ZERO, BigDecimal::add),
                        Unit.YUAN);
    }

    private String plan(int year, List<AnswerScope.SentFact<Fact.Upgrade>> all, String freshness) {
        List<AnswerScope.SentFact<Fact.Upgrade>> open =
                all.stream().filter(one -> one.fact().completedOn() == null).toList();
        boolean due = year <= this.scope.draft().period().month().getYear();
        String rest = !due || open.isEmpty()
                ? ""
                : open.size() == all.size()
                        ? this.scope.of("，目前尚未实施完毕", ", not carried out yet")
                        : this.scope.of(
                                "，其中" + budget(open) + "的项目尚未实施完毕",
                                ", of these " + budget(open) + " not carried out yet");
        return this.scope.of(
                year + "年" + this.scope.ofNamed() + "计划投入" + budget(all) + "，更新" + items(all) + schools(all) + rest
                        + freshness + "。",
                "Planned for " + year + ": " + this.scope.ofNamed() + budget(all) + " for " + items(all) + schools(all)
                        + rest + freshness + ".");
    }

    private String schools(List<AnswerScope.SentFact<Fact.Upgrade>> all) {
        long schools = all.stream().map(one -> one.of().sender()).distinct().count();
        return schools > MOST_NAMED ? "" : speech().inBrackets(this.scope.names(all));
    }

    private String items(List<AnswerScope.SentFact<Fact.Upgrade>> all) {
        Map<Labelled, Integer> quantities = new LinkedHashMap<>();
        all.forEach(one -> quantities.merge(one.fact().category(), one.fact().quantity(), Integer::sum));
        return speech().list(quantities.entrySet().stream()
                .map(one -> this.scope.of(
                        one.getKey().label() + one.getValue() + unit(one.getKey()),
                        one.getValue() + " " + speech().key(one.getKey())))
                .toList());
    }

    private static String unit(Labelled category) {
        return switch (category.key()) {
            case "smart_board", "multimedia" -> "套";
            case "recording_room", "multimedia_room" -> "间";
            case "computer", "office_computer" -> "台";
            default -> "件";
        };
    }
}
