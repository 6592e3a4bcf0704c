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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duxue.intake.DroppedFile;
import org.duxue.intake.Feedback;
import org.duxue.intake.FileName;
import org.duxue.intake.IntakeReport;
import org.duxue.reading.TableFile;
import org.duxue.shared.Digest;
import org.duxue.shared.OwnerOnly;
import org.duxue.shared.Period;
import org.duxue.shared.Problem;
import org.duxue.shared.ProblemType;
import org.duxue.shared.Severity;
import org.duxue.shared.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What operators entered for the ledger, in files and at the command line, with who and when. */
public class Entries {

    static final String REJECTED = "rejected";
    /** What stands for the source of an entry made at the command line. */
    public static final String COMMAND = "duxue ledger set";

    private final JdbcTemplate jdbc;
    private final SeenEntries seen;
    private final Feedback feedback;
    private final Path kept;

    public Entries(JdbcTemplate jdbc, Feedback feedback, Path kept) {
        this.jdbc = jdbc;
        this.seen = new SeenEntries(jdbc);
        this.feedback = feedback;
        this.kept = kept;
    }

    /** Who enters, and when: kept beside the entry, in no result. */
    public record Entered(String by, Instant at) {}

    /** Whose entries, and of which month. */
    record Key(String district, Period period) implements Comparable<Key> {

        static Optional<Key> of(DroppedFile file) {
            FileName name = FileName.of(file.name());
            return name.districtCode() == null || name.period() == null
                    ? Optional.empty()
                    : Optional.of(new Key(name.districtCode(), name.period()));
        }

        @Override
        public int compareTo(Key other) {
            return Comparator.comparing(Key::district)
                    .thenComparing(Key::period)
                    .compare(this, other);
        }
    }

    private record Recorded(String fileName, String sha256, String keptAs) {}

    /** Takes in an entries file. A file without a header changes nothing: what was entered before stays. */
    IntakeReport.Entry takeIn(Key key, DroppedFile file, Entered entered) throws IOException {
        EntriesFile entries = new EntriesFile(file.path(), file.name());
        String sha256 = entries.sha256();
        EntriesFile.Content content = entries.read(key.period().asOf());
        if (content.refused()) {
            this.feedback.write(key.district(), file.name(), content.problems());
            return new IntakeReport.Entry(
                    file.relative(), key.district(), REJECTED, content.rows(), 0, errors(content.problems()));
        }
        Optional<Recorded> before = recorded(key);
        if (before.isEmpty() || !before.get().sha256().equals(sha256)) {
            record(key, file, sha256, keep(key, file, sha256), entered);
            recordDoubts(key, content.problems());
        }
        tell(key.district(), file.name(), content.problems());
        String status = content.rows().rejected() > 0 ? "partial" : "accepted";
        return new IntakeReport.Entry(
                file.relative(), key.district(), status, content.rows(), 0, errors(content.problems()));
    }

    /** Everything entered for a district in a period: the file first, then the command line, in the order it came. */
    List<Entry> of(Period period, String district) {
        List<Entry> all = new ArrayList<>(
                content(period, district).map(EntriesFile.Content::entries).orElse(List.of()));
        all.addAll(fromCommands(period, district));
        return all;
    }

    /** An entry with who made it and when. */
    public record Made(Entry entry, Entered entered) {}

    /** The entries for one line in a period, in the order in which they apply. */
    public List<Made> made(Period period, String district, String itemId) {
        List<Made> made = new ArrayList<>();
        Entered byFile = this.jdbc
                .query(
                        "SELECT entered_by, entered_at FROM entries_file WHERE district = ? AND period = ?",
                        (row, n) -> new Entered(row.getString(1), Instant.parse(row.getString(2))),
                        district,
                        period.toString())
                .stream()
                .findFirst()
                .orElse(new Entered("", Instant.EPOCH));
        content(period, district).map(EntriesFile.Content::entries).orElse(List.of()).stream()
                .filter(entry -> entry.itemId().equals(itemId) && entry.saysSomething())
                .forEach(entry -> made.add(new Made(entry, byFile)));
        made.addAll(this.jdbc.query(
                "SELECT * FROM ledger_entry WHERE period = ? AND district = ? AND item_id = ? ORDER BY id",
                (row, n) -> new Made(
                        entry(row),
                        new Entered(row.getString("entered_by"), Instant.parse(row.getString("entered_at")))),
                period.toString(),
                district,
                itemId));
        return made;
    }

    /**
     * Tells the district what became of its entries file: what was wrong in it, and what could not be applied. Returns
     * what there is to correct, entries of the command line included.
     */
    List<AppliedEntries> tellApplied(Period period, String district, Map<String, List<Problem>> applied) {
        Key key = new Key(district, period);
        Optional<String> refused = this.seen.refusedLast(key);
        List<AppliedEntries> told = new ArrayList<>();
        refused.ifPresent(name -> told.add(new AppliedEntries(district, name, true, true, List.of())));
        // under the name of a refused file stands what is wrong with that one
        recorded(key)
                .map(Recorded::fileName)
                .filter(name -> !refused.equals(Optional.of(name)))
                .ifPresent(name -> told.add(tellApplied(key, name, applied.getOrDefault(name, List.of()))));
        told.add(new AppliedEntries(district, COMMAND, false, false, applied.getOrDefault(COMMAND, List.of())));
        return told.stream().filter(AppliedEntries::isToBeTold).toList();
    }

    private AppliedEntries tellApplied(Key key, String name, List<Problem> applied) {
        List<Problem> all = new ArrayList<>(doubts(key));
        content(key.period(), key.district()).map(EntriesFile.Content::problems).orElse(List.of()).stream()
                .filter(problem -> !isDoubt(problem))
                .forEach(all::add);
        all.sort(Comparator.comparing(Entries::place));
        all.addAll(applied);
        try {
            tell(key.district(), name, all);
        } catch (IOException fault) {
            throw new UncheckedIOException("the feedback on " + name + " cannot be written", fault);
        }
        return new AppliedEntries(key.district(), name, true, false, all);
    }

    /** Everything entered in a period, as a digest: a change of it makes the period stale. */
    public String digest(Period period) {
        StringBuilder all = new StringBuilder();
        this.jdbc.query(
                "SELECT district, sha256 FROM entries_file WHERE period = ? ORDER BY district",
                row -> {
                    all.append(row.getString(1)).append(row.getString(2)).append('\n');
                },
                period.toString());
        this.jdbc.query(
                "SELECT COUNT(*) FROM ledger_entry WHERE period = ?",
                row -> {
                    all.append(row.getLong(1));
                },
                period.toString());
        return Digest.of(all.toString());
    }

    /** Records an entry made at the command line. */
    public void add(Period period, String district, Entry entry, Entered entered) {
        this.jdbc.update(
                "INSERT INTO ledger_entry (district, period, item_id, due_on, responsible_unit, responsible_person,"
                        + " measure, progress, closed_on, note, entered_by, entered_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                district,
                period.toString(),
                entry.itemId(),
                entry.dueOn(),
                StoredText.of(entry.responsibleUnit()),
                StoredText.of(entry.responsiblePerson()),
                StoredText.of(entry.measure()),
                StoredText.of(entry.progress()),
                entry.closedOn(),
                StoredText.of(entry.note()),
                entered.by(),
                entered.at().toString());
    }

    private List<Entry> fromCommands(Period period, String district) {
        return this.jdbc.query(
                "SELECT * FROM ledger_entry WHERE period = ? AND district = ? ORDER BY id",
                (row, n) -> entry(row),
                period.toString(),
                district);
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
                COMMAND);
    }

    private static @Nullable LocalDate day(@Nullable Date date) {
        return date == null ? null : date.toLocalDate();
    }

    private Optional<EntriesFile.Content> content(Period period, String district) {
        return recorded(new Key(district, period)).map(recorded -> {
            try {
                return new EntriesFile(this.kept.resolve(recorded.keptAs()), recorded.fileName()).read(period.asOf());
            } catch (IOException fault) {
                throw new UncheckedIOException("the kept entries " + recorded.keptAs() + " cannot be read", fault);
            }
        });
    }

    private String keep(Key key, DroppedFile file, String sha256) throws IOException {
        String name = "ledger/" + key.period() + "/" + key.district() + "-" + sha256.substring(0, 16) + ".csv";
        Path copy = this.kept.resolve(name);
        OwnerOnly.createFoldersDownTo(copy);
        Path unfinished = Files.createTempFile(copy.getParent(), key.district(), ".tmp");
        new EntriesFile(file.path(), file.name()).copyRecognised(unfinished);
        Files.move(unfinished, copy, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return name;
    }

    private void record(Key key, DroppedFile file, String sha256, String keptAs, Entered entered) {
        this.jdbc.update(
                "DELETE FROM entries_file WHERE district = ? AND period = ?",
                key.district(),
                key.period().toString());
        this.jdbc.update(
                "INSERT INTO entries_file (district, period, file_name, sha256, kept_as, entered_by, entered_at,"
                        + " seen_path, seen_size, seen_modified) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                key.district(),
                key.period().toString(),
                file.name(),
                sha256,
                keptAs,
                entered.by(),
                entered.at().toString(),
                file.relative(),
                file.size(),
                file.modified().toString());
    }

    private static boolean isDoubt(Problem problem) {
        return problem.rule().equals(TableFile.MIXED_ENCODINGS);
    }

    /** As reading tells problems: of the file, of rows, at last what was tolerated. */
    private static int place(Problem problem) {
        return problem.severity() == Severity.NOTICE ? Integer.MAX_VALUE : problem.row();
    }

    private void recordDoubts(Key key, List<Problem> problems) {
        this.jdbc.update(
                "DELETE FROM entries_doubt WHERE district = ? AND period = ?",
                key.district(),
                key.period().toString());
        int seq = 0;
        for (Problem doubt : problems.stream().filter(Entries::isDoubt).toList()) {
            this.jdbc.update(
                    "INSERT INTO entries_doubt (district, period, seq, row_number, column_key, cell, zh, en)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                    key.district(),
                    key.period().toString(),
                    seq++,
                    doubt.row(),
                    doubt.column(),
                    doubt.value(),
                    doubt.message().zh(),
                    doubt.message().en());
        }
    }

    private List<Problem> doubts(Key key) {
        return this.jdbc.query(
                "SELECT * FROM entries_doubt WHERE district = ? AND period = ? ORDER BY seq",
                (row, n) -> new Problem(
                        row.getInt("row_number"),
                        row.getString("column_key"),
                        row.getString("cell"),
                        ProblemType.IMPLAUSIBLE,
                        TableFile.MIXED_ENCODINGS,
                        Severity.WARNING,
                        new Text(row.getString("zh"), row.getString("en"))),
                key.district(),
                key.period().toString());
    }

    private Optional<Recorded> recorded(Key key) {
        return this.jdbc
                .query(
                        "SELECT * FROM entries_file WHERE district = ? AND period = ?",
                        (row, n) -> new Recorded(
                                row.getString("file_name"), row.getString("sha256"), row.getString("kept_as")),
                        key.district(),
                        key.period().toString())
                .stream()
                .findFirst();
    }

    private void tell(String district, String name, List<Problem> problems) throws IOException {
        List<Problem> told = new ArrayList<>();
        told.add(Problem.notice(
                "entries", "台账填报已读取，汇总该月时生效", "the entries were read and apply when the month is consolidated"));
        told.addAll(problems);
        this.feedback.write(district, name, told);
    }

    private static List<Problem> errors(List<Problem> problems) {
        return problems.stream().filter(Problem::isError).toList();
    }
}
