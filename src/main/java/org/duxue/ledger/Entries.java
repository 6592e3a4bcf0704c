package org.duxue.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.duxue.area.Keys;
import org.duxue.intake.DropFile;
import org.duxue.intake.DropFiles;
import org.duxue.intake.DropOutcome;
import org.duxue.intake.DropType;
import org.duxue.intake.DroppedFile;
import org.duxue.intake.Feedback;
import org.duxue.intake.PeriodInputs;
import org.duxue.intake.ProgramFault;
import org.duxue.reading.TableFile;
import org.duxue.shared.Digest;
import org.duxue.shared.Period;
import org.duxue.shared.PosixPermissions;
import org.duxue.shared.Problem;
import org.duxue.shared.Severity;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The entries of operators for the ledger, in files and at the command line, with who made them and when. */
public class Entries implements PeriodInputs {

    /** The source of an entry made at the command line. */
    public static final String COMMAND = "duxue ledger set";

    private final JdbcClient jdbc;
    private final DropFiles files;
    private final EnteredFiles entered;
    private final Feedback feedback;
    private final Path input;
    private final Path kept;

    public Entries(JdbcTemplate jdbc, Feedback feedback, Path input, Path kept) {
        this.jdbc = JdbcClient.create(jdbc);
        this.files = new DropFiles(jdbc);
        this.entered = new EnteredFiles(this.jdbc);
        this.feedback = feedback;
        this.input = input;
        this.kept = kept;
    }

    /**
     * The result of reading an entries file.
     *
     * @param feedback where the feedback for the district is
     */
    record IntakeResult(EntriesFile.Content content, DropOutcome outcome, String feedback) {

        int warnings() {
            return (int) this.content.problems().stream()
                    .filter(problem -> problem.severity() == Severity.WARNING)
                    .count();
        }
    }

    /** Reads an entries file. A file without a header changes nothing: the entries before it stay. */
    IntakeResult takeIn(EntriesKey key, DroppedFile file, Entered by) throws IOException {
        EntriesFile entries = new EntriesFile(file.path(), file.name());
        String sha256 = entries.sha256();
        EntriesFile.Content content = read(entries, key, file);
        String source = this.entered.source(key, file, namesOfOthers(key, file));
        String place = place(key, source);
        if (content.refused()) {
            this.feedback.write(place, file.name(), content.problems());
            return new IntakeResult(content, DropOutcome.REJECTED, place);
        }
        Optional<EnteredFile> before = this.entered.at(key, file.relative());
        if (before.isEmpty() || !before.get().sha256().equals(sha256)) {
            this.entered.replace(
                    key,
                    new EnteredFile(0, file.relative(), source, sha256, keep(key, file, sha256), by),
                    content.entries().stream()
                            .map(Entry::evidenceFile)
                            .filter(paper -> !paper.isEmpty())
                            .collect(Collectors.toCollection(TreeSet::new)),
                    content.problems().stream().filter(Entries::isDoubt).toList());
        }
        writeFeedback(key, source, content.problems());
        return new IntakeResult(
                content, content.rows().rejected() > 0 ? DropOutcome.PARTIAL : DropOutcome.ACCEPTED, place);
    }

    private static EntriesFile.Content read(EntriesFile entries, EntriesKey key, DroppedFile file) throws IOException {
        try {
            return entries.read(key.period().asOf());
        } catch (RuntimeException | StackOverflowError fault) {
            return EntriesFile.Content.refused(List.of(ProgramFault.of(file.relative(), fault)));
        }
    }

    /** The names under which the district got feedback on other files, including refused ones. */
    private Set<String> namesOfOthers(EntriesKey key, DroppedFile file) {
        return this.files.of(DropType.ENTRIES, key.district(), key.period()).stream()
                .filter(other -> !other.path().equals(file.relative()))
                .map(Entries::feedbackName)
                .collect(Collectors.toSet());
    }

    private static String feedbackName(DropFile file) {
        return file.feedback().substring(file.feedback().lastIndexOf('/') + 1);
    }

    private static String place(EntriesKey key, String fileName) {
        return Feedback.placeOfEntries(key.district(), key.period(), fileName);
    }

    /** All entries of a district in a period: the files first, then the command line, each in the order of receipt. */
    List<Entry> of(Period period, String district) {
        List<Entry> all = new ArrayList<>();
        for (EnteredFile file : this.entered.of(new EntriesKey(district, period))) {
            all.addAll(content(period, file).entries());
        }
        all.addAll(fromCommands(period, district));
        return all;
    }

    /** An entry with who made it and when. */
    public record Made(Entry entry, Entered entered) {}

    /** The entries for one line in a period, in the order in which they apply. */
    public List<Made> made(Period period, String district, String itemId) {
        List<Made> made = new ArrayList<>();
        for (EnteredFile file : this.entered.of(new EntriesKey(district, period))) {
            content(period, file).entries().stream()
                    .filter(entry -> Keys.folded(entry.itemId()).equals(Keys.folded(itemId)) && entry.hasContent())
                    .forEach(entry -> made.add(new Made(entry, file.entered())));
        }
        made.addAll(this.jdbc
                .sql("""
                        SELECT * FROM ledger_entry
                        WHERE period = :period AND district = :district AND item_id = :item ORDER BY id""")
                .param("period", period.toString())
                .param("district", district)
                .param("item", itemId)
                .query((row, n) -> new Made(
                        entry(row),
                        new Entered(row.getString("entered_by"), Instant.parse(row.getString("entered_at")))))
                .list());
        return made;
    }

    /**
     * Writes feedback to the district on its entries files: problems in them, and entries that could not be applied.
     * Returns everything that has to be corrected, including entries of the command line.
     */
    List<AppliedEntries> reportApplied(Period period, String district, Map<String, List<Problem>> applied) {
        EntriesKey key = new EntriesKey(district, period);
        List<AppliedEntries> reported = new ArrayList<>();
        Set<String> refused = new HashSet<>();
        List<DropFile> all = this.files.of(DropType.ENTRIES, district, period);
        for (DropFile file : all) {
            boolean gone = !Files.exists(this.input.resolve(file.path()));
            if (file.outcome() == DropOutcome.REJECTED && all.stream().noneMatch(other -> other.corrects(file, gone))) {
                String source = feedbackName(file);
                refused.add(source);
                reported.add(new AppliedEntries(district, source, true, true, List.of()));
            }
        }
        // the feedback under the name of a refused file is about that file
        this.entered.of(key).stream()
                .filter(file -> !refused.contains(file.source()))
                .forEach(
                        file -> reported.add(reportApplied(key, file, applied.getOrDefault(file.source(), List.of()))));
        reported.add(new AppliedEntries(district, COMMAND, false, false, applied.getOrDefault(COMMAND, List.of())));
        return reported.stream().filter(AppliedEntries::hasProblems).toList();
    }

    private AppliedEntries reportApplied(EntriesKey key, EnteredFile file, List<Problem> applied) {
        List<Problem> all = new ArrayList<>(this.entered.doubts(file));
        content(key.period(), file).problems().stream()
                .filter(problem -> !isDoubt(problem))
                .forEach(all::add);
        all.sort(Comparator.comparing(Entries::place));
        all.addAll(applied);
        try {
            writeFeedback(key, file.source(), all);
        } catch (IOException fault) {
            throw new UncheckedIOException("the feedback on " + file.source() + " cannot be written", fault);
        }
        return new AppliedEntries(key.district(), file.source(), true, false, all);
    }

    /** The papers that entries up to a month name. */
    List<EnteredFiles.Paper> papersUntil(Period period) {
        return this.entered.papersUntil(period);
    }

    /** The digest of all entries of a period: a change of it makes the period stale. */
    @Override
    public String digest(Period period) {
        long commands = this.jdbc
                .sql("SELECT COUNT(*) FROM ledger_entry WHERE period = :period")
                .param("period", period.toString())
                .query(Long.class)
                .single();
        return Digest.of(this.entered.digest(period) + commands);
    }

    /** Records an entry made at the command line. */
    public void add(Period period, String district, Entry entry, Entered entered) {
        this.jdbc
                .sql("""
                        INSERT INTO ledger_entry (district, period, item_id, due_on, responsible_unit,
                        responsible_person, measure, progress, closed_on, note, entered_by, entered_at, evidence_file,
                        verified_by)
                        VALUES (:district, :period, :item, :due_on, :unit, :person, :measure, :progress, :closed_on,
                        :note, :by, :at, :evidence_file, :verified_by)""")
                .param("district", district)
                .param("period", period.toString())
                .param("item", entry.itemId())
                .param("due_on", entry.dueOn())
                .param("unit", StoredText.of(entry.responsibleUnit()))
                .param("person", StoredText.of(entry.responsiblePerson()))
                .param("measure", StoredText.of(entry.measure()))
                .param("progress", StoredText.of(entry.progress()))
                .param("closed_on", entry.closedOn())
                .param("note", StoredText.of(entry.note()))
                .param("by", entered.by())
                .param("at", entered.at().toString())
                .param("evidence_file", StoredText.of(entry.evidenceFile()))
                .param("verified_by", StoredText.of(entry.verifiedBy()))
                .update();
    }

    private List<Entry> fromCommands(Period period, String district) {
        return this.jdbc
                .sql("SELECT * FROM ledger_entry WHERE period = :period AND district = :district ORDER BY id")
                .param("period", period.toString())
                .param("district", district)
                .query((row, n) -> entry(row))
                .list();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getString("item_id"),
                day(row.getDate("due_on")),
                row.getString("responsible_unit"),
                row.getString("responsible_person"),
                row.getString("measure"),
                row.getString("progress"),
                day(row.getDate("closed_on")),
                row.getString("note"),
                Map.of(),
                0,
                COMMAND,
                row.getString("evidence_file"),
                row.getString("verified_by"));
    }

    private static @Nullable LocalDate day(@Nullable Date date) {
        return date == null ? null : date.toLocalDate();
    }

    private EntriesFile.Content content(Period period, EnteredFile file) {
        try {
            return new EntriesFile(this.kept.resolve(file.keptAs()), file.source()).read(period.asOf());
        } catch (IOException fault) {
            throw new UncheckedIOException("the kept entries " + file.keptAs() + " cannot be read", fault);
        }
    }

    private String keep(EntriesKey key, DroppedFile file, String sha256) throws IOException {
        String name = "ledger/" + key.period() + "/" + key.district() + "-" + sha256.substring(0, 16) + ".csv";
        Path copy = this.kept.resolve(name);
        PosixPermissions.createFoldersDownTo(copy);
        Path unfinished = Files.createTempFile(copy.getParent(), key.district(), ".tmp");
        new EntriesFile(file.path(), file.name()).copyRecognised(unfinished);
        Files.move(unfinished, copy, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return name;
    }

    private static boolean isDoubt(Problem problem) {
        return problem.rule().equals(TableFile.MIXED_ENCODINGS);
    }

    /** The order in which reading reports problems: of the file, of rows, then tolerated forms. */
    private static int place(Problem problem) {
        return problem.severity() == Severity.NOTICE ? Integer.MAX_VALUE : problem.row();
    }

    private void writeFeedback(EntriesKey key, String source, List<Problem> problems) throws IOException {
        List<Problem> reported = new ArrayList<>();
        reported.add(Problem.ofFile(EntryRules.READ));
        reported.addAll(problems);
        this.feedback.write(place(key, source), source, reported);
    }
}
