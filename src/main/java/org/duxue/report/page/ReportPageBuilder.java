package org.duxue.report.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.duxue.area.Indicator;
import org.duxue.ledger.Line;
import org.duxue.ledger.State;
import org.duxue.registry.District;
import org.duxue.registry.School;
import org.duxue.report.words.Words;
import org.duxue.shared.Period;
import org.duxue.summary.AreaLines;
import org.duxue.summary.Balance;
import org.duxue.summary.History;
import org.duxue.summary.Obligation;
import org.duxue.summary.PeriodQuestions;
import org.duxue.summary.ValueChange;

/** Builds a page while the schools of a district, or all districts, are iterated. */
public final class ReportPageBuilder {

    private final Words words;
    private final Period period;
    private final District district;
    private final boolean ofDistricts;
    private final HeatMap.Drawing heatMap;
    private final Heaviest.Weighing weighing;

    private ReportPageBuilder(Words words, Period period, District district, boolean ofDistricts) {
        this.words = words;
        this.period = period;
        this.district = district;
        this.ofDistricts = ofDistricts;
        this.heatMap = new HeatMap.Drawing(words, !ofDistricts);
        this.weighing = new Heaviest.Weighing(words, !ofDistricts);
    }

    public static ReportPageBuilder of(Words words, Period period, District district) {
        return new ReportPageBuilder(words, period, district, false);
    }

    public static ReportPageBuilder ofAll(Words words, Period period, District all) {
        return new ReportPageBuilder(words, period, all, true);
    }

    /** Adds a school with its lines. */
    public void add(School school, List<AreaLines> lines) {
        add(school.code(), school.name(), this.words.schoolType(school.type()), lines);
    }

    /** Adds a district, with its lines, to the page of all districts. */
    public void add(District one, List<AreaLines> lines) {
        add(one.code(), one.name(), "", lines);
    }

    private void add(String code, String name, String group, List<AreaLines> lines) {
        this.heatMap.add(new HeatMap.Sender(code, name, group), lines);
        this.weighing.add(code, name, lines);
    }

    /**
     * The content of the page other than the lines of its schools.
     *
     * @param isPublic whether the page may leave the district
     * @param sealed the edition of the month; absent if it was not sealed, or if the page leaves the district
     * @param asked questions to the senders; empty if the page may leave the district
     */
    public record Rest(
            boolean isPublic,
            List<AreaLines> total,
            List<ValueChange> changes,
            History history,
            List<Balance.OfStage> balance,
            List<Line> ledger,
            SortedMap<Period, Map<State, Long>> ledgerByMonth,
            List<Obligation> obligation,
            List<PeriodQuestions.Asked> asked,
            Optional<Sealed> sealed) {}

    /**
     * A note that the month was sealed.
     *
     * @param errata number of figures and sentences of the edition that are no longer true
     */
    public record Sealed(int edition, int errata) {

        private String in(Words words) {
            String which =
                    words.of("本月结果已封存为第 " + this.edition + " 版", "This month is sealed as edition " + this.edition);
            return which
                    + (this.errata == 0
                            ? words.of("。", ".")
                            : words.of(
                                    "；其中 " + this.errata + " 处数字或语句已不成立，见 errata.csv。",
                                    "; " + this.errata
                                            + " figures or sentences of it do not hold any more, see errata.csv."));
        }
    }

    public ReportPage with(Rest rest) {
        String place = ReportPage.place(this.district, this.ofDistricts, this.words);
        ChangeSentence sentence = new ChangeSentence(this.words);
        Map<Indicator, String> changes = new HashMap<>();
        rest.changes().forEach(change -> changes.put(change.indicator(), sentence.of(change)));
        List<AreaCard> cards = rest.total().stream()
                .map(area -> AreaCard.of(area, this.period, rest.history(), changes, this.weighing, this.words))
                .toList();
        LedgerView ledger = LedgerView.of(rest.ledger(), rest.ledgerByMonth(), this.period, this.words);
        CompletenessView completeness = CompletenessView.of(rest.obligation(), rest.asked(), this.words);
        HeatMap map = this.heatMap.under(rest.total());
        List<BalanceView> balance = BalanceView.of(rest.balance(), this.words);
        return new ReportPage(
                this.words,
                place,
                this.words.month(this.period),
                this.words.day(this.period.asOf()),
                Lead.of(cards, this.words),
                ReportPage.sentence(place, this.period, cards, ledger, completeness, this.words, rest.isPublic()),
                rest.sealed().map(one -> one.in(this.words)).orElse(""),
                this.ofDistricts,
                rest.isPublic(),
                cards,
                map,
                balance,
                FitnessView.of(rest.total(), this.words),
                PlanView.of(rest.total(), this.words),
                ledger,
                completeness,
                rest.isPublic()
                        ? ProofCommands.NONE
                        : ProofCommands.of(
                                this.period.toString(),
                                this.district.code(),
                                cards,
                                this.ofDistricts ? null : map,
                                balance,
                                this.words));
    }
}
