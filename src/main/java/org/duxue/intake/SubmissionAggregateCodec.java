package org.duxue.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duxue.area.Figures;
import org.duxue.area.FiguresCodec;
import org.duxue.area.Observation;
import org.duxue.area.Population;
import org.duxue.area.SourceRows;
import org.duxue.area.SubmissionAggregate;
import org.duxue.area.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Aggregates as text for the database: a line for each figure, then one for each observation, with or without its name.
 */
final class SubmissionAggregateCodec {

    private static final String OBSERVATION = "O";
    private static final String NAMED_OBSERVATION = "N";
    /** First cell of a line with the mark, weight and population of the observation on the preceding line. */
    private static final String BEHIND = "B";

    private static final int KEYS_FROM = 4;
    private static final int FIXED_CELLS = 10;

    private final FiguresCodec figures = new FiguresCodec();

    String write(SubmissionAggregate aggregate) {
        StringBuilder text = new StringBuilder();
        this.figures.write(text, aggregate.figures());
        for (Observation observation : aggregate.observations()) {
            FiguresCodec.writeLine(text, cells(observation));
            if (hasBehind(observation)) {
                FiguresCodec.writeLine(text, behind(observation));
            }
        }
        return text.toString();
    }

    private static Object[] cells(Observation observation) {
        boolean isNamed = !observation.detail().isEmpty();
        Stream<String> fixed = Stream.of(
                isNamed ? NAMED_OBSERVATION : OBSERVATION,
                observation.rule(),
                observation.measured().toPlainString(),
                observation.target().toPlainString(),
                observation.breached() ? "1" : "0",
                plain(observation.amount()),
                plain(observation.base()),
                observation.dueOn() == null ? "" : observation.dueOn().toString(),
                observation.rows().named().stream().map(String::valueOf).collect(Collectors.joining(" ")),
                String.valueOf(observation.rows().count()));
        Stream<String> name = isNamed ? Stream.of(observation.detail()) : Stream.of();
        return Stream.concat(Stream.concat(fixed, name), observation.parts().stream())
                .toArray();
    }

    private static boolean hasBehind(Observation observation) {
        return observation.population().size() > 0
                || !observation.mark().isEmpty()
                || observation.weight() != Weight.FULL;
    }

    private static Object[] behind(Observation observation) {
        return Stream.concat(
                        Stream.of(
                                BEHIND,
                                observation.mark(),
                                observation.weight().name(),
                                String.valueOf(observation.population().size())),
                        observation.population().keys().stream())
                .toArray();
    }

    private static Observation withBehind(Observation observation, List<String> cells) {
        Population population =
                new Population(cells.subList(KEYS_FROM, cells.size()), Integer.parseInt(cells.get(KEYS_FROM - 1)));
        return observation.behind(population, cells.get(1)).weighing(Weight.valueOf(cells.get(2)));
    }

    SubmissionAggregate read(String text) {
        List<Observation> observations = new ArrayList<>();
        Figures all = this.figures.read(text, line -> {
            if (line.get(0).equals(BEHIND)) {
                int last = observations.size() - 1;
                observations.set(last, withBehind(observations.get(last), line));
            } else {
                observations.add(observation(line));
            }
        });
        return new SubmissionAggregate(all, observations);
    }

    private static Observation observation(List<String> cells) {
        boolean isNamed = cells.get(0).equals(NAMED_OBSERVATION);
        return new Observation(
                cells.get(1),
                cells.subList(isNamed ? FIXED_CELLS + 1 : FIXED_CELLS, cells.size()),
                new BigDecimal(cells.get(2)),
                new BigDecimal(cells.get(3)),
                cells.get(4).equals("1"),
                number(cells.get(5)),
                number(cells.get(6)),
                cells.get(7).isEmpty() ? null : LocalDate.parse(cells.get(7)),
                new SourceRows(
                        Stream.of(cells.get(8).split(" "))
                                .filter(row -> !row.isEmpty())
                                .map(Integer::valueOf)
                                .toList(),
                        Integer.parseInt(cells.get(9))),
                isNamed ? cells.get(FIXED_CELLS) : "");
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    private static @Nullable BigDecimal number(String text) {
        return text.isEmpty() ? null : new BigDecimal(text);
    }
}
