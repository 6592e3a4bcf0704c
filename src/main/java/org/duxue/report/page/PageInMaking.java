package org.duxue.report.page;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.duxue.ledger.Line;
import org.duxue.ledger.State;
import org.duxue.registry.District;
import org.duxue.report.words.Words;
import org.duxue.shared.Period;
import org.duxue.summary.AreaLines;
import org.duxue.summary.Balance;
import org.duxue.summary.History;
import org.duxue.summary.Received;

/** A page that is made while the schools of a district pass, or the districts of all. */
public final class PageInMaking {

    private final Words words;
    private final Period period;
    private final District district;
    private final boolean ofDistricts;
    private final HeatMap.Drawing heatMap;

    private PageInMaking(Words words, Period period, District district, boolean ofDistricts) {
        this.words = words;
        this.period = period;
        this.district = district;
        this.ofDistricts = ofDistricts;
        this.heatMap = new HeatMap.Drawing(words, !ofDistricts);
    }

    public static PageInMaking of(Words words, Period period, District district) {
        return new PageInMaking(words, period, district, false);
    }

    public static PageInMaking ofAll(Words words, Period period, District all) {
        return new PageInMaking(words, period, all, true);
    }

    /** Takes a school, or a district, with its lines. */
    public void add(String code, String name, List<AreaLines> lines) {
        this.heatMap.add(code, name, lines);
    }

    /**
     * What the page shows besides the lines of its schools.
     *
     * @param isPublic whether all this may leave the district
     */
    public record Rest(
            boolean isPublic,
            List<AreaLines> total,
            History history,
            List<Balance.OfStage> balance,
            List<Line> ledger,
            SortedMap<Period, Map<State, Long>> ledgerByMonth,
            List<Received> received) {}

    public ReportPage with(Rest rest) {
        String place = ReportPage.place(this.district, this.ofDistricts, this.words);
        List<AreaCard> cards = rest.total().stream()
                .map(area -> AreaCard.of(area, this.period, rest.history(), this.words))
                .toList();
        LedgerView ledger = LedgerView.of(rest.ledger(), rest.ledgerByMonth(), this.period, this.words);
        CompletenessView completeness = CompletenessView.of(rest.received(), this.words);
        return new ReportPage(
                this.words,
                place,
                this.words.month(this.period),
                this.words.day(this.period.asOf()),
                ReportPage.sentence(place, this.period, cards, ledger, completeness, this.words),
                this.ofDistricts,
                rest.isPublic(),
                cards,
                this.heatMap.under(rest.total()),
                BalanceView.of(rest.balance(), this.words),
                FitnessView.of(rest.total(), this.words),
                PlanView.of(rest.total(), this.words),
                ledger,
                completeness);
    }
}
