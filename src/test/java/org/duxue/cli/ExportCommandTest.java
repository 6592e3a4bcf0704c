package org.duxue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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

/** The content of a package, and when it is refused. */
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

        SortedMap<String, byte[]> entries = PublicZip.of(this.zip).entries();
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
    void refusesResultsThatWereChanged() throws IOException {
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
}
