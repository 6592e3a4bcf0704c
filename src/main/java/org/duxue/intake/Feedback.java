package org.duxue.intake;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duxue.reading.Column;
import org.duxue.shared.CsvFile;
import org.duxue.shared.Digest;
import org.duxue.shared.Presence;
import org.duxue.shared.Problem;

/**
 * What each sender is told about each file: a table of all problems, the same as a page, and the rows in error. They are
 * replaced when the file is read again.
 */
public final class Feedback {

    static final List<String> HEADER = List.of("file", "row", "column", "value", "type", "rule", "severity", "message");
    public static final String UNKNOWN_SENDER = "_unknown";
    private static final String TABLE = ".feedback.csv";
    private static final String PAGE = ".feedback.html";
    private static final String ERRORS = ".errors.csv";
    private static final String TEMPLATE = "intake/feedback.jte";
    private static final int LONGEST_NAME_BYTES = 200;
    private static final int LONGEST_NAME_START = 40;
    private static final int USUAL_PAGE = 1 << 14;

    private final Path folder;
    private final TemplateEngine pages =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Feedback.class.getClassLoader());

    public Feedback(Path folder) {
        this.folder = folder;
    }

    /** Writes what there is to tell about a file; an earlier feedback on it is replaced. */
    public Path write(String sender, String fileName, List<Problem> problems) throws IOException {
        return write(sender, Told.of(fileName, problems));
    }

    Path write(String sender, Told told) throws IOException {
        Path errors = file(sender, told.fileName(), ERRORS);
        Map<Integer, String> reasons = reasons(told);
        Path place = this.folder.resolve(sender);
        if (!Files.isDirectory(place)) {
            Files.createDirectories(place);
        }
        if (reasons.isEmpty()) {
            Files.deleteIfExists(errors);
        } else {
            replace(errors, unfinished -> writeErrors(unfinished, told.sheet(), reasons));
        }
        return writeAgain(sender, told);
    }

    /** Writes what there is to tell anew; the table of rows in error, which nobody remembers, stays as it is. */
    Path writeAgain(String sender, Told told) throws IOException {
        Path table = file(sender, told.fileName(), TABLE);
        Path errors = file(sender, told.fileName(), ERRORS);
        replace(table, unfinished -> writeTable(unfinished, told));
        String errorsName = Presence.isFile(errors) ? errors.getFileName().toString() : "";
        FeedbackPage page = FeedbackPage.of(told, table.getFileName().toString(), errorsName);
        replace(file(sender, told.fileName(), PAGE), unfinished -> writePage(unfinished, page));
        return table;
    }

    /** Takes away what was told of a file, but for the table of its rows in error, which goes over to another name. */
    void handOver(String sender, String fileName, String otherName) throws IOException {
        Path errors = file(sender, fileName, ERRORS);
        if (Presence.isFile(errors)) {
            Files.move(errors, file(sender, otherName, ERRORS), StandardCopyOption.ATOMIC_MOVE);
        }
        remove(sender, fileName);
    }

    void remove(String sender, String fileName) throws IOException {
        if (!Files.isDirectory(this.folder.resolve(sender))) {
            return;
        }
        for (String ending : List.of(TABLE, PAGE, ERRORS)) {
            Files.deleteIfExists(file(sender, fileName, ending));
        }
    }

    /** The table of all problems. */
    public Path file(String sender, String fileName) {
        return file(sender, fileName, TABLE);
    }

    /** Names too long for a file system are cut and told apart by their digest. */
    private Path file(String sender, String fileName, String ending) {
        String stem = fileName;
        if (fileName.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME_BYTES) {
            stem = Excerpt.of(fileName, LONGEST_NAME_START) + "-"
                    + Digest.of(fileName).substring(0, 12);
        }
        return this.folder.resolve(sender).resolve(stem + ending);
    }

    private interface Writing {

        void to(Path file) throws IOException;
    }

    /** Readers see the old file or the new one, never a part. */
    private static void replace(Path file, Writing writing) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".tmp");
        writing.to(unfinished);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void writeTable(Path file, Told told) throws IOException {
        try (CsvFile csv = CsvFile.create(file, HEADER)) {
            for (Problem problem : told.problems()) {
                csv.row(List.of(
                        told.fileName(),
                        problem.row() == 0 ? "" : String.valueOf(problem.row()),
                        problem.column(),
                        problem.value(),
                        problem.type().key(),
                        problem.rule(),
                        problem.severity().key(),
                        problem.message().both()));
            }
        }
    }

    /** Why a remembered row was left out, by row. */
    private static Map<Integer, String> reasons(Told told) {
        return told.problems().stream()
                .filter(problem -> problem.isError() && told.sheet().rows().containsKey(problem.row()))
                .collect(Collectors.groupingBy(
                        Problem::row,
                        TreeMap::new,
                        Collectors.mapping(problem -> problem.message().zh(), Collectors.joining("。"))));
    }

    private static void writeErrors(Path file, SentSheet sheet, Map<Integer, String> reasons) throws IOException {
        List<String> header = Stream.of(
                        Stream.of("行号"), sheet.returned().stream().map(Column::label), Stream.of("原因"))
                .flatMap(part -> part)
                .toList();
        try (CsvFile csv = CsvFile.create(file, header)) {
            for (Map.Entry<Integer, String> reason : reasons.entrySet()) {
                List<String> cells = new ArrayList<>();
                cells.add(reason.getKey().toString());
                cells.addAll(sheet.rows().getOrDefault(reason.getKey(), List.of()));
                cells.add(reason.getValue());
                csv.row(cells);
            }
        }
    }

    private void writePage(Path file, FeedbackPage page) throws IOException {
        StringOutput text = new StringOutput(USUAL_PAGE);
        this.pages.render(TEMPLATE, page, text);
        Files.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
