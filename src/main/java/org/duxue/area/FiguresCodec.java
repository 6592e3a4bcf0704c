package org.duxue.area;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Figures as text for the database: one line each, {@code F,indicator,breakdown,numerator,denominator}. */
public final class FiguresCodec {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();
    private static final String FIGURE = "F";
    private static final String FIGURE_START = FIGURE + ",";

    private static final int MOST_SHARED_KEYS = 20_000;
    private static final List<Figure> SMALL_COUNTS =
            IntStream.range(0, 1000).mapToObj(count -> Figure.of(count, 0)).toList();

    /** The same few hundred keys are read over and over, and most figures are small counts. */
    private final Map<String, FigureKey> sharedKeys = new ConcurrentHashMap<>();

    public String write(Figures figures) {
        StringBuilder text = new StringBuilder();
        write(text, figures);
        return text.toString();
    }

    public void write(StringBuilder text, Figures figures) {
        figures.forEach((key, figure) -> writeLine(
                text,
                FIGURE,
                key.indicator(),
                key.breakdown(),
                figure.numerator().toPlainString(),
                figure.denominator().toPlainString()));
    }

    /** A line of another type among the figures; its first cell must not be {@code F}. */
    public static void writeLine(StringBuilder text, Object... cells) {
        try {
            FORMAT.printRecord(text, cells);
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
    }

    public Figures read(String text) {
        return read(text, line -> {
            throw new IllegalArgumentException("no figure: " + line);
        });
    }

    /**
     * The figures in a text.
     *
     * @param other receives the lines that are not figures
     */
    public Figures read(String text, Consumer<List<String>> other) {
        List<FigureKey> keys = new ArrayList<>();
        List<Figure> figures = new ArrayList<>();
        int rest = plainFigures(text, keys, figures);
        try (CSVParser lines = FORMAT.parse(new StringReader(text.substring(rest)))) {
            for (CSVRecord line : lines) {
                if (line.get(0).equals(FIGURE)) {
                    keys.add(new FigureKey(line.get(1), line.get(2)));
                    figures.add(figure(line.get(3), line.get(4)));
                } else {
                    other.accept(line.toList());
                }
            }
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
        return Figures.inOrder(keys, figures);
    }

    /**
     * Figures up to the first line that is not a figure or has a quote. Nearly all lines of a province are plain
     * figures.
     *
     * @return the index at which the rest begins
     */
    private int plainFigures(String text, List<FigureKey> keys, List<Figure> figures) {
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

    private FigureKey key(String indicatorAndBreakdown) {
        FigureKey shared = this.sharedKeys.get(indicatorAndBreakdown);
        if (shared != null) {
            return shared;
        }
        int comma = indicatorAndBreakdown.indexOf(',');
        FigureKey key =
                new FigureKey(indicatorAndBreakdown.substring(0, comma), indicatorAndBreakdown.substring(comma + 1));
        if (this.sharedKeys.size() < MOST_SHARED_KEYS) {
            this.sharedKeys.put(indicatorAndBreakdown, key);
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
}
