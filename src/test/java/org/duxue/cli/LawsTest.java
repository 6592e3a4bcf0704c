package org.duxue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.duxue.shared.Digest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Invariants of any district and month, checked on the sample. */
@ExtendWith(SampleDesk.class)
class LawsTest {

    private static final String DISTRICT = "230306";
    private static final Instant DROPPED = Instant.parse("2023-07-03T01:00:00Z");

    @TempDir
    Path folder;

    @Test
    void aSecondRunReadsNothingAndWritesTheSameBytes(SharedDesk sample) {
        Desk desk = sample.desk().copyTo(this.folder);
        SortedMap<String, String> before = desk.digests();

        Desk.Said said = desk.call("run", "--period", "2023-06");

        assertThat(said.exit()).isZero();
        assertThat(said.lines().get(0))
                .isEqualTo("files read: 0 accepted, 0 partly, 0 rejected; 132 unchanged, 0 superseded");
        assertThat(desk.digests()).isEqualTo(before);
    }

    /**
     * The order of files does not matter, since the database keeps everything that was read: only the bytes of the
     * input count.
     */
    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void theOrderOfIntakeDoesNotMatter(long seed, SharedDesk sample) throws IOException {
        Desk desk = new Desk(this.folder).dropAll(Path.of("input/registry").getParent(), DROPPED);
        List<Path> files = new ArrayList<>(submissions(desk));
        Path waiting = Files.createDirectory(this.folder.resolve("waiting"));
        for (Path file : files) {
            Files.move(file, waiting.resolve(file.getFileName()));
        }
        Collections.shuffle(files, new Random(seed));

        for (List<Path> group : groups(files, 5)) {
            for (Path file : group) {
                Files.move(waiting.resolve(file.getFileName()), file);
            }
            assertThat(desk.call("intake").exit()).isZero();
        }
        assertThat(desk.call("run", "--period", "2023-06").exit()).isZero();

        assertThat(desk.digests()).isEqualTo(sample.desk().digests());
    }

    private static List<Path> submissions(Desk desk) {
        return Desk.filesBelow(desk.input()).stream()
                .filter(file -> !file.getFileName().toString().equals("schools.csv"))
                .toList();
    }

    private static List<List<Path>> groups(List<Path> files, int count) {
        List<List<Path>> groups = new ArrayList<>();
        int size = files.size() / count + 1;
        for (int start = 0; start < files.size(); start += size) {
            groups.add(files.subList(start, Math.min(files.size(), start + size)));
        }
        return groups;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7})
    void theNumberOfThreadsDoesNotMatter(int threads, SharedDesk sample) {
        Desk desk = new Desk(this.folder).dropSample();
        System.setProperty("duxue.workers", String.valueOf(threads));
        try {
            assertThat(desk.call("run", "--period", "2023-06").exit()).isZero();
        } finally {
            System.clearProperty("duxue.workers");
        }

        assertThat(desk.digests()).isEqualTo(sample.desk().digests());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-07", "2022-12", "2023-06"})
    void sumsHold(String period, SharedDesk sample) {
        List<Map<String, String>> schools = sample.desk().rows(period, DISTRICT, "schools.csv");
        List<Map<String, String>> summary = sample.desk().rows(period, DISTRICT, "summary.csv");
        SumsLaw law = new SumsLaw();

        law.partsAddUp(schools, "school_code");
        law.partsAddUp(summary, "district_code");
        law.addUp(schools, summary, false);
        law.valueAndStatusFollow(schools);
        law.valueAndStatusFollow(summary);

        assertThat(law.broken()).isEmpty();
        assertThat(law.checked()).isGreaterThan(1000);
    }

    @Test
    void previousValuesAreThoseOfTheMonthBefore(SharedDesk sample) {
        assertThat(previous(sample.desk().rows("2023-06", DISTRICT, "summary.csv"), "previous_value"))
                .containsAllEntriesOf(previous(sample.desk().rows("2022-12", DISTRICT, "summary.csv"), "value"));
    }

    private static Map<String, String> previous(List<Map<String, String>> rows, String column) {
        Map<String, String> values = new TreeMap<>();
        rows.stream()
                .filter(row -> row.get("breakdown").isEmpty())
                .forEach(row -> values.put(row.get("area") + "." + row.get("indicator"), row.get(column)));
        return values;
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-07", "2022-12", "2023-06"})
    void theManifestIsCorrect(String period, SharedDesk sample) throws IOException {
        Path results = sample.desk().result(period, DISTRICT, "");
        JsonNode manifest = JsonMapper.shared().readTree(Desk.text(results.resolve("manifest.json")));

        assertThat(manifest.get("outputs").properties())
                .extracting(Map.Entry::getKey)
                .containsExactlyElementsOf(otherNames(results));
        manifest.get("outputs")
                .properties()
                .forEach(output ->
                        assertThat(output.getValue().asString()).isEqualTo(sha256(results.resolve(output.getKey()))));
        assertThat(manifest.get("inputs")).isNotEmpty();
        for (JsonNode input : manifest.get("inputs")) {
            assertThat(input.get("sha256").asString())
                    .isEqualTo(sha256(
                            sample.desk().input().resolve(input.get("file").asString())));
            assertThat(input.get("rows_read").asInt())
                    .isEqualTo(input.get("rows_accepted").asInt()
                            + input.get("rows_rejected").asInt()
                            + input.get("rows_skipped").asInt());
        }
    }

    private static List<String> otherNames(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("manifest.json"))
                    .sorted()
                    .toList();
        }
    }

    private static String sha256(Path file) {
        try {
            return HexFormat.of().formatHex(Digest.sha256().digest(Files.readAllBytes(file)));
        } catch (IOException fault) {
            throw new java.io.UncheckedIOException(fault);
        }
    }

    @Test
    void noNameOrIdOfAStudentIsStoredOrPublished(SharedDesk sample) throws IOException {
        List<String> ids = new ArrayList<>();
        for (Path file : submissions(sample.desk())) {
            if (file.getFileName().toString().startsWith("fitness_2123000101")) {
                ids.addAll(studentIds(Files.readString(file)));
            }
        }

        assertThat(ids).hasSizeGreaterThan(40);
        for (Path file : Desk.filesBelow(sample.desk().output())) {
            String text = new String(bytes(file), java.nio.charset.StandardCharsets.ISO_8859_1);
            assertThat(ids).as(file.toString()).noneMatch(text::contains);
        }
    }

    private static List<String> studentIds(String text) {
        return java.util.regex.Pattern.compile("(?<![\\d.])[A-Z]?\\d{12,}(?![\\d.])")
                .matcher(text)
                .results()
                .map(java.util.regex.MatchResult::group)
                .distinct()
                .toList();
    }

    private static byte[] bytes(Path file) throws IOException {
        if (!file.getFileName().toString().endsWith(".gz")) {
            return Files.readAllBytes(file);
        }
        try (var unpacked = new java.util.zip.GZIPInputStream(Files.newInputStream(file))) {
            return unpacked.readAllBytes();
        }
    }
}
