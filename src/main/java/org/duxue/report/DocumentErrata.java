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
 * Which sentences of the document that an edition went out with do not hold any more. What of it the figures proved on
 * the day of the seal is kept beside it; a sentence falls when they refute that now. What they refuted or could not judge
 * even then is no matter of what came later.
 */
final class DocumentErrata {

    static final String PROVED = "document-proved.csv";

    private static final List<String> HEADER = List.of("paragraph", "kind", "subject", "quote", "sentence");

    private DocumentErrata() {}

    /** Keeps what the figures prove of a Word file that is being sealed; of any other file nothing is known. */
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

    /** The sentences that fell, with what is right in them now. */
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

    /** The file that an edition went out with, where it was sealed too. */
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
            // it was handed over as it is, and is sealed as it is
            return List.of();
        }
    }
}
