package org.duxue.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.duxue.area.Figure;
import org.duxue.area.FigureKey;
import org.duxue.area.Figures;
import org.duxue.area.Observation;
import org.duxue.area.SourceRows;
import org.duxue.area.SubmissionAggregate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubmissionAggregateCodecTest {

    private static final long SEED = Long.getLong("duxue.seed", System.nanoTime());

    @ParameterizedTest
    @CsvSource({
        "0,0",
        "7,0",
        "999,0",
        "1000,0",
        "007,0",
        "-5,0",
        "0.5,0",
        "12.50,0",
        "7,3",
        "0,100",
        "5.25,1000",
        "12345678901234567890.123,98765432109876543210",
        "5,0.0"
    })
    void everyNumberComesBackToTheLastDigit(String numerator, String denominator) {
        Figure figure = new Figure(new BigDecimal(numerator), new BigDecimal(denominator));

        assertThat(again(new SubmissionAggregate(Figures.of(Map.of(FigureKey.total("a"), figure)), List.of()))
                        .figures()
                        .find("a"))
                .contains(figure);
    }

    @Test
    void whatWasKeptComesBack() {
        Random random = new Random(SEED);
        for (int i = 0; i < 500; i++) {
            SubmissionAggregate aggregate = aggregate(random);

            assertThat(again(aggregate)).as("seed %d, account %d", SEED, i).isEqualTo(aggregate);
        }
    }

    @Test
    void nothingComesBackAsNothing() {
        SubmissionAggregate nothing = new SubmissionAggregate(Figures.NONE, List.of());

        assertThat(again(nothing)).isEqualTo(nothing);
    }

    @Test
    void figuresOutOfOrderAreAFaultOfTheProgram() {
        assertThatThrownBy(() -> new SubmissionAggregateCodec().read("F,b,,1,0\nF,a,,1,0\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("FigureKey[indicator=a, breakdown=] stands after FigureKey[indicator=b, breakdown=]");
    }

    private static SubmissionAggregate again(SubmissionAggregate aggregate) {
        SubmissionAggregateCodec codec = new SubmissionAggregateCodec();
        return codec.read(codec.write(aggregate));
    }

    private static SubmissionAggregate aggregate(Random random) {
        String[] parts = {"", "stage=primary", "unit=教育局", "a,b", "\"x\"", " c ", "d\ne", "#", "𠮷=;", "'"};
        TreeMap<FigureKey, Figure> figures = new TreeMap<>();
        for (int i = random.nextInt(12); i > 0; i--) {
            figures.put(
                    new FigureKey("k" + random.nextInt(4), parts[random.nextInt(parts.length)]),
                    new Figure(number(random), random.nextBoolean() ? BigDecimal.ZERO : number(random)));
        }
        List<Observation> observations = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            observations.add(new Observation(
                    "rule" + i,
                    List.of(parts[random.nextInt(parts.length)], "P" + i),
                    number(random),
                    number(random),
                    random.nextBoolean(),
                    random.nextBoolean() ? number(random) : null,
                    random.nextBoolean() ? number(random) : null,
                    random.nextBoolean() ? LocalDate.of(2024, 2, 29) : null,
                    random.nextBoolean() ? SourceRows.NONE : SourceRows.of(1 + random.nextInt(9)),
                    parts[random.nextInt(parts.length)]));
        }
        return new SubmissionAggregate(Figures.of(figures), observations);
    }

    private static BigDecimal number(Random random) {
        return BigDecimal.valueOf(random.nextInt(-2000, 20_000), random.nextInt(3));
    }
}
