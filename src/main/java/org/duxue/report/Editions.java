package org.duxue.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.duxue.intake.Folders;
import org.duxue.report.audit.DistrictFacts;
import org.duxue.shared.Digest;
import org.duxue.shared.Period;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The sealed editions: copies of results that were handed over and that no command ever changes. */
public class Editions {

    static final String ABOUT = "edition.json";

    /** The folder of an edition and the file that was handed over with it. */
    static final String DOCUMENT = "document";

    private final Folders folders;

    public Editions(Folders folders) {
        this.folders = folders;
    }

    private Path of(Period period, String district) {
        return this.folders
                .output()
                .resolve("editions")
                .resolve(period.toString())
                .resolve(district);
    }

    /** The newest edition of a month and district. */
    public Optional<Edition> newest(Period period, String district) throws IOException {
        Path all = of(period, district);
        if (!Files.isDirectory(all)) {
            return Optional.empty();
        }
        try (Stream<Path> editions = Files.list(all)) {
            return editions.map(folder -> folder.getFileName().toString())
                    .filter(name -> name.matches("[1-9]\\d{0,8}"))
                    .map(Integer::valueOf)
                    .max(Integer::compare)
                    .map(number -> new Edition(period, district, number, all.resolve(String.valueOf(number))));
        }
    }

    /** The number of figures and sentences of the newest edition that are no longer true. */
    public int errata(Period period, String district) throws IOException {
        Path file = this.folders
                .output()
                .resolve(period.toString())
                .resolve(district)
                .resolve(Errata.NAME);
        Optional<String> newest = newest(period, district).map(edition -> String.valueOf(edition.number()));
        return (int) ResultTable.read(file, Errata.KEY).values().stream()
                .filter(row -> newest.equals(Optional.ofNullable(row.get("edition"))))
                .count();
    }

    /**
     * Seals the current results of a month and district.
     *
     * @param document the document they were handed over with: its number, or a file that is sealed with them
     * @param facts the data of the district, to determine which statements of a file they confirm
     */
    public Edition seal(Period period, String district, SealedDocument document, Supplier<DistrictFacts> facts)
            throws IOException {
        int number = newest(period, district).map(Edition::number).orElse(0) + 1;
        Path place = of(period, district).resolve(String.valueOf(number));
        Path unfinished = this.folders.workshop().resolve("edition-" + period + "-" + district);
        ResultFolder.remove(unfinished);
        Files.createDirectories(unfinished);
        Path results = this.folders.output().resolve(period.toString()).resolve(district);
        try (Stream<Path> files = Files.list(results)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                Files.copy(file, unfinished.resolve(file.getFileName().toString()));
            }
        }
        Optional<Path> copy = copied(document, unfinished);
        if (copy.isPresent()) {
            DocumentErrata.note(unfinished, copy.get(), facts);
        }
        write(unfinished, number, document, copy);
        close(unfinished);
        Files.createDirectories(place.getParent());
        Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE);
        return new Edition(period, district, number, place);
    }

    private static Optional<Path> copied(SealedDocument document, Path folder) throws IOException {
        Path file = document.file();
        if (file == null) {
            return Optional.empty();
        }
        Path copies = Files.createDirectory(folder.resolve(DOCUMENT));
        return Optional.of(Files.copy(file, copies.resolve(file.getFileName().toString())));
    }

    private static void write(Path folder, int number, SealedDocument document, Optional<Path> copy)
            throws IOException {
        try (JsonGenerator json = new JsonFactory()
                .createGenerator(
                        ObjectWriteContext.empty(),
                        Files.newBufferedWriter(folder.resolve(ABOUT), StandardCharsets.UTF_8))) {
            json.writeStartObject();
            json.writeNumberProperty("edition", number);
            json.writeStringProperty(
                    "document", copy.isPresent() ? copy.get().getFileName().toString() : document.words());
            if (copy.isPresent()) {
                json.writeStringProperty("document_sha256", Digest.of(copy.get()));
            }
            json.writeStringProperty("manifest_sha256", Digest.of(folder.resolve(Manifest.NAME)));
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    /** Makes a sealed file read-only, so that no program changes it by mistake. */
    private static void close(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.toFile().setReadOnly()) {
                    throw new IOException(file + " cannot be made read-only");
                }
            }
        }
    }
}
