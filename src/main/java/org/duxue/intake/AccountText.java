package org.duxue.intake;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
    private static final String FIGURE_START = FIGURE + ",";

    /** Accounts name the same few hundred figures again and again, and most are small counts. */
    private static final Map<String, FigureKey> SHARED_KEYS = new ConcurrentHashMap<>();

    private static final int MOST_SHARED_KEYS = 20_000;
    private static final List<Figure> SMALL_COUNTS =
            IntStream.range(0, 1000).mapToObj(count -> Figure.of(count, 0)).toList();

    private AccountText() {}

    static String of(Account account) {
        StringBuilder text = new StringBuilder();
        account.figures()
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
        List<FigureKey> keys = new ArrayList<>();
        List<Figure> figures = new ArrayList<>();
        int observed = plainFigures(text, keys, figures);
        List<Observation> observations = new ArrayList<>();
        try (CSVParser lines = FORMAT.parse(new StringReader(text.substring(observed)))) {
            for (CSVRecord line : lines) {
                if (line.get(0).equals(FIGURE)) {
                    keys.add(new FigureKey(line.get(1), line.get(2)));
                    figures.add(figure(line.get(3), line.get(4)));
                } else {
                    observations.add(observation(line.toList()));
                }
            }
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
        return new Account(Figures.inOrder(keys, figures), observations);
    }

    /**
     * Figures up to the first line that is none or that has a quote. Nearly all lines of a province are such.
     *
     * @return where the rest begins
     */
    private static int plainFigures(String text, List<FigureKey> keys, List<Figure> figures) {
        int quote = text.indexOf('"');
        int start = 0;
        while (text.startsWith(FIGURE_START, start)) {
            int end = text.indexOf('\n', start);
            if (quote >= 0 && quote < end) {
                return start;
            }
            int denominator = text.lastIndexOf(',', end) + 1;
            int numerator = text.lastIndexOf(',', denominator - 2) + 1;
            keys.add(key(text.substring(start + FIGURE_START.length(), numerator - 1)));
            figures.add(figure(text.substring(numerator, denominator - 1), text.substring(denominator, end)));
            start = end + 1;
        }
        return start;
    }

    private static FigureKey key(String indicatorAndBreakdown) {
        FigureKey shared = SHARED_KEYS.get(indicatorAndBreakdown);
        if (shared != null) {
            return shared;
        }
        int comma = indicatorAndBreakdown.indexOf(',');
        FigureKey key =
                new FigureKey(indicatorAndBreakdown.substring(0, comma), indicatorAndBreakdown.substring(comma + 1));
        if (SHARED_KEYS.size() < MOST_SHARED_KEYS) {
            SHARED_KEYS.put(indicatorAndBreakdown, key);
        }
        return key;
    }

    private static Figure figure(String numerator, String denominator) {
        return denominator.equals("0") && small(numerator) >= 0
                ? SMALL_COUNTS.get(small(numerator))
                : new Figure(exact(numerator), exact(denominator));
    }

    private static BigDecimal exact(String number) {
        int small = small(number);
        return small >= 0 ? SMALL_COUNTS.get(small).numerator() : new BigDecimal(number);
    }

    /** The number when it has up to three digits and nothing else, or -1. */
    private static int small(String number) {
        if (number.isEmpty() || number.length() > 3) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = number.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
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
