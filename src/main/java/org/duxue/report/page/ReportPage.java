package org.duxue.report.page;

import java.util.List;
import org.duxue.registry.District;
import org.duxue.report.words.Words;
import org.duxue.shared.Period;

/**
 * The content of a page, ready to be printed.
 *
 * @param place the district, or all
 * @param sentence how things stand, in one sentence
 * @param ofDistricts whether the rows of the heat map are districts, whose pages lie beside this one
 * @param isPublic whether the page may leave the district, with no other files than {@code summary.json} beside it
 */
public record ReportPage(
        Words words,
        String place,
        String month,
        String asOf,
        String sentence,
        boolean ofDistricts,
        boolean isPublic,
        List<AreaCard> cards,
        HeatMap heatMap,
        List<BalanceView> balance,
        FitnessView fitness,
        PlanView plan,
        LedgerView ledger,
        CompletenessView completeness) {

    static String place(District district, boolean ofDistricts, Words words) {
        return ofDistricts ? words.of("全部区县", "All districts") : Shown.text(district.name());
    }

    static String sentence(
            String place,
            Period period,
            List<AreaCard> cards,
            LedgerView ledger,
            CompletenessView completeness,
            Words words) {
        long targets = cards.stream().mapToLong(AreaCard::withTarget).sum();
        long met = cards.stream().mapToLong(AreaCard::met).sum();
        long missed = cards.stream().mapToLong(AreaCard::missed).sum();
        String without = targets == met + missed
                ? ""
                : words.of(
                        "，" + (targets - met - missed) + " 项暂无数据", ", " + (targets - met - missed) + " without data");
        String overdue = String.valueOf(ledger.count(org.duxue.ledger.State.OVERDUE));
        return words.of(
                "截至 " + words.day(period.asOf()) + "，" + place + "六个方面 " + targets + " 项有目标的指标中 " + met + " 项达标、"
                        + missed
                        + " 项未达标" + without + "；整改台账未销号 " + ledger.open() + " 条，其中逾期 " + overdue + " 条；应报 "
                        + completeness.due() + " 份材料，已采用 " + completeness.counted() + " 份。",
                "As of " + words.day(period.asOf()) + ", " + place + " meets " + met + " of " + targets
                        + " targets in the six areas and misses " + missed + without + "; " + ledger.open()
                        + " ledger lines are open, " + overdue + " of them overdue; " + completeness.counted() + " of "
                        + completeness.due() + " submissions count.");
    }
}
