package org.duxue.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.duxue.intake.DroppedFile;
import org.duxue.reading.TableFile;
import org.duxue.shared.Message;
import org.duxue.shared.MessageJson;
import org.duxue.shared.Period;
import org.duxue.shared.Problem;
import org.duxue.shared.ProblemType;
import org.duxue.shared.QuestionKey;
import org.duxue.shared.Severity;
import org.duxue.shared.Text;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The files of operators' entries that are in effect: all of a district and month, in the order of receipt. */
final class EnteredFiles {

    private final JdbcClient jdbc;

    EnteredFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<EnteredFile> of(EntriesKey key) {
        return this.jdbc
                .sql("SELECT * FROM entered_file WHERE district = :district AND period = :period ORDER BY id")
                .param("district", key.district())
                .param("period", key.period().toString())
                .query((row, n) -> new EnteredFile(
                        row.getLong("id"),
                        row.getString("path"),
                        row.getString("source"),
                        row.getString("sha256"),
                        row.getString("kept_as"),
                        new Entered(row.getString("entered_by"), Instant.parse(row.getString("entered_at")))))
                .list();
    }

    Optional<EnteredFile> at(EntriesKey key, String path) {
        return of(key).stream().filter(file -> file.path().equals(path)).findFirst();
    }

    /**
     * The name of a file in feedback: its file name, unless a file in another folder has the same one.
     *
     * @param others names of other files, accepted or not
     */
    String source(EntriesKey key, DroppedFile file, Set<String> others) {
        List<EnteredFile> all = of(key);
        return all.stream()
                .filter(other -> other.path().equals(file.relative()))
                .map(EnteredFile::source)
                .findFirst()
                .orElseGet(() -> others.contains(file.name())
                                || all.stream().anyMatch(other -> other.source().equals(file.name()))
                        ? file.relative().replace('/', '／')
                        : file.name());
    }

    /** Records a file in place of the one that was at its path before; it comes after all others. */
    void replace(EntriesKey key, EnteredFile file, Set<String> papers, List<Problem> doubts) {
        at(key, file.path())
                .ifPresent(before -> this.jdbc
                        .sql("DELETE FROM entered_file WHERE id = :id")
                        .param("id", before.id())
                        .update());
        this.jdbc
                .sql("""
                        INSERT INTO entered_file (district, period, path, source, sha256, kept_as, entered_by,
                        entered_at, papers)
                        VALUES (:district, :period, :path, :source, :sha256, :kept_as, :by, :at, :papers)""")
                .param("district", key.district())
                .param("period", key.period().toString())
                .param("path", file.path())
                .param("source", file.source())
                .param("sha256", file.sha256())
                .param("kept_as", file.keptAs())
                .param("by", file.entered().by())
                .param("at", file.entered().at().toString())
                .param("papers", String.join("\n", papers))
                .update();
        long id = at(key, file.path()).orElseThrow().id();
        int seq = 0;
        for (Problem doubt : doubts) {
            this.jdbc
                    .sql("""
                            INSERT INTO entered_doubt (file_id, seq, row_number, column_key, cell, zh, en, content)
                            VALUES (:file, :seq, :row, :column, :cell, '', '', :content)""")
                    .param("file", id)
                    .param("seq", seq++)
                    .param("row", doubt.row())
                    .param("column", doubt.column())
                    .param("cell", doubt.value())
                    .param("content", MessageJson.write(doubt.content()))
                    .update();
        }
    }

    /** The papers that entries up to a month name, in files and at the command line. */
    List<Paper> papersUntil(Period period) {
        SortedSet<Paper> all =
                new TreeSet<>(Comparator.comparing(Paper::district).thenComparing(Paper::name));
        this.jdbc.sql("""
                        SELECT district, papers FROM entered_file WHERE period <= :period AND papers <> ''
                        UNION SELECT district, evidence_file FROM ledger_entry
                        WHERE period <= :period AND evidence_file <> ''""").param("period", period.toString()).query(row -> {
            String district = row.getString(1);
            row.getString(2).lines().forEach(name -> all.add(new Paper(district, name)));
        });
        return List.copyOf(all);
    }

    /** A paper that an entry names, in the folder of a district. */
    record Paper(String district, String name) {}

    /** Problems that cannot be found in the stored copy of a file. */
    List<Problem> doubts(EnteredFile file) {
        return this.jdbc
                .sql("SELECT * FROM entered_doubt WHERE file_id = :file ORDER BY seq")
                .param("file", file.id())
                .query((row, n) -> new Problem(
                        row.getInt("row_number"),
                        row.getString("column_key"),
                        row.getString("cell"),
                        ProblemType.IMPLAUSIBLE,
                        TableFile.MIXED_ENCODINGS,
                        Severity.WARNING,
                        content(row),
                        QuestionKey.NONE))
                .list();
    }

    /** Rows recorded before messages were stored as data hold the two sentences. */
    private static Message content(ResultSet row) throws SQLException {
        String content = row.getString("content");
        return content.isEmpty()
                ? Message.literal(new Text(row.getString("zh"), row.getString("en")))
                : MessageJson.read(content);
    }

    /** The files of a month and their order. */
    String digest(Period period) {
        return this.jdbc
                .sql("SELECT district, sha256 FROM entered_file WHERE period = :period ORDER BY district, id")
                .param("period", period.toString())
                .query((row, n) -> row.getString(1) + row.getString(2) + "\n")
                .list()
                .stream()
                .collect(Collectors.joining());
    }
}
