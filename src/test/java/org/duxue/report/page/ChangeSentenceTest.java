package org.duxue.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.duxue.area.Figure;
import org.duxue.area.Indicator;
import org.duxue.area.Unit;
import org.duxue.report.words.Words;
import org.duxue.shared.Area;
import org.duxue.shared.Period;
import org.duxue.standards.Basis;
import org.duxue.standards.Target;
import org.duxue.summary.IndicatorRow;
import org.duxue.summary.ValueChange;
import org.junit.jupiter.api.Test;

/** What a page says about a figure that moved. */
class ChangeSentenceTest {

    private static final Period JUNE = Period.of(2023, 6);
    private static final Target NONE_OVERDUE =
            new Target("target.equipment.overdue_count", BigDecimal.ZERO, true, true, new Basis(null, "", true));

    @Test
    void lessOfAFigureThatShouldBeLowIsBetter() {
        assertThat(sentence(1962, 1604, 0, Words.CHINESE)).isEqualTo("↓ 好转 1,962 → 1,604：数据变化 −358");
        assertThat(sentence(1962, 1604, 0, Words.ENGLISH)).isEqualTo("↓ better 1,962 → 1,604: data −358");
    }

    @Test
    void nothingIsBetterByDataThatAreLacking() {
        assertThat(sentence(1962, 1604, 2, Words.CHINESE)).isEqualTo("1,962 → 1,604：数据变化 −358（2 所学校数据不全，不可比）");
        assertThat(sentence(1962, 1604, 1, Words.ENGLISH))
                .isEqualTo("1,962 → 1,604: data −358 (data of 1 school incomplete, not comparable)");
    }

    @Test
    void theSameFigureOfOtherSchoolsIsNotComparableEither() {
        assertThat(sentence(3, 3, 2, Words.CHINESE)).isEqualTo("与上期相同（2 所学校数据不全，不可比）");
    }

    private static String sentence(long before, long now, long uneven, Words words) {
        Indicator indicator = Indicator.count(Area.EQUIPMENT, "overdue_count", "超期设备数量", Unit.ITEMS);
        Figure was = Figure.of(before, 0);
        Figure is = Figure.of(now, 0);
        IndicatorRow row = new IndicatorRow(indicator, "", is, NONE_OVERDUE, BigDecimal.valueOf(before));
        return new ChangeSentence(words).of(new ValueChange(JUNE, row, was, was, was, was, is, is, uneven));
    }
}
