package org.duxue.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.duxue.report.audit.Audit;
import org.duxue.report.audit.Claim;
import org.duxue.report.audit.DistrictFacts;
import org.duxue.report.audit.WordFile;
import org.duxue.shared.CsvFile;
import org.duxue.shared.UsageException;

/**
 * Finds sentences of the document sealed with an edition that are no longer true. The statements that the figures
 * confirmed on the day of the seal are stored next to the document; a sentence is listed when the figures refute it
 * now.
 * Statements that were refuted or could not be judged on that day are not errata.
 */
final class DocumentErrata {

    static final String PROVED = "document-proved.csv";

    private static final List<String> HEADER = List.of("paragraph", "kind", "subject", "quote", "sentence");

    private DocumentErrata() {}

    /** Stores the confirmed statements of a Word file that is being sealed; other file types are not analysed. */
    static void note(Path edition, Path document, Supplier<DistrictFacts> facts) throws IOException {
        List<Claim> claims = claims(document, facts);
        if (!claims.isEmpty()) {
            try (CsvFile proved = CsvFile.create(edition.resolve(PROVED), HEADER)) {
                for (Claim claim : claims) {
                    if (claim.verdict() == Claim.Verdict.PROVED) {
                        proved.row(key(claim));
                    }
                }
            }
        }
    }

    /** The sentences that are no longer true, with the current figures. */
    static Map<String, String> of(Edition edition, Supplier<DistrictFacts> facts) throws IOException {
        Map<String, String> fallen = new LinkedHashMap<>();
        Optional<Path> document = document(edition);
        Path proved = edition.folder().resolve(PROVED);
        if (document.isEmpty() || !Files.isRegularFile(proved)) {
            return fallen;
        }
        List<List<String>> before = new ArrayList<>();
        ResultTable.read(proved, HEADER)
                .values()
                .forEach(row -> before.add(HEADER.stream()
                        .map(column -> row.getOrDefault(column, ""))
                        .toList()));
        for (Claim claim : claims(document.get(), facts)) {
            if (claim.isRefuted() && before.contains(key(claim))) {
                String now = claim.quote() + " → " + (claim.expected().isEmpty() ? "–" : claim.expected());
                fallen.merge(claim.text().strip(), now, (one, other) -> one.contains(other) ? one : one + "; " + other);
            }
        }
        return fallen;
    }

    private static List<String> key(Claim claim) {
        return List.of(
                String.valueOf(claim.paragraph()),
                claim.kind().key(),
                claim.subject(),
                claim.quote(),
                claim.text().strip());
    }

    /** The file that was handed over with an edition, if it was sealed too. */
    static Optional<Path> document(Edition edition) throws IOException {
        Path folder = edition.folder().resolve(Editions.DOCUMENT);
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().findFirst();
        }
    }

    private static List<Claim> claims(Path document, Supplier<DistrictFacts> facts) throws IOException {
        if (!document.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".docx")) {
            return List.of();
        }
        try {
            return new Audit(facts.get()).of(WordFile.open(document).paragraphs());
        } catch (UsageException unreadable) {
            // the file was handed over unchanged, so it is sealed unchanged
            return List.of();
        }
    }
}
