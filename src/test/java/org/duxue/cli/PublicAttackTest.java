package org.duxue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * What a reader with arithmetic gets out of three months of public packages of made-up districts. One in every build, of two districts;
 * {@code -Dattack.districts=200} attacks as many.
 */
class PublicAttackTest {

    private static final int USUAL_DISTRICTS = Integer.getInteger("attack.usual", 5);

    @TempDir
    Path folder;

    static IntStream seeds() {
        int first = Integer.getInteger("attack.first", 2);
        return IntStream.range(first, first + Integer.getInteger("attack.districts", 1));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nobodyKnowsASmallCount(int seed) {
        DistrictOfFew district = new DistrictOfFew(seed, 8 + seed % 20, this.folder);
        Attacker attacker = new Attacker().under(district.students());
        PublicSecrets secrets = new PublicSecrets();
        for (String month : DistrictOfFew.MONTHS) {
            district.move(month);
            attacker.under(district.students());
            district.send(month);
            publish(district, month, month, attacker, secrets);
            if (month.equals(DistrictOfFew.MONTHS.get(1))) {
                district.correct(month);
                publish(district, month, month + "-corrected", attacker, secrets);
            }
        }

        assertThat(secrets.numbers()).isNotEmpty();
        assertThat(secrets.knownTo(attacker)).isEmpty();
        assertThat(secrets.ratesOfFew()).isEmpty();
        hasTheSameBytesAgain(district.desk());
    }

    private void publish(DistrictOfFew district, String month, String name, Attacker attacker, PublicSecrets secrets) {
        Desk.Said run = district.desk().call("run", "--period", month);
        assertThat(run.exit()).as(run.err()).isIn(ExitCode.DONE, ExitCode.TO_CORRECT);
        Path zip = this.folder.resolve(name + ".zip");
        Desk.Said said = district.desk().call("export", "--period", month, "--public", "--out", zip.toString());
        assertThat(said.exit()).as(said.err()).isZero();
        PublicZip read = PublicZip.of(zip);
        attacker.notRelyingOn(
                        PublicSecrets.moreThanRegistered(district.desk(), month, district.codes(), district.students()))
                .read(read);
        for (String code : district.codes()) {
            secrets.add(district.desk(), month, read.json(code + "/summary.json"));
        }
    }

    /** Five kindergartens with few staff, and grades of one or two pupils among the seven schools. */
    @Test
    @ExtendWith(SampleDesk.class)
    void nobodyKnowsASmallCountOfTheSample(SharedDesk sample) {
        Attacker attacker = new Attacker();
        PublicSecrets secrets = new PublicSecrets();
        for (String month : List.of("2022-07", "2022-12", "2023-06")) {
            Path zip = this.folder.resolve(month + ".zip");
            sample.desk().call("export", "--period", month, "--public", "--out", zip.toString());
            PublicZip read = PublicZip.of(zip);
            attacker.under(registered(sample.desk(), month)).read(read);
            secrets.add(sample.desk(), month, read.json("230306/summary.json"));
        }

        assertThat(secrets.numbers()).hasSizeGreaterThan(20);
        assertThat(secrets.knownTo(attacker)).isEmpty();
        assertThat(secrets.ratesOfFew()).isEmpty();
    }

    private static Map<String, Map<String, Integer>> registered(Desk desk, String month) {
        Map<String, Map<String, Integer>> students = new TreeMap<>();
        for (Map<String, String> row : Desk.rows(desk.input().resolve("registry/schools.csv"))) {
            if (row.get("生效月份").compareTo(month) <= 0) {
                Map<String, Integer> stages = new TreeMap<>();
                stages.put("stage=primary", Integer.valueOf("0" + row.get("小学学生数")));
                stages.put("stage=junior", Integer.valueOf("0" + row.get("初中学生数")));
                stages.put("stage=senior", Integer.valueOf("0" + row.get("高中学生数")));
                students.put(row.get("学校标识码"), stages);
            }
        }
        return students;
    }

    /** The office's own package of the same district, taken for a public one. */
    @Test
    void everySmallCountIsKnownWhereNothingIsWithheld() {
        DistrictOfFew district = new DistrictOfFew(2, 10, this.folder);
        Attacker attacker = new Attacker().under(district.students());
        PublicSecrets secrets = new PublicSecrets();
        String month = DistrictOfFew.MONTHS.get(0);
        district.send(month);
        district.desk().call("run", "--period", month);
        Path zip = this.folder.resolve("own.zip");
        district.desk().call("export", "--period", month, "--out", zip.toString());
        PublicZip own = PublicZip.of(zip);
        attacker.read(own);
        for (String code : district.codes()) {
            secrets.add(district.desk(), month, own.json(code + "/summary.json"));
        }

        assertThat(secrets.numbers()).hasSizeGreaterThan(50);
        assertThat(secrets.knownTo(attacker)).hasSameSizeAs(secrets.numbers().keySet());
        assertThat(secrets.ratesOfFew()).isNotEmpty();
    }

    /** Numbers of people, and rates and averages of them, of each district. */
    @Test
    void withholdsAtMostAFifthOfADistrictOfTenSchools() {
        Map<Integer, String> tooMuch = new TreeMap<>();
        int first = Integer.getInteger("attack.first", 1);
        for (int seed = first; seed < first + USUAL_DISTRICTS; seed++) {
            DistrictOfFew district = DistrictOfFew.usual(seed, this.folder.resolve("usual" + seed));
            String month = DistrictOfFew.MONTHS.get(0);
            district.send(month);
            district.desk().call("run", "--period", month);
            Path zip = this.folder.resolve("out" + seed + ".zip");
            district.desk().call("export", "--period", month, "--public", "--out", zip.toString());
            JsonNode summary = PublicZip.of(zip).json(DistrictOfFew.CODE + "/summary.json");
            List<String> cells = cells(district.desk(), month, summary);
            long withheld = cells.stream().filter("suppressed"::equals).count();
            assertThat(withheld).isPositive();
            if (withheld * 5 > cells.size()) {
                tooMuch.put(seed, withheld + " of " + cells.size());
            }
        }

        assertThat(tooMuch).isEmpty();
    }

    /** The status of each figure of people that the office has. */
    private static List<String> cells(Desk desk, String month, JsonNode summary) {
        return Stream.of("schools", "summary")
                .flatMap(table -> {
                    Map<String, String> told = told(summary.path(table));
                    return desk.rows(month, DistrictOfFew.CODE, table + ".csv").stream()
                            .filter(PublicAttackTest::isOfPeople)
                            .map(row -> told.getOrDefault(name(row::get), "suppressed"));
                })
                .toList();
    }

    private static boolean isOfPeople(Map<String, String> row) {
        return !row.get("numerator").isEmpty() && PublicSecrets.isOfPeople(row.get("area"), row.get("indicator"));
    }

    private static Map<String, String> told(JsonNode rows) {
        Map<String, String> told = new HashMap<>();
        rows.forEach(row -> told.put(
                name(cell -> row.path(cell).asString("")), row.path("status").asString()));
        return told;
    }

    private static String name(UnaryOperator<String> cell) {
        return Objects.toString(cell.apply("school_code"), "") + " " + cell.apply("area") + " "
                + cell.apply("indicator") + " " + cell.apply("breakdown");
    }

    private void hasTheSameBytesAgain(Desk desk) {
        String month = DistrictOfFew.MONTHS.get(0);
        Path again = this.folder.resolve("again.zip");
        desk.call("export", "--period", month, "--public", "--out", again.toString());

        assertThat(again).hasSameBinaryContentAs(this.folder.resolve(month + ".zip"));
    }
}
