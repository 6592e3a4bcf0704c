package org.duxue.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.duxue.shared.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which part of a cell people may see. */
class PersonalDataMaskTest {

    private static final Column<Integer> COUNT =
            Column.integer("run_50m_s", "50米跑").blankWhen("免测");
    private static final Column<?> DAY = Column.date("birth_date", "出生日期");
    private static final Column<Colour> COLOUR = Column.option("colour", "颜色", List.of(Colour.values()));

    private final PersonalDataMask ofPeople = new PersonalDataMask(
            schema(Column.code("student_id", "学籍号").inEveryHeader().personal()));
    private final PersonalDataMask notAboutPeople =
            new PersonalDataMask(schema(Column.code("item_id", "编号").inEveryHeader()));

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "7", "7.9501", "3'55\"", "1234567", "-0.5m", "免测", " 免测 ", "12 34 5", "甲", "?!"})
    void showsShortNumbersAndWordsOfTheColumn(String text) {
        assertThat(this.ofPeople.shown(COUNT, text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345678", "2009-02-3", "王某", "王 某", "ab", "13800000000", "3'55\" 5'5"})
    void masksWhatMayBeANameOrAnId(String text) {
        assertThat(this.ofPeople.shown(COUNT, text)).isEqualTo("***");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            王某,                ***
            王 某,               ***
            高小明,              ***
            欧阳小红,            ***
            阿依古丽·买买提,     ***
            李小明13812345678,   ******
            １３８１２３４５６７８, ***
            0451-82345678,       ***
            230306197001011234,  ***
            填表人：李小明,      填表人：***
            负责人 李小明,       负责人 ***
            电话 82345678,       电话 ***
            12345678,            12345678
            2023-06-301,         2023-06-301
            四千二,              四千二
            1.5万亿,             1.5万亿
            不详,                不详
            """)
    void masksNamesAndNumbersOfPeopleInAFileNotAboutPeople(String text, String shown) {
        assertThat(this.notAboutPeople.shown(COUNT, text)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            李小明,     ***
            高年级,     高年级
            黑板,       黑板
            在用,       在用
            230306199913300000, 230306199913300000
            """)
    void showsWrongWordsOfAChoiceThatAreNoName(String text, String shown) {
        assertThat(this.notAboutPeople.shown(COLOUR, text)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            陶艺桌,               陶艺桌
            由李小明负责，电话13812345678, 由李小明负责，电话***
            联系人：李小明,       联系人：***
            """)
    void showsProseButForSignaturesAndNumbers(String text, String shown) {
        assertThat(this.notAboutPeople.shown(Column.text("name", "名称"), text)).isEqualTo(shown);
    }

    @Test
    void showsADateInADateColumn() {
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
    void masksPersonalColumnsInAnyFile() {
        Column<?> personal = Column.integer("wage", "工资").personal();

        assertThat(this.ofPeople.shown(personal, "5")).isEqualTo("***");
        assertThat(this.notAboutPeople.shown(personal, "5")).isEqualTo("***");
    }

    private static Schema schema(Column<?> key) {
        Schema schema = new Schema(new Term("sample", "sample"));
        schema.add(key);
        return schema;
    }
}
