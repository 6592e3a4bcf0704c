package org.duxue.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.duxue.report.audit.Paragraph;
import org.duxue.report.audit.WordFile;
import org.duxue.shared.Area;
import org.duxue.shared.Kind;
import org.duxue.summary.Obligation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code errata.csv}: what a sealed edition says and the month does not come to any more, and which files changed it. */
final class Errata {

    static final String NAME = "errata.csv";
    static final List<String> HEADER = List.of(
            "edition", "file", "area", "indicator", "breakdown", "school_code", "old_value", "new_value", "why");
    static final List<String> KEY = HEADER.subList(0, 7);

    private static final List<String> OF_DISTRICT = List.of("area", "indicator", "breakdown");
    private static final List<String> OF_SCHOOL = List.of("area", "indicator", "breakdown", "school_code");
    private static final List<String> OF_BALANCE = List.of("stage", "indicator", "school_code");
    private static final Pattern FIGURE = Pattern.compile(".*\\d.*");
    private static final Pattern VERSION_END = Pattern.compile(" \\(.*");
    private static final int DAY = "2023-07-03".length();
    private static final Pattern END_OF_SENTENCE = Pattern.compile("(?<=[。！？；])");

    private final Edition edition;
    private final Path now;
    private final SortedMap<String, String> changed;
    private final List<List<String>> rows = new ArrayList<>();

    private Errata(Edition edition, Path now, SortedMap<String, String> changed) {
        this.edition = edition;
        this.now = now;
        this.changed = changed;
    }

    /** @param now a folder with the tables and the reply as they are now */
    static List<List<String>> of(Edition edition, Path now, List<Obligation> obligations) throws IOException {
        Errata errata = new Errata(edition, now, changed(edition, obligations));
        errata.compare("summary.csv", OF_DISTRICT, "value", "numerator", "denominator", "target", "status");
        errata.compare("schools.csv", OF_SCHOOL, "value", "numerator", "denominator", "target", "status");
        errata.compare("balance.csv", OF_BALANCE, "value", "amount", "students", "target", "met", "cv");
        errata.compareReply();
        return errata.rows;
    }

    /** The versions that are others than those sealed, by kind and sender, with the day on which they came. */
    private static SortedMap<String, String> changed(Edition edition, List<Obligation> obligations) throws IOException {
        SortedMap<String, String> sealed = new TreeMap<>();
        JsonNode manifest =
                JsonMapper.shared().readTree(Files.readAllBytes(edition.folder().resolve(Manifest.NAME)));
        for (JsonNode input : manifest.path("inputs")) {
            if (!input.path("status").asString("").equals("rejected")) {
                sealed.put(
                        input.path("kind").asString("") + " "
                                + input.path("sender").asString(""),
                        input.path("period").asString("") + " v"
                                + input.path("version").asInt());
            }
        }
        SortedMap<String, String> counting = new TreeMap<>();
        obligations.stream().filter(one -> one.effective() != null).forEach(one -> {
            var version = Objects.requireNonNull(one.effective());
            counting.put(
                    one.kind().key() + " " + one.sender(),
                    version.key().period() + " v" + version.number() + " ("
                            + CompletenessRows.receivedAt(version).substring(0, DAY) + ")");
        });
        SortedSet<String> all = new TreeSet<>(sealed.keySet());
        all.addAll(counting.keySet());
        SortedMap<String, String> changed = new TreeMap<>();
        for (String submission : all) {
            String before = sealed.getOrDefault(submission, "–");
            String after = counting.getOrDefault(submission, "–");
            if (!before.equals(VERSION_END.matcher(after).replaceFirst(""))) {
                changed.put(submission, submission + " " + before + " → " + after);
            }
        }
        return changed;
    }

    private void compare(String file, List<String> key, String... columns) throws IOException {
        Map<String, Map<String, String>> before =
                ResultTable.read(this.edition.folder().resolve(file), key);
        Map<String, Map<String, String>> after = ResultTable.read(this.now.resolve(file), key);
        Set<String> all = new LinkedHashSet<>(before.keySet());
        all.addAll(after.keySet());
        for (String row : all) {
            Map<String, String> old = before.getOrDefault(row, Map.of());
            Map<String, String> renewed = after.getOrDefault(row, Map.of());
            for (String column : columns) {
                String was = old.getOrDefault(column, "");
                String is = renewed.getOrDefault(column, "");
                if (!was.equals(is)) {
                    add(file, old.isEmpty() ? renewed : old, named(column, was), named(column, is));
                    break;
                }
            }
        }
    }

    /** A value stands for itself; where only what is behind it changed, that is named. */
    private static String named(String column, String cell) {
        return column.equals("value") || cell.isEmpty() ? cell : column + " " + cell;
    }

    private void add(String file, Map<String, String> row, String was, String is) {
        String stage = row.getOrDefault("stage", "");
        String school = row.getOrDefault("school_code", "");
        this.rows.add(List.of(
                String.valueOf(this.edition.number()),
                file,
                row.getOrDefault("area", ""),
                row.getOrDefault("indicator", ""),
                stage.isEmpty() ? row.getOrDefault("breakdown", "") : "stage=" + stage,
                school.equals("district") ? "" : school,
                was,
                is,
                why(row.getOrDefault("area", ""), school)));
    }

    /** The versions of the area, or of the balance its two kinds, that changed; of a school its own. */
    private String why(String area, String school) {
        Set<String> kinds = Set.of(Area.values()).stream()
                .filter(one -> area.isEmpty()
                        ? one.kind() == Kind.STAFF || one.kind() == Kind.EQUIPMENT
                        : one.key().equals(area))
                .map(one -> one.kind().key())
                .collect(Collectors.toSet());
        boolean ofDistrict = school.isEmpty() || school.equals("district");
        String versions = this.changed.entrySet().stream()
                .filter(one ->
                        kinds.contains(one.getKey().substring(0, one.getKey().indexOf(' '))))
                .filter(one -> ofDistrict || one.getKey().endsWith(" " + school))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining("; "));
        return versions.isEmpty() ? "名录、标准、设置或台账 / registry, norms, policy or ledger" : versions;
    }

    /** Sentences with figures of the sealed draft that the draft of now does not say any more. */
    private void compareReply() throws IOException {
        Path sealed = this.edition.folder().resolve(OfficeFiles.REPLY);
        Path drafted = this.now.resolve(OfficeFiles.REPLY);
        if (!Files.isRegularFile(sealed) || !Files.isRegularFile(drafted)) {
            return;
        }
        List<String> before = sentences(sealed);
        List<String> after = sentences(drafted);
        Set<String> still = new TreeSet<>(after);
        for (int i = 0; i < before.size(); i++) {
            String sentence = before.get(i);
            if (FIGURE.matcher(sentence).matches() && still.add(sentence)) {
                this.rows.add(List.of(
                        String.valueOf(this.edition.number()),
                        OfficeFiles.REPLY,
                        "",
                        "",
                        "",
                        "",
                        sentence,
                        before.size() == after.size() ? after.get(i) : "",
                        String.join("; ", this.changed.values())));
            }
        }
    }

    private static List<String> sentences(Path reply) throws IOException {
        List<String> sentences = new ArrayList<>();
        for (Paragraph paragraph : WordFile.open(reply).paragraphs()) {
            for (String sentence : END_OF_SENTENCE.split(paragraph.text(), -1)) {
                if (!sentence.isBlank()) {
                    sentences.add(sentence.strip());
                }
            }
        }
        return sentences;
    }
}
