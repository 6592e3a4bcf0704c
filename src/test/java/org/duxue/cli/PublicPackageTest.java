package org.duxue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What a public package contains, what it withholds and what is not in it at all. */
@ExtendWith(SampleDesk.class)
class PublicPackageTest {

    private static final String PERIOD = "2023-06";
    private static final String SECOND = "1123009004";
    private static final String THIRD = "1123009005";

    @TempDir
    Path folder;

    private Path zip;

    @BeforeEach
    void place() {
        this.zip = this.folder.resolve("out.zip");
    }

    /** Three private kindergartens, one of which has 3 staff: two insured, one not. */
    private Desk withKindergartens() {
        Desk desk = Papers.completeIn(this.folder.resolve("desk"));
        desk.registry(Papers.REGISTRY
                + SECOND + ",丁幼儿园,230399,试验区,kindergarten,private,,,90,2023-01,\n"
                + THIRD + ",戊幼儿园,230399,试验区,kindergarten,private,,,80,2023-01,\n");
        desk.drop("safety_" + SECOND + "_2023-06.csv", Papers.SAFETY);
        desk.drop("safety_" + THIRD + "_2023-06.csv", Papers.SAFETY);
        desk.drop(insurance(Papers.KINDERGARTEN), staff(2, 1));
        desk.drop(insurance(SECOND), staff(12, 7));
        desk.drop(insurance(THIRD), staff(20, 9));
        return desk;
    }

    private static String insurance(String school) {
        return "insurance_" + school + "_2023-06.csv";
    }

    private static String staff(int insured, int uninsured) {
        StringBuilder rows = new StringBuilder("staff_id,employment,position,hired_on,status,pension,due_on\n");
        for (int i = 0; i < insured; i++) {
            rows.append("A").append(i).append(",external,carer,2022-09-01,insured,yes,\n");
        }
        for (int i = 0; i < uninsured; i++) {
            rows.append("B").append(i).append(",external,carer,2022-09-01,uninsured,no,2023-12-31\n");
        }
        return rows.toString();
    }

    @Test
    void holdsPageAndFiguresAndNothingElseOfTheResultFolder(SharedDesk sample) throws IOException {
        Path added = sample.desk().result(PERIOD, "230306", "a-result-of-tomorrow.csv");
        Files.writeString(added, "person,1\n");
        try {
            export(sample.desk());
        } finally {
            Files.delete(added);
        }

        assertThat(PublicZip.of(this.zip).entries().keySet())
                .containsExactly("230306/report.html", "230306/summary.json", "README.txt", "manifest.json");
    }

    @Test
    void keepsToTheSchema(SharedDesk sample) {
        export(sample.desk());

        assertThat(SummarySchemaTest.faults(PublicZip.of(this.zip).text("230306/summary.json")))
                .isEmpty();
    }

    @Test
    void saysHowMuchIsWithheldAndWhy(SharedDesk sample) {
        export(sample.desk());

        long withheld = PublicZip.of(this.zip).summaries().stream()
                .flatMap(summary -> java.util.stream.Stream.of("schools", "summary")
                        .flatMap(table -> summary.path(table).valueStream()))
                .filter(row -> row.path("status").asString().equals("suppressed")
                        && !row.path("indicator").asString().equals("institutions_to_suspend")
                        && !row.path("area").asString().equals("enforcement"))
                .count();
        assertThat(PublicZip.of(this.zip).text("README.txt"))
                .contains("本包共有 " + withheld + " 个数字不公开", "Here " + withheld + " are withheld.");
    }

    /** 1 of 17 uninsured could be computed from the district's total, had only the small school been left out. */
    @Test
    void withholdsASecondSchoolInAdditionToTheSmallOne() {
        Desk desk = withKindergartens();
        desk.call("run", "--period", PERIOD);

        export(desk);

        JsonNode summary = PublicZip.of(this.zip).json("230399/summary.json");
        Map<String, String> statuses = statuses(summary, "uninsured");
        assertThat(statuses).containsEntry(Papers.KINDERGARTEN, "suppressed");
        assertThat(statuses.values()).filteredOn("suppressed"::equals).hasSize(2);
        assertThat(district(summary, "pay", "uninsured").path("numerator").asString())
                .isEqualTo("17");
    }

    /** The schools have no external staff, which is public, so the only kindergarten is the whole district. */
    @Test
    void withholdsTheDistrictThatIsOneSchool() {
        Desk desk = Papers.completeIn(this.folder.resolve("desk"));
        desk.drop(insurance(Papers.KINDERGARTEN), staff(2, 1));
        desk.call("run", "--period", PERIOD);

        export(desk);

        JsonNode summary = PublicZip.of(this.zip).json("230399/summary.json");
        assertThat(district(summary, "pay", "external_staff").path("numerator").asString())
                .isEqualTo("3");
        assertThat(district(summary, "pay", "uninsured").path("status").asString())
                .isEqualTo("suppressed");
        assertThat(PublicZip.of(this.zip).text("230399/report.html")).contains("</i>不公开</span>");
    }

    /** Papers have an agency with 3 officers, all with certificates. */
    @Test
    void withholdsARateOfThreeOfficers() {
        Desk desk = Papers.completeIn(this.folder.resolve("desk"));
        desk.call("run", "--period", PERIOD);

        export(desk);

        JsonNode summary = PublicZip.of(this.zip).json("230399/summary.json");
        for (String indicator : new String[] {"certified_officers", "certified_rate", "officers_short"}) {
            assertThat(district(summary, "enforcement", indicator)
                            .path("status")
                            .asString())
                    .isEqualTo("suppressed");
        }
    }

    @Test
    void containsNoPersonNoNoteAndNoLineAboutPeople() {
        Desk desk = withKindergartens();
        desk.drop(
                "ledger_230399_2023-06.csv",
                "item_id,responsible_unit,responsible_person,measure,progress,note\npay.not_insured/" + SECOND
                        + ",丁幼儿园董事会,负责人甲,补缴,已谈话乙,备注丙\n");
        desk.call("run", "--period", PERIOD);
        assertThat(Desk.text(desk.result(PERIOD, "230399", "summary.json"))).contains("负责人甲", "备注丙");

        export(desk);

        StringBuilder all = new StringBuilder();
        PublicZip.of(this.zip)
                .entries()
                .values()
                .forEach(content -> all.append(new String(content, StandardCharsets.UTF_8)));
        assertThat(all.toString())
                .contains("（不含涉及人员的条目）")
                .doesNotContain("负责人甲", "已谈话乙", "备注丙", "董事会", "pay.not_insured");
        JsonNode summary = PublicZip.of(this.zip).json("230399/summary.json");
        assertThat(summary.path("ledger").size()).isPositive();
        assertThat(summary.path("ledger").valueStream())
                .noneMatch(line -> line.path("area").asString().matches("pay|fitness|enforcement"));
        assertThat(summary.path("ledger-changes").valueStream())
                .noneMatch(line -> line.path("change").asString().equals("reconciliation"));
    }

    /** Row numbers also count people, and earlier values may have been withheld in their month. */
    @Test
    void containsNothingThatRevealsTheCounts(SharedDesk sample) {
        export(sample.desk());

        JsonNode summary = PublicZip.of(this.zip).json("230306/summary.json");
        assertThat(summary.path("completeness").valueStream())
                .allMatch(row -> row.path("rows").isNull());
        assertThat(summary.path("summary")
                        .valueStream()
                        .filter(row -> row.path("area").asString().equals("pay")
                                && !row.path("indicator").asString().equals("external_staff")))
                .allMatch(row -> row.path("previous_value").isNull());
    }

    /** Neither in figures or on the page, nor in sizes, digests and the number of withheld lines. */
    @Test
    void isTheSameByteForByteOfDistrictsThatDifferInWhatIsWithheld() throws IOException {
        Path two = exported("two", 2, 3);
        Path one = exported("one", 1, 4);

        assertThat(statuses(PublicZip.of(two).json("230399/summary.json"), "uninsured"))
                .containsEntry(Papers.KINDERGARTEN, "suppressed")
                .containsEntry(SECOND, "suppressed");
        assertThat(two).hasSameBinaryContentAs(one);
    }

    /** Uninsured people in two kindergartens, of 9 that are not insured in each. */
    private Path exported(String name, int uninsured, int ofSecond) {
        Desk desk = new Desk(this.folder.resolve(name))
                .registry(Papers.REGISTRY_HEADER
                        + Papers.KINDERGARTEN + ",丙幼儿园,230399,试验区,kindergarten,private,,,40,2023-01,\n"
                        + SECOND + ",丁幼儿园,230399,试验区,kindergarten,private,,,90,2023-01,\n"
                        + THIRD + ",戊幼儿园,230399,试验区,kindergarten,private,,,80,2023-01,\n");
        Map.of(Papers.KINDERGARTEN, uninsured, SECOND, ofSecond, THIRD, 8).forEach((school, people) -> {
            desk.drop("safety_" + school + "_2023-06.csv", Papers.SAFETY);
            StringBuilder rows = new StringBuilder("staff_id,employment,position,hired_on,status,pension,due_on\n");
            for (int i = 0; i < 9; i++) {
                rows.append("A").append(i).append(",external,carer,2022-09-01,insured,yes,\n");
                rows.append("B").append(i).append(",external,carer,2022-09-01,");
                rows.append(i < people ? "uninsured" : "in_progress").append(",no,2023-03-31\n");
            }
            desk.drop(insurance(school), rows.toString());
        });
        desk.call("run", "--period", PERIOD);
        Path zip = this.folder.resolve(name + ".zip");
        desk.call("export", "--period", PERIOD, "--out", zip.toString(), "--public");
        return zip;
    }

    /** No one is past a time limit in the schools, so that no school has to suspend. */
    @Test
    void publishesSuspensionsIfNoOneIsPastTheTimeLimit() {
        Desk desk = withKindergartens();
        desk.call("run", "--period", PERIOD);

        export(desk);

        JsonNode summary = PublicZip.of(this.zip).json("230399/summary.json");
        assertThat(statuses(summary, "institutions_to_suspend"))
                .containsEntry(Papers.PRIMARY, "met")
                .containsEntry(THIRD, "met");
        assertThat(district(summary, "pay", "institutions_to_suspend")
                        .path("status")
                        .asString())
                .isEqualTo("suppressed");
    }

    @Test
    void saysOnceThatEarlierPackagesAreNotOnRecord() {
        Desk desk = withKindergartens();
        desk.call("run", "--period", PERIOD);
        desk.inStore(store -> store.update("INSERT INTO packages_unrecorded (until_period) VALUES ('2023-05')"));

        Desk.Said first = export(desk);
        Desk.Said second = export(desk);

        assertThat(first.exit()).isZero();
        assertThat(first.lines())
                .contains("which packages of 2023-05 and before were published was not recorded by earlier"
                        + " versions; this one is protected against those on record, and from now on every public package"
                        + " is recorded");
        assertThat(second.lines()).hasSize(1);
    }

    private Desk.Said export(Desk desk) {
        return desk.call("export", "--period", PERIOD, "--out", this.zip.toString(), "--public");
    }

    private static JsonNode district(JsonNode summary, String area, String indicator) {
        return summary.path("summary")
                .valueStream()
                .filter(row -> row.path("area").asString().equals(area)
                        && row.path("indicator").asString().equals(indicator)
                        && row.path("breakdown").isNull())
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> statuses(JsonNode summary, String indicator) {
        Map<String, String> statuses = new TreeMap<>();
        summary.path("schools")
                .valueStream()
                .filter(row -> row.path("indicator").asString().equals(indicator)
                        && row.path("breakdown").isNull())
                .forEach(row -> statuses.put(
                        row.path("school_code").asString(), row.path("status").asString()));
        return statuses;
    }
}
