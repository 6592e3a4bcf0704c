package org.duxue.intake;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.duxue.area.Account;
import org.duxue.area.Figure;
import org.duxue.area.FigureKey;
import org.duxue.area.Figures;
import org.duxue.area.Observation;
import org.duxue.area.SourceRows;
import org.jspecify.annotations.Nullable;

/** Accounts as text for the database: a line a figure, a line an observation, with or without its name. */
final class AccountText {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();
    private static final String FIGURE = "F";
    private static final String OBSERVATION = "O";
    private static final String NAMED_OBSERVATION = "N";
    private static final int FIXED_CELLS = 10;

    private AccountText() {}

    static String of(Account account) {
        StringBuilder text = new StringBuilder();
        account.figures()
                .all()
                .forEach((key, figure) -> print(
                        text,
                        FIGURE,
                        key.indicator(),
                        key.breakdown(),
                        figure.numerator().toPlainString(),
                        figure.denominator().toPlainString()));
        account.observations().forEach(observation -> print(text, cells(observation)));
        return text.toString();
    }

    private static void print(StringBuilder text, Object... cells) {
        try {
            FORMAT.printRecord(text, cells);
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
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

    static Account parse(String text) {
        TreeMap<FigureKey, Figure> figures = new TreeMap<>();
        List<Observation> observations = new ArrayList<>();
        try (CSVParser lines = FORMAT.parse(new StringReader(text))) {
            for (CSVRecord line : lines) {
                if (line.get(0).equals(FIGURE)) {
                    figures.put(
                            new FigureKey(line.get(1), line.get(2)),
                            new Figure(new BigDecimal(line.get(3)), new BigDecimal(line.get(4))));
                } else {
                    observations.add(observation(line.toList()));
                }
            }
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
        return new Account(Figures.of(figures), observations);
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
