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
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duxue.shared.CsvFile;
import org.duxue.shared.Digest;
import org.duxue.shared.FileChecks;
import org.duxue.shared.Period;
import org.duxue.shared.Problem;

/**
 * The feedback to each sender about each file: a table of all problems, the same as a page, and the rows in error. It
 * is replaced when the file is read again.
 */
public final class Feedback {

    static final List<String> HEADER = List.of("file", "row", "column", "value", "type", "rule", "severity", "message");
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

    /** Where a district finds the feedback on a file with ledger entries. */
    public static String placeOfEntries(String district, Period period, String fileName) {
        return FeedbackPlace.ofEntries(new DropFile.About("", district, period.toString()), fileName);
    }

    /**
     * Writes the feedback on a file; earlier feedback on it is replaced.
     *
     * @param place path below the folder of all feedback, without a file extension
     */
    public Path write(String place, String fileName, List<Problem> problems) throws IOException {
        return write(place, FeedbackContent.of(fileName, problems));
    }

    Path write(String place, FeedbackContent content) throws IOException {
        Path errors = file(place, ERRORS);
        Map<Integer, String> reasons = reasons(content);
        Files.createDirectories(Objects.requireNonNull(errors.getParent()));
        if (reasons.isEmpty()) {
            Files.deleteIfExists(errors);
        } else {
            replace(errors, unfinished -> writeErrors(unfinished, content.sheet(), reasons));
        }
        return writeAgain(place, content);
    }

    /** Writes the feedback again; the table of rows in error stays, since those rows are not stored. */
    Path writeAgain(String place, FeedbackContent content) throws IOException {
        Path table = file(place, TABLE);
        Path errors = file(place, ERRORS);
        Files.createDirectories(table.getParent());
        replace(table, unfinished -> writeTable(unfinished, content));
        String errorsName = FileChecks.isFile(errors) ? errors.getFileName().toString() : "";
        FeedbackPage page = FeedbackPage.of(content, table.getFileName().toString(), errorsName);
        replace(file(place, PAGE), unfinished -> writePage(unfinished, page));
        return table;
    }

    /** Copies the table of the rows in error, which are not stored, for a file with the same bytes. */
    void copyReturnedRows(String place, String otherPlace) throws IOException {
        Path errors = file(place, ERRORS);
        if (FileChecks.isFile(errors)) {
            Path other = file(otherPlace, ERRORS);
            Files.createDirectories(other.getParent());
            replace(other, unfinished -> Files.copy(errors, unfinished, StandardCopyOption.REPLACE_EXISTING));
        }
    }

    /** Deletes all feedback on a file. */
    public void remove(String place) throws IOException {
        for (String ending : List.of(TABLE, PAGE, ERRORS)) {
            Path file = file(place, ending);
            if (Files.exists(file)) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** The notice to the sender of a file that no longer counts. */
    static Problem replacedBy(DroppedFile newer) {
        return Problem.ofFile(SubmissionRules.REPLACED, newer.relative());
    }

    /** The table of all problems. */
    public Path file(String place) {
        return file(place, TABLE);
    }

    /** Names too long for a file system are truncated and made distinct by their digest. */
    private Path file(String place, String ending) {
        int slash = place.lastIndexOf('/');
        String name = place.substring(slash + 1);
        String stem = name;
        if (name.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME_BYTES) {
            stem = TextSanitizer.of(name, LONGEST_NAME_START) + "-"
                    + Digest.of(name).substring(0, 12);
        }
        return this.folder.resolve(place.substring(0, slash + 1)).resolve(stem + ending);
    }

    private interface Writing {

        void to(Path file) throws IOException;
    }

    /** Readers see the old file or the new one, never a partial file. */
    private static void replace(Path file, Writing writing) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".tmp");
        writing.to(unfinished);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void writeTable(Path file, FeedbackContent content) throws IOException {
        try (CsvFile csv = CsvFile.create(file, HEADER)) {
            for (Problem problem : content.problems()) {
                csv.row(List.of(
                        problem.file(content.fileName()),
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

    /** Why a remembered row was left out, by row number. */
    private static Map<Integer, String> reasons(FeedbackContent content) {
        return content.problems().stream()
                .filter(problem -> problem.isError()
                        && content.sheet().rows().containsKey(content.sheet().row(problem)))
                .collect(Collectors.groupingBy(
                        problem -> content.sheet().row(problem),
                        TreeMap::new,
                        Collectors.mapping(problem -> problem.message().zh(), Collectors.joining("。"))));
    }

    private static void writeErrors(Path file, SourceLayout sheet, Map<Integer, String> reasons) throws IOException {
        List<String> header = Stream.of(Stream.of("行号"), sheet.titles().stream(), Stream.of("原因"))
                .flatMap(part -> part)
                .toList();
        try (CsvFile csv = CsvFile.create(file, header)) {
            for (Map.Entry<Integer, String> reason : reasons.entrySet()) {
                List<String> cells = new ArrayList<>();
                cells.add(sheet.number(reason.getKey()));
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
