package org.duxue.report.page;

import java.util.List;
import org.duxue.ledger.State;
import org.duxue.registry.District;
import org.duxue.report.words.Words;
import org.duxue.shared.Period;

/**
 * The content of a page, ready to be printed.
 *
 * @param place the district, or all
 * @param lead the figures farthest from their targets
 * @param sentence the overall state, in one sentence
 * @param sealed a note that the month was sealed, and the number of its errata; empty if it was not
 * @param ofDistricts whether the rows of the heat map are districts, whose pages are in neighbouring folders
 * @param isPublic whether the page may leave the district, together with {@code summary.json} only
 */
public record ReportPage(
        Words words,
        String place,
        String month,
        String asOf,
        Lead lead,
        String sentence,
        String sealed,
        boolean ofDistricts,
        boolean isPublic,
        List<AreaCard> cards,
        HeatMap heatMap,
        List<BalanceView> balance,
        FitnessView fitness,
        PlanView plan,
        LedgerView ledger,
        CompletenessView completeness,
        ProofCommands proof) {

    static String place(District district, boolean ofDistricts, Words words) {
        return ofDistricts ? words.of("全部区县", "All districts") : PageFormat.text(district.name());
    }

    static String sentence(
            String place,
            Period period,
            List<AreaCard> cards,
            LedgerView ledger,
            CompletenessView completeness,
            Words words,
            boolean isPublic) {
        long targets = cards.stream().mapToLong(AreaCard::withTarget).sum();
        long met = cards.stream().mapToLong(AreaCard::met).sum();
        long missed = cards.stream().mapToLong(AreaCard::missed).sum();
        String without = targets == met + missed
                ? ""
                : words.of(
                        "，" + (targets - met - missed) + (isPublic ? " 项暂无数据或不公开" : " 项暂无数据"),
                        ", " + (targets - met - missed) + (isPublic ? " without data or not public" : " without data"));
        long metInPart = cards.stream()
                .filter(AreaCard::isIncomplete)
                .mapToLong(AreaCard::met)
                .sum();
        String inPart = metInPart == 0
                ? ""
                : words.of("（其中 " + metInPart + " 项数据不全）", " (" + metInPart + " of them on incomplete data)");
        String open = words.number(ledger.open());
        String overdue = words.number(ledger.count(State.OVERDUE));
        return words.of(
                "截至 " + words.day(period.asOf()) + "，" + place + "六个方面 " + targets + " 项有目标的指标中 " + met + " 项达标"
                        + inPart
                        + "、" + missed
                        + " 项未达标" + without + "；整改台账" + (isPublic ? "（不含涉及人员的条目）" : "") + "未整改到位 " + open
                        + " 条，其中逾期 " + overdue + " 条；"
                        + sent(completeness, words),
                "As of " + words.day(period.asOf()) + ", " + place + " meets " + met + inPart + " of " + targets
                        + " targets in the six areas and misses " + missed + without + "; " + open
                        + " ledger lines" + (isPublic ? " (without those about people)" : "") + " are open, " + overdue
                        + " of them overdue; " + sent(completeness, words));
    }

    /** How far the figures are based on data sent for this month. */
    private static String sent(CompletenessView sent, Words words) {
        long lacking = sent.due() - sent.counted();
        StringBuilder all = new StringBuilder(words.of(
                "应报 " + words.number(sent.due()) + " 份材料，计入 " + words.number(sent.counted()) + " 份",
                words.number(sent.counted()) + " of " + words.number(sent.due()) + " submissions count"));
        if (sent.carriedOver() > 0) {
            all.append(words.of(
                    "，其中 " + words.number(sent.carriedOver()) + " 份沿用以前月份",
                    ", " + words.number(sent.carriedOver()) + " of them carried from earlier months"));
        }
        if (lacking > 0) {
            all.append(words.of(
                    "，" + words.number(lacking) + " 份缺报或被退回",
                    ", " + words.number(lacking) + " are missing or rejected"));
        }
        if (!sent.notSent().isEmpty()) {
            all.append(words.of("；本期无人报送：", "; sent by nobody this month: "))
                    .append(String.join(words.of("、", ", "), sent.notSent()));
        }
        if (!sent.refusedFromAll().isEmpty()) {
            all.append(words.of("；本期报送的均被退回：", "; sent this month and all rejected: "))
                    .append(String.join(words.of("、", ", "), sent.refusedFromAll()));
        }
        return all.append(words.of("。", ".")).toString();
    }
}
