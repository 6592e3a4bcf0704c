package org.duxue.report.page;

import java.util.ArrayList;
import java.util.List;
import org.duxue.report.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * The command that proves each figure of a page; none if the page leaves the district.
 *
 * @param figures commands for figures of the district, by key
 * @param schools the end of the command for the figure of a school, by code
 */
public record ProofCommands(List<Command> figures, List<Command> schools) {

    static final ProofCommands NONE = new ProofCommands(List.of(), List.of());

    /** A command, or its end, and the link target on the page. */
    public record Command(String key, String label, String text) {}

    /** @param heatMap the heat map of schools; absent if its rows are districts */
    static ProofCommands of(
            String month,
            String district,
            List<AreaCard> cards,
            @Nullable HeatMap heatMap,
            List<BalanceView> balance,
            Words words) {
        String of = " --period " + month + " --district " + district;
        List<Command> figures = new ArrayList<>();
        for (AreaCard card : cards) {
            card.all()
                    .forEach(figure ->
                            figures.add(new Command(figure.key(), figure.label(), "duxue prove " + figure.key() + of)));
        }
        for (BalanceView stage : balance) {
            String part = " --breakdown stage=" + stage.key() + of;
            figures.add(new Command(
                    "balance.all." + stage.key(),
                    stage.stage() + words.of("达标项", " targets met"),
                    "duxue prove balance.all" + part));
            stage.spreads()
                    .forEach(spread -> figures.add(new Command(
                            spread.key() + "." + stage.key(),
                            stage.stage() + words.of("", " ") + spread.label(),
                            "duxue prove " + spread.key() + part)));
        }
        List<Command> schools = new ArrayList<>();
        if (heatMap != null) {
            heatMap.groups()
                    .forEach(group -> group.rows()
                            .forEach(
                                    row -> schools.add(new Command(row.code(), row.name(), "--school " + row.code()))));
        }
        return new ProofCommands(figures, schools);
    }

    public boolean isEmpty() {
        return this.figures.isEmpty();
    }
}
