package org.duxue.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a cell people may see. */
class DiscretionTest {

    private static final Column<Integer> COUNT =
            Column.integer("run_50m_s", "50米跑").blankWhen("免测");
    private static final Column<?> DAY = Column.date("birth_date", "出生日期");
    private static final Column<Colour> COLOUR = Column.option("colour", "颜色", List.of(Colour.values()));

    private final Discretion ofPeople = new Discretion(
            schema(Column.code("student_id", "学籍号").inEveryHeader().personal()));
    private final Discretion ofThings =
            new Discretion(schema(Column.code("item_id", "编号").inEveryHeader()));

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "7", "7.9501", "3'55\"", "1234567", "-0.5m", "免测", " 免测 ", "12 34 5", "甲", "?!"})
    void showsShortNumbersAndWordsOfTheColumn(String text) {
        assertThat(this.ofPeople.shown(COUNT, text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345678", "2009-02-3", "王某", "王 某", "ab", "13800000000", "3'55\" 5'5"})
    void showsNothingThatMayBeANameOrAnId(String text) {
        assertThat(this.ofPeople.shown(COUNT, text)).isEqualTo("***");
        assertThat(this.ofThings.shown(COUNT, text)).isEqualTo(text);
    }

    @Test
    void showsADateWhereADateStands() {
        assertThat(this.ofPeople.shown(DAY, "2009-02-30")).isEqualTo("2009-02-30");
        assertThat(this.ofPeople.shown(DAY, "2009-02-301")).isEqualTo("***");
    }

    @Test
    void showsTheWordsOfAChoice() {
        String word = Colour.values()[0].label();

        assertThat(this.ofPeople.shown(COLOUR, word)).isEqualTo(word);
        assertThat(this.ofPeople.shown(COLOUR, "王某某")).isEqualTo("***");
    }

    @Test
    void showsNothingOfAPersonalColumnAnywhere() {
        Column<?> personal = Column.integer("wage", "工资").personal();

        assertThat(this.ofPeople.shown(personal, "5")).isEqualTo("***");
        assertThat(this.ofThings.shown(personal, "5")).isEqualTo("***");
    }

    private static Schema schema(Column<?> key) {
        Schema schema = new Schema("sample");
        schema.add(key);
        return schema;
    }
}
