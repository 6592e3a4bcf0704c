package org.duxue.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Test suites by others, in the folder named by {@code -Dduxue.suites}; this project contains none of them. Differences
 * are listed in reliability.md, with the reason; any other difference fails.
 */
@EnabledIfSystemProperty(named = "duxue.suites", matches = ".+")
class SuitesTest {

    private static final Path SUITES = Path.of(System.getProperty("duxue.suites", "none"));
    private static final Charset GB18030 = Charset.forName("GB18030");

    /** The number of four-byte sequences below U+10000. */
    private static final int FOUR_BYTES = 39_420;

    @TempDir
    Path folder;

    /** Cases by outcome, in the order of the suite. */
    private static final class Table {

        private final String suite;
        private final Map<String, List<String>> cases = new TreeMap<>();

        Table(String suite) {
            this.suite = suite;
        }

        void add(String outcome, String name) {
            this.cases.computeIfAbsent(outcome, first -> new ArrayList<>()).add(name);
        }

        int count(String outcome) {
            return this.cases.getOrDefault(outcome, List.of()).size();
        }

        List<String> all(String outcome) {
            return this.cases.getOrDefault(outcome, List.of());
        }

        void print() {
            System.out.println(this.suite);
            this.cases.forEach((outcome, names) -> System.out.println("  " + outcome + " " + names.size() + ": "
                    + names.stream().limit(40).collect(Collectors.joining(", "))));
        }
    }

    private static List<List<String>> records(String text, char delimiter) throws IOException {
        List<List<String>> records = new ArrayList<>();
        try (GuardedReader guarded = new GuardedReader(new StringReader(text));
                CSVParser parser = CsvFormat.with(delimiter).parse(guarded)) {
            for (CSVRecord record : parser) {
                guarded.rowEnded();
                records.add(record.toList());
            }
        }
        return records;
    }

    @Test
    void csvSpectrum() throws IOException {
        Table table = new Table("csv-spectrum");
        for (Path csv : files("maxogden+csv-spectrum/csvs", ".csv")) {
            String name = csv.getFileName().toString().replace(".csv", "");
            JsonNode expected = JsonMapper.builder()
                    .build()
                    .readTree(Files.readString(csv.resolveSibling("../json/" + name + ".json")));
            List<List<String>> rows = records(Files.readString(csv), ',');
            List<Map<String, String>> maps = new ArrayList<>();
            for (List<String> row : rows.subList(1, rows.size())) {
                Map<String, String> map = new LinkedHashMap<>();
                for (int i = 0; i < row.size(); i++) {
                    map.put(rows.get(0).get(i), row.get(i));
                }
                maps.add(map);
            }
            List<Map<String, String>> actual = new ArrayList<>();
            expected.forEach(one -> {
                Map<String, String> map = new LinkedHashMap<>();
                one.properties()
                        .forEach(cell -> map.put(cell.getKey(), cell.getValue().asString()));
                actual.add(map);
            });
            table.add(maps.equals(actual) ? "agrees" : "differs", name);
        }
        table.print();

        assertThat(table.all("differs")).isEmpty();
        assertThat(table.count("agrees")).isPositive();
    }

    @Test
    @SuppressWarnings("unchecked")
    void fastCsvSpecification() throws IOException {
        Table table = new Table("FastCSV specification");
        for (Path file : files("osiegmar+FastCSV/lib/src/intTest/resources/spec", ".yaml")) {
            Map<String, Object> spec = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
            Map<String, Object> settings = (Map<String, Object>) spec.getOrDefault("settings", Map.of());
            String comments = String.valueOf(settings.getOrDefault("commentMode", "NONE"));
            boolean skips = Boolean.TRUE.equals(settings.get("skipEmptyLines"));
            boolean mayRefuse = Boolean.TRUE.equals(settings.get("exceptionAllowed"));
            for (Map<String, Object> check : (List<Map<String, Object>>) spec.get("checks")) {
                String id = String.valueOf(check.get("id"));
                if (!comments.equals("NONE")) {
                    table.add("not ours: comments", id);
                    continue;
                }
                for (String end : new String[] {"\r\n", "\n", "\r"}) {
                    for (String space : new String[] {" ", "\t", "\u3000"}) {
                        String input = written(String.valueOf(check.get("input")), end, space);
                        List<List<String>> expected = ((List<List<Object>>) check.get("records"))
                                .stream()
                                        .map(row -> row.stream()
                                                .map(cell -> written(String.valueOf(cell), end, space))
                                                .toList())
                                        .toList();
                        table.add(outcome(input, expected, skips, mayRefuse), id);
                    }
                }
            }
        }
        table.cases.replaceAll((outcome, ids) -> ids.stream().distinct().toList());
        table.print();

        // a line of nothing but "" is blank here, and blank rows are skipped
        assertThat(table.all("differs")).containsExactly("skip-empty-lines-3");
    }

    private static String outcome(String input, List<List<String>> expected, boolean skips, boolean mayRefuse) {
        try {
            List<List<String>> rows = records(input, ',');
            // an empty line stays a record here, because rows are numbered as a spreadsheet does, and is skipped later
            List<List<String>> kept = skips
                    ? rows.stream().filter(row -> !row.equals(List.of(""))).toList()
                    : rows;
            if (kept.equals(expected)) {
                return "agrees";
            }
            return mayRefuse ? "reads otherwise what may be refused" : "differs";
        } catch (IOException | java.io.UncheckedIOException refused) {
            return mayRefuse ? "refused, as it may be" : "differs";
        }
    }

    private static String written(String text, String end, String space) {
        return text.replace("␤", "\r\n")
                .replace("␍", "\r")
                .replace("␊", "\n")
                .replace("⏎", end)
                .replace("␠", space);
    }

    @Test
    void frictionlessTables() throws IOException {
        Table table = new Table("frictionless data tables");
        for (Path csv : files("frictionlessdata+frictionless-py/data", "sv")) {
            String name = SUITES.relativize(csv).toString().replace("frictionlessdata+frictionless-py/data/", "");
            FileProbe probe = FileProbe.of(csv, 512L << 20, new ChineseWordList(List.of(Sheet.SCHEMA)));
            if (probe.fault() != null) {
                table.add("refused: " + probe.fault().rule(), name);
                continue;
            }
            byte[] bytes = Files.readAllBytes(csv);
            String text = new String(bytes, probe.bomBytes(), bytes.length - probe.bomBytes(), probe.charset());
            if (text.isBlank()) {
                table.add("refused: nothing in it", name);
                continue;
            }
            if (text.indexOf('\ufffd') >= 0) {
                table.add("read as " + probe.charset() + ", which it is not", name);
                continue;
            }
            char delimiter = name.endsWith(".tsv")
                    ? '\t'
                    : text.lines().findFirst().orElse("").contains(";") ? ';' : ',';
            try {
                List<List<String>> rows = records(text, delimiter);
                int counted = RecordCount.of(text, delimiter);
                table.add(rows.size() == counted ? "agrees" : "differs", name);
                if (rows.size() == counted) {
                    comesBack(rows);
                }
            } catch (UnreadableContent | java.io.UncheckedIOException broken) {
                table.add("refused: a quote in the wrong place", name);
            }
        }
        table.print();

        assertThat(table.all("differs")).isEmpty();
        assertThat(table.count("agrees")).isPositive();
    }

    private static void comesBack(List<List<String>> rows) throws IOException {
        String again = rows.stream()
                .map(row -> row.stream()
                        .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
        assertThat(records(again, ',')).isEqualTo(rows);
    }

    /** Every letter of the index, alone in a file, as a browser reads it. */
    @Test
    void encodingStandardIndexOfGb18030() throws IOException {
        Table table = new Table("GB18030 of the Encoding Standard");
        for (String line : Files.readAllLines(SUITES.resolve("whatwg+encoding/index-gb18030.txt"))) {
            String[] words = line.strip().split("\\s+");
            if (words.length < 2 || !words[1].startsWith("0x")) {
                continue;
            }
            int pointer = Integer.parseInt(words[0]);
            int trail = pointer % 190;
            byte[] bytes = {(byte) (0x81 + pointer / 190), (byte) (trail + (trail < 0x3f ? 0x40 : 0x41))};
            add(table, bytes, Integer.decode(words[1]));
        }
        int before = 0;
        int point = 0;
        for (String line : Files.readAllLines(SUITES.resolve("whatwg+encoding/index-gb18030-ranges.txt"))) {
            String[] words = line.strip().split("\\s+");
            if (words.length < 2 || !words[1].startsWith("0x")) {
                continue;
            }
            int pointer = Integer.parseInt(words[0]);
            for (int i = before; i < Math.min(pointer, FOUR_BYTES); i++) {
                add(table, four(i), point + i - before);
            }
            before = pointer;
            point = Integer.decode(words[1]);
        }
        for (int beyond = 0x10000; beyond <= 0x10ffff; beyond += 101) {
            add(table, four(189000 + beyond - 0x10000), beyond);
        }
        table.print();

        assertThat(table.count("agrees")).isGreaterThan(60_000);
        assertThat(table.all("differs").size()).isLessThanOrEqualTo(60);
    }

    private static byte[] four(int pointer) {
        return new byte[] {
            (byte) (0x81 + pointer / 12600),
            (byte) (0x30 + pointer / 1260 % 10),
            (byte) (0x81 + pointer / 10 % 126),
            (byte) (0x30 + pointer % 10)
        };
    }

    private static void add(Table table, byte[] bytes, int expected) {
        if (expected >= Character.MIN_SURROGATE && expected <= Character.MAX_SURROGATE) {
            return;
        }
        String actual = new String(bytes, GB18030);
        table.add(
                actual.equals(Character.toString(expected)) ? "agrees" : "differs",
                java.util.HexFormat.of().formatHex(bytes) + " U+" + Integer.toHexString(expected) + " here U+"
                        + Integer.toHexString(actual.codePointAt(0)));
    }

    /** The same letters through a file, a thousand at a time. */
    @Test
    void lettersOfTheIndexAreReadFromFiles() throws IOException {
        Sheet sheet = new Sheet(this.folder);
        List<String> letters = new ArrayList<>();
        for (String line : Files.readAllLines(SUITES.resolve("whatwg+encoding/index-gb18030.txt"))) {
            String[] words = line.strip().split("\\s+");
            if (words.length >= 2 && words[1].startsWith("0x")) {
                letters.add(Character.toString(Integer.decode(words[1])));
            }
        }
        int wrong = 0;
        for (int at = 0; at < letters.size(); at += 1000) {
            List<String> some = letters.subList(at, Math.min(letters.size(), at + 1000));
            StringBuilder text = new StringBuilder("编号,名称\r\n");
            some.forEach(letter -> text.append("1,x").append(letter).append("x\r\n"));
            List<String> names = sheet.read(text.toString().getBytes(GB18030)).names();
            for (int i = 0; i < some.size(); i++) {
                wrong += names.get(i).equals("1 x" + some.get(i) + "x") ? 0 : 1;
            }
        }
        System.out.println("letters of the index through files: " + letters.size() + ", " + wrong + " wrong");
        assertThat(wrong).isZero();
    }

    private static List<Path> files(String below, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(SUITES.resolve(below))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
