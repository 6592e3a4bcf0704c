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
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A table of problems: those of versions, or those of files that are not a version of a submission. */
final class ProblemRows {

    private static final int LONGEST_MESSAGE = 4000;
    private static final int LONGEST_VALUE = 400;
    private static final int LONGEST_KEY = 1000;

    /** Maximum number of owners in one query. */
    private static final int AT_ONCE = 200;

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;
    private final String table;
    private final String owner;

    private ProblemRows(JdbcTemplate jdbc, String table, String owner) {
        this.batches = jdbc;
        this.jdbc = JdbcClient.create(jdbc);
        this.table = table;
        this.owner = owner;
    }

    static ProblemRows ofVersions(JdbcTemplate jdbc) {
        return new ProblemRows(jdbc, "version_problem", "version_id");
    }

    static ProblemRows ofFiles(JdbcTemplate jdbc) {
        return new ProblemRows(jdbc, "drop_problem", "file_id");
    }

    /** Additional questions about versions, determined again at every consolidation. */
    static ProblemRows ofQuestions(JdbcTemplate jdbc) {
        return new ProblemRows(jdbc, "version_question", "version_id");
    }

    /** The problems of one version or file. */
    record Of(long owner, List<Problem> problems) {}

    void add(Collection<Of> all) {
        BatchInsert.into(
                this.batches,
                this.table,
                all.stream().flatMap(one -> cells(one).stream()).toList());
    }

    void replace(Of all) {
        this.jdbc
                .sql("DELETE FROM %s WHERE %s = :owner".formatted(this.table, this.owner))
                .param("owner", all.owner())
                .update();
        add(List.of(all));
    }

    /** The warnings of several owners, by owner. */
    Map<Long, List<Problem>> warnings(Collection<Long> owners) {
        return of(owners, " AND severity = 'WARNING'");
    }

    /** All problems of several owners, by owner. */
    Map<Long, List<Problem>> of(Collection<Long> owners) {
        return of(owners, "");
    }

    private Map<Long, List<Problem>> of(Collection<Long> owners, String which) {
        List<Long> all = List.copyOf(owners);
        Map<Long, List<Problem>> found = new HashMap<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<Long> asked = new ArrayList<>(all.subList(from, Math.min(from + AT_ONCE, all.size())));
            asked.addAll(Collections.nCopies(AT_ONCE - asked.size(), asked.get(0)));
            select("IN (:owners)" + which, Map.of("owners", asked)).query(row -> {
                found.computeIfAbsent(row.getLong(this.owner), first -> new ArrayList<>())
                        .add(problem(row));
            });
        }
        return found;
    }

    List<Problem> of(long owner) {
        return select("= :owner", Map.of("owner", owner))
                .query((row, n) -> problem(row))
                .list();
    }

    private JdbcClient.StatementSpec select(String which, Map<String, ?> values) {
        return this.jdbc
                .sql("SELECT * FROM %1$s WHERE %2$s %3$s ORDER BY %2$s, seq".formatted(this.table, this.owner, which))
                .params(values);
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

    private List<MapSqlParameterSource> cells(Of all) {
        List<MapSqlParameterSource> rows = new ArrayList<>();
        for (Problem problem : all.problems()) {
            rows.add(new MapSqlParameterSource(this.owner, all.owner())
                    .addValue("seq", rows.size())
                    .addValue("row_number", problem.row())
                    .addValue("column_key", problem.column())
                    .addValue("cell_value", Text.within(LONGEST_VALUE, problem.value()))
                    .addValue("type", problem.type().name())
                    .addValue("rule", problem.rule())
                    .addValue("severity", problem.severity().name())
                    .addValue(
                            "message_zh",
                            Text.within(LONGEST_MESSAGE, problem.message().zh()))
                    .addValue(
                            "message_en",
                            Text.within(LONGEST_MESSAGE, problem.message().en()))
                    .addValue("content", MessageJson.write(problem.content()))
                    .addValue(
                            "doubt_key",
                            Text.within(LONGEST_KEY, problem.doubt().key()))
                    .addValue(
                            "doubt_value",
                            Text.within(LONGEST_VALUE, problem.doubt().value()))
                    .addValue("sheet", Text.within(LONGEST_VALUE, problem.sheet())));
        }
        return rows;
    }
}
