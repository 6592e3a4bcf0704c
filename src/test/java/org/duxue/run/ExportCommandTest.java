package org.duxue.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.duxue.shared.Digest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What goes into a package, when there is none, and what a reader of the public one cannot compute. */
@ExtendWith(SampleDesk.class)
class ExportCommandTest {

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
    void packsEveryPublishedFileWithItsDigest(SharedDesk sample) {
        Desk.Said said = export(sample.desk());

        SortedMap<String, byte[]> entries = entries(this.zip);
        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(said.lines())
                .containsExactly("packed " + this.zip + ": " + entries.size() + " entries, SHA-256 " + sha256());
        JsonNode manifest = json(entries.remove("manifest.json"));
        assertThat(manifest.path("package").asString()).isEqualTo("full");
        assertThat(digests(manifest)).isEqualTo(digestsOf(entries));
        entries.remove("README.txt");
        assertThat(digestsOf(entries))
                .isEqualTo(digestsOf(sample.desk().output().resolve(PERIOD)));
    }

    @ParameterizedTest
    @CsvSource({"false", "true"})
    void hasTheSameBytesWhenPackedAgainAndTheAsOfDateOnEveryEntry(boolean isPublic, SharedDesk sample)
            throws IOException {
        export(sample.desk(), isPublic);
        byte[] first = Files.readAllBytes(this.zip);
        export(sample.desk(), isPublic);

        assertThat(this.zip).hasBinaryContent(first);
        List<String> names = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(first))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
                assertThat(entry.getTimeLocal()).isEqualTo("2023-06-30T00:00:00");
            }
        }
        assertThat(names.subList(0, names.size() - 2)).isSorted();
        assertThat(Desk.filesBelow(this.folder)).containsExactly(this.zip);
    }

    @Test
    void refusesAMonthThatIsNotConsolidated(SharedDesk sample) {
        Desk.Said said = sample.desk().call("export", "--period", "2023-07", "--out", this.zip.toString());

        assertThat(said.exit()).isEqualTo(4);
        assertThat(said.complaints())
                .containsExactly("not packed: 2023-07 is not consolidated; run duxue run --period 2023-07 first");
        assertThat(this.zip).doesNotExist();
    }

    @Test
    void refusesAStaleMonthAndLeavesTheOldPackage() throws IOException {
        Desk desk = withKindergartens();
        desk.call("run", "--period", PERIOD);
        export(desk);
        byte[] before = Files.readAllBytes(this.zip);
        desk.drop(insurance(THIRD), staff(21, 8));
        desk.call("intake");

        Desk.Said said = export(desk);

        assertThat(said.exit()).isEqualTo(4);
        assertThat(said.complaints())
                .containsExactly(
                        "not packed: 2023-06 is stale: submissions, registry, norms or ledger have changed since;"
                                + " run duxue run --period 2023-06 first");
        assertThat(this.zip).hasBinaryContent(before);
    }

    @Test
    void refusesResultsThatSomebodyChanged() throws IOException {
        Desk desk = Papers.completeIn(this.folder.resolve("desk"));
        desk.call("run", "--period", PERIOD);
        Path changed = desk.result(PERIOD, "230399", "summary.csv");
        Files.writeString(changed, Desk.text(changed).replace("met", "MET"));

        Desk.Said said = export(desk);

        assertThat(said.exit()).isEqualTo(4);
        assertThat(said.complaints())
                .containsExactly("not packed: " + changed + " is missing or is not what was published;"
                        + " run duxue run --period 2023-06 first");
    }

    @Test
    void wantsAZipFile(SharedDesk sample) {
        Desk.Said said = sample.desk().call("export", "--period", PERIOD, "--out", "package.rar");

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.complaints())
                .containsExactly(
                        "--out package.rar is not the name of a zip file; write one such as duxue-2023-06.zip");
    }

    @Test
    void publishesOnlyPageReplyAndFigures(SharedDesk sample) {
        export(sample.desk(), true);

        assertThat(entries(this.zip).keySet())
                .containsExactly(
                        "230306/report.docx",
                        "230306/report.html",
                        "230306/summary.json",
                        "README.txt",
                        "manifest.json");
    }

    @Test
    void keepsToTheSchema(SharedDesk sample) {
        export(sample.desk(), true);

        assertThat(SummarySchemaTest.faults(text("230306/summary.json"))).isEmpty();
    }

    /** 1 of 17 uninsured could be computed from the district's total, had only the small school been left out. */
    @Test
    void withholdsASecondSchoolBesideTheSmallOne() {
        Desk desk = withKindergartens();
        desk.call("run", "--period", PERIOD);

        export(desk, true);

        JsonNode summary = json(entries(this.zip).get("230399/summary.json"));
        assertThat(statuses(summary, "pay", "uninsured"))
                .containsEntry(Papers.KINDERGARTEN, "suppressed")
                .containsEntry(SECOND, "suppressed")
                .containsEntry(THIRD, "not_met");
        assertThat(district(summary, "pay", "uninsured").path("numerator").asString())
                .isEqualTo("17");
        assertThat(Differencing.of(summary)
                        .knows(
                                Papers.KINDERGARTEN,
                                "pay",
                                "uninsured",
                                "institution=private_kindergarten",
                                "numerator"))
                .isFalse();
    }

    /** The only private kindergarten is all there is of its kind; the whole can be any school's. */
    @Test
    void withholdsThePartsOfTheDistrictThatAreOneSchool() {
        Desk desk = Papers.completeIn(this.folder.resolve("desk"));
        desk.drop(insurance(Papers.KINDERGARTEN), staff(2, 1));
        desk.call("run", "--period", PERIOD);

        export(desk, true);

        JsonNode summary = json(entries(this.zip).get("230399/summary.json"));
        assertThat(statuses(summary, "pay", "insured").values())
                .filteredOn("suppressed"::equals)
                .hasSize(2);
        assertThat(district(summary, "pay", "uninsured").path("numerator").asString())
                .isEqualTo("1");
        assertThat(summary.path("summary").valueStream())
                .noneMatch(row -> row.path("breakdown").asString("").startsWith("institution="));
        nobodyComputes(desk);
    }

    /** Where the district is one school, it is the school that its figures tell of. */
    @Test
    void withholdsTheDistrictThatIsOneSchool() {
        Desk desk = new Desk(this.folder.resolve("desk"))
                .registry(Papers.REGISTRY_HEADER + Papers.KINDERGARTEN
                        + ",丙幼儿园,230399,试验区,kindergarten,private,,,40,2023-01,\n")
                .drop(insurance(Papers.KINDERGARTEN), staff(2, 1));
        desk.call("run", "--period", PERIOD);

        export(desk, true);

        JsonNode summary = json(entries(this.zip).get("230399/summary.json"));
        assertThat(district(summary, "pay", "uninsured").path("status").asString())
                .isEqualTo("suppressed");
        assertThat(text("230399/report.html")).contains("</i>不公开</span>");
        nobodyComputes(desk);
    }

    @Test
    void letsNobodyComputeASmallCountOfTheSample(SharedDesk sample) {
        export(sample.desk(), true);

        nobodyComputes(sample.desk());
    }

    @Test
    void letsNobodyComputeASmallCountOfKindergartens() {
        Desk desk = withKindergartens();
        desk.call("run", "--period", PERIOD);
        export(desk, true);

        nobodyComputes(desk);
    }

    private void nobodyComputes(Desk desk) {
        for (String entry : entries(this.zip).keySet()) {
            if (entry.endsWith("/summary.json")) {
                JsonNode told = json(entries(this.zip).get(entry));
                Differencing reader = Differencing.of(told);
                List<Map<String, String>> small =
                        desk.rows(PERIOD, told.path("district_code").asString(), "schools.csv").stream()
                                .filter(row -> isByPerson(row) && isSmall(row))
                                .toList();
                assertThat(small)
                        .isNotEmpty()
                        .allSatisfy(row -> assertThat(reader.knows(
                                        row.get("school_code"),
                                        row.get("area"),
                                        row.get("indicator"),
                                        row.get("breakdown"),
                                        "numerator"))
                                .as(row.toString())
                                .isFalse());
            }
        }
    }

    private static boolean isByPerson(Map<String, String> row) {
        return row.get("breakdown").startsWith("sex=")
                || List.of("insured", "in_progress", "uninsured", "insured_rate", "all_five_rate", "due_passed")
                        .contains(row.get("indicator"))
                || List.of("students_exempt", "students_incomplete").contains(row.get("indicator"));
    }

    private static boolean isSmall(Map<String, String> row) {
        return row.get("numerator").matches("[1-4]");
    }

    @Test
    void tellsNoPersonNoNoteAndNoSchoolOfALineAboutPeople() {
        Desk desk = withKindergartens();
        desk.drop(
                "ledger_230399_2023-06.csv",
                "item_id,responsible_unit,responsible_person,measure,progress,note\npay.not_insured/" + SECOND
                        + ",丁幼儿园董事会,负责人甲,补缴,已谈话乙,备注丙\n");
        desk.call("run", "--period", PERIOD);
        assertThat(Desk.text(desk.result(PERIOD, "230399", "summary.json"))).contains("负责人甲", "备注丙");

        export(desk, true);

        String all = readable();
        assertThat(all).contains("校名不公开").doesNotContain("负责人甲", "已谈话乙", "备注丙", "董事会");
        JsonNode summary = json(entries(this.zip).get("230399/summary.json"));
        assertThat(summary.path("ledger")
                        .valueStream()
                        .filter(line -> line.path("area").asString().equals("pay")))
                .hasSize(3)
                .allSatisfy(line -> assertThat(line.toString()).doesNotContain("11230090"));
    }

    /** Also the numbers of rows count people, and earlier values were perhaps withheld in their time. */
    @Test
    void tellsNothingThatStandsInForTheCounts(SharedDesk sample) {
        export(sample.desk(), true);

        JsonNode summary = json(entries(this.zip).get("230306/summary.json"));
        assertThat(summary.path("completeness").valueStream())
                .allMatch(row -> row.path("rows").isNull());
        assertThat(summary.path("summary")
                        .valueStream()
                        .filter(row -> row.path("area").asString().equals("pay")))
                .allMatch(row -> row.path("previous_value").isNull());
    }

    private Desk.Said export(Desk desk) {
        return export(desk, false);
    }

    private Desk.Said export(Desk desk, boolean isPublic) {
        List<String> arguments = new ArrayList<>(List.of("export", "--period", PERIOD, "--out", this.zip.toString()));
        if (isPublic) {
            arguments.add("--public");
        }
        return desk.call(arguments.toArray(String[]::new));
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

    private static Map<String, String> statuses(JsonNode summary, String area, String indicator) {
        Map<String, String> statuses = new TreeMap<>();
        summary.path("schools")
                .valueStream()
                .filter(row -> row.path("area").asString().equals(area)
                        && row.path("indicator").asString().equals(indicator)
                        && row.path("breakdown").isNull())
                .forEach(row -> statuses.put(
                        row.path("school_code").asString(), row.path("status").asString()));
        return statuses;
    }

    /** Every entry as a text, those inside the Word file too. */
    private String readable() {
        StringBuilder all = new StringBuilder();
        entries(this.zip).forEach((name, content) -> {
            if (name.endsWith(".docx")) {
                entries(new ByteArrayInputStream(content))
                        .values()
                        .forEach(part -> all.append(new String(part, StandardCharsets.UTF_8)));
            } else {
                all.append(new String(content, StandardCharsets.UTF_8));
            }
        });
        return all.toString();
    }

    private String text(String entry) {
        return new String(entries(this.zip).getOrDefault(entry, new byte[0]), StandardCharsets.UTF_8);
    }

    private String sha256() {
        try {
            return Digest.of(this.zip);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static JsonNode json(byte[] content) {
        return JsonMapper.shared().readTree(content);
    }

    private static Map<String, String> digests(JsonNode manifest) {
        Map<String, String> digests = new TreeMap<>();
        manifest.path("entries")
                .forEach(entry -> digests.put(
                        entry.path("name").asString(), entry.path("sha256").asString()));
        return digests;
    }

    private static Map<String, String> digestsOf(SortedMap<String, byte[]> entries) {
        Map<String, String> digests = new TreeMap<>();
        entries.forEach((name, content) -> digests.put(name, Digest.of(content)));
        return digests;
    }

    private static Map<String, String> digestsOf(Path results) {
        return Desk.digests(results);
    }

    private static SortedMap<String, byte[]> entries(Path zip) {
        try {
            return entries(new ByteArrayInputStream(Files.readAllBytes(zip)));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static SortedMap<String, byte[]> entries(ByteArrayInputStream zip) {
        SortedMap<String, byte[]> entries = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(zip)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return entries;
    }
}
