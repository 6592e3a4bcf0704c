package org.duxue.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duxue.report.audit.Paragraph;
import org.duxue.report.audit.WordFile;
import org.duxue.shared.Area;
import org.duxue.shared.Kind;
import org.duxue.summary.BalanceIndicator;
import org.duxue.summary.Obligation;

/**
 * {@code errata.csv}: statements of a sealed edition that the data of the month no longer support, and the files that
 * caused the change.
 */
final class Errata {

    static final String NAME = "errata.csv";
    static final List<String> HEADER = List.of(
            "edition", "file", "area", "indicator", "breakdown", "school_code", "old_value", "new_value", "why");
    static final List<String> KEY = HEADER.subList(0, 7);

    private static final List<String> OF_DISTRICT = List.of("area", "indicator", "breakdown");
    private static final List<String> OF_SCHOOL = List.of("area", "indicator", "breakdown", "school_code");
    private static final List<String> OF_BALANCE = List.of("stage", "indicator", "school_code");
    private static final Pattern FIGURE = Pattern.compile(".*\\d.*");
    private static final String OTHERWISE = "名录、标准、设置或台账 / registry, norms, policy or ledger";
    private static final Pattern END_OF_SENTENCE = Pattern.compile("(?<=[。！？；])");

    private final Edition edition;
    private final Path now;
    private final ChangedFiles changed;

    /** The schools whose own figure changed, by figure. */
    private final Map<String, Set<String>> movers = new HashMap<>();

    private final List<List<String>> rows = new ArrayList<>();

    private Errata(Edition edition, Path now, ChangedFiles changed) {
        this.edition = edition;
        this.now = now;
        this.changed = changed;
    }

    /**
     * All statements of an edition that are no longer true.
     *
     * @param now a folder with the tables and the reply as they are now
     * @param fallen sentences of the document handed over with the edition that are no longer true, with the current
     *     figures
     */
    static List<List<String>> of(Edition edition, Path now, List<Obligation> obligations, Map<String, String> fallen)
            throws IOException {
        Errata errata = new Errata(edition, now, ChangedFiles.since(edition, obligations));
        List<Differing> ofSchools =
                errata.compare("schools.csv", OF_SCHOOL, "value", "numerator", "denominator", "target", "status");
        List<Differing> ofBalance =
                errata.compare("balance.csv", OF_BALANCE, "value", "amount", "students", "target", "met", "cv");
        ofSchools.forEach(errata::noteMover);
        ofBalance.forEach(errata::noteMover);
        errata.compare("summary.csv", OF_DISTRICT, "value", "numerator", "denominator", "target", "status")
                .forEach(errata::add);
        ofSchools.forEach(errata::add);
        ofBalance.forEach(errata::add);
        errata.compareReply();
        String document = DocumentErrata.document(edition)
                .map(file -> Editions.DOCUMENT + "/" + file.getFileName())
                .orElse("");
        fallen.forEach((sentence, right) -> errata.sentence(document, sentence, right));
        return errata.rows;
    }

    /** A row of a table that has changed. */
    private record Differing(String file, Map<String, String> row, String was, String is) {

        String cell(String column) {
            return this.row.getOrDefault(column, "");
        }

        /** The figure in the row, without the unit it belongs to. */
        String figure() {
            return cell("area") + "/" + cell("stage") + "/" + cell("indicator");
        }

        String school() {
            return cell("school_code").equals("district") ? "" : cell("school_code");
        }
    }

    private List<Differing> compare(String file, List<String> key, String... columns) throws IOException {
        Map<String, Map<String, String>> before =
                ResultTable.read(this.edition.folder().resolve(file), key);
        Map<String, Map<String, String>> after = ResultTable.read(this.now.resolve(file), key);
        Set<String> all = new LinkedHashSet<>(before.keySet());
        all.addAll(after.keySet());
        List<Differing> found = new ArrayList<>();
        for (String row : all) {
            Map<String, String> old = before.getOrDefault(row, Map.of());
            Map<String, String> renewed = after.getOrDefault(row, Map.of());
            for (String column : columns) {
                String was = old.getOrDefault(column, "");
                String is = renewed.getOrDefault(column, "");
                if (!was.equals(is)) {
                    found.add(
                            new Differing(file, old.isEmpty() ? renewed : old, named(column, was), named(column, is)));
                    break;
                }
            }
        }
        return found;
    }

    private void noteMover(Differing one) {
        if (!one.school().isEmpty()) {
            this.movers.computeIfAbsent(one.figure(), first -> new HashSet<>()).add(one.school());
        }
    }

    /** A value is shown as it is; a cell of another column is preceded by the name of the column. */
    private static String named(String column, String cell) {
        return column.equals("value") || cell.isEmpty() ? cell : column + " " + cell;
    }

    private void add(Differing one) {
        String stage = one.cell("stage");
        this.rows.add(List.of(
                String.valueOf(this.edition.number()),
                one.file(),
                one.cell("area"),
                one.cell("indicator"),
                stage.isEmpty() ? one.cell("breakdown") : "stage=" + stage,
                one.school(),
                one.was(),
                one.is(),
                why(one)));
    }

    /**
     * The changed files behind a figure: for a school its own; for the district those of schools whose figure changed.
     */
    private String why(Differing one) {
        Set<Kind> kinds = one.cell("area").isEmpty()
                ? behindBalance(one.cell("indicator"))
                : Set.of(Area.ofKey(one.cell("area")).kind());
        String files;
        if (kinds.contains(Kind.ENFORCEMENT)) {
            files = this.changed.of(kinds);
        } else if (one.school().isEmpty()) {
            files = this.changed.of(kinds, this.movers.getOrDefault(one.figure(), Set.of()));
        } else {
            files = this.changed.of(kinds, Set.of(one.school()));
        }
        return files.isEmpty() ? OTHERWISE : files;
    }

    /** Figures from the registry have no files behind them. */
    private static Set<Kind> behindBalance(String indicator) {
        return Stream.of(BalanceIndicator.values())
                .filter(one -> indicator.equals("all") || one.key().equals(indicator))
                .flatMap(one -> Stream.ofNullable(one.area()))
                .map(Area::kind)
                .collect(Collectors.toSet());
    }

    /** Sentences with figures of the sealed draft that the current draft no longer contains. */
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
                sentence(OfficeFiles.REPLY, sentence, before.size() == after.size() ? after.get(i) : "");
            }
        }
    }

    private void sentence(String file, String was, String is) {
        this.rows.add(List.of(
                String.valueOf(this.edition.number()),
                file,
                "",
                "",
                "",
                "",
                was,
                is,
                this.changed.all().isEmpty() ? OTHERWISE : String.join("; ", this.changed.all())));
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
