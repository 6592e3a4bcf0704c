package org.duxue.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duxue.shared.Message;
import org.duxue.shared.MessageJson;
import org.duxue.shared.Problem;
import org.duxue.shared.ProblemType;
import org.duxue.shared.QuestionKey;
import org.duxue.shared.Severity;
import org.duxue.shared.Text;
import org.springframework.jdbc.core.JdbcTemplate;

/** A table of problems: those of versions, and those of files that are no version of anything. */
final class ProblemRows {

    private static final int LONGEST_MESSAGE = 4000;
    private static final int LONGEST_VALUE = 400;
    private static final int LONGEST_KEY = 1000;

    /** Owners that are asked for in one query. */
    private static final int AT_ONCE = 200;

    private final JdbcTemplate jdbc;
    private final String insert;
    private final String delete;
    private final String select;
    private final String selectWarnings;
    private final String selectSome;
    private final String owner;

    private ProblemRows(JdbcTemplate jdbc, String table, String owner) {
        this.jdbc = jdbc;
        this.insert = "INSERT INTO " + table + " (" + owner + ", seq, row_number, column_key, cell_value, type, rule,"
                + " severity, message_zh, message_en, content, doubt_key, doubt_value, sheet)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
        this.delete = "DELETE FROM " + table + " WHERE " + owner + " = ?";
        this.select = "SELECT * FROM " + table + " WHERE " + owner + " = ? ORDER BY seq";
        this.selectWarnings = "SELECT * FROM " + table + " WHERE severity = 'WARNING' AND " + owner + " IN (?"
                + ", ?".repeat(AT_ONCE - 1) + ") ORDER BY " + owner + ", seq";
        this.selectSome = this.selectWarnings.replace("severity = 'WARNING' AND ", "");
        this.owner = owner;
    }

    static ProblemRows ofVersions(JdbcTemplate jdbc) {
        return new ProblemRows(jdbc, "version_problem", "version_id");
    }

    static ProblemRows ofFiles(JdbcTemplate jdbc) {
        return new ProblemRows(jdbc, "drop_problem", "file_id");
    }

    /** What senders are asked about versions besides, as often as it is decided. */
    static ProblemRows ofQuestions(JdbcTemplate jdbc) {
        return new ProblemRows(jdbc, "version_question", "version_id");
    }

    /** What belongs to one version or file. */
    record Of(long owner, List<Problem> problems) {}

    void add(Collection<Of> all) {
        List<Object[]> rows = new ArrayList<>();
        all.forEach(one -> rows.addAll(cells(one)));
        this.jdbc.batchUpdate(this.insert, rows);
    }

    void replace(Of all) {
        this.jdbc.update(this.delete, all.owner());
        add(List.of(all));
    }

    /** The warnings of several, by their owner. */
    Map<Long, List<Problem>> warnings(Collection<Long> owners) {
        return of(owners, this.selectWarnings);
    }

    /** Everything of several, by their owner. */
    Map<Long, List<Problem>> of(Collection<Long> owners) {
        return of(owners, this.selectSome);
    }

    private Map<Long, List<Problem>> of(Collection<Long> owners, String query) {
        List<Long> all = List.copyOf(owners);
        Map<Long, List<Problem>> found = new HashMap<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<Long> asked = new ArrayList<>(all.subList(from, Math.min(from + AT_ONCE, all.size())));
            asked.addAll(Collections.nCopies(AT_ONCE - asked.size(), asked.get(0)));
            this.jdbc.query(
                    query,
                    row -> {
                        found.computeIfAbsent(row.getLong(this.owner), first -> new ArrayList<>())
                                .add(problem(row));
                    },
                    asked.toArray());
        }
        return found;
    }

    List<Problem> of(long owner) {
        return this.jdbc.query(this.select, (row, n) -> problem(row), owner);
    }

    private static Problem problem(ResultSet row) throws SQLException {
        return new Problem(
                row.getInt("row_number"),
                row.getString("column_key"),
                row.getString("cell_value"),
                ProblemType.valueOf(row.getString("type")),
                row.getString("rule"),
                Severity.valueOf(row.getString("severity")),
                content(row),
                new QuestionKey(row.getString("doubt_key"), row.getString("doubt_value")),
                row.getString("sheet"));
    }

    private static Message content(ResultSet row) throws SQLException {
        String content = row.getString("content");
        return content.isEmpty()
                ? Message.literal(new Text(row.getString("message_zh"), row.getString("message_en")))
                : MessageJson.read(content);
    }

    private static List<Object[]> cells(Of all) {
        List<Object[]> rows = new ArrayList<>();
        for (Problem problem : all.problems()) {
            rows.add(new Object[] {
                all.owner(),
                rows.size(),
                problem.row(),
                problem.column(),
                Text.within(LONGEST_VALUE, problem.value()),
                problem.type().name(),
                problem.rule(),
                problem.severity().name(),
                Text.within(LONGEST_MESSAGE, problem.message().zh()),
                Text.within(LONGEST_MESSAGE, problem.message().en()),
                MessageJson.write(problem.content()),
                Text.within(LONGEST_KEY, problem.doubt().key()),
                Text.within(LONGEST_VALUE, problem.doubt().value()),
                Text.within(LONGEST_VALUE, problem.sheet())
            });
        }
        return rows;
    }
}
