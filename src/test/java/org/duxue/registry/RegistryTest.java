package org.duxue.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.duxue.shared.Kind;
import org.duxue.shared.Period;
import org.duxue.shared.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryTest {

    private static final String HEADER =
            "school_code,school_name,district_code,district_name,stage,ownership,location,boarding,primary_students,"
                    + "junior_students,senior_students,kindergarten_children,teaching_area_m2,sports_area_m2,effective_from,status\n";
    private static final String CENTRAL = "2123000101,中心小学,230306,城子河区,primary,public,urban,,600,,,,,,2023-01,\n";
    private static final Period JUNE = Period.of(2023, 6);

    @TempDir
    Path folder;

    @Test
    void readsARegistryAsADistrictKeepsIt() throws IOException {
        Path file = this.folder.resolve("schools.csv");
        Files.write(file, """
                城子河区学校名录
                序号,学校标识码,学校名称,行政区划代码,所属区县,学校类型,办学性质,城乡类型,是否寄宿制,小学学生数,初中学生数,教学及辅助用房面积,生效月份,状态
                1,3123000101,第一学校,230306,城子河区,九年一贯制,公办,镇区,是,"1,200",600,3500.5,2023年1月,在办
                2,1123000102,蓓蕾幼儿园,230306,城子河区,幼儿园,民办,,,,,,202301,
                合计,,,,,,,,,1200,600,,,
                """.getBytes(Charset.forName("GBK")));

        RegistryOfPeriod registry = valid(file).in(JUNE);

        School school = registry.school("3123000101").orElseThrow();
        assertThat(school.name()).isEqualTo("第一学校");
        assertThat(school.district()).isEqualTo(new District("230306", "城子河区"));
        assertThat(school.type()).isEqualTo(SchoolType.NINE_YEAR);
        assertThat(school.ownership()).isEqualTo(Ownership.PUBLIC);
        assertThat(school.boarding()).isTrue();
        assertThat(school.open()).isTrue();
        assertThat(school.students()).isEqualTo(1800);
        assertThat(school.students(Stage.PRIMARY)).isEqualTo(1200);
        assertThat(school.students(Stage.SENIOR)).isZero();
        assertThat(school.teachingArea()).isEqualByComparingTo("3500.5");
        assertThat(school.sportsArea()).isNull();
        assertThat(registry.openSchools(school.district()))
                .extracting(School::code)
                .containsExactly("1123000102", "3123000101");
    }

    @Test
    void asksAboutRowsThatCountButAreHardlyMeant() throws IOException {
        Path file = this.folder.resolve("schools.csv");
        Files.writeString(
                file,
                HEADER
                        + CENTRAL
                        + "2123000111,中心小学,230306,城子河区,primary,public,urban,,600,,,,,,2023-03,\n"
                        + "2123000103,红旗小学（已撤并）,230306,城子河区,primary,public,,,30,,,,,,2023-01,\n"
                        + "2123000104,新华小学,230306,城子河区,primary,public,,,,,,,,,2023-01,\n"
                        + "2123000105,旧小学,230306,城子河区,primary,public,,,50,,,,,,2022-01,\n"
                        + "2123000105,旧小学,230306,城子河区,primary,public,,,,,,,,,2023-01,closed\n"
                        + "2123000106,旧小学,230306,城子河区,primary,public,,,50,,,,,,2023-01,\n");

        assertThat(((Registry.Reading.Valid) Registry.read(file)).warnings())
                .extracting(problem -> problem.row() + " " + problem.message().zh())
                .containsExactly(
                        "0 “中心小学”以 2123000101、2123000111 多个标识码同时在办；是同一所学校的，请停办其中一行，换了标识码的请填“原标识码”；"
                                + "不是同一所的，请在名称中加以区分",
                        "4 学校名称“红旗小学（已撤并）”写着“撤并”，状态却是在办，仍按在办计算；已停办的，请把状态改为停办；仍在办的，请改正名称",
                        "5 “新华小学”在办，各学段学生数却都是空白或 0；请补填学生数；已停办的，请把状态改为停办");
    }

    /** As when the names were sorted and nothing else. */
    @Test
    void asksAboutNamesThatSayAnotherStage() throws IOException {
        Path file = this.folder.resolve("schools.csv");
        Files.writeString(
                file,
                HEADER
                        + "1123000101,晨光小学,230306,城子河区,kindergarten,private,,,,,,60,,,2023-01,\n"
                        + "2123000102,第一中学（东校区）,230306,城子河区,primary,public,,,300,,,,,,2023-01,\n"
                        + "3123000103,小太阳幼儿园,230306,城子河区,junior,public,,,,300,,,,,2023-01,\n"
                        + "3123000104,实验小学,230306,城子河区,nine_year,public,,,300,200,,,,,2023-01,\n"
                        + "3123000105,第二中学附属小学,230306,城子河区,primary,public,,,300,,,,,,2023-01,\n"
                        + "3123000106,育才学校,230306,城子河区,complete,public,,,,200,300,,,,2023-01,\n");

        assertThat(((Registry.Reading.Valid) Registry.read(file)).warnings())
                .extracting(problem -> problem.row() + " " + problem.message().zh())
                .containsExactly(
                        "2 “晨光小学”的学校类型是幼儿园，与名称不符；请核对本行各列是否对应同一所学校（例如只对一列排了序），改正学校类型或名称",
                        "3 “第一中学（东校区）”的学校类型是小学，与名称不符；请核对本行各列是否对应同一所学校（例如只对一列排了序），改正学校类型或名称",
                        "4 “小太阳幼儿园”的学校类型是初中，与名称不符；请核对本行各列是否对应同一所学校（例如只对一列排了序），改正学校类型或名称");
    }

    @Test
    void putsARowInForceFromItsMonthUntilTheNext() throws IOException {
        Registry registry = valid(HEADER
                + "2123000101,新名,230306,城子河区,primary,public,,,700,,,,,,2023-07,\n"
                + "2123000101,旧名,230306,城子河区,primary,public,,,600,,,,,,2023-01,\n"
                + "2123000101,旧名,230306,城子河区,primary,public,,,,,,,,,2024-09,closed\n");

        assertThat(registry.in(Period.of(2022, 12)).school("2123000101")).isEmpty();
        assertThat(name(registry, Period.of(2023, 1))).isEqualTo("旧名");
        assertThat(name(registry, Period.of(2023, 6))).isEqualTo("旧名");
        assertThat(name(registry, Period.of(2023, 7))).isEqualTo("新名");
        assertThat(name(registry, Period.of(2024, 8))).isEqualTo("新名");
        assertThat(registry.in(Period.of(2024, 9)).school("2123000101"))
                .hasValueSatisfying(school -> assertThat(school.open()).isFalse());
        assertThat(registry.knows("2123000101")).isTrue();
        assertThat(registry.knows("2123000102")).isFalse();
        assertThat(registry.knowsDistrict("230306")).isTrue();
        assertThat(registry.knowsDistrict("230300")).isFalse();
    }

    @Test
    void expectsNothingOfClosedSchools() throws IOException {
        RegistryOfPeriod registry = valid(
                        HEADER + CENTRAL + "2123000102,旧校,230307,麻山区,primary,public,,,,,,,,,2023-01,停办\n")
                .in(JUNE);

        assertThat(registry.districts()).extracting(District::code).containsExactly("230306", "230307");
        assertThat(registry.openSchools(new District("230307", "麻山区"))).isEmpty();
    }

    @Test
    void knowsWhatEachSchoolSends() throws IOException {
        RegistryOfPeriod registry = valid(
                        HEADER + CENTRAL + "1123000102,幼儿园,230306,城子河区,kindergarten,private,,,,,,90,,,2023-01,\n")
                .in(JUNE);
        School school = registry.school("2123000101").orElseThrow();
        School kindergarten = registry.school("1123000102").orElseThrow();

        assertThat(Kind.values())
                .filteredOn(school::sends)
                .doesNotContain(Kind.ENFORCEMENT)
                .hasSize(5);
        assertThat(Kind.values()).filteredOn(kindergarten::sends).containsExactly(Kind.SAFETY, Kind.INSURANCE);
        assertThat(kindergarten.students()).isZero();
        assertThat(kindergarten.kindergartenChildren()).isEqualTo(90);
    }

    @Test
    void asksWhetherLettersThatLookLikeAnotherEncodingAreRight() throws IOException {
        ByteArrayOutputStream mixed = new ByteArrayOutputStream();
        mixed.writeBytes((HEADER + CENTRAL).getBytes(StandardCharsets.UTF_8));
        mixed.writeBytes("2123000109,学校,230306,城子河区,primary,public,,,90,,,,,,2023-01,\n"
                .replace("230306,城子河区", "230307,校")
                .getBytes(Charset.forName("GBK")));
        Path file = Files.write(written(HEADER), mixed.toByteArray());

        assertThat(((Registry.Reading.Valid) Registry.read(file)).warnings())
                .extracting(problem -> problem.row() + " " + problem.rule() + " "
                        + problem.message().en())
                .containsExactly(
                        "0 mixed-encodings was read as GB18030, but near row 2 some words look like UTF-8; check the Chinese letters, and if "
                                + "they are wrong use Save As, CSV UTF-8 (comma delimited), and send it again");
    }

    @Test
    void listsEveryProblemOfAnInvalidRegistry() throws IOException {
        assertThat(problems(HEADER
                        + "2.123E+09,甲,230306,城子河区,primary,public,,,,,,,,,2023-01,\n"
                        + "212300010,,23030,城子河区,college,public,郊区,也许,-1,5,6,7,x,-2,2023-13,休学\n"
                        + CENTRAL
                        + CENTRAL
                        + ",,,,,,,,5,,,,,,,\n"))
                .containsExactly(
                        "2 school_code lost-digits: school_code '2.123E+09' is in scientific notation, its last digits are lost;"
                                + " format the column as text and enter the full code again",
                        "3 school_code constraint-error: school_code '212300010' has the wrong form; write 10 digits",
                        "3 school_name missing-cell: school_name is empty; write a text",
                        "3 district_code constraint-error: district_code '23030' has the wrong form; write 6 digits",
                        "3 stage constraint-error: stage 'college' is not one of the options; write one of primary, junior,"
                                + " nine_year, twelve_year, complete, senior, kindergarten",
                        "3 location constraint-error: location '郊区' is not one of the options; write one of urban, town, rural",
                        "3 boarding type-error: boarding '也许' is neither yes nor no; write yes or no",
                        "3 teaching_area_m2 type-error: teaching_area_m2 'x' is not a number; write a number of at least 0",
                        "3 sports_area_m2 constraint-error: sports_area_m2 '-2' is out of range; write a number of at least 0",
                        "3 effective_from type-error: effective_from '2023-13' is not a month; write a month such as 2023-06",
                        "3 status constraint-error: status '休学' is not one of the options; write one of open, closed",
                        "3 primary_students constraint-error: primary_students '-1' is out of range; write a whole number of at least 0",
                        "5 effective_from primary-key: effective_from '2023-01' repeats an earlier row; check both: keep one row where they are the same"
                                + " thing, else correct one of them",
                        "6 school_code missing-cell: school_code is empty; write 10 digits",
                        "6 school_name missing-cell: school_name is empty; write a text",
                        "6 district_code missing-cell: district_code is empty; write 6 digits",
                        "6 district_name missing-cell: district_name is empty; write a text",
                        "6 stage missing-cell: stage is empty; write one of primary, junior, nine_year, twelve_year, complete,"
                                + " senior, kindergarten",
                        "6 ownership missing-cell: ownership is empty; write one of public, private",
                        "6 effective_from missing-cell: effective_from is empty; write a month such as 2023-06");
    }

    @Test
    void refusesStudentsOfAStageTheSchoolDoesNotHave() throws IOException {
        String noSuchStage = " does not go with the type of the school, which has no such stage; write 0 or nothing";

        assertThat(problems(HEADER
                        + "2123000101,甲,230306,城子河区,primary,public,,,600,5,0,0,,,2023-01,\n"
                        + "1123000102,乙,230306,城子河区,kindergarten,public,,,1,,,90,,,2023-01,\n"
                        + "3423000103,丙,230306,城子河区,complete,public,,,,5,5,3,,,2023-01,\n"))
                .containsExactly(
                        "2 junior_students constraint-error: junior_students '5'" + noSuchStage,
                        "3 primary_students constraint-error: primary_students '1'" + noSuchStage);
    }

    @Test
    void refusesTwoNamesOfADistrictAndPredecessorsThatLeadNowhere() throws IOException {
        String header = HEADER.strip() + ",category,predecessor\n";

        assertThat(problems(header
                        + "2123000101,甲,230306,城子河区,primary,public,,,,,,,,,2023-01,,,\n"
                        + "2123000102,乙,230306,城子河,primary,public,,,,,,,,,2023-01,,教学点,\n"
                        + "2123000103,丙,230306,城子河区,primary,public,,,,,,,,,2023-01,,,2123000103\n"
                        + "2123000104,丁,230306,城子河区,primary,public,,,,,,,,,2023-01,,,2123000199\n"
                        + "2123000105,戊,230306,城子河区,primary,public,,,,,,,,,2023-01,,,2123000199\n"))
                .containsExactly(
                        "3 district_name constraint-error: district_name '城子河' differs from an earlier row, where 230306 is"
                                + " '城子河区'; write one name in all rows",
                        "4 predecessor constraint-error: predecessor '2123000103' is the code of the school itself;"
                                + " write the code it had before, or nothing when it had none",
                        "6 predecessor constraint-error: predecessor '2123000199' is already the former code of 2123000104;"
                                + " a code goes on under one school only, keep it in one place");
    }

    @Test
    void aSchoolContinuesUnderItsNewCode() throws IOException {
        Registry registry = valid(HEADER.strip() + ",category,predecessor\n"
                + "2123000101,旧名,230306,城子河区,primary,public,,,600,,,20,,,2023-01,,教学点,\n"
                + "2123009901,新名,230306,城子河区,primary,public,,,600,,,,,,2023-06,,,2123000101\n");

        assertThat(registry.in(Period.of(2023, 5))
                        .school("2123000101")
                        .orElseThrow()
                        .category())
                .isEqualTo(Category.POINT);
        assertThat(registry.in(JUNE).school("2123000101")).isEmpty();
        assertThat(registry.in(JUNE).successor("2123000101")).contains("2123009901");
        assertThat(registry.in(Period.of(2023, 5)).successor("2123000101")).isEmpty();
        assertThat(registry.in(JUNE).formerCodes("2123009901")).containsExactly("2123000101");
    }

    @Test
    void aCodeLeadsToTheCurrentCodeAndBackToAllFormerCodes() throws IOException {
        Registry registry = valid(HEADER.strip() + ",category,predecessor\n"
                + successor("2123000101", "2023-01", "")
                + successor("2123000102", "2023-01", "")
                + successor("2123000103", "2023-02", "2123000101")
                + successor("2123000104", "2023-03", "2123000103")
                + successor("2123000104", "2023-04", "2123000102"));

        RegistryOfPeriod june = registry.in(JUNE);
        assertThat(june.successor("2123000101")).contains("2123000104");
        assertThat(june.successor("2123000102")).contains("2123000104");
        assertThat(june.successor("2123000104")).isEmpty();
        assertThat(june.formerCodes("2123000104")).containsExactly("2123000102", "2123000103", "2123000101");
        assertThat(registry.in(Period.of(2023, 3)).formerCodes("2123000104"))
                .containsExactly("2123000103", "2123000101");
    }

    /** Both ways at once would move the same lines to and fro every month. */
    @Test
    void aReusedCodeIsItsOwnSchool() throws IOException {
        Registry registry = valid(HEADER.strip() + ",category,predecessor\n"
                + successor("2123000101", "2023-01", "")
                + successor("2123000102", "2023-02", "2123000101")
                + successor("2123000101", "2023-03", "2123000102"));

        RegistryOfPeriod june = registry.in(JUNE);
        assertThat(june.school("2123000102")).isEmpty();
        assertThat(june.successor("2123000101")).isEmpty();
        assertThat(june.successor("2123000102")).contains("2123000101");
        assertThat(june.formerCodes("2123000101")).containsExactly("2123000102");
    }

    private static String successor(String code, String from, String predecessor) {
        return code + ",校,230306,城子河区,primary,public,,,600,,,20,,," + from + ",,," + predecessor + "\n";
    }

    @Test
    void refusesARegistryWithoutColumnsOrSchools() throws IOException {
        assertThat(problems("school_code,school_name,district_code,district_name,stage,ownership\n"))
                .containsExactly(
                        "0 effective_from missing-label: the column effective_from is missing; add it to the header and fill it in");
        assertThat(problems(HEADER))
                .containsExactly("0  source-error: the registry names no school; write at least one row");
        assertThat(problems(""))
                .containsExactly(
                        "0  source-error: the file is empty; fill it in and send it again, keep the header row when there is nothing to report");
    }

    @Test
    void refusesATruncatedRegistry() throws IOException {
        assertThat(problems(HEADER + CENTRAL + "\"2123000102,乙"))
                .containsExactly(
                        "0  source-error: near row 3: a quote is not closed; check the double quotes of this row and send it again");
    }

    @Test
    void changesItsFingerprintWithEverythingFiguresDependOn() throws IOException {
        String one = valid(HEADER + CENTRAL).in(JUNE).fingerprint();

        assertThat(valid(HEADER + CENTRAL.replace("600", "600.0")).in(JUNE).fingerprint())
                .isEqualTo(one);
        for (String changed : List.of(
                CENTRAL.replace("600", "601"),
                CENTRAL.replace("public", "private"),
                CENTRAL.replace("primary", "nine_year"),
                CENTRAL.replace("中心小学", "中心校"),
                CENTRAL.replace("urban,,", "urban,yes,"),
                CENTRAL.replace(",,,2023", ",1,2,2023"))) {
            assertThat(valid(HEADER + changed).in(JUNE).fingerprint())
                    .as(changed)
                    .isNotEqualTo(one);
        }
    }

    private static String name(Registry registry, Period period) {
        return registry.in(period).school("2123000101").orElseThrow().name();
    }

    private Registry valid(String text) throws IOException {
        return valid(written(text));
    }

    private static Registry valid(Path file) throws IOException {
        Registry.Reading reading = Registry.read(file);
        assertThat(reading).isInstanceOf(Registry.Reading.Valid.class);
        return ((Registry.Reading.Valid) reading).registry();
    }

    private List<String> problems(String text) throws IOException {
        Registry.Reading reading = Registry.read(written(text));
        assertThat(reading).isInstanceOf(Registry.Reading.Invalid.class);
        return ((Registry.Reading.Invalid) reading)
                .problems().stream()
                        .map(problem -> problem.row() + " " + problem.column() + " "
                                + problem.type().key() + ": "
                                + problem.message().en())
                        .toList();
    }

    private Path written(String text) throws IOException {
        return Files.writeString(this.folder.resolve("schools.csv"), text);
    }
}
