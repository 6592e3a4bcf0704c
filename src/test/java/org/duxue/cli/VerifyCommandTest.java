package org.duxue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.duxue.job.DuxueApplication;
import org.duxue.report.DamagedPackageException;
import org.duxue.report.Verification;
import org.duxue.shared.Digest;
import org.duxue.shared.Text;
import org.duxue.shared.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(SampleDesk.class)
class VerifyCommandTest {

    private static final int CHANGES = 1000;

    @TempDir
    Path folder;

    private Path packed(SharedDesk sample) {
        Path zip = this.folder.resolve("proof.zip");
        Desk.Said said = sample.desk().call("export", "--period", "2023-06", "--proof", "--out", zip.toString());
        assertThat(said.exit()).isZero();
        assertThat(said.lines())
                .contains("it holds rows of the schools, for the authority that checks and for nobody else");
        return zip;
    }

    @Test
    void anExportedPackageIsVerifiedWithoutTheStore(SharedDesk sample) throws IOException {
        Path zip = packed(sample);

        Desk.Said said = Desk.callPlain("verify", zip.toString(), "--lang", "en");

        assertThat(said.err()).isEmpty();
        assertThat(said.exit()).isZero();
        assertThat(said.out())
                .matches(
                        "2023-06 holds: \\d+ files are those of the manifest, \\d{4,} rows of figures counted again are as"
                                + " published\\R");
    }

    @Test
    void theSameMonthGivesTheSamePackage(SharedDesk sample) throws IOException {
        String first = Digest.of(packed(sample));

        assertThat(Digest.of(packed(sample))).isEqualTo(first);
    }

    /** The law of packages: every changed byte is detected. */
    @Test
    void everyChangedByteIsDetected() throws IOException {
        Desk desk = new Desk(this.folder);
        new MadeUpDistrict(desk.input(), 1, 12).write(true);
        desk.call("run", "--period", "2023-06");
        Path zip = this.folder.resolve("small.zip");
        assertThat(desk.call("export", "--period", "2023-06", "--proof", "--out", zip.toString())
                        .exit())
                .isZero();
        assertThat(faults(zip)).isEmpty();
        byte[] whole = Files.readAllBytes(zip);
        Path changed = this.folder.resolve("changed.zip");
        Random random = new Random(20230630);
        List<Integer> unseen = new ArrayList<>();
        for (int i = 0; i < CHANGES; i++) {
            int place = random.nextInt(whole.length);
            byte was = whole[place];
            whole[place] ^= (byte) (1 << random.nextInt(8));
            Files.write(changed, whole);
            whole[place] = was;
            if (faults(changed).isEmpty()) {
                unseen.add(place);
            }
        }
        assertThat(unseen).isEmpty();
    }

    /** A changed file is named, even if the package was repacked. */
    @Test
    void aChangedFileIsNamed(SharedDesk sample) throws IOException {
        Map<String, byte[]> entries = entries(packed(sample));
        for (String name : List.of("rows/equipment_2123000101.csv", "proof/norms.csv", "230306/summary.csv")) {
            byte[] content = entries.get(name).clone();
            content[content.length / 2] ^= 1;
            Map<String, byte[]> others = new LinkedHashMap<>(entries);
            others.put(name, content);

            assertThat(faults(pack(others))).contains(name + " does not have the SHA-256 of the manifest");
        }
    }

    /** A changed figure with a changed manifest is detected by recomputing it. */
    @Test
    void aFigureThatDoesNotFollowFromTheRowsIsNamed(SharedDesk sample) throws IOException {
        Map<String, byte[]> entries = entries(packed(sample));
        String summary = new String(entries.get("230306/summary.csv"), StandardCharsets.UTF_8);
        String other = summary.replaceFirst("fitness,excellent_rate,,%,43,", "fitness,excellent_rate,,%,44,");
        assertThat(other).isNotEqualTo(summary);
        String manifest = new String(entries.get("manifest.json"), StandardCharsets.UTF_8);
        entries.put("230306/summary.csv", other.getBytes(StandardCharsets.UTF_8));
        entries.put(
                "manifest.json",
                manifest.replace(Digest.of(summary), Digest.of(other)).getBytes(StandardCharsets.UTF_8));

        Desk.Said said = Desk.callPlain("verify", pack(entries).toString(), "--lang", "en");

        assertThat(said.exit()).isEqualTo(3);
        assertThat(said.lines())
                .contains(
                        "  230306/summary.csv: numerator of fitness excellent_rate is published as '44', counted again it"
                                + " is '43'");
    }

    @Test
    void noStoredIdOfAPersonIsInAPackage(SharedDesk sample) throws IOException {
        List<String> kept = new ArrayList<>();
        for (Path file : Desk.filesBelow(sample.desk().state().resolve("kept").resolve("insurance"))) {
            try (var rows = new java.util.zip.GZIPInputStream(Files.newInputStream(file))) {
                java.util.regex.Pattern.compile("[0-9a-f]{32}")
                        .matcher(new String(rows.readAllBytes(), StandardCharsets.UTF_8))
                        .results()
                        .forEach(id -> kept.add(id.group()));
            }
        }
        StringBuilder packed = new StringBuilder();
        entries(packed(sample))
                .forEach((name, content) -> packed.append(
                        name.startsWith("rows/insurance") ? new String(content, StandardCharsets.UTF_8) : ""));

        assertThat(kept).isNotEmpty();
        assertThat(packed.toString()).matches("(?s).*[0-9a-f]{32}.*");
        assertThat(kept).noneMatch(id -> packed.indexOf(id) >= 0);
    }

    @Test
    void proofIsNotForThePublic(SharedDesk sample) {
        Desk.Said said = sample.desk()
                .call("export", "--period", "2023-06", "--proof", "--public", "--out", this.folder + "/x.zip");

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.complaints())
                .containsExactly(
                        "--proof holds every row of the schools and is for the authority alone, so it cannot go with"
                                + " --public; pack each by itself");
    }

    @Test
    void aPackageWithoutProofOrOfAnotherFormIsRefused(SharedDesk sample) throws IOException {
        Path plain = this.folder.resolve("plain.zip");
        sample.desk().call("export", "--period", "2023-06", "--out", plain.toString());
        Map<String, byte[]> entries = entries(packed(sample));
        entries.put(
                "manifest.json",
                new String(entries.get("manifest.json"), StandardCharsets.UTF_8)
                        .replace("\"proof_format\":\"1\"", "\"proof_format\":\"9\"")
                        .replaceFirst("\"program_version\":\"[^\"]*\"", "\"program_version\":\"9.1.0\"")
                        .getBytes(StandardCharsets.UTF_8));
        Path later = pack(entries);

        assertThat(Desk.callPlain("verify", plain.toString(), "--lang", "en").complaints())
                .containsExactly(plain + " holds no proof; pack it with duxue export --proof");
        assertThat(Desk.callPlain("verify", later.toString(), "--lang", "en").complaints())
                .containsExactly(later + " has proof of form 9, this program knows 1; verify it with duxue 9.1.0");
        assertThat(Desk.callPlain("verify", this.folder + "/none.zip", "--lang", "en")
                        .exit())
                .isEqualTo(2);
    }

    /** A package with valid digests and content that cannot be read. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            proof/schools.csv              | school_code,x
            proof/norms.csv                | key,value~a,b
            proof/policy.yml               | districts: [
            proof/submissions.csv          | "a,b
            proof/submissions.csv          | kind,sender,due,counts~chalk,1,yes,yes
            proof/open-hazards.csv         | school_code,item_id,due_on~1,x,30.6.2023
            rows/equipment_2123000101.csv  | 2,asset,A1,computer,x,many,y,z
            rows/fitness_2123000101.csv    | 2
            """)
    void unreadableContentIsNamed(String name, String content, SharedDesk sample) throws IOException {
        Map<String, byte[]> entries = entries(packed(sample));
        assertThat(entries).containsKey(name);
        entries.put(name, content.replace('~', '\n').getBytes(StandardCharsets.UTF_8));
        Path zip = pack(withDigests(entries));

        Desk.Said said = Desk.callPlain("verify", zip.toString(), "--lang", "en");

        assertThat(said.exit()).isEqualTo(3);
        assertThat(said.complaints())
                .containsExactly(name + " of " + zip + " is missing or cannot be read; get the package anew");
    }

    @Test
    void aPackageThatIsNotWholeDoesNotHold(SharedDesk sample) throws IOException {
        Map<String, byte[]> entries = entries(packed(sample));
        entries.remove("proof/norms.csv");
        Path lacking = pack(withDigests(entries));
        assertThat(Desk.callPlain("verify", lacking.toString(), "--lang", "en").complaints())
                .containsExactly(
                        "proof/norms.csv of " + lacking + " is missing or cannot be read; get the package anew");

        byte[] whole = Files.readAllBytes(packed(sample));
        Path half = Files.write(this.folder.resolve("half.zip"), java.util.Arrays.copyOf(whole, whole.length / 2));
        Desk.Said said = Desk.callPlain("verify", half.toString(), "--lang", "en", "--json");
        assertThat(said.exit()).isEqualTo(3);
        assertThat(said.complaints()).containsExactly(half + " is not a complete zip file; get it again");
        assertThat(said.out()).contains("\"exit\":3");
    }

    /** Updates the manifest to a changed package, as an attacker would. */
    private static Map<String, byte[]> withDigests(Map<String, byte[]> entries) {
        String manifest = new String(entries.get("manifest.json"), StandardCharsets.UTF_8);
        Map<String, byte[]> whole = new LinkedHashMap<>(entries);
        JsonNode listed = JsonMapper.shared().readTree(manifest).path("entries");
        for (JsonNode entry : listed) {
            String name = entry.path("name").asString("");
            manifest = entries.containsKey(name)
                    ? manifest.replace(entry.path("sha256").asString(""), Digest.of(entries.get(name)))
                    : manifest.replaceFirst(",\\{[^{}]*\"" + name + "\"[^{}]*\\}", "");
        }
        whole.put("manifest.json", manifest.getBytes(StandardCharsets.UTF_8));
        return whole;
    }

    private static List<String> faults(Path zip) throws IOException {
        try {
            return new Verification(DuxueApplication.MODULES)
                    .verify(zip).faults().stream().map(Text::en).toList();
        } catch (UsageException | DamagedPackageException refused) {
            return List.of(refused.getMessage());
        }
    }

    private static Map<String, byte[]> entries(Path zip) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        return entries;
    }

    private Path pack(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue());
                out.closeEntry();
            }
        }
        return Files.write(this.folder.resolve("packed.zip"), bytes.toByteArray());
    }
}
