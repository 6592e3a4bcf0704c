package org.duxue.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** File names that clerks use. */
class FileNameTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            equipment_3123000101_2023-06.csv,                  EQUIPMENT,   3123000101, 2023-06
            设备-3123000101-2023年6月 (1).csv,                  EQUIPMENT,   3123000101, 2023-06
            STAFF 3123000101 202306.csv,                       STAFF,       3123000101, 2023-06
            教职工_3123000101_2023.6.csv,                       STAFF,       3123000101, 2023-06
            设备台账_3123000101_2023-06.csv,                    EQUIPMENT,   3123000101, 2023-06
            体质_3123000101_2023-06_一年级1班.csv,               FITNESS,     3123000101, 2023-06
            安全_3123000101_2023-06_技防设备.csv,                SAFETY,      3123000101, 2023-06
            安全-3123000101-2023年6月_安防设备台账(1).csv,        SAFETY,      3123000101, 2023-06
            中心小学设备_3123000101_2023-06.csv,                EQUIPMENT,   3123000101, 2023-06
            safety_3123000101_2023-06_20230705.csv,            SAFETY,      3123000101, 2023-06
            safety_3123000101_2023-06_20230705_153000.csv,     SAFETY,      3123000101, 2023-06
            safety_3123000101_2023-06_2023.7.5.csv,            SAFETY,      3123000101, 2023-06
            safety_3123000101_2023年6月（2023年7月5日改）.csv,    SAFETY,      3123000101, 2023-06
            safety_3123000101_2023-06-30.csv,                  SAFETY,      3123000101, 2023-06
            safety_230306_3123000101_2023-06.csv,              SAFETY,      3123000101, 2023-06
            设备_３１２３０００１０１_２０２３－０６.ｃｓｖ,        EQUIPMENT,   3123000101, 2023-06
            设备_3123000101_２０２３年６月.csv,                  EQUIPMENT,   3123000101, 2023-06
            设备_3123000101_2023—06.csv,                       EQUIPMENT,   3123000101, 2023-06
            设备_3123000101_2023–6.csv,                        EQUIPMENT,   3123000101, 2023-06
            设备_3123000101_2023／06.csv,                       EQUIPMENT,   3123000101, 2023-06
            设备_3123000101_2023·06.csv,                       EQUIPMENT,   3123000101, 2023-06
            设备_3123000101_2023 年 6 月.csv,                   EQUIPMENT,   3123000101, 2023-06
            设备_3123000101_2023年06.csv,                       EQUIPMENT,   3123000101, 2023-06
            设备_3123000101_二〇二三年六月.csv,                   EQUIPMENT,   3123000101, 2023-06
            设备_3123000101_二零二三年十二月.csv,                 EQUIPMENT,   3123000101, 2023-12
            设备_3123000101_2023年十月.csv,                     EQUIPMENT,   3123000101, 2023-10
            设备_3123000101_06-2023.csv,                        EQUIPMENT,   3123000101, 2023-06
            safety_3123000101_2023-06-30_201530.csv,            SAFETY,      3123000101, 2023-06
            体质_3123000101_2023-06_2022.30班.csv,               FITNESS,     3123000101, 2023-06
            """)
    void findsKindSenderAndMonth(String name, String kind, String sender, String month) {
        FileName found = FileName.of(name);

        assertThat(found.contradictions()).isEmpty();
        assertThat(found.kind()).hasToString(kind);
        assertThat(found.schoolCode()).isEqualTo(sender);
        assertThat(found.period()).hasToString(month);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            safety_3123000101_2023-05_2023-06.csv,     MONTHS,  2023-05、2023-06
            safety_3123000101_2023年5-6月.csv,          MONTHS,  2023-05、2023-06
            safety_3123000101_2023年５—６月.csv,         MONTHS,  2023-05、2023-06
            safety_3123000101_2023-13.csv,             IMPOSSIBLE_MONTH, 2023-13
            safety_3123000101_2023-00.csv,             IMPOSSIBLE_MONTH, 2023-00
            safety_3123000101_202313.csv,              IMPOSSIBLE_MONTH, 202313
            safety_3123000101_202300.csv,              IMPOSSIBLE_MONTH, 202300
            safety_3123000101_2023年13月.csv,           IMPOSSIBLE_MONTH, 2023年13月
            safety_3123000101_２０２３年０月.csv,         IMPOSSIBLE_MONTH, 2023年0月
            safety_3123000101_3123000102_2023-06.csv,  SENDERS, 3123000101、3123000102
            执法_230306_230304_2023-06.csv,             SENDERS, 230306、230304
            设备体质_3123000101_2023-06.csv,             KINDS,   设备、体质
            中心小学设备和体质_3123000101_2023-06.csv,    KINDS,   设备、体质
            设备_3123000101_2023-06_体质.csv,            KINDS,   设备、体质
            equipment_staff_3123000101_2023-06.csv,    KINDS,   设备、教职工
            """)
    void reportsContradictions(String name, FileName.Contradiction.What what, String values) {
        assertThat(FileName.of(name).contradictions())
                .containsExactly(new FileName.Contradiction(what, java.util.List.of(values.split("、"))));
    }

    @ParameterizedTest
    @CsvSource({
        "体质_3123000101_2023-24学年.csv",
        "体质_3123000101_2023-24.csv",
        "体质_3123000101_2023—24学年第一学期.csv",
        "体质_3123000101_2019-20.csv",
        "体质_3123000101_2023年12岁.csv",
        "体质_3123000101_2023年12所学校.csv"
    })
    void doesNotTakeASchoolYearOrACountForAMonth(String name) {
        assertThat(FileName.of(name).contradictions()).isEmpty();
        assertThat(FileName.of(name).period()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "ledger_230306_2023-06.csv, ENTRIES_OF_THE_LEDGER",
        "整改台账_230306_2023-06.csv, ENTRIES_OF_THE_LEDGER",
        "台账_230306_2023-06.csv, READ",
        "explain_3123000101_2023-06.csv, EXPLANATIONS",
        "设备说明_3123000101_2023-06.csv, READ",
        "设备_3123000101_2023-06.xlsx, READ",
        "设备_3123000101_2023-06.XLSX, READ",
        "设备_3123000101_2023-06.ｃｓｖ, READ",
        "整改台账_230306_2023-06.xlsx, ENTRIES_OF_THE_LEDGER",
        "设备_3123000101_2023-06.xls, SAVE_AS_CSV",
        "设备_3123000101_2023-06.CVS, SAVE_AS_CSV",
        "安全.zip, SAVE_AS_CSV",
        "通知.pdf, SAVE_AS_CSV",
        "safety_3123000101_2023-06, SAVE_AS_CSV",
        "findings_230306.csv, LEAVE_ALONE",
        "findings_230306.xlsx, LEAVE_ALONE",
        "findings_230306 (1).csv, READ",
        "README, LEAVE_ALONE",
        "safetynet, LEAVE_ALONE",
        "photo.jpg, LEAVE_ALONE"
    })
    void showsHowToTreatTheFile(String name, FileName.Use use) {
        assertThat(FileName.use(name)).isEqualTo(use);
    }

    @Test
    void everyTypeHasInstructionsForSavingIt() {
        assertThat(UnreadableType.problem("安全.zip", FileName.extension("安全.zip"))
                        .message()
                        .en())
                .isEqualTo("'安全.zip' is neither a CSV nor an .xlsx file and was not read;"
                        + " it is an archive: unpack it and send the files in it one by one");
        assertThat(UnreadableType.problem("设备.cvs", FileName.extension("设备.cvs"))
                        .message()
                        .zh())
                .isEqualTo("文件“设备.cvs”既不是 CSV 也不是 .xlsx，没有读取；扩展名应为 .csv，请改名后重新报送");
    }
}
